import { fork } from 'node:child_process'
import { join } from 'node:path'

/** What many viewers say. */
export type CrowdReport = {
  /** Playlists and hinted parts they waited for, and when each was there. */
  lists: [name: string, at: number][]
  hints: [name: string, at: number][]
  /** How long a part took that was there already, ms. */
  parts: number[]
  requests: number
  failed: number
}

/**
 * Viewers of one channel, for so many seconds, in a process of their own: reading for hundreds must not slow down what is
 * measured more than it has to. `base`: the address of its playlists.
 */
export function crowd(base: string, viewers: number, seconds: number): Promise<CrowdReport> {
  const child = fork(
    join(import.meta.dirname, 'crowd-process.ts'),
    [base, String(viewers), String(seconds)],
    {
      execArgv: ['--import', 'tsx'],
    },
  )
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as CrowdReport))
    child.once('exit', (code) => reject(new Error(`the crowd ended with ${code}`)))
  })
}
