import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Posters } from '#catalog/contract/pictures.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { dyingWithUs } from '#platform/child.ts'
import { copyDatabase } from './copied-database.ts'

/** The whole hub as an operator starts it: `./nar up` as a process of its own, on a folder and a port of its own. */
export type RunningHub = {
  url: string
  data: string
  process: ChildProcess
  /** What it and its workers wrote on standard error so far. */
  log(): string
  /** A token for an account of that role; another name is another owner. */
  token(role?: 'owner' | 'moderator' | 'admin', name?: string): Promise<string>
  /** Orderly stop; the data stays until `remove`. */
  stop(): Promise<void>
  /** `kill -9` of the hub process alone: what it started must follow by itself. */
  kill9(): Promise<void>
  remove(): Promise<void>
}

export const nar = resolve(import.meta.dirname, '../../nar')

/** The environment of a bare shell: nothing of the session that runs the tests. */
export function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('NAR_'))
  return { ...Object.fromEntries(kept), NAR_LOG_LEVEL: 'warn', ...extra }
}

async function waitForUrl(child: ChildProcess, log: () => string): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http\S+)/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error(`the hub did not start: ${log().slice(-4000)}`)
}

/**
 * @param settings environment beside `NAR_DATA`; `data` continues on a folder of an earlier one, or begins on an empty one as an
 * operator does, with a database that the hub makes itself
 */
export async function startHub(
  settings: { workers?: number; port?: number; env?: Record<string, string>; data?: string } = {},
): Promise<RunningHub> {
  const data = settings.data ?? (await mkdtemp(join(tmpdir(), 'nar-hub-')))
  if (settings.data === undefined) await copyDatabase(data)
  const args = ['up', '--port', String(settings.port ?? 0), '--data', data]
  if (settings.workers !== undefined) args.push('--workers', String(settings.workers))
  // A test run that is cut off must not leave a hub encoding behind it.
  const [command = '', ...rest] = dyingWithUs('TERM', [nar, ...args])
  const child = spawn(command, rest, {
    env: cleanEnvironment(settings.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const url = await waitForUrl(child, () => log)
  const ended = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'exit')
    child.kill(signal)
    await closed
  }
  return {
    url,
    data,
    process: child,
    log: () => log,
    token: async (role = 'owner', name = `test ${role}`) => {
      const args = ['token', '--role', role, '--name', name, '--data', data]
      const { stdout } = await promisify(execFile)(nar, args, { env: cleanEnvironment() })
      return stdout.trim()
    },
    stop: () => ended('SIGTERM'),
    kill9: () => ended('SIGKILL'),
    remove: async () => {
      await ended('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A call of the API with a token; the body parsed. */
export async function call<T>(
  hub: { url: string },
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${hub.url}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T }
}

/** Creates a title open to everyone and uploads a file to it in one request; resolves once all bytes are taken. */
export async function uploadFile(hub: { url: string }, token: string, path: string): Promise<string> {
  const licence = { licensor: 'Test', territories: ['WORLD'], uses: ['stream'] }
  const title = { kind: 'recording', texts: { kk: { title: path.split('/').at(-1) } }, licence }
  const created = await call<TitleView>(hub, token, 'POST', '/titles', title)
  if (created.status !== 201) throw new Error(`title: ${created.status} ${JSON.stringify(created.body)}`)
  await sendFile(hub, token, path, created.body.id)
  return created.body.id
}

/** Sends a file in one request for a title that is there, in place of what it has. */
export async function sendFile(
  hub: { url: string },
  token: string,
  path: string,
  titleId: string,
): Promise<void> {
  const bytes = await readFile(path)
  const name = Buffer.from(path.split('/').at(-1) ?? '').toString('base64')
  const answer = await fetch(`${hub.url}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${name},titleId ${Buffer.from(titleId).toString('base64')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  })
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
}

/** Waits until a title is in one of the states, at most `seconds`. */
export async function waitForState(
  hub: { url: string },
  token: string,
  id: string,
  states: readonly string[],
  seconds = 170,
): Promise<TitleView> {
  const deadline = Date.now() + seconds * 1000
  let seen = 'nothing'
  while (Date.now() < deadline) {
    const { body } = await call<TitleView>(hub, token, 'GET', `/titles/${id}`).catch(() => ({ body: null }))
    if (body && states.includes(body.state)) return body
    seen = body?.state ?? 'no answer'
    await new Promise((wake) => setTimeout(wake, 150))
  }
  throw new Error(`title ${id} is ${seen} after ${seconds} s, not ${states.join(' or ')}`)
}

/** Waits until a title has poster candidates: then all of its pictures are there. */
export async function waitForPictures(
  hub: { url: string },
  token: string,
  id: string,
  seconds = 60,
): Promise<Posters> {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    const { body } = await call<Posters>(hub, token, 'GET', `/titles/${id}/posters`)
    if (body.candidates.length > 0) return body
    await new Promise((wake) => setTimeout(wake, 150))
  }
  throw new Error(`title ${id} has no pictures after ${seconds} s`)
}
