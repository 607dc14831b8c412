import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeOf } from '#cdn-config/nginx/node.ts'
import { renderNode } from '#cdn-config/nginx/render.ts'
import { writeNode } from '#cdn-config/nginx/write.ts'
import { parseTopology } from '#cdn-config/read-topology.ts'
import { dyingWithUs } from '#platform/child.ts'
import { freePort } from './free-port.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../cdn-config/nginx/tokens.js'), 'utf8')

/** One edge as `./nar edge render` writes it, by Debian's nginx before a hub. */
export async function startEdgeNode(hubUrl: string, secrets: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'nar-edge-node-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const topology = `
origin: { hubs: ['${hubUrl}'], url: '${hubUrl}' }
edges: [{ name: almaty, region: KZ-75, url: '${url}', capacity: 1e9, cache: { segments: 1e9, playlists: 1e8 } }]`
  const network = parseTopology(topology, 'topology', () => '')
  const node = nodeOf(network, 'almaty')
  if (!node) throw new Error('no edge')
  await writeNode(folder, renderNode(network, node, { secrets, tokens }))
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;']
  const [command = '', ...rest] = dyingWithUs('TERM', ['/usr/sbin/nginx', ...args])
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ready = async () => (await fetch(`${url}/edge/health`).catch(() => null))?.ok === true
  for (let attempt = 0; attempt < 200 && !(await ready()); attempt += 1)
    await new Promise((done) => setTimeout(done, 25))
  return {
    ...{ url, port, folder },
    /** Of all requests whose lines were written: nginx keeps them for a second. */
    log: () => readFile(join(folder, 'access.json'), 'utf8'),
    errors: () => readFile(join(folder, 'error.log'), 'utf8'),
    close: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type EdgeNode = Awaited<ReturnType<typeof startEdgeNode>>
