import { type Kysely, sql } from 'kysely'
import { type LiveRun, type LiveSegment, maxSegmentMs } from '#catalog/contract/live.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What was on air of a channel, in the order of time: segments that overlap `from`–`until`, and their runs. */
export async function liveSegments(
  db: Db,
  channelId: string,
  from: number,
  until: number,
): Promise<{ runs: LiveRun[]; segments: LiveSegment[] }> {
  const rows = await db
    .selectFrom('live_segment')
    .modifyFront(plannedOnce)
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('start', '>', from - maxSegmentMs)
    .where('start', '<', until)
    .where(sql<boolean>`start + duration > ${from}`)
    .orderBy('start')
    .execute()
  const runIds = [...new Set(rows.map(({ run_id }) => run_id))]
  const runs = await db
    .selectFrom('live_run')
    .selectAll()
    .where(sql<boolean>`id = any(${runIds}::text[])`)
    .orderBy('number')
    .execute()
  return {
    runs: runs.map(({ channel_id: channelId, ...run }) => ({ channelId, ...run })),
    segments: rows.map(({ channel_id: channelId, run_id: runId, ...segment }) => ({
      channelId,
      runId,
      ...segment,
    })),
  }
}

/** The moment up to which there is something of a channel, ms since 1970; null where nothing ever was on air. */
export async function onAirUntil(db: Db, channelId: string): Promise<number | null> {
  const row = await db
    .selectFrom('live_segment')
    .select(sql<number>`start + duration`.as('end'))
    .where('channel_id', '=', channelId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.end ?? null
}
