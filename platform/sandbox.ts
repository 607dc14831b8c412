import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { relayed, relayedSource, relaySocket } from './sandbox-relay.ts'

/**
 * Everything that reads an uploaded file runs in here: an own mount, network, process and user namespace that
 * holds `/usr`, the one source and nothing else, under resource limits. Uploaded media is hostile.
 */
export type SandboxLimits = {
  /** Bytes of address space. */
  memory: number
  /** CPU seconds; null: as many as it takes, for what goes on as long as something comes in. */
  cpu: number | null
  /** As nice(1) counts it; 5 unless said. Whoever watches or uploads goes before whatever is encoded. */
  nice?: number
}

/** How strong the sandbox can be here: `bwrap`, or `limits` alone where namespaces are not permitted. */
export type SandboxKind = 'bwrap' | 'limits'

/**
 * The one thing to be read: a file; or an object that we serve by ranges, on a unix socket (`bwrap`) or at a loopback
 * address (`limits`), see object-server.ts.
 */
export type SandboxSource = { file: string } | { socket: string } | { address: string }

/** Path or address of the source as the sandboxed process sees it. */
export function sandboxedSource(kind: SandboxKind, source: SandboxSource): string {
  if ('address' in source) return source.address
  if ('socket' in source) return relayedSource
  return kind === 'bwrap' ? '/source' : source.file
}

const namespaces = [
  '--unshare-all',
  '--die-with-parent',
  '--clearenv',
  ...['--cap-drop', 'ALL', '--uid', '65534', '--gid', '65534', '--chdir', '/'],
  ...['--ro-bind', '/usr', '/usr', '--symlink', 'usr/lib', '/lib', '--symlink', 'usr/bin', '/bin'],
  // Debian's ffmpeg finds its linear algebra library through /etc/alternatives.
  ...['--ro-bind-try', '/etc/alternatives', '/etc/alternatives'],
  ...['--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
  // The dynamic loader's path on x86-64; without it not even `true` runs.
  ...(existsSync('/usr/lib64') ? ['--symlink', 'usr/lib64', '/lib64'] : []),
  // Only what reads and writes nothing: without /dev/tty there is no way to type into the terminal of whoever started
  // the hub (CVE-2017-5226). A session of its own would be another, but between sessions `nice` does not count
  // (sched(7), "The autogroup feature").
  ...['null', 'zero', 'urandom'].flatMap((name) => ['--dev-bind', `/dev/${name}`, `/dev/${name}`]),
]

/**
 * The whole command line of a sandboxed tool (`/usr/bin/ffmpeg` …) that reads `source`. Open file descriptors of
 * the caller's `stdio` (3, 4 …) pass through. No file may be written: outputs go to pipes.
 */
export function sandboxed(
  kind: SandboxKind,
  limits: SandboxLimits,
  source: SandboxSource,
  command: readonly string[],
): string[] {
  const bounds = [
    ...['nice', '-n', String(limits.nice ?? 5)],
    'prlimit',
    `--as=${limits.memory}`,
    // First SIGXCPU, which tells why, and a little later SIGKILL, which no one can ignore.
    ...(limits.cpu === null ? [] : [`--cpu=${limits.cpu}:${limits.cpu + 5}`]),
    '--fsize=0',
    '--core=0',
    '--nofile=64',
  ]
  // A session of its own keeps it from the terminal here, at the price that its `nice` counts for less.
  if (kind === 'limits')
    return [...bounds, '--', 'setsid', 'setpriv', '--pdeathsig', 'KILL', '--', ...command]
  return [...bounds, '--', 'bwrap', ...namespaces, ...bound(source), '--', ...withRelay(source, command)]
}

/**
 * The command line of a tool that talks to the network and reads no file: the same sandbox, but with the network. Whoever may
 * list the processes of the machine can read it, secrets and all.
 */
export function sandboxedOnNetwork(kind: SandboxKind, memory: number, command: readonly string[]): string[] {
  const bounds = ['prlimit', `--as=${memory}`, '--fsize=0', '--core=0', '--nofile=64', '--']
  if (kind === 'limits') return [...bounds, 'setpriv', '--pdeathsig', 'KILL', '--', ...command]
  return [...bounds, 'bwrap', ...namespaces, '--share-net', '--', ...command]
}

function bound(source: SandboxSource): string[] {
  if ('address' in source) return []
  return 'file' in source ? ['--ro-bind', source.file, '/source'] : ['--ro-bind', source.socket, relaySocket]
}

const withRelay = (source: SandboxSource, command: readonly string[]): readonly string[] =>
  'socket' in source ? relayed(command) : command

let known: Promise<SandboxKind> | undefined

/** Tries bwrap once per process. */
export function sandboxKind(): Promise<SandboxKind> {
  known ??= promisify(execFile)('bwrap', [...namespaces, '--', '/usr/bin/true']).then(
    () => 'bwrap' as const,
    () => 'limits' as const,
  )
  return known
}
