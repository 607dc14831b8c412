import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import Type from 'typebox'
import { Check } from 'typebox/value'

/**
 * Who holds a channel: a key in Redis that lives for seconds and is renewed each second. It only keeps processes from working in
 * vain: that no two write one channel is kept by the numbers in the database (`LiveFenced`), also while Redis is away.
 */
export const liveLeaseKey = (channelId: string): string => `nar:live:${channelId}`
/** A push has come to another process, which is in its message. */
export const liveYieldChannel = (channelId: string): string => `nar:live-yield:${channelId}`
export const liveYieldPattern = liveYieldChannel('*')

/** `url`: where the holder's HTTP answers. */
export const LiveHolder = Type.Object({ holder: Type.String(), url: Type.String() })
export type LiveHolder = { holder: string; url: string }

/** A holder that was killed is missed after this long; one whose process was not given its turn for so long loses it, too. */
export const leaseMs = 4000
export const renewMs = 1000
/**
 * After Redis was away its keys have run out, but those who held them are still on air: they are let go first.
 */
const afterAwayMs = 2500

const renewScript = `
local now = redis.call('get', KEYS[1])
if now and now ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
return 1`
const releaseScript = `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`

export type Leases = {
  holder: string
  /** false: somebody has it, or Redis is away. */
  take(channelId: string): Promise<boolean>
  /** `lost`: somebody else has it. `away`: nobody can say; who is on air stays. */
  renew(channelId: string): Promise<'kept' | 'lost' | 'away'>
  release(channelId: string): Promise<void>
}

/** @param redis a connection whose commands fail while it is down (`enableOfflineQueue: false`) */
export function openLeases(redis: Redis, url: string, now: () => number = Date.now): Leases {
  const holder = randomUUID()
  const mine = JSON.stringify({ holder, url } satisfies LiveHolder)
  let [wasAway, readyAt] = [false, 0]
  redis.on('close', () => {
    wasAway = true
  })
  redis.on('ready', () => {
    readyAt = now()
  })
  const away = () => redis.status !== 'ready'
  return {
    holder,
    take: async (channelId) => {
      if (away() || (wasAway && now() - readyAt < afterAwayMs)) return false
      const taken = await redis.set(liveLeaseKey(channelId), mine, 'PX', leaseMs, 'NX').catch(() => null)
      return taken === 'OK'
    },
    renew: async (channelId) => {
      if (away()) return 'away'
      const kept = await redis.eval(renewScript, 1, liveLeaseKey(channelId), mine, leaseMs).catch(() => null)
      return kept === null ? 'away' : kept === 1 ? 'kept' : 'lost'
    },
    release: async (channelId) => {
      if (!away()) await redis.eval(releaseScript, 1, liveLeaseKey(channelId), mine).catch(() => null)
    },
  }
}

/** Who holds a channel now; null when nobody does, or nobody can say. */
export async function holderOf(redis: Redis, channelId: string): Promise<LiveHolder | null> {
  const text = await redis.get(liveLeaseKey(channelId)).catch(() => null)
  if (text === null) return null
  const found: unknown = JSON.parse(text)
  return Check(LiveHolder, found) ? (found as LiveHolder) : null
}
