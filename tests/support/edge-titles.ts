import { createHash } from 'node:crypto'
import { keys } from '#catalog/contract/encoding.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { startEdgeNode } from './edge-node.ts'
import { bearer, buildTestHub, listen, startTestServers } from './servers.ts'
import { makeStartable } from './startable-asset.ts'

/** Made-up bytes that tell which segment of which asset they are. */
const madeUp = (name: string) =>
  Buffer.concat(Array.from({ length: 2000 }, (_, n) => createHash('sha256').update(`${name} ${n}`).digest()))

/** A hub with two titles of which the lowest picture and sound are there, and a rendered edge before it. */
export async function startEdgeTitles() {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers)
  const asked: string[] = []
  hub.addHook('onRequest', async ({ url }) => void asked.push(url))
  const hubUrl = await listen(hub)
  const studio = await bearer(servers, 'Studio')
  const licence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
  const newAsset = async (): Promise<string> => {
    const payload = { kind: 'concert', texts: { kk: { title: 'Той' } }, licence }
    const answer = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: studio, payload })
    const id = await makeStartable(servers, answer.json().id)
    for (const name of ['v240', 'a48'])
      for (let number = 0; number < 16; number += 1)
        await servers.storage.put(keys.segment(id, 1, name, number), madeUp(`${id} ${name} ${number}`))
    return id
  }
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
