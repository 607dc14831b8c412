import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

/** What was started, to be closed in the opposite order. */
export type Closers = {
  add(name: string, close: () => Promise<unknown>): void
  /** Closes everything; a part that fails or takes longer than its time is left to the end of the process. */
  closeAll(): Promise<void>
}

const closeSeconds = 70

export function createClosers(log: Log): Closers {
  const open: { name: string; close: () => Promise<unknown> }[] = []
  let closing = false
  const closeOne = async ({ name, close }: (typeof open)[number]) => {
    const timer = new AbortController()
    const late = sleep(closeSeconds * 1000, 'late', { signal: timer.signal }).catch(() => 'stopped')
    try {
      if ((await Promise.race([close(), late])) === 'late') log.error({ part: name }, 'did not stop in time')
      else log.debug({ part: name }, 'stopped')
    } catch (error) {
      log.error({ err: error, part: name }, 'failed to stop')
    } finally {
      timer.abort()
    }
  }
  return {
    add: (name, close) => {
      // Something that was still starting when the stop was asked for.
      if (closing) void closeOne({ name, close })
      else open.push({ name, close })
    },
    closeAll: async () => {
      closing = true
      for (const part of open.splice(0).reverse()) await closeOne(part)
    },
  }
}

/** Ctrl-C under `npm start` comes twice: from the terminal, and passed on by npm. That is one wish to stop. */
const sameWishMs = 1000

/**
 * Resolves with the name of the first SIGINT, SIGTERM or SIGHUP (a closed terminal). A second one, a second or more
 * later, ends the process at once: our children are bound to it and end too.
 */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        askedAt ??= performance.now()
        if (performance.now() - askedAt > sameWishMs) process.exit(1)
        resolve(signal)
      })
    }
  })
}
