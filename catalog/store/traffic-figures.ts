import { type Kysely, type RawBuilder, sql } from 'kysely'
import { fewestStarts } from '#catalog/contract/figures.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import {
  type DomesticShares,
  hourlyDays,
  type TitleTraffic,
  type TrafficReport,
  type TrafficSums,
} from '#catalog/contract/traffic.ts'
import { dayPlus, type FigureSpan } from '#catalog/rules/figure-span.ts'
import { instantOf } from '#catalog/rules/local-time.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

const sumColumns = sql`sum(requests)::float8 as requests, sum(bytes)::float8 as bytes,
  coalesce(sum(bytes) filter (where region <> 'external'), 0)::float8 as "homeBytes",
  sum(domestic_bytes)::float8 as "domesticBytes", sum(hit_bytes)::float8 as "hitBytes",
  sum(miss_bytes)::float8 as "missBytes", sum(starts)::float8 as starts, sum(stalls)::float8 as stalls,
  sum(seconds) as seconds`

export const noTraffic: TrafficSums = {
  ...{ requests: 0, bytes: 0, homeBytes: 0, domesticBytes: 0, hitBytes: 0, missBytes: 0 },
  ...{ starts: 0, stalls: 0, seconds: 0 },
}

const most = 50
const midnight = (day: string) => instantOf(`${day}T00:00`, defaultTimeZone)
const inDays = (from: string, until: string) =>
  sql`at >= ${midnight(from)} and at < ${midnight(dayPlus(until, 1))}`
const views = sql`use = 'view'`

export type TrafficRecord = Omit<TrafficReport, 'price' | 'saved'>

/** Of the network in these days. Months that were folded are in no span that may be asked for. */
export async function trafficOf(db: Db, { from, until, before, days }: FigureSpan): Promise<TrafficRecord> {
  const here = inDays(from, until)
  const step = days.length <= hourlyDays ? 'hour' : 'day'
  const by = <R extends object>(column: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sumsBy<R>(db, column, where)
  const [all, earlier, points, nodes, zones, titles, channels, logs] = await Promise.all([
    by<object>(sql`1`, sql`${here} and ${views}`),
    by<object>(sql`1`, sql`${inDays(before, dayPlus(from, -1))} and ${views}`),
    by<{ at: Date }>(
      sql`date_trunc(${step}, at at time zone ${defaultTimeZone}) at time zone ${defaultTimeZone} as at`,
      sql`${here} and ${views}`,
    ),
    nodesIn(db, here),
    zonesIn(db, here),
    subjectsIn(db, 'title', { from, until }),
    subjectsIn(db, 'channel', { from, until }),
    logsOf(db),
  ])
  const known = new Map(points.map(({ at, ...sums }) => [at.getTime(), sums]))
  return {
    ...{ from, until, timeZone: defaultTimeZone, step },
    ...{ sums: sumsOf(all[0]), before: sumsOf(earlier[0]) },
    points: momentsOf(days, step).map((at) => ({ at: at.toISOString(), ...sumsOf(known.get(at.getTime())) })),
    ...{ nodes, zones, titles, channels, logs },
  }
}

/** First moments of all hours or days. */
function momentsOf(days: readonly string[], step: 'hour' | 'day'): Date[] {
  if (step === 'day') return days.map(midnight)
  return days.flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => new Date(midnight(day).getTime() + hour * 3600_000)),
  )
}

async function sumsBy<By extends object>(db: Db, by: RawBuilder<unknown>, where: RawBuilder<unknown>) {
  const { rows } = await sql<
    By & TrafficSums
  >`select ${by}, ${sumColumns} from traffic where ${where} group by 1`.execute(db)
  return rows
}

function sumsOf(row: TrafficSums | undefined): TrafficSums {
  if (!row) return noTraffic
  const { requests, bytes, homeBytes, domesticBytes, hitBytes, missBytes, starts, stalls, seconds } = row
  return { requests, bytes, homeBytes, domesticBytes, hitBytes, missBytes, starts, stalls, seconds }
}

async function nodesIn(db: Db, where: RawBuilder<unknown>): Promise<TrafficReport['nodes']> {
  const { rows } = await sql<TrafficReport['nodes'][number]>`
    with sent as (select node, ${sumColumns} from traffic where ${where} and ${views} group by 1),
      all_of as (
        select node, sum(failed)::float8 as failed,
          coalesce(sum(bytes) filter (where use = 'fill'), 0)::float8 as "fillBytes"
        from traffic where ${where} group by 1
      )
    select * from all_of left join sent using (node) order by bytes desc nulls last, node`.execute(db)
  return rows.map(({ node, failed, fillBytes, ...sums }) => ({
    ...{ node, failed, fillBytes },
    ...(sums.bytes === null ? noTraffic : sums),
  }))
}

async function zonesIn(db: Db, where: RawBuilder<unknown>): Promise<TrafficReport['zones']> {
  const { rows } = await sql<TrafficReport['zones'][number]>`
    select zone, max(region) as region, ${sumColumns} from traffic where ${where} and ${views}
    group by 1 order by 4 desc, 1`.execute(db)
  return rows
}

/** What still exists. */
async function subjectsIn(
  db: Db,
  of: 'title' | 'channel',
  { from, until }: Pick<FigureSpan, 'from' | 'until'>,
): Promise<TrafficReport['titles']> {
  const id = sql.ref(`${of}_id`)
  const { rows } = await sql<TrafficReport['titles'][number]>`
    with sent as (
      select ${id}, ${sumColumns} from ${sql.table(`${of}_traffic`)}
      where day between ${from}::date and ${until}::date group by 1 order by sum(bytes) desc, 1 limit ${most}
    )
    select ${sql.table(of)}.id, texts, requests, bytes, "homeBytes", "domesticBytes", "hitBytes", "missBytes",
      starts, stalls, seconds
    from sent join ${sql.table(of)} on ${sql.table(of)}.id = ${id} and deleted_at is null
    order by bytes desc, 1`.execute(db)
  return rows
}

async function logsOf(db: Db): Promise<TrafficReport['logs']> {
  const { rows } = await sql<Omit<TrafficReport['logs'][number], 'readAt'> & { readAt: Date | null }>`
    select node, read_at as "readAt", lines::float8 as lines, faults::float8 as faults, gaps
    from edge_log order by node`.execute(db)
  return rows.map(({ readAt, ...rest }) => ({ ...rest, readAt: readAt?.toISOString() ?? null }))
}

/** By the month of Almaty, also of what was folded; the oldest first. */
export async function domesticShares(db: Db): Promise<DomesticShares> {
  const { rows } = await sql<DomesticShares['months'][number]>`
    select to_char(at at time zone ${defaultTimeZone}, 'YYYY-MM') as month, sum(bytes)::float8 as bytes,
      sum(domestic_bytes)::float8 / sum(bytes)::float8 as share
    from traffic where ${views} and region <> 'external' and bytes > 0 group by 1 order by 1`.execute(db)
  return { months: rows }
}

/** Of one title. */
export async function titleTraffic(
  db: Db,
  titleId: string,
  { from, until }: Pick<FigureSpan, 'from' | 'until'>,
): Promise<TitleTraffic> {
  const where = sql`title_id = ${titleId} and day between ${from}::date and ${until}::date`
  const [all, regions] = await Promise.all([
    sql<TrafficSums>`select ${sumColumns} from title_traffic where ${where} having count(*) > 0`.execute(db),
    sql<TitleTraffic['regions'][number]>`
      with by_region as (
        select region, sum(bytes) as bytes, sum(starts) as starts from title_traffic where ${where} group by 1
      ), told as (
        select case when starts >= ${fewestStarts} then region end as region, bytes, starts from by_region
      )
      select region, sum(bytes)::float8 as bytes, sum(starts)::float8 as starts from told
      group by 1 order by region is null, 2 desc, 1`.execute(db),
  ])
  return { ...sumsOf(all.rows[0]), regions: regions.rows }
}
