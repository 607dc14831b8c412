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
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean).map(Number)
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
