import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type FigureSums, type Figures, fewestStarts } from '#catalog/contract/figures.ts'
import { rungSides, tenths } from '#catalog/contract/plays.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { within } from '#catalog/rules/classes.ts'
import type { FigureSpan } from '#catalog/rules/figure-span.ts'
import { startBounds } from '#catalog/rules/plays.ts'
import { movedOf } from './earnings.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Whose figures. `ownerId`: who earns with it. */
export type FigureScope =
  | { of: 'title' | 'series'; id: string; ownerId: string }
  | { of: 'owner'; ownerId: string }
  | { of: 'hub' }

type CountryRow = Omit<Figures['countries'][number], 'name'>
/** Countries have no names yet. */
export type FigureRecord = Omit<Figures, 'countries'> & { countries: CountryRow[] }

const mostTitles = 100

export async function figuresOf(
  db: Db,
  scope: FigureScope,
  { from, until, before, days }: FigureSpan,
): Promise<FigureRecord> {
  const here = sql`${inScope(scope)} and day between ${from}::date and ${until}::date`
  const earlier = sql`${inScope(scope)} and day between ${before}::date and ${from}::date - 1`
  const [byDay, sums, sumsBefore, lists, networks, countries, titles, earnings] = await Promise.all([
    sumsBy<{ day: string }>(db, sql`day::text as day`, here),
    sumsBy<object>(db, sql`1`, here),
    sumsBy<object>(db, sql`1`, earlier),
    listsOf(db, here),
    networksOf(db, here),
    countriesOf(db, here),
    scope.of === 'title' ? [] : titlesOf(db, here),
    scope.of === 'hub' ? [] : earningsIn(db, scope, { from, until }),
  ])
  const known = new Map(byDay.map(({ day, ...rest }) => [day, rest]))
  return {
    ...{ from, until, timeZone: defaultTimeZone, sums: sumsOf(sums[0]), before: sumsOf(sumsBefore[0]) },
    days: days.map((day) => ({ day, ...sumsOf(known.get(day)) })),
    rungs: rungSides.flatMap((side, n) => {
      const seconds = lists.rungs[n] ?? 0
      return seconds > 0 ? [{ side, seconds }] : []
    }),
    tenths: Array.from({ length: tenths }, (_, n) => lists.tenths[n] ?? 0),
    startMs: {
      half: within(startBounds, lists.startTimes, 0.5),
      most: within(startBounds, lists.startTimes, 0.9),
    },
    ...{ networks, countries, titles, earnings },
  }
}

/** Rows of `play_day` and `play_country` it is about. */
function inScope(scope: FigureScope): RawBuilder<boolean> {
  if (scope.of === 'title') return sql`title_id = ${scope.id}`
  if (scope.of === 'series') return sql`title_id in (select id from title where series_id = ${scope.id})`
  if (scope.of === 'owner')
    return sql`title_id in (select id from title where owner_id = ${scope.ownerId} and deleted_at is null)`
  return sql`true`
}

const sumColumns = sql`
  sum(starts)::integer as starts, sum(seconds) as seconds,
  coalesce(sum(seconds) filter (where domestic), 0) as "domesticSeconds",
  sum(tenths[${tenths}])::integer as finished, sum(stalls)::integer as stalls, sum(stall_seconds) as "stallSeconds"`

async function sumsBy<By extends object>(db: Db, by: RawBuilder<unknown>, where: RawBuilder<unknown>) {
  const { rows } = await sql<
    By & FigureSums
  >`select ${by}, ${sumColumns} from play_day where ${where} group by 1`.execute(db)
  return rows
}

const nothing: FigureSums = {
  ...{ starts: 0, seconds: 0, domesticSeconds: 0, finished: 0, stalls: 0, stallSeconds: 0 },
}
function sumsOf(row: FigureSums | undefined): FigureSums {
  if (!row) return nothing
  const { starts, seconds, domesticSeconds, finished, stalls, stallSeconds } = row
  return { starts, seconds, domesticSeconds, finished, stalls, stallSeconds }
}

/** Arrays of all the rows, added place by place. */
async function listsOf(db: Db, where: RawBuilder<unknown>) {
  const added = async (column: 'rungs' | 'tenths' | 'start_times'): Promise<number[]> => {
    const { rows } = await sql<{ sum: number }>`select sum(value)::float8 as sum
      from play_day, unnest(${sql.ref(column)}) with ordinality as list (value, n)
      where ${where} group by n order by n`.execute(db)
    return rows.map(({ sum }) => sum)
  }
  const [rungs, reached, startTimes] = await Promise.all([
    added('rungs'),
    added('tenths'),
    added('start_times'),
  ])
  return { rungs, tenths: reached, startTimes }
}

async function networksOf(db: Db, where: RawBuilder<unknown>): Promise<Figures['networks']> {
  const { rows } = await sql<Figures['networks'][number]>`
    select network, sum(starts)::integer as starts, sum(seconds) as seconds
    from play_day where ${where} group by 1 order by 3 desc, 1`.execute(db)
  return rows
}

async function countriesOf(db: Db, where: RawBuilder<unknown>): Promise<CountryRow[]> {
  const { rows } = await sql<CountryRow>`
    with by_country as (
      select country, sum(starts) as starts, sum(seconds) as seconds from play_country where ${where} group by 1
    ), told as (
      select case when starts >= ${fewestStarts} then country end as country, starts, seconds from by_country
    )
    select country, sum(starts)::integer as starts, sum(seconds) as seconds from told
    group by 1 order by country is null, 2 desc, 1`.execute(db)
  return rows
}

async function titlesOf(db: Db, where: RawBuilder<unknown>): Promise<Figures['titles']> {
  const { rows } = await sql<Figures['titles'][number]>`
    with watched as (
      select title_id, ${sumColumns} from play_day where ${where} group by 1
      order by sum(seconds) desc, 1 limit ${mostTitles}
    )
    select id, texts, starts, seconds, "domesticSeconds", finished, stalls, "stallSeconds"
    from watched join title on title.id = watched.title_id order by seconds desc, id`.execute(db)
  return rows
}

/** What was paid for exactly this: a pass for a series earns nothing for one of its titles alone. */
async function earningsIn(
  db: Db,
  scope: Exclude<FigureScope, { of: 'hub' }>,
  { from, until }: Pick<FigureSpan, 'from' | 'until'>,
): Promise<Figures['earnings']> {
  const of =
    scope.of === 'title'
      ? sql`scope = 'title' and subject = ${scope.id}`
      : scope.of === 'series'
        ? sql`(scope = 'series' and subject = ${scope.id})
            or (scope = 'title' and subject in (select id from title where series_id = ${scope.id}))`
        : sql`true`
  const { rows } = await sql<Figures['earnings'][number]>`
    with moved as (${movedOf(scope.ownerId)})
    select currency, sum(amount)::bigint as amount from moved
    where (at at time zone ${defaultTimeZone})::date between ${from}::date and ${until}::date and (${of})
    group by 1 order by 1`.execute(db)
  return rows
}

/** One row for each title and day in which something was watched. */
export type FigureRow = FigureSums & { day: string; id: string; name: Figures['titles'][number]['texts'] }

export async function figureRows(
  db: Db,
  ownerId: string,
  { from, until }: Pick<FigureSpan, 'from' | 'until'>,
): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    with watched as (
      select day, title_id, ${sumColumns} from play_day
      where ${inScope({ of: 'owner', ownerId })} and day between ${from}::date and ${until}::date group by 1, 2
    )
    select day::text as day, id, texts as name, starts, seconds, "domesticSeconds", finished, stalls, "stallSeconds"
    from watched join title on title.id = watched.title_id order by watched.day, seconds desc, id`.execute(db)
  return rows
}
