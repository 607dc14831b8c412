import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import { liveEdgeMs } from '#catalog/contract/live.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { HolderAnswer, LiveOrigin } from '#cdn-config/live-origin.ts'
import type { Log } from '#platform/log.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { holderOf } from '#transcoder/live/lease.ts'
import { playlistOnRecord } from '#transcoder/live/on-record.ts'
import { channelPermitReader } from './hub-permits.ts'
import { timeShiftReader } from './hub-time-shift.ts'

/** The hub's side of what is on air: it finds the process that holds a channel, and asks it; rights are the hub's business. */

type Deps = { db: Kysely<Database>; redis: Redis; storage: ObjectStorage; log: Log }

/** How long the place of a channel may be known, ms: a process that takes it over is asked after that. */
const holderMs = 500
/** So long after Redis knew nothing more of it a holder is still tried: Redis may have been lost, and the holder not. */
const holderGraceMs = 10_000
/** Longer than a process holds a playlist back, ms. */
const answerMs = 15_000
const redisMs = 500
/** What is on record may be this old, ms, when nobody holds a channel. */
const recordMs = 1000
const keptChannels = 1000

export function liveOrigin({ db, redis, storage, log }: Deps): LiveOrigin {
  const urlOf = holderReader(redis)
  const asking = new Map<string, Promise<HolderAnswer | null>>()
  const ledger = liveLedger(db)
  const recordOf = sharedReading({ ms: recordMs, keys: keptChannels }, async (channelId) => {
    const now = Date.now()
    const channel = await db
      .selectFrom('channel')
      .select(['kind', 'languages'])
      .where('id', '=', channelId)
      .executeTakeFirst()
    return (
      channel && { ...channel, ...(await ledger.segments(channelId, now - liveEdgeMs, now + liveEdgeMs)) }
    )
  })
  return {
    storage,
    permitOf: channelPermitReader(db),
    ask: async (channelId, rest) => {
      const url = await urlOf(channelId)
      if (url === null) return null
      // Everybody who asks for the same while it is being asked for has the same answer.
      const address = `${url}/${channelId}/${rest}`
      const known = asking.get(address)
      if (known) return known
      const answer = askHolder(address, log).finally(() => asking.delete(address))
      asking.set(address, answer)
      return answer
    },
    onRecord: async (channelId, path) => {
      const record = await recordOf(channelId)
      if (!record) return null
      const { kind, languages } = record
      return playlistOnRecord(path, record, { targetSeconds: targetSecondsOf(kind), languages })
    },
    timeShift: timeShiftReader(db),
    now: Date.now,
  }
}

/** `nar:live:<channel>` in Redis, as its holder renews it. While Redis is away, the one that was known last. */
function holderReader(redis: Redis): (channelId: string) => Promise<string | null> {
  const known = new Map<string, { url: string; at: number }>()
  return sharedReading({ ms: holderMs, keys: keptChannels }, async (channelId) => {
    const url = await Promise.race([leaseOf(redis, channelId), late(redisMs)])
    if (known.size > keptChannels) known.clear()
    if (url !== null) known.set(channelId, { url, at: Date.now() })
    const last = known.get(channelId)
    if (url !== null || !last) return url
    const isAway = redis.status !== 'ready'
    return isAway || Date.now() - last.at < holderGraceMs ? last.url : null
  })
}

const late = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, null).unref()
  })

/** The holder's address; null where nobody holds it, or nobody can say: while Redis is away commands would wait for it. */
const leaseOf = async (redis: Redis, channelId: string): Promise<string | null> =>
  redis.status === 'ready' ? ((await holderOf(redis, channelId))?.url.replace(/\/+$/, '') ?? null) : null

async function askHolder(address: string, log: Log): Promise<HolderAnswer | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(answerMs) })
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? 'application/octet-stream',
      cacheControl: answer.headers.get('cache-control') ?? 'no-store',
      body: Buffer.from(await answer.arrayBuffer()),
    }
  } catch (error) {
    log.info({ err: error }, 'the holder of a live channel does not answer')
    return null
  }
}
