import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { Check } from 'typebox/value'
import { LiveStateSeen, liveStateKey } from '#catalog/contract/live-state.ts'
import type { Log } from '#platform/log.ts'

/** How long a page waits for Redis, ms: without it channels count as waiting. */
const patienceMs = 500

/** What the live processes say of channels now; those that nobody holds are not in it. Never fails. */
export function liveStateReader(
  redis: Redis,
  log: Log,
): (ids: readonly string[]) => Promise<Map<string, LiveStateSeen>> {
  return async (ids) => {
    if (ids.length === 0 || redis.status !== 'ready') return new Map()
    const none: (string | null)[] = []
    const read = redis.mget(ids.map(liveStateKey)).catch((error: unknown) => {
      log.warn({ err: error }, 'state of channels')
      return none
    })
    const texts = await Promise.race([read, sleep(patienceMs, none, { ref: false })])
    return new Map(
      ids.flatMap((id, n): [string, LiveStateSeen][] => {
        const state = parsed(texts[n])
        return state ? [[id, state]] : []
      }),
    )
  }
}

function parsed(text: string | null | undefined): LiveStateSeen | null {
  try {
    const state: unknown = JSON.parse(text ?? 'null')
    return Check(LiveStateSeen, state) ? state : null
  } catch {
    return null
  }
}
