import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConfFile, nodeOf } from '#cdn-config/nginx/node.ts'
import { renderNode } from '#cdn-config/nginx/render.ts'
import { storageScripts } from '#cdn-config/nginx/scripts.ts'
import type { Keys } from '#cdn-config/nginx/storage.ts'
import { writeNode } from '#cdn-config/nginx/write.ts'
import { parseTopology } from '#cdn-config/read-topology.ts'
import type { Network } from '#cdn-config/topology.ts'
import { freePorts } from './free-port.ts'
import { startNginx } from './nginx.ts'
import { startVarnish } from './varnish.ts'

const scripts = join(import.meta.dirname, '../../cdn-config/nginx')
const tokens = readFileSync(join(scripts, 'tokens.js'), 'utf8')

/** `zones`: of the topology, YAML; `more`: lines of it. `varnish`: with one. `tls`: its files. `change`: what is measured against it. */
export type EdgeOptions = {
  zones?: string
  more?: string
  varnish?: boolean
  tls?: { certificate: string; key: string }
  change?: Change
}
type Change = (files: Record<string, ConfFile>) => Record<string, ConfFile>
const asRendered: Change = (files) => files

/** One edge as `./nar edge render` writes it, by Debian's nginx, and its Varnish where asked for, before a hub. */
export async function startEdgeNode(
  hubUrl: string,
  secrets: readonly string[],
  { zones = '[]', more = '', varnish = false, tls, change }: EdgeOptions = {},
) {
  const [port = 0, waitingPort = 0, back = 0] = await freePorts(3)
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`
  const edge = {
    ...{ name: 'almaty', region: 'KZ-75', url, capacity: 1e9, cache: { segments: 1e9, playlists: 1e8 } },
    ...(varnish ? { varnish: { port: waitingPort, back } } : {}),
    ...(tls ? { tls } : {}),
  }
  const topology = `
origin: { hubs: ['${hubUrl}'], url: '${hubUrl}' }
edges: [${JSON.stringify(edge)}]
zones: ${zones}
${more}`
  return startRendered(topology, 'almaty', secrets, null, change)
}

/** Any node of a topology (its text), each on the port of its `url`; `keys`: of the bucket that it reads. */
export async function startRendered(
  topology: string,
  name: string,
  secrets: readonly string[],
  keys: Keys | null = null,
  change = asRendered,
) {
  return runNode(
    parseTopology(topology, 'topology', () => ''),
    name,
    { secrets, keys, change },
  )
}

/** One node of a network, until it is closed. */
export async function runNode(
  network: Network,
  name: string,
  {
    secrets,
    keys = null,
    change = asRendered,
  }: { secrets: readonly string[]; keys?: Keys | null; change?: Change },
) {
  const folder = await mkdtemp(join(tmpdir(), 'nar-edge-node-'))
  const node = nodeOf(network, name)
  if (!node) throw new Error(`no ${name}`)
  const { origin, shield, edges } = network
  const { url } = [{ ...origin, name: 'origin' }, { ...(shield ?? origin), name: 'shield' }, ...edges].find(
    (one) => one.name === name,
  ) ?? { url: '' }
  const storage = { scripts: storageScripts(scripts), keys }
  await writeNode(folder, change(renderNode(network, node, { secrets, tokens, storage })))
  const answers = () =>
    node.tls ? answersTls(`${url}/edge/health`) : fetch(`${url}/edge/health`).then(({ ok }) => ok)
  // Where tests are root, nginx would work as somebody who may not read the objects.
  const user = process.getuid?.() === 0 && node.storage ? 'user root;' : ''
  const nginx = await startNginx(folder, answers, user)
  const { varnish } = node
  let room = varnish ? await startVarnish(folder, varnish.port) : null
  return {
    ...{ url, port: Number(new URL(url).port), folder },
    restart: nginx.restart,
    stopVarnish: () => room?.stop(),
    startVarnish: async () => {
      if (varnish) room = await startVarnish(folder, varnish.port)
    },
    /** Of all its processes. */
    cpuSeconds: () => nginx.cpuSeconds() + (room?.cpuSeconds() ?? 0),
    /** Of all requests whose lines were written: nginx keeps them for a second. */
    log: () => readFile(join(folder, 'access.json'), 'utf8'),
    errors: () => readFile(join(folder, 'error.log'), 'utf8'),
    close: async () => {
      await nginx.stop()
      await room?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type EdgeNode = Awaited<ReturnType<typeof startRendered>>

/** Whoever signed its certificate. */
const answersTls = (url: string) =>
  new Promise<boolean>((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', reject)
  })
