import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTopology } from '#cdn-config/read-topology.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { type EdgeNode, runNode } from './edge-node.ts'
import { freePort } from './free-port.ts'
import { buildTestHub, type TestServers } from './servers.ts'

type EdgeName = 'almaty' | 'astana'
/** Of both edges; other words for each where a test gives them. */
export type EdgeWords = Partial<Record<EdgeName, string>>

/**
 * A topology of two edges, written into a folder; they have one port and two addresses, so that a host name is all that they differ in.
 * Viewers are near: everybody on this machine is in the zone of the first. The hub's own address is told to the edges alone.
 */
export async function writeTopology(folder: string, words: EdgeWords = {}) {
  const port = await freePort()
  const edge = (name: EdgeName, region: string, host: string) =>
    `{ name: ${name}, region: ${region}, url: 'http://${host}:${port}', listen: ['${host}:${port}'],
      cache: { segments: 1e9, playlists: 1e8 }, ${words[name] ?? 'capacity: 1e12'} }`
  const path = join(folder, 'topology.yaml')
  await writeFile(
    path,
    `
origin: { hubs: ['http://127.0.0.1:1'], url: 'http://127.0.0.1:1' }
edges:
  - ${edge('almaty', 'KZ-75', '127.0.0.2')}
  - ${edge('astana', 'KZ-71', '127.0.0.3')}
zones: [{ name: south, region: KZ-75, prefixes: [127.0.0.0/8] }]
`,
  )
  return { path, urls: { almaty: `http://127.0.0.2:${port}`, astana: `http://127.0.0.3:${port}` } }
}

/** Both, before a hub that runs. */
export async function startEdges({ path, hubUrl, data }: { path: string; hubUrl: string; data: string }) {
  const network = { ...readTopology(path), origin: { hubs: [hubUrl], url: hubUrl } }
  const secrets = await openSecrets(data)
  const running = new Map<EdgeName, EdgeNode>()
  const start = async (name: EdgeName) => {
    running.set(name, await runNode(network, name, { secrets }))
  }
  const stop = async (name: EdgeName) => {
    await running.get(name)?.close()
    running.delete(name)
  }
  await Promise.all([start('almaty'), start('astana')])
  return {
    ...{ start, stop },
    close: async () => void (await Promise.all([...running.keys()].map(stop))),
  }
}

/** A hub with such a topology, and its edges. */
export async function startSteeredEdges(servers: TestServers, words: EdgeWords = {}) {
  const { path, urls } = await writeTopology(servers.data, words)
  const hub = await buildTestHub(servers, { topology: path })
  const hubUrl = await hub.listen({ host: '127.0.0.1', port: 0 })
  const edges = await startEdges({ path, hubUrl, data: servers.data })
  return {
    ...{ hub, hubUrl, urls, start: edges.start, stop: edges.stop },
    close: async () => {
      await edges.close()
      await hub.close()
    },
  }
}
