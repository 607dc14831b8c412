import type { Kysely } from 'kysely'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { LiveOrigin } from '#cdn-config/live-origin.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import { targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { type TimeShift, timeShiftPlaylist } from '#transcoder/live/time-shift.ts'

/**
 * What is on record of a channel may be this old, ms: segments come every two seconds, and everybody who watches the same
 * stretch shares one reading of it.
 */
const recordMs = 700
const keptStretches = 200
/** A segment is written down within this after its end, or nobody writes it, ms. */
const settledMs = 15_000

/** Playlists of scopes with a beginning, from the ledger alone: what a process holds of now is there a segment later. */
export function timeShiftReader(db: Kysely<Database>): LiveOrigin['timeShift'] {
  const ledger = liveLedger(db)
  const shiftOf = sharedReading({ ms: recordMs, keys: keptStretches }, async (stretch: string) => {
    const [channelId = '', begin, end] = stretch.split('.')
    const channel = await db
      .selectFrom('channel')
      .select(['kind', 'languages'])
      .where('id', '=', channelId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    if (!channel) return null
    const now = Date.now()
    const [from, until] = [Number(begin), end ? Number(end) : null]
    const found = await ledger.segments(channelId, from, until ?? now + settledMs)
    const last = found.segments.at(-1)
    const reached = until !== null && last !== undefined && last.start + last.duration >= until
    const shift: TimeShift = {
      ...{ from, until, ...found, languages: channel.languages },
      ended: reached || (until !== null && now - until > settledMs),
      targetSeconds: targetSecondsOf(channel.kind),
    }
    return shift
  })
  return async ({ channelId, from, until }, path, skip) => {
    const shift = await shiftOf(until === null ? `${channelId}.${from}` : `${channelId}.${from}.${until}`)
    return shift && timeShiftPlaylist(path, shift, { skip })
  }
}
