import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { keys } from '#catalog/contract/encoding.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { startEdgeNode } from './edge-node.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from './servers.ts'
import { makeStartable } from './startable-asset.ts'

/** Made-up bytes that tell which segment of which asset they are. */
export const madeUp = (name: string) =>
  Buffer.concat(Array.from({ length: 2000 }, (_, n) => createHash('sha256').update(`${name} ${n}`).digest()))

/** A title of which the lowest picture and sound are there; its asset. */
export async function makeEdgeTitle(servers: TestServers, hub: FastifyInstance): Promise<string> {
  const licence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'concert', texts: { kk: { title: 'Той' } }, licence }
  const headers = await bearer(servers, 'Studio')
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers, payload })
  const id = await makeStartable(servers, answer.json().id)
  const numbers = Array.from({ length: 16 }, (_, number) => number)
  for (const name of ['v240', 'a48'])
    await Promise.all(
      numbers.map((number) =>
        servers.storage.put(keys.segment(id, 1, name, number), madeUp(`${id} ${name} ${number}`)),
      ),
    )
  return id
}

/** A hub with two titles of which the lowest picture and sound are there, and a rendered edge before it. */
export async function startEdgeTitles() {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers)
  const asked: string[] = []
  hub.addHook('onRequest', async ({ url }) => void asked.push(url))
  const hubUrl = await listen(hub)
  const newAsset = () => makeEdgeTitle(servers, hub)
  const [first, second] = [await newAsset(), await newAsset()]
  const secrets = [...(await openSecrets(servers.data)), 'the-secret-before-of-more-than-32-letters']
  const edge = await startEdgeNode(hubUrl, secrets)
  const [secret = '', before = ''] = secrets
  return {
    ...{ servers, hub, hubUrl, edge, first, second, secret, before },
    /** Paths that the hub was asked for since it was asked last. */
    taken: () => asked.splice(0),
    /** The start of an address; `seconds` from now it ends. */
    path: (scope: string, { seconds = 3600, permit = 0, by = secret } = {}) =>
      signPath(by, scope, new Date(Date.now() + seconds * 1000), permit),
    close: async () => {
      await edge.close()
      await hub.close()
      await servers.close()
    },
  }
}
export type EdgeTitles = Awaited<ReturnType<typeof startEdgeTitles>>
