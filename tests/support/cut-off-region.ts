import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { keys } from '#catalog/contract/encoding.ts'
import { openSecrets, signFill, signPath } from '#cdn-config/tokens.ts'
import { type Filling, fillEdge } from '#cli/edge-filling.ts'
import { startEdgeNode } from './edge-node.ts'
import { startProxy } from './proxy.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from './servers.ts'
import { makeStartable } from './startable-asset.ts'

/** An edge that answers for the site, before a hub with two titles, by a link that can be cut. */
export async function startCutOffRegion() {
  const servers = await startTestServers()
  const secrets = await openSecrets(servers.data)
  const [secret = ''] = secrets
  const link = await startProxy('http://127.0.0.1:1')
  const edge = await startEdgeNode(link.url, secrets, { more: 'site: { grace: 3600 }' })
  const topology = await writeTopologyOf(servers.data, link.url, edge.url)
  const hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'], topology })
  const seen: { url: string; ip: string }[] = []
  hub.addHook('onRequest', async ({ url, ip }) => void seen.push({ url, ip }))
  const hubUrl = await listen(hub)
  link.retarget(hubUrl)
  const studio = await bearer(servers, 'Studio')
  const newTitle = (territory: string) => makeTitle(servers, hub, { studio, territory })
  const [pinned, other, abroad] = [await newTitle('KZ'), await newTitle('KZ'), await newTitle('DE')]
  const filling: Filling = {
    ...{ url: edge.url, titles: [pinned.id, abroad.id], channels: [], site: true, height: 240 },
    mark: () => signFill(secret, new Date(Date.now() + 60_000)),
    ...{ rate: null, turn: async () => undefined, onStep: () => undefined },
  }
  return {
    ...{ servers, hub, hubUrl, edge, secret, studio, pinned, other, abroad },
    /** What the hub was asked since it was asked last, and by whom as it sees it. */
    taken: () => seen.splice(0),
    fill: (more: Partial<Filling> = {}) => fillEdge({ ...filling, ...more }),
    path: (scope: string, seconds: number) => signPath(secret, scope, new Date(Date.now() + seconds * 1000)),
    cut() {
      link.retarget('http://127.0.0.1:1')
      link.cut()
    },
    mend: () => link.retarget(hubUrl),
    async close() {
      await edge.close()
      await link.close()
      await hub.close()
      await servers.close()
    },
  }
}

type Owned = { studio: Record<string, string>; territory: string }

/** A title that may be watched in one country, and its asset. */
async function makeTitle(servers: TestServers, hub: FastifyInstance, { studio, territory }: Owned) {
  const licence = { licensor: 'Studio', territories: [territory], uses: ['stream'] }
  const payload = { kind: 'concert', texts: { kk: { title: 'Той' } }, licence }
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: studio, payload })
  const id: string = answer.json().id
  const asset = await makeStartable(servers, id)
  for (const name of ['v240', 'a48', 'a96', 'a128'])
    for (let number = 0; number < 32; number += 1)
      await servers.storage.put(keys.segment(asset, 1, name, number), Buffer.from(`${id} ${name} ${number}`))
  return { id, asset }
}

/** As the hub knows the region: it sends its viewers to the edge by another name than that of the site. */
async function writeTopologyOf(folder: string, link: string, edge: string): Promise<string> {
  const path = join(folder, 'topology.yaml')
  const almaty = { name: 'almaty', region: 'KZ-75', url: edge, capacity: 1e12 }
  const cache = { segments: 1e9, playlists: 1e8 }
  const origin = { hubs: [link], url: link }
  await writeFile(path, JSON.stringify({ origin, edges: [{ ...almaty, cache }] }))
  return path
}

export type CutOffRegion = Awaited<ReturnType<typeof startCutOffRegion>>
