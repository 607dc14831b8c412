import { type Kysely, sql } from 'kysely'
import {
  LiveFenced,
  type LiveLedger,
  type LiveRun,
  type LiveSegment,
  maxSegmentMs,
} from '#catalog/contract/live.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What live processes write down, in PostgreSQL. Numbers are unique there: that is what keeps two writers apart. */
export function liveLedger(db: Db): LiveLedger {
  return {
    next: (channelId) => next(db, channelId),
    openRun: (run) => openRun(db, run),
    addSegment: (segment) => addSegment(db, segment),
    segments: (channelId, from, until) => segmentsOf(db, channelId, from, until),
  }
}

type RunRow = { id: string; channel_id: string; number: number; source: LiveRun['source']; start: number }

const runOf = ({ channel_id, ...row }: RunRow & Pick<LiveRun, 'renditions'>): LiveRun => ({
  ...row,
  channelId: channel_id,
})

async function next(db: Db, channelId: string): ReturnType<LiveLedger['next']> {
  const { epoch } = await db
    .selectFrom('channel')
    .select('epoch')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  const run = await db
    .selectFrom('live_run')
    .selectAll()
    .where('channel_id', '=', channelId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const segment = await db
    .selectFrom('live_segment')
    .select(['number', 'start', 'duration'])
    .where('channel_id', '=', channelId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    epoch,
    run: run ? run.number + 1 : 0,
    segment: segment ? segment.number + 1 : 0,
    end: segment ? segment.start + segment.duration : null,
    lastRun: run ? runOf(run) : null,
  }
}

/** Where what is on record from `since` on begins, of each channel that has any. Moments are ms since 1970. */
export async function recordBegins(
  db: Db,
  channels: readonly { id: string; since: number }[],
): Promise<Map<string, number>> {
  const [ids, moments] = [channels.map(({ id }) => id), channels.map(({ since }) => since)]
  const { rows } = await sql<{ id: string; start: number }>`${plannedOnce} select channel.id, first.start
    from unnest(${ids}::text[], ${moments}::bigint[]) as channel (id, since)
    cross join lateral (
      select start from live_segment where channel_id = channel.id and start >= channel.since order by start limit 1
    ) as first`.execute(db)
  return new Map(rows.map(({ id, start }) => [id, start]))
}

/** What is known of its renditions may be told again. */
async function openRun(db: Db, run: LiveRun): Promise<void> {
  const renditions = JSON.stringify(run.renditions)
  const { id, channelId, number, source, start } = run
  const written = await db
    .insertInto('live_run')
    .values({ id, channel_id: channelId, number, source, start, renditions })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ renditions }))
    .returning('id')
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw isTaken(error) ? new LiveFenced(`run ${number} of ${channelId} is another's`) : error
    })
  if (!written) throw new LiveFenced(`run ${number} of ${channelId} is another's`)
}

/** PostgreSQL appendix A: unique_violation. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

async function addSegment(db: Db, segment: LiveSegment): Promise<void> {
  const { channelId, runId, number, start, duration } = segment
  const media = JSON.stringify(segment.media)
  const fenced = () => new LiveFenced(`segment ${number} of ${channelId} is another's`)
  // Only while its run is the newest: a process that was paused meanwhile must not go on.
  const { numAffectedRows } = await sql`${plannedOnce} insert into live_segment
      (channel_id, number, run_id, start, duration, media)
    select ${channelId}, ${number}::bigint, id, ${start}::bigint, ${duration}::integer, ${media}::jsonb
    from live_run own where id = ${runId} and not exists (
      select 1 from live_run newer where newer.channel_id = own.channel_id and newer.number > own.number)
    on conflict (channel_id, number) do nothing`
    .execute(db)
    .catch((error: unknown) => {
      throw isTaken(error) ? fenced() : error
    })
  if (numAffectedRows === 1n) return
  const known = await db
    .selectFrom('live_segment')
    .select(['run_id', 'start'])
    .where('channel_id', '=', channelId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (known?.run_id !== runId || known.start !== start) throw fenced()
}

async function segmentsOf(
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
    .where('start', '<', until)
    // None is longer: so the index on `start` finds the first one.
    .where('start', '>', from - maxSegmentMs)
    .where(sql<boolean>`start + duration > ${from}`)
    .orderBy('start')
    .execute()
  const ids = [...new Set(rows.map(({ run_id }) => run_id))]
  const runs = await db
    .selectFrom('live_run')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .orderBy('number')
    .execute()
  return {
    runs: runs.map(runOf),
    segments: rows.map(({ channel_id, run_id, ...row }) => ({
      ...row,
      channelId: channel_id,
      runId: run_id,
    })),
  }
}
