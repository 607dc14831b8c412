import { keys } from '#catalog/contract/encoding.ts'
import { liveInitKey, liveSegmentKey } from '#catalog/contract/live.ts'
import { newId } from '#catalog/store/ids.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { objectFolder } from '#platform/data-folder.ts'
import { s3Storage } from '#platform/storage/s3.ts'
import type { S3Settings } from '#platform/storage/s3-bucket.ts'
import { type EdgeNode, startRendered } from './edge-node.ts'
import { madeUp, makeEdgeTitle } from './edge-titles.ts'
import { freePorts } from './free-port.ts'
import { bearer, buildTestHub, listen, startTestServers } from './servers.ts'

/**
 * Edge, shield and origin as they are rendered, by real nginx, before a real hub: the origin reads the objects itself, out of the
 * hub's folder or of a bucket. Two titles, and a channel whose last ten minutes are stored.
 */
export async function startEdgeStorage(s3: S3Settings | null = null) {
  const whole = await startTestServers()
  const servers = s3 ? { ...whole, storage: s3Storage(s3) } : whole
  const hub = await buildTestHub(servers)
  const asked: { path: string; bytes: number }[] = []
  hub.addHook('onSend', async ({ url, method }, reply) => {
    const said = Number(reply.getHeader('content-length') ?? 0)
    asked.push({ path: url, bytes: method === 'HEAD' ? 0 : said })
  })
  const hubUrl = await listen(hub)
  const [first, second] = [await makeEdgeTitle(servers, hub), await makeEdgeTitle(servers, hub)]
  await servers.storage.put(keys.storyboardSheet(first, 1, 0), madeUp('sheet'))
  const live = await storeLive(servers, hub)
  const secrets = await openSecrets(servers.data)
  const nodes = await startNodes(hubUrl, `${objectFolder(servers.data)}/objects`, secrets, s3)
  return {
    ...{ servers, hub, hubUrl, first, second, live, secret: secrets[0] ?? '', ...nodes },
    /** What the hub was asked for, and the bytes that it said it would send, since this was asked last. */
    taken: () => asked.splice(0),
    path: (scope: string, { seconds = 3600, permit = 0, by = secrets[0] ?? '' } = {}) =>
      signPath(by, scope, new Date(Date.now() + seconds * 1000), permit),
    close: async () => {
      for (const node of [nodes.edge, nodes.shield, nodes.origin]) await node.close()
      await hub.close()
      await whole.close()
    },
  }
}
export type EdgeStorage = Awaited<ReturnType<typeof startEdgeStorage>>

/** `vod/…`, `live/…` as the topology says where they are. */
async function startNodes(hubUrl: string, folder: string, secrets: string[], s3: S3Settings | null) {
  const [origin, shield, edge] = (await freePorts(3)).map((port) => `http://127.0.0.1:${port}`)
  const cache = 'cache: { segments: 1e9, playlists: 1e8 }'
  const storage = s3
    ? `{ s3: { endpoint: '${s3.endpoint}', bucket: '${s3.bucket}', region: '${s3.region}' } }`
    : `{ folder: '${folder}' }`
  const topology = `
origin: { hubs: ['${hubUrl}'], url: '${origin}', storage: ${storage} }
shield: { url: '${shield}', ${cache} }
edges: [{ name: almaty, region: KZ-75, url: '${edge}', capacity: 1e9, ${cache} }]`
  const start = (name: string): Promise<EdgeNode> => startRendered(topology, name, secrets, s3)
  return { origin: await start('origin'), shield: await start('shield'), edge: await start('almaty') }
}

/** Sound and picture of a channel in segments of two seconds, as the live process stores them. */
async function storeLive(
  servers: Awaited<ReturnType<typeof startTestServers>>,
  hub: Awaited<ReturnType<typeof buildTestHub>>,
) {
  const licence = { licensor: 'Arna', territories: ['KZ'], uses: ['live'] }
  const texts = { kk: { title: 'Арна' } }
  const payload = { kind: 'radio', texts, inputs: [{ kind: 'icecast-push' }], licence }
  const headers = await bearer(servers, 'Arna')
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/channels', headers, payload })
  const run = { channelId: String(answer.json().id), id: newId() }
  // Ahead of the clock: it is on air for as long as a test may take.
  const newest = Math.floor(Date.now() / 2000) * 2000 + 60_000
  const starts = Array.from({ length: 300 }, (_, n) => newest - n * 2000)
  const stored = starts.filter((_, n) => n < 3 || n % 20 === 0)
  await Promise.all(
    ['v240', 'a48', 'o32'].flatMap((rendition) => [
      servers.storage.put(liveInitKey(run, rendition), madeUp(`init ${rendition}`)),
      ...stored.map((start) =>
        servers.storage.put(liveSegmentKey(run, rendition, start), madeUp(`${rendition} ${start}`)),
      ),
    ]),
  )
  return { channel: run.channelId, run: run.id, starts }
}
