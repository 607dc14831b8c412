import type { Kysely } from 'kysely'
import { type LiveLedger, maxSegmentMs } from '#catalog/contract/live.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { LiveOrigin } from '#cdn-config/live-origin.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import { targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { type TimeShift, timeShiftPlaylist } from '#transcoder/live/time-shift.ts'

/** Viewers begin at moments of their own, so what they watch is read in blocks that they share, ms. */
const blockMs = 10 * 60_000
/** A block that is over stays as it is, but for what a process finds in its journal; the one of now grows. ms */
const [overMs, growingMs] = [120_000, 700]
/** A block of television weighs about 200 kB in memory. */
const keptBlocks = 250
/** A segment is written down within this after its end, or nobody writes it, ms. */
const settledMs = 15_000
const channelMs = 10_000

type OnAir = Awaited<ReturnType<LiveLedger['segments']>>

/** Playlists of scopes with a beginning, from the ledger alone: what a process holds of now is there a segment later. */
export function timeShiftReader(db: Kysely<Database>): LiveOrigin['timeShift'] {
  const onAir = blockReader(db)
  const channelOf = sharedReading({ ms: channelMs, keys: 1000 }, (id: string) =>
    db
      .selectFrom('channel')
      .select(['kind', 'languages'])
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst(),
  )
  return async ({ channelId, from, until }, path, skip) => {
    const channel = await channelOf(channelId)
    if (!channel) return null
    const now = Date.now()
    const found = await onAir(channelId, from, until ?? now + settledMs)
    const last = found.segments.at(-1)
    const reached = until !== null && last !== undefined && last.start + last.duration >= until
    const shift: TimeShift = {
      ...{ from, until, ...found, languages: channel.languages },
      ended: reached || (until !== null && now - until > settledMs),
      targetSeconds: targetSecondsOf(channel.kind),
    }
    return timeShiftPlaylist(path, shift, { skip })
  }
}

/** What `LiveLedger.segments` tells, put together from blocks. */
function blockReader(
  db: Kysely<Database>,
): (channelId: string, from: number, until: number) => Promise<OnAir> {
  const ledger = liveLedger(db)
  const read = async (block: string): Promise<OnAir> => {
    const [channelId = '', number] = block.split('.')
    const begin = Number(number) * blockMs
    const { runs, segments } = await ledger.segments(channelId, begin, begin + blockMs)
    return { runs, segments: segments.filter(({ start }) => start >= begin) }
  }
  const over = sharedReading({ ms: overMs, keys: keptBlocks }, read)
  const growing = sharedReading({ ms: growingMs, keys: keptBlocks }, read)
  return async (channelId, from, until) => {
    const [now, first] = [Date.now(), Math.floor((from - maxSegmentMs) / blockMs)]
    const count = Math.ceil(until / blockMs) - first
    const blocks = Array.from({ length: count }, (_, order) => first + order)
    const isOver = (block: number) => (block + 1) * blockMs < now - settledMs
    const found = await Promise.all(
      blocks.map((block) => (isOver(block) ? over : growing)(`${channelId}.${block}`)),
    )
    return {
      runs: [...new Map(found.flatMap(({ runs }) => runs).map((run) => [run.id, run])).values()],
      segments: found
        .flatMap(({ segments }) => segments)
        .filter(({ start, duration }) => start < until && start + duration > from),
    }
  }
}
