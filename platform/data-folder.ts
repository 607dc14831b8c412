import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './errors.ts'
import { durableFolder } from './storage/durable.ts'

/** What a running hub tells others who may read its data folder, in `run.json`. */
export type RunRecord = {
  pid: number
  /** Start time of that process in clock ticks since boot (proc(5) stat, field 22): process ids come again. */
  pidStart: string
  url: string
  databaseUrl: string
  redisUrl: string
  /** ISO 8601 */
  startedAt: string
}

/**
 * The lock of a data folder. It is a kernel lock (flock(2)) on an open file: it ends with the last process that
 * holds that file open, however it ends. Servers that write in the folder inherit `fd`, so the folder also stays
 * locked while orphans of a killed hub are still shutting down.
 */
export type FolderLock = { fd: number; release(): Promise<void> }

/** How long orphans may take to finish, and how often we look. */
const orphanSeconds = 20
const lookAgainMs = 100

/**
 * Makes the folder if it is missing and locks it. Waits only for orphans, never for a running hub.
 * @throws CommandError when another hub runs on it
 */
export async function lockDataFolder(data: string): Promise<FolderLock> {
  // Other users of the machine have no part in it, unless the operator opens a folder made beforehand.
  await durableFolder(data, 0o700)
  const file = await open(join(data, 'lock'), 'a', 0o600)
  const deadline = performance.now() + orphanSeconds * 1000
  while (!(await tryLock(file))) {
    const holder = await runningHub(data)
    if (holder || performance.now() > deadline) {
      await file.close()
      throw new CommandError(
        holder
          ? `a hub already runs on ${data}: process ${holder.pid}, ${holder.url}`
          : `${data} is in use by another process`,
      )
    }
    await sleep(lookAgainMs)
  }
  return { fd: file.fd, release: () => file.close() }
}

/** flock(1) locks the open file that we share with it; the lock stays ours when it has ended. */
async function tryLock(file: FileHandle): Promise<boolean> {
  const flock = spawn('flock', ['--nonblock', '--conflict-exit-code', '75', '3'], {
    stdio: ['ignore', 'ignore', 'inherit', file.fd],
  })
  const [code] = await once(flock, 'exit').catch((error: Error) => {
    throw new CommandError(`cannot lock the data folder: ${error.message} (Debian package util-linux)`)
  })
  if (code !== 0 && code !== 75)
    throw new CommandError(`cannot lock the data folder: flock exit code ${code}`)
  return code === 0
}

const recordPath = (data: string) => join(data, 'run.json')

export async function writeRunRecord(
  data: string,
  record: Omit<RunRecord, 'pid' | 'pidStart'>,
): Promise<void> {
  const whole: RunRecord = { pid: process.pid, pidStart: (await processStart(process.pid)) ?? '', ...record }
  const temporary = `${recordPath(data)}.new`
  await writeFile(temporary, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 })
  await rename(temporary, recordPath(data))
}

export async function removeRunRecord(data: string): Promise<void> {
  await rm(recordPath(data), { force: true })
}

/** The record of the last hub on this folder, running or not; null when there is none. */
export async function lastRun(data: string): Promise<RunRecord | null> {
  try {
    // Written by us alone, whole or not at all, in a folder closed to others.
    return JSON.parse(await readFile(recordPath(data), 'utf8')) as RunRecord
  } catch {
    return null
  }
}

/** The hub that runs on this folder; null when none does. */
export async function runningHub(data: string): Promise<RunRecord | null> {
  const record = await lastRun(data)
  return record && (await processStart(record.pid)) === record.pidStart ? record : null
}

/** null when there is no such process, or it is only waiting to be reaped. */
async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

/** Objects of the folder driver live here, for every process on this data folder. */
export const objectFolder = (data: string): string => join(data, 'storage')
