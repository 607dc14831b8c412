import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { dyingWithUs } from '#platform/child.ts'

/** A browser as a person has it: a process of its own with a profile on disk, which may be killed at any moment. */
export type KilledBrowser = {
  page: Page
  /** `kill -9` of the browser and all it has started. Its profile stays, as the system had it. */
  kill9(): Promise<void>
}

const patienceMs = 20_000

/** Where it listens, which it writes down once it does. */
async function portOf(profile: string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the browser ended: ${child.exitCode}`)
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port] = text.split('\n')
    if (port && text.includes('\n')) return port
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error('the browser does not listen')
}

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'nar-profile-'))

/** Starts on a profile, new or left by one that was killed. */
export async function startOn(profile: string): Promise<KilledBrowser> {
  // What one that was killed has left behind would be taken for this one's.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, left), { force: true })
  const args = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=kk'],
    ...[`--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
  ]
  const [command = '', ...rest] = dyingWithUs('KILL', ['/usr/bin/chromium', ...args])
  const child = spawn(command, rest, { stdio: 'ignore', detached: true })
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page) throw new Error('the browser has no page')
  return {
    page,
    async kill9() {
      const ended = once(child, 'exit')
      // Its group: whatever it has started, too.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}
