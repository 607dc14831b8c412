import { type Kysely, sql } from 'kysely'
import { liveEdgeMs, liveSegmentKey } from '#catalog/contract/live.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { neededByRecordings } from './recordings.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Deps = { db: Db; storage: ObjectStorage }

/**
 * Who watches from the far end of the window stays at its edge as long as they watch: so long may they pause before what
 * they watch is gone, ms.
 */
const pauseMs = 15 * 60_000
/** Segments of one channel that one round takes away: half an hour of television in a minute. */
const mostInRound = 1000
const atOnce = 8

/**
 * Takes away what was on air before the time that viewers may go back; never what is still to become a title. The bytes go
 * first: killed in between, the rows are found again. Resolves with how many segments went.
 */
export async function removeOldSegments(deps: Deps, now: Date): Promise<number> {
  const channels = await deps.db
    .selectFrom('channel')
    .select(['id', 'dvr_seconds'])
    .where('deleted_at', 'is', null)
    .execute()
  let removed = 0
  for (const { id, dvr_seconds: dvr } of channels) {
    const before = now.getTime() - Math.max(dvr * 1000, liveEdgeMs) - pauseMs
    removed += await removeBefore(deps, id, before)
    await removeEmptyRuns(deps, id)
  }
  return removed
}

async function removeBefore({ db, storage }: Deps, channelId: string, before: number): Promise<number> {
  const needed = await neededByRecordings(db, channelId)
  const old = await db
    .selectFrom('live_segment')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`start + duration < ${before}`)
    .where('start', '<', before)
    .where(({ and, not, eb }) =>
      and(
        needed.map(({ from, until }) =>
          not(and([eb('start', '<', until), eb(sql<number>`start + duration`, '>', from)])),
        ),
      ),
    )
    .orderBy('start')
    .limit(mostInRound)
    .execute()
  for (let at = 0; at < old.length; at += atOnce) {
    const some = old.slice(at, at + atOnce)
    await Promise.all(
      some.flatMap(({ run_id: id, media, start }) =>
        Object.keys(media).map((name) => storage.delete(liveSegmentKey({ channelId, id }, name, start))),
      ),
    )
    await db
      .deleteFrom('live_segment')
      .where('channel_id', '=', channelId)
      .where(
        'number',
        'in',
        some.map(({ number }) => number),
      )
      .execute()
  }
  return old.length
}

/** Their init segments, and what was stored of them and never written down. The newest may still be on air. */
async function removeEmptyRuns({ db, storage }: Deps, channelId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from live_run run where channel_id = ${channelId}
    and number < (select max(number) from live_run where channel_id = ${channelId})
    and not exists (select from live_segment where run_id = run.id)`.execute(db)
  for (const { id } of rows) {
    await storage.deletePrefix(`live/${channelId}/${id}/`)
    await db.deleteFrom('live_run').where('id', '=', id).execute()
  }
}
