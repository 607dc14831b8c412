import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { isAnyOnAir } from '#catalog/store/live-channels.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { Child } from '#platform/child.ts'
import type { Log } from '#platform/log.ts'

/** Hubs without channels pay one small question for them, ms. */
const lookMs = 2000

/**
 * Starts a live process as soon as there is a channel that is started, and not before.
 * @returns stops it
 */
export async function startLiveWhenNeeded(
  db: Kysely<Database>,
  start: () => Promise<Child>,
  log: Log,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const watch = (async (): Promise<Child | null> => {
    while (!stopping.signal.aborted) {
      try {
        if (await isAnyOnAir(db)) return await start()
      } catch (error) {
        log.warn({ err: error }, 'whether a channel is started')
      }
      await sleep(lookMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    return null
  })()
  return async () => {
    stopping.abort()
    await (await watch)?.stop()
  }
}
