import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSecrets } from '#cdn-config/tokens.ts'
import { copyDatabase } from '#tests/support/copied-database.ts'
import { until } from '#tests/support/processes.ts'
import { cleanEnvironment, nar } from '#tests/support/running-hub.ts'
import { edgeHosts, hostNamed, hubPort, manage, topologyText } from './map.ts'
import { inNamespace } from './network.ts'

/** The servers of the lab: the whole hub, and an nginx for each node of the topology, as `./nar edge render` writes it. */
export type AccessLine = {
  node: string
  zone: string
  zoneRegion: string
  scope: string
  status: number
  bytes: number
  cache: string
  /** The node that asked; '' where it was a viewer. */
  for: string
}

export type NginxNode = {
  name: string
  url: string
  start(): Promise<void>
  /** `kill -9` of all its processes. */
  kill(): Promise<void>
  /** Lines of requests; nginx keeps them back for a second. */
  log(): Promise<AccessLine[]>
}

export type LabHub = {
  /** By the link of the lab itself. */
  url: string
  token: string
  secret: string
  data: string
}

/** What the hub writes, in the folder: much of it is of nodes that are not up yet, or were killed. */
export const hubLog = 'hub.log'

const environment = (folder: string) =>
  cleanEnvironment({
    NAR_DATA: join(folder, 'hub'),
    NAR_TOPOLOGY: join(folder, 'topology.yaml'),
    NAR_HOST: '0.0.0.0',
    NAR_PORT: String(hubPort),
    NAR_TRUSTED_PROXIES: '127.0.0.1',
    NAR_PUBLIC_URL: `http://${hostNamed('origin').address}`,
    NAR_REQUESTS_PER_MINUTE: '0',
    NAR_SENDERS_HOST: '127.0.0.1',
  })

export async function startLabHub(folder: string): Promise<LabHub> {
  await writeFile(join(folder, 'topology.yaml'), topologyText())
  const [data, env] = [join(folder, 'hub'), environment(folder)]
  // PostgreSQL and nginx work as other users.
  await chmod(folder, 0o711)
  await copyDatabase(data)
  const [command = '', ...args] = inNamespace('origin', [nar, 'up'])
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.pipe(createWriteStream(join(folder, hubLog)))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await until('the hub', 60, async () => said.includes('ready ') || child.exitCode !== null)
  if (child.exitCode !== null) throw new Error(`the hub ended with ${child.exitCode}`)
  const [token, [secret = '']] = await Promise.all([
    narIn(folder, ['token', '--role', 'owner', '--name', 'Studio']),
    openSecrets(data),
  ])
  return { url: `http://${manage.hub}:${hubPort}`, token: token.trim(), secret, data }
}

/** A command of the hub's operator, where the hub is. */
export async function narIn(folder: string, command: readonly string[]): Promise<string> {
  const [program = '', ...args] = inNamespace('origin', [nar, ...command])
  const { stdout } = await promisify(execFile)(program, args, { env: environment(folder) })
  return stdout
}

/** All of them, the edges last. */
export async function startNodes(folder: string): Promise<Map<string, NginxNode>> {
  const hostOf = new Map(edgeHosts.map(({ edge, name }) => [edge, name]))
  const names = ['origin', 'shield', ...hostOf.keys()]
  const nodes = await Promise.all(names.map((name) => nodeAt(folder, name, hostOf.get(name) ?? name)))
  await Promise.all(nodes.map((node) => node.start()))
  return new Map(nodes.map((node) => [node.name, node]))
}

async function nodeAt(folder: string, name: string, host: string): Promise<NginxNode> {
  const out = join(folder, `nginx-${name}`)
  await narIn(folder, ['edge', 'render', '--pop', name, '--out', out])
  const nginx = ['/usr/sbin/nginx', '-p', out, '-c', join(out, 'nginx.conf'), '-g', 'daemon off;']
  let child: ChildProcess | null = null
  const url = `http://${hostNamed(host).address}`
  return {
    ...{ name, url },
    start: async () => {
      const [command = '', ...args] = inNamespace(host, nginx)
      child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], detached: true })
      await until(
        `nginx of ${name}`,
        20,
        async () => (await readFile(join(out, 'nginx.pid'), 'utf8')).length > 1,
      )
    },
    kill: async () => {
      if (!child?.pid) throw new Error(`${name} does not run`)
      const ended = once(child, 'exit')
      // Its group: master and workers.
      process.kill(-child.pid, 'SIGKILL')
      await ended
    },
    log: async () => {
      const text = await readFile(join(out, 'access.json'), 'utf8').catch(() => '')
      return text.split('\n').flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as AccessLine] : []))
    },
  }
}
