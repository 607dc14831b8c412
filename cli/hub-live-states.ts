import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { Check } from 'typebox/value'
import { LiveStateSeen, LiveStateWhole, liveStateKey } from '#catalog/contract/live-state.ts'
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

/**
 * The same with all that owners are told; null where a process of another version says it otherwise.
 * @returns a function that rejects while Redis is away: nobody knows then
 */
export function wholeStateReader(
  redis: Redis,
): (ids: readonly string[]) => Promise<Map<string, LiveStateWhole | null>> {
  return async (ids) => {
    if (redis.status !== 'ready') throw new Error('Redis is away')
    const texts = ids.length > 0 ? await redis.mget(ids.map(liveStateKey)) : []
    return new Map(
      ids.flatMap((id, n): [string, LiveStateWhole | null][] => {
        const text = texts[n] ?? null
        const state = json(text)
        return text === null ? [] : [[id, Check(LiveStateWhole, state) ? state : null]]
      }),
    )
  }
}

function parsed(text: string | null | undefined): LiveStateSeen | null {
  const state = json(text)
  return Check(LiveStateSeen, state) ? state : null
}

function json(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
