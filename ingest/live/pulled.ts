import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'

/** Inputs that we fetch: the next answer, with growing pauses between tries that bring nothing. */

export type Pulling = {
  /** @throws whatever keeps it from coming; AbortError */
  open(signal: AbortSignal): Promise<LiveConnection>
  log: Log
  /** For the log: a host, never an address, which may have a password in it. */
  what: string
  pauses?: Pauses
}

/** ms. `settled`: what went on for so long is tried again at once. */
export type Pauses = { first: number; longest: number; settled: number }

const usual: Pauses = { first: 500, longest: 10_000, settled: 2000 }

/** A little of chance: a hundred inputs of one server that went away do not come back in one moment. */
function pauseAfter(failures: number, { first, longest }: Pauses, chance: number): number {
  return failures === 0 ? 0 : Math.min(first * 2 ** (failures - 1), longest) * (0.8 + 0.4 * chance)
}

/** Whoever asks may stop asking until it comes; what has come lives by itself. */
async function asking(open: Pulling['open'], signal: AbortSignal): Promise<LiveConnection> {
  const attempt = new AbortController()
  const stop = () => attempt.abort(signal.reason)
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await open(attempt.signal)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

export function pulledInput({ open, log, what, pauses = usual }: Pulling): LiveInput {
  const closing = new AbortController()
  let current: LiveConnection | null = null
  let failures = 0
  const next = async (given: AbortSignal): Promise<LiveConnection> => {
    const signal = AbortSignal.any([given, closing.signal])
    for (;;) {
      await sleep(pauseAfter(failures, pauses, Math.random()), undefined, { signal })
      try {
        const openedAt = performance.now()
        const connection = await asking(open, signal)
        current = connection
        void connection.ended.then((why) => {
          const lasted = performance.now() - openedAt
          failures = lasted > pauses.settled ? 0 : failures + 1
          log.info({ what, why, seconds: Math.round(lasted / 1000) }, 'what was fetched is over')
        })
        return connection
      } catch (error) {
        signal.throwIfAborted()
        failures += 1
        const why = error instanceof Error ? error.message : String(error)
        // Once is enough until it has come again.
        log[failures === 1 ? 'info' : 'debug']({ what, why }, 'it cannot be fetched')
      }
    }
  }
  return {
    next,
    close: async () => {
      closing.abort()
      current?.close()
    },
  }
}
