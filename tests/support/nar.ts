import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './source-tree.ts'

/** The program as a user runs it: `./nar` in processes of its own. */
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
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('NAR_'))
  const child = spawn(join(root, 'nar'), args, {
    // A folder without an .env file.
    cwd: tmpdir(),
    env: { ...Object.fromEntries(clean), ...env },
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
export async function nar(args: string[], env: Record<string, string>) {
  const run = startNar(args, env)
  const code = await run.ended
  return { code, lines: run.lines, errors: run.errors() }
}

export type RunningHub = {
  url: string
  data: string
  /** Of an owner called "Test studio". */
  token: string
  /** Stops it in order and starts it again on the same data, at another port. */
  restart(): Promise<void>
  stop(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

/** A whole hub, `./nar up`, on a folder of its own. */
export async function startWholeHub(
  workers: number,
  settings: Record<string, string> = {},
): Promise<RunningHub> {
  const data = await mkdtemp(join(tmpdir(), 'nar-hub-'))
  const up = () =>
    startNar(['up', '--port', '0', '--data', data, '--workers', String(workers)], {
      NAR_LOG_LEVEL: 'warn',
      ...settings,
    })
  let run = up()
  const hub: RunningHub = {
    url: await readyUrl(run),
    data,
    token: '',
    restart: async () => {
      await hub.stop()
      run = up()
      hub.url = await readyUrl(run)
    },
    stop: async () => {
      run.process.kill('SIGTERM')
      await run.ended
    },
    remove: async () => {
      await hub.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
  const { lines, errors } = await nar(
    ['token', '--role', 'owner', '--name', 'Test studio', '--data', data],
    {},
  )
  if (!lines[0]) throw new Error(`no token: ${errors}`)
  hub.token = lines[0]
  return hub
}

async function readyUrl(run: NarRun): Promise<string> {
  return (await run.line((line) => line.startsWith('ready '))).slice('ready '.length)
}
