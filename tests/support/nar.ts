import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { cleanEnvironment, nar } from './running-hub.ts'

/** A command that is watched while it runs. */
export type NarRun = {
  process: ChildProcess
  /** Lines of standard output so far. */
  lines: string[]
  errors(): string
  /** Resolves with the first line of standard output that fits; rejects when the process ends before. */
  line(fits: (line: string) => boolean): Promise<string>
  /** Exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

/** Starts `./nar` with nothing of our own NAR_* settings but those given. */
export function startNar(args: string[], env: Record<string, string>): NarRun {
  const child = spawn(nar, args, {
    // A folder without an .env file.
    cwd: tmpdir(),
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    for (const look of [...waiting]) look()
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const line = (fits: (line: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find(fits)
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      ended.then(() => reject(new Error(`nar ${args[0]} ended before that line: ${errors}`)))
    })
  return { process: child, lines, errors: () => errors, line, ended }
}

/** Runs one command to its end. */
export async function narCommand(args: string[], env: Record<string, string> = {}) {
  const run = startNar(args, env)
  const code = await run.ended
  const out = run.lines.map((line) => `${line}\n`).join('')
  return { code, lines: run.lines, out, err: run.errors() }
}
