import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './errors.ts'
import type { Log } from './log.ts'

/** A process of ours that must be there as long as we are. */
export type ChildSpec = {
  name: string
  command: readonly string[]
  env?: NodeJS.ProcessEnv
  /** Signal for an orderly stop, and seconds it may take before SIGKILL. */
  stopSignal: 'SIGTERM' | 'SIGINT'
  stopSeconds: number
  /** Open files of ours that it inherits, from 3 on. */
  inherit?: readonly number[]
  /** `log`: each line of its output goes to our log at debug level. `own`: it writes its own lines to our stderr. */
  output: 'log' | 'own'
  /** Resolves when it serves; called again after each start until it does not throw. */
  answers?: () => Promise<unknown>
}

export type Child = {
  name: string
  /** Process id; changes when it was started again; null between. */
  pid(): number | null
  /** Stops it for good and resolves when it is gone. */
  stop(): Promise<void>
}

const firstPauseMs = 100
const longestPauseMs = 10_000
/** After this long up, the next death is a new story with a short pause again. */
const settledMs = 30_000
/** A database that went down hard may read its log for minutes before it answers. */
const answerSeconds = 300

/**
 * `command` as it has to be run so that the kernel sends it `signal` when our process ends in whatever way,
 * `kill -9` included (prctl(2) PR_SET_PDEATHSIG). The setting is lost at a change of user, so this goes innermost.
 */
export function dyingWithUs(signal: 'KILL' | 'TERM' | 'INT', command: readonly string[]): string[] {
  return ['setpriv', '--pdeathsig', signal, '--', ...command]
}

/**
 * Starts a child, waits until it answers, and starts it again with growing pauses whenever it ends by itself.
 * @throws CommandError when the very first start ends before it answers
 */
export async function supervise(spec: ChildSpec, log: Log): Promise<Child> {
  const about = log.child({ child: spec.name })
  const stopping = new AbortController()
  let current = await launch(spec, about)
  const first = await serving(current, spec)
  if (first) {
    await end(current, spec)
    throw new CommandError(`${spec.name} did not start: ${first}`)
  }
  about.debug({ childPid: current.process.pid }, 'child is up')

  const watch = (async () => {
    let failures = 0
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      await current.ended
      if (stopping.signal.aborted) return
      failures = performance.now() - startedAt > settledMs ? 0 : failures
      about.warn({ why: current.ending() }, 'child ended by itself, starting it again')
      await pause(Math.min(firstPauseMs * 2 ** failures++, longestPauseMs), stopping.signal)
      if (stopping.signal.aborted) return
      current = await launch(spec, about)
      const trouble = await serving(current, spec)
      if (!trouble) about.info({ childPid: current.process.pid }, 'child is back')
    }
  })()

  return {
    name: spec.name,
    pid: () => (current.running() ? (current.process.pid ?? null) : null),
    stop: async () => {
      stopping.abort()
      await end(current, spec)
      await watch
      await end(current, spec)
    },
  }
}

type Running = {
  process: ChildProcess
  /** Resolves when it has ended or could not be started. */
  ended: Promise<void>
  running(): boolean
  /** How it ended, with its last lines. */
  ending(): string
}

async function launch(spec: ChildSpec, log: Log): Promise<Running> {
  const [program, ...args] = spec.command
  if (program === undefined) throw new RangeError(`${spec.name}: empty command`)
  const output = spec.output === 'log' ? 'pipe' : 2
  const child = spawn(program, args, {
    // A session of its own: Ctrl-C at the terminal is for us alone, we stop our children in order.
    detached: true,
    env: spec.env ?? process.env,
    stdio: ['ignore', output, output, ...(spec.inherit ?? [])],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      log.debug(line)
      lines.push(line)
      if (lines.length > 5) lines.shift()
    })
  }
  let ended = false
  let how = ''
  const end = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      how = error.message
      ended = true
      resolve()
    })
    child.once('exit', (code, signal) => {
      how = signal ? `killed by ${signal}` : `exit code ${code}`
      ended = true
      resolve()
    })
  })
  return {
    process: child,
    ended: end,
    running: () => !ended,
    ending: () => [how, ...lines].join('; '),
  }
}

/** null once it answers; else why it does not. */
async function serving(child: Running, spec: ChildSpec): Promise<string | null> {
  const deadline = performance.now() + answerSeconds * 1000
  if (!spec.answers) {
    await Promise.race([once(child.process, 'spawn').catch(() => null), child.ended])
    return child.running() ? null : child.ending()
  }
  let last = ''
  while (child.running() && performance.now() < deadline) {
    try {
      await spec.answers()
      return null
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await Promise.race([sleep(30), child.ended])
  }
  return child.running() ? `no answer in ${answerSeconds} s (${last})` : child.ending()
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}

async function end(child: Running, spec: ChildSpec): Promise<void> {
  if (!child.running()) return
  child.process.kill(spec.stopSignal)
  const gone = new AbortController()
  await Promise.race([child.ended, pause(spec.stopSeconds * 1000, gone.signal)])
  gone.abort()
  if (!child.running()) return
  child.process.kill('SIGKILL')
  await child.ended
}
