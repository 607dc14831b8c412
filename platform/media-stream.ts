import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { sandboxed, sandboxKind } from './sandbox.ts'
import { cpuSecondsBelow, killSandbox } from './sandbox-processes.ts'

/**
 * ffmpeg on what is broadcast: in the sandbox as `runMedia` has it, with pipes alone, for as long as something comes. It has no
 * network and no file; it dies with us; nothing but its memory is bounded, since a channel is on air for months.
 */
export type MediaStreamSpec = {
  /** Given what it reads (`pipe:0` …) and writes (`pipe:3` …). */
  arguments: (pipes: { inputs: string[]; outputs: string[] }) => string[]
  inputs: number
  outputs: number
  /** Bytes of address space. */
  memory: number
  /** As nice(1) counts it. */
  nice: number
  /** Lines of standard error, at most `linesPerTurn` in ten seconds; then how many were left out. */
  onLine: (line: string) => void
}

export type MediaStream = {
  inputs: Writable[]
  outputs: Readable[]
  /** Resolves with how it ended, in words for the log. Never rejects. */
  ended: Promise<string>
  running(): boolean
  /** Of the sandbox; what is inside it has ids of its own. */
  pid: number | null
  cpuSeconds(): number
  /** At once: nothing is written any more. */
  kill(): void
}

const turnMs = 10_000
const linesPerTurn = 5
/** Damage in a stream is told at any length. */
const longestLine = 300

/** Joining a stream in its middle, ffmpeg complains of every picture until the next that stands alone. */
export function fewLines(onLine: (line: string) => void, now: () => number = Date.now) {
  let [turn, told, kept] = [0, 0, 0]
  return (line: string) => {
    if (now() - turn >= turnMs) {
      if (kept > 0) onLine(`${kept} more lines`)
      turn = now()
      told = 0
      kept = 0
    }
    if (told < linesPerTurn) {
      told += 1
      onLine(line.slice(0, longestLine))
    } else kept += 1
  }
}

/** Standard input first; the outputs from 3 on, further inputs behind them. */
function descriptors({ inputs, outputs }: MediaStreamSpec) {
  const input = (order: number) => (order === 0 ? 0 : 2 + outputs + order)
  return {
    inputs: Array.from({ length: inputs }, (_, order) => input(order)),
    outputs: Array.from({ length: outputs }, (_, order) => 3 + order),
  }
}

const pipeOf = (descriptor: number): string => `pipe:${descriptor}`

/** Starts it. What cannot be started has ended. */
export async function startMediaStream(spec: MediaStreamSpec): Promise<MediaStream> {
  const kind = await sandboxKind()
  const at = descriptors(spec)
  const pipes = { inputs: at.inputs.map(pipeOf), outputs: at.outputs.map(pipeOf) }
  const limits = { memory: spec.memory, cpu: null, nice: spec.nice }
  const [command = '', ...rest] = sandboxed(kind, limits, { file: '/dev/null' }, [
    '/usr/bin/ffmpeg',
    ...spec.arguments(pipes),
  ])
  const extra = Array.from({ length: spec.outputs + Math.max(0, spec.inputs - 1) }, () => 'pipe' as const)
  const child = spawn(command, rest, {
    stdio: [spec.inputs > 0 ? 'pipe' : 'ignore', 'ignore', 'pipe', ...extra],
  })
  const last = watchLines(child, spec.onLine)
  const inputs = at.inputs.map((descriptor) => child.stdio[descriptor] as Writable)
  // It may end before it has read everything: its own ending tells why.
  for (const input of inputs) input.on('error', () => undefined)
  let running = true
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      running = false
      resolve(how)
    }
    child.once('error', (error) => end(error.message))
    child.once('close', (code, signal) =>
      end([signal ?? `status ${code}`, last()].filter(Boolean).join(': ')),
    )
  })
  return {
    inputs,
    outputs: at.outputs.map((descriptor) => child.stdio[descriptor] as Readable),
    ended,
    running: () => running,
    pid: child.pid ?? null,
    cpuSeconds: () => cpuSecondsBelow(child.pid ?? 0),
    kill: () => killSandbox(child),
  }
}

function watchLines(child: ChildProcess, onLine: (line: string) => void): () => string {
  const few = fewLines(onLine)
  let last = ''
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      last = line.slice(0, longestLine)
      few(line)
    })
  return () => last
}
