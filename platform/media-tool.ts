import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { openSource } from './media-source.ts'
import { readAtMost } from './read-at-most.ts'
import { type SandboxLimits, type SandboxSource, sandboxed, sandboxedSource, sandboxKind } from './sandbox.ts'
import { cpuSecondsBelow, killSandbox } from './sandbox-processes.ts'
import type { ObjectSource } from './storage/port.ts'

/**
 * Who is to blame: `source`, it ended by itself with an error; `limit`, it took more time than it may, as with a source
 * that never ends; `outside`, something else killed it.
 */
export type Fault = 'source' | 'limit' | 'outside'

/** A media tool said no, was killed or took too long. */
export class MediaToolFailed extends Error {
  readonly fault: Fault
  constructor(message: string, fault: Fault) {
    super(message)
    this.name = 'MediaToolFailed'
    this.fault = fault
  }
}

export type MediaRun = {
  tool: 'ffmpeg' | 'ffprobe'
  /** A stored object, or bytes that it reads as `pipe:0`. */
  source: ObjectSource | { kind: 'bytes'; bytes: Buffer }
  /** The argument list, given the path or address of the source inside the sandbox. */
  arguments: (source: string) => string[]
  /** A run of the same tool in the same sandbox, whose standard output is its standard input. */
  fedBy?: (source: string) => string[]
  /** Pipes beyond standard error: descriptor 3, 4 … (`[]` reads standard output alone). */
  pipes: number
  limits: SandboxLimits
  /** Wall-clock seconds after which it is killed. */
  timeout: number
  /**
   * Others go before it: while it works at all, it gets its seconds again and again, and only its CPU seconds bound it.
   * On a busy machine a lane may have a fiftieth of a core.
   */
  mayWait?: boolean
  signal?: AbortSignal
  /** Each pipe is handed over at once; the run ends when the process and every consumer have. */
  consume: (pipe: Readable, order: number) => Promise<void>
}

const errorTail = 2000
/** What stands in the place of the file in a sandbox that needs none. */
const nothing: ObjectSource = { kind: 'file', path: '/dev/null' }

/**
 * How SIGXCPU ends a process: by itself (bwrap reports a signal of its child as 128 + number), and in ffmpeg, which takes it
 * for a wish to stop.
 */
const outOfCpu: readonly (number | null)[] = [128 + 24, 255]

function ending(
  child: ChildProcess,
  { tool }: MediaRun,
  told: { complaint: () => string; timedOut: () => boolean },
): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new MediaToolFailed(`${tool}: ${error.message}`, 'outside')))
    child.once('close', (code, signal) => {
      if (code === 0) return resolve()
      const killed = signal !== null || (code !== null && code > 128)
      const tooLong = told.timedOut() || signal === 'SIGXCPU' || outOfCpu.includes(code)
      const fault = !killed ? 'source' : tooLong ? 'limit' : 'outside'
      reject(
        new MediaToolFailed(`${tool} ended with ${signal ?? `status ${code}`}: ${told.complaint()}`, fault),
      )
    })
  })
}

/**
 * Runs ffmpeg or ffprobe in the sandbox and feeds its pipes to `consume`.
 * @throws MediaToolFailed; whatever `consume` throws (the process is killed then)
 */
export async function runMedia(run: MediaRun): Promise<void> {
  const source = await openSource(run.source.kind === 'bytes' ? nothing : run.source).catch(
    (error: Error) => {
      throw new MediaToolFailed(`${run.tool}: ${error.message}`, 'outside')
    },
  )
  // A tool takes bytes that do not come for the end of the file, and may even call that a success.
  const blame = () => {
    const trouble = source.trouble()
    if (trouble) throw new MediaToolFailed(`${run.tool}: ${trouble.message}`, 'outside')
  }
  try {
    await runIn(source.place, run)
    blame()
  } catch (error) {
    blame()
    throw error
  } finally {
    await source.close()
  }
}

/** CPU seconds in one `timeout` that show that something works, however little it gets. */
const signOfLife = 0.2

function watchTime(child: ChildProcess, { timeout, mayWait }: MediaRun) {
  let [over, used] = [false, 0]
  const timer = setInterval(() => {
    const now = mayWait ? cpuSecondsBelow(child.pid ?? 0) : 0
    if (mayWait && now > used + signOfLife) {
      used = now
      return
    }
    over = true
    killSandbox(child)
  }, timeout * 1000)
  return { isOver: () => over, stop: () => clearInterval(timer) }
}

/** Of two runs, the pair fails when either does. */
const inAPipe = `n=$1; shift; "\${@:1:n}" | "\${@:n+1}"`

function commandOf({ tool, arguments: of, fedBy }: MediaRun, source: string): string[] {
  const command = [`/usr/bin/${tool}`, ...of(source)]
  if (!fedBy) return command
  const first = [`/usr/bin/${tool}`, ...fedBy(source)]
  return [
    ...['/usr/bin/bash', '-o', 'pipefail', '-c', inAPipe, 'bash'],
    String(first.length),
    ...first,
    ...command,
  ]
}

/**
 * A consumer's own error explains more than the kill that followed it, unless it is of a stream that broke off: the
 * process failed first, or another consumer.
 */
function throwWorst(ended: PromiseSettledResult<void>, readings: PromiseSettledResult<void>[]): void {
  const failures = readings.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  const own = failures.filter((reason) => !(reason instanceof RangeError))
  const bySource = ended.status === 'rejected' && (ended.reason as MediaToolFailed).fault === 'source'
  if (bySource) throw ended.reason
  if (own.length > 0) throw own[0]
  if (ended.status === 'rejected') throw ended.reason
  if (failures.length > 0) throw failures[0]
}

async function runIn(place: SandboxSource, run: MediaRun): Promise<void> {
  const { source } = run
  const kind = await sandboxKind()
  const [command = '', ...rest] = sandboxed(
    kind,
    run.limits,
    place,
    commandOf(run, sandboxedSource(kind, place)),
  )
  const extra = Array.from({ length: run.pipes }, () => 'pipe' as const)
  const child = spawn(command, rest, {
    stdio: [
      source.kind === 'bytes' ? 'pipe' : 'ignore',
      run.pipes === 0 ? 'pipe' : 'ignore',
      'pipe',
      ...extra,
    ],
  })
  // It may well stop before it has read everything: its own ending tells why.
  if (source.kind === 'bytes') child.stdin?.on('error', () => undefined).end(source.bytes)
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-errorTail)
  })
  const stop = () => killSandbox(child)
  const clock = watchTime(child, run)
  run.signal?.addEventListener('abort', stop, { once: true })
  if (run.signal?.aborted) stop()
  try {
    const outputs = (run.pipes === 0 ? [child.stdout] : child.stdio.slice(3)) as Readable[]
    const consumed = outputs.map((pipe, order) =>
      run.consume(pipe, order).catch((error: unknown) => {
        stop()
        throw error
      }),
    )
    const [ended, ...readings] = await Promise.allSettled([
      ending(child, run, { complaint: () => complaint.trim(), timedOut: clock.isOver }),
      ...consumed,
    ])
    throwWorst(ended, readings)
  } finally {
    clock.stop()
    run.signal?.removeEventListener('abort', stop)
  }
}

/** What each pipe of a run gave, at most `limit` bytes of each. @throws MediaToolFailed when there is more */
export async function mediaOutputs(run: Omit<MediaRun, 'consume'>, limit: number): Promise<Buffer[]> {
  const outputs: Buffer[] = []
  const tooLarge = () => new MediaToolFailed(`${run.tool} writes more than ${limit} bytes`, 'source')
  await runMedia({
    ...run,
    consume: async (pipe, order) => {
      outputs[order] = await readAtMost(pipe, limit, tooLarge)
    },
  })
  return outputs
}

/** Standard output of a run, at most `limit` bytes. @throws MediaToolFailed when there is more */
export async function mediaOutput(run: Omit<MediaRun, 'pipes' | 'consume'>, limit: number): Promise<Buffer> {
  const [output = Buffer.alloc(0)] = await mediaOutputs({ ...run, pipes: 0 }, limit)
  return output
}
