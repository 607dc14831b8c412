import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * CPU seconds of everything a process starts, sandboxed children included: those are not counted by `time`,
 * since bubblewrap does not wait for them. A control group of our own counts all; version 1 or 2.
 */
export type CpuGroup = {
  spawn(command: string, args: string[], options: SpawnOptions): ChildProcess
  /** CPU seconds so far. */
  seconds(): number
  /** Ids of the processes in it now. */
  processes(): number[]
  remove(): Promise<void>
}

const roots = [
  {
    folder: '/sys/fs/cgroup/cpuacct',
    read: (group: string) => Number(readFileSync(`${group}/cpuacct.usage`)) / 1e9,
  },
  {
    folder: '/sys/fs/cgroup',
    read: (group: string) =>
      Number(/usage_usec (\d+)/.exec(readFileSync(`${group}/cpu.stat`, 'utf8'))?.[1]) / 1e6,
  },
]

/** @throws Error where no control group may be made (needs root) */
export function openCpuGroup(name: string): CpuGroup {
  for (const { folder, read } of roots) {
    const group = `${folder}/nar-${name}-${process.pid}`
    try {
      mkdirSync(group)
      read(group)
    } catch {
      continue
    }
    const processes = () =>
      readFileSync(`${group}/cgroup.procs`, 'utf8').trim().split('\n').filter(Boolean).map(Number)
    return {
      spawn: (command, args, options) => {
        // The shell enters the group and becomes the command, so not a moment is missed.
        const enter = `echo $$ > ${group}/cgroup.procs && exec "$@"`
        return spawn('/bin/sh', ['-c', enter, 'sh', command, ...args], options)
      },
      seconds: () => read(group),
      processes,
      remove: async () => {
        for (let tries = 0; tries < 50 && processes().length > 0; tries += 1) await wait(100)
        // Whoever is left goes back to the root group: an occupied group cannot be removed.
        for (const pid of processes()) writeFileSync(`${folder}/cgroup.procs`, String(pid))
        rmdirSync(group)
      },
    }
  }
  throw new Error('CPU time is measured by a control group, and none may be made here: run it as root')
}

/** CPU seconds of all that `work` starts in a group of its own. */
export async function cpuSecondsOf(
  name: string,
  work: (group: CpuGroup) => Promise<unknown>,
): Promise<number> {
  const group = openCpuGroup(name)
  try {
    await work(group)
    return group.seconds()
  } finally {
    await group.remove()
  }
}

/** CPU seconds of one process itself, without its children (proc(5), fields 14 and 15; 100 ticks a second). */
export function ownCpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident bytes of a process, 0 when it is gone. */
export function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Command line and parent of a process; null when it is gone. */
export function processInfo(pid: number): { command: string; parent: number } | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return { command, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }
  } catch {
    return null
  }
}
