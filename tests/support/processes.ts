import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

export type Process = { pid: number; parent: number; command: string }

/** Every process of this machine that has not ended, from proc(5). */
export async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(pids.map(readProcess))
  return found.filter((process) => process !== null)
}

async function readProcess(pid: string): Promise<Process | null> {
  try {
    const [stat, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    )
    // State and parent follow the name, which stands in brackets and may hold anything.
    const [state, parent] = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return null
    return { pid: Number(pid), parent: Number(parent), command: (command ?? '').replaceAll('\0', ' ').trim() }
  } catch {
    return null
  }
}

/** A process and all below it. */
export async function familyOf(pid: number): Promise<Process[]> {
  const all = await processes()
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return [...all.filter((one) => one.pid === pid), ...below(pid)]
}

/** The children of a hub by what they are. */
export async function childrenOf(
  hub: number,
): Promise<{ postgres: number; redis: number; workers: number[] }> {
  const children = (await processes()).filter(({ parent }) => parent === hub)
  const ofKind = (part: RegExp) => children.filter(({ command }) => part.test(command)).map(({ pid }) => pid)
  const [postgres, redis] = [ofKind(/bin\/postgres -D/)[0], ofKind(/^redis-server/)[0]]
  if (!postgres || !redis)
    throw new Error(`not all there: ${children.map(({ command }) => command).join('; ')}`)
  return { postgres, redis, workers: ofKind(/main\.(?:ts|mjs) work$/) }
}

/** Asks until it is true; resolves with the milliseconds it took. @throws after `seconds` */
export async function until(what: string, seconds: number, holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now()
  while (!(await holds().catch(() => false))) {
    if (performance.now() - start > seconds * 1000) throw new Error(`not in ${seconds} s: ${what}`)
    await sleep(25)
  }
  return performance.now() - start
}

/**
 * `kill -9` of one process.
 * @returns false when it had ended before
 * @throws RangeError when there is none: to kill(2), 0 is our own group, the runner of the tests with it
 */
export function kill9(pid: number | null | undefined): boolean {
  if (!pid || pid <= 1) throw new RangeError(`no process to kill: ${pid}`)
  try {
    return process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    return false
  }
}

/** Which of these processes are still the ones they were. */
export async function alive(before: Process[]): Promise<Process[]> {
  const now = new Map((await processes()).map((one) => [one.pid, one.command]))
  return before.filter(({ pid, command }) => now.get(pid) === command)
}
