import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dyingWithUs } from '#platform/child.ts'

/**
 * Namespaces of network, mounts and processes for one program and all that it starts. They end with its first process, and that
 * one with us, after `kill -9`, too: no interface, no mount, no process of a lab outlives it. What stays is its folder, which
 * the next lab finds by the process that is no longer there.
 */
const apart = ['unshare', '--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child=KILL']

/** What there is no right or no program to do here; null: nothing is missing. */
export function whyNoLab(): string | null {
  if (process.getuid?.() !== 0) return 'namespaces of the network take root, and this is not root'
  const { status, stderr } = spawnSync(apart[0] ?? '', [...apart.slice(1), 'ip', 'netns', 'list'], {
    encoding: 'utf8',
  })
  if (status !== 0)
    return `no namespaces can be made here: ${stderr.trim() || 'ip(8) or unshare(1) is missing'}`
  return spawnSync('tc', ['-V']).status === 0 ? null : 'tc(8) is missing (Debian: iproute2)'
}

const prefix = 'nar-lab-'

async function newFolder(): Promise<string> {
  const running = new Set(readdirSync('/proc'))
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix)))
    if (!running.has(name.slice(prefix.length).split('-')[0] ?? ''))
      await rm(join(tmpdir(), name), { recursive: true, force: true })
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
}

/**
 * Runs a program inside; it gets a folder as its last argument. Resolves with its exit code, everything being gone.
 * @param command a program of Node's
 */
export async function runInside(command: readonly string[]): Promise<number> {
  const folder = await newFolder()
  await mkdir('/run/netns', { recursive: true })
  // The first process takes care of orphans. Names of namespaces lie in a folder of its own.
  const first = 'mount -t tmpfs none /run/netns && "$@"; exit $?'
  const [program = '', ...args] = dyingWithUs('KILL', [
    ...apart,
    'bash',
    '-c',
    first,
    'lab',
    ...command,
    folder,
  ])
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => child.kill('SIGKILL')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const [code] = (await once(child, 'exit')) as [number | null]
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return code ?? 130
}
