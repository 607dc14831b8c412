import { type Kysely, sql } from 'kysely'
import type { Gauges, OperationHistory, OperationSpan, Operations } from '#catalog/contract/operations.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { gathered, pointsOf, type Sample, spans } from '#catalog/rules/operation-history.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** A view tells of itself once a minute. */
const watchingSeconds = 90

/** What the database knows of the moment. `since`: the sample before. */
export async function gaugesInDatabase(
  db: Db,
  now: Date,
  since: Date,
): Promise<Omit<Gauges, 'waiting' | 'active' | 'workers' | 'freeBytes'>> {
  const { rows } = await sql<Omit<Gauges, 'waiting' | 'active' | 'workers' | 'freeBytes'>>`
    with unseen as (
      select asset.uploaded_at from asset join title on title.id = asset.title_id and title.deleted_at is null
      where asset.state in ('probing', 'encoding')
    ), stored as (
      select sum(bytes) as bytes from storage_sample where at = (select max(at) from storage_sample)
    )
    select (select count(*) from unseen)::integer as unwatchable,
      coalesce((select extract(epoch from ${now} - min(uploaded_at)) from unseen), 0)::float8 as "oldestSeconds",
      (select count(*) from play_view
        where told_at > ${new Date(now.getTime() - watchingSeconds * 1000)})::integer as watching,
      pg_database_size(current_database())::float8 as "databaseBytes",
      (select bytes from stored) as "storedBytes",
      coalesce((select sum((plan->>'duration')::float8) from asset
        where completed_at > ${since} and completed_at <= ${now}), 0) as "encodedSeconds",
      (select count(*) from asset where refused_at > ${since} and refused_at <= ${now})::integer as refused`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('no answer')
  return row
}

export async function statesOf(db: Db): Promise<Operations['states']> {
  const { rows } = await sql<Operations['states'][number]>`
    select asset.state, count(*)::integer as count from asset
    join title on title.id = asset.title_id and title.deleted_at is null
    where asset.state not in ('complete', 'refused') group by 1 order by 1`.execute(db)
  return rows
}

export async function databaseSize(db: Db): Promise<Operations['database']> {
  const [size, tables] = await Promise.all([
    sql<{ bytes: number }>`select pg_database_size(current_database())::float8 as bytes`.execute(db),
    sql<Operations['database']['tables'][number]>`
      select relname as name, pg_total_relation_size(oid)::float8 as bytes, greatest(reltuples, 0)::float8 as rows
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc, 1 limit 8`.execute(
      db,
    ),
  ])
  return { bytes: size.rows[0]?.bytes ?? 0, tables: tables.rows }
}

/** Of what became complete within a day. */
export async function encodingOfDay(db: Db, now: Date): Promise<Operations['encoding']> {
  const { rows } = await sql<Operations['encoding']>`
    with done as (
      select (plan->>'duration')::float8 as duration, watchable_at - uploaded_at as watchable,
        extract(epoch from completed_at - uploaded_at)::float8 as took
      from asset where completed_at > ${dayBefore(now)} and completed_at <= ${now} and uploaded_at is not null
    )
    select count(*)::integer as titles, coalesce(sum(duration), 0) as seconds,
      percentile_cont(0.5) within group (order by duration / nullif(took, 0)) as speed,
      percentile_cont(0.5) within group (order by extract(epoch from watchable)::float8) as "watchableSeconds"
    from done`.execute(db)
  return rows[0] ?? { titles: 0, seconds: 0, speed: null, watchableSeconds: null }
}

const dayBefore = (now: Date) => new Date(now.getTime() - 86_400_000)

export type RefusedFile = {
  at: Date
  titleId: string
  texts: LocalTexts
  code: string
  details: Record<string, string | number> | null
}

/** Of the last day, the newest first. */
export async function refusedFiles(db: Db, now: Date): Promise<RefusedFile[]> {
  const { rows } = await sql<RefusedFile>`
    select asset.refused_at as at, title.id as "titleId", title.texts, refusal_code as code, refusal_details as details
    from asset join title on title.id = asset.title_id and title.deleted_at is null
    where asset.state = 'refused' and asset.refused_at > ${dayBefore(now)} and refusal_code <> 'cancelled'
    order by 1 desc limit 50`.execute(db)
  return rows
}

/** Titles of assets, by the assets' ids. */
export async function titlesOfAssets(
  db: Db,
  assetIds: readonly string[],
): Promise<Map<string, { id: string; texts: LocalTexts }>> {
  if (assetIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .select(['asset.id as assetId', 'title.id', 'title.texts'])
    .where('asset.id', 'in', [...assetIds])
    .execute()
  return new Map(rows.map(({ assetId, ...title }) => [assetId, title]))
}

export async function audienceOfDays(db: Db, days: number): Promise<Operations['audience']> {
  const { rows } = await sql<Operations['audience'][number]>`
    select day::text, users, complete from audience_day order by audience_day.day desc limit ${days}`.execute(
    db,
  )
  return rows.toReversed()
}

/**
 * Keeps what a hub saw of a minute. Several hubs see the same of everything but requests, each of which was answered by one
 * of them: the first that comes tells the rest.
 */
export async function saveSample(
  db: Db,
  { at, gauges, requests, failedRequests, requestTimes }: Sample,
): Promise<void> {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
  await sql`insert into operation_sample as old (span, at, gauges, requests, failed_requests, request_times)
    values ('minute', ${minute}, ${JSON.stringify(gauges)}::jsonb, ${requests}, ${failedRequests},
      ${requestTimes}::integer[])
    on conflict (span, at) do update set requests = old.requests + excluded.requests,
      failed_requests = old.failed_requests + excluded.failed_requests,
      request_times = array(select coalesce(mine, 0) + coalesce(added, 0)
        from unnest(old.request_times, excluded.request_times) with ordinality as both_of (mine, added, n) order by n)
    `.execute(db)
}

const hourMs = 3600_000

/** Makes one sample of each hour that is over, and lets go of what is too old. Resolves with how many rows went. */
export async function gatherSamples(db: Db, now: Date): Promise<number> {
  const thisHour = new Date(Math.floor(now.getTime() / hourMs) * hourMs)
  const last = await db
    .selectFrom('operation_sample')
    .select(sql<Date | null>`max(at)`.as('at'))
    .where('span', '=', 'hour')
    .executeTakeFirst()
  const from = last?.at
    ? new Date(last.at.getTime() + hourMs)
    : new Date(now.getTime() - spans.day.seconds * 1000)
  if (from < thisHour) {
    const hours = new Map<number, Sample[]>()
    for (const sample of await samplesBetween(db, 'minute', from, thisHour)) {
      const hour = Math.floor(sample.at.getTime() / hourMs)
      hours.set(hour, [...(hours.get(hour) ?? []), sample])
    }
    for (const [hour, samples] of hours) await saveHour(db, new Date(hour * hourMs), samples)
  }
  const { numAffectedRows } = await sql`delete from operation_sample where
    (span = 'minute' and at < ${new Date(now.getTime() - (spans.day.seconds + 3600) * 1000)})
    or (span = 'hour' and at < ${new Date(now.getTime() - spans.year.seconds * 1000)})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function saveHour(db: Db, at: Date, samples: readonly Sample[]): Promise<void> {
  const all = gathered(samples)
  if (!all) return
  await db
    .insertInto('operation_sample')
    .values({
      ...{ span: 'hour', at, gauges: JSON.stringify(all.gauges), requests: all.requests },
      ...{ failed_requests: all.failedRequests, request_times: all.requestTimes },
    })
    .onConflict((conflict) => conflict.columns(['span', 'at']).doNothing())
    .execute()
}

async function samplesBetween(db: Db, span: 'minute' | 'hour', from: Date, until: Date): Promise<Sample[]> {
  const rows = await db
    .selectFrom('operation_sample')
    .selectAll()
    .where('span', '=', span)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at')
    .execute()
  return rows.map(({ at, gauges, requests, failed_requests, request_times }) => ({
    ...{ at, gauges, requests, failedRequests: failed_requests, requestTimes: request_times },
  }))
}

export async function operationHistory(db: Db, span: OperationSpan, now: Date): Promise<OperationHistory> {
  const { kept, seconds, step } = spans[span]
  const from = new Date(now.getTime() - seconds * 1000)
  const until = new Date(now.getTime() + 1)
  return { span, step, points: pointsOf(await samplesBetween(db, kept, from, until), step) }
}
