import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * bwrap alone may be killed while the process inside waits for it, which then waits for ever and keeps our pipes open
 * (seen). So that one goes first: it is the init of its namespace, and takes all others there with it. Stopped, bwrap
 * makes no other meanwhile.
 */
export function killSandbox(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGSTOP')
  for (const inside of childrenOf(pid)) killIfThere(inside)
  child.kill('SIGKILL')
}

/** By proc(5). @returns process ids; none when it has ended */
function childrenOf(pid: number): number[] {
  try {
    // Never 0 out of an empty word: to kill(2) that is our own group.
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
      .split(' ')
      .map(Number)
      .filter((child) => child > 0)
  } catch {
    return []
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Ticks of a CPU clock in a second (sysconf(_SC_CLK_TCK) is 100 on every Linux of today). */
const ticks = 100

/** CPU seconds that a process and all below it have used. */
export function cpuSecondsBelow(pid: number): number {
  const below = childrenOf(pid).reduce((sum, child) => sum + cpuSecondsBelow(child), 0)
  return below + ownCpuSeconds(pid)
}

/** Fields 14 and 15 of proc(5) stat, counted from behind the name, which may hold anything. */
function ownCpuSeconds(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticks
  } catch {
    return 0
  }
}
