import { type Kysely, sql } from 'kysely'
import type { ComplaintCategory } from '#catalog/contract/complaint.ts'
import type { RestrictionReason } from '#catalog/contract/restriction.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import type { QuarterReport } from '#catalog/contract/transparency.ts'
import { type QuarterWindow, quarterOfMonth, quartersBetween } from '#catalog/rules/quarter.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { audienceMonths } from './audience.ts'
import type { Database } from './schema.ts'

/**
 * The figures of the transparency report, counted from the records each time. None of them reads what is erased (a
 * contact), and each belongs to the quarter its moment is in, so a quarter that is over keeps its figures.
 */
type Db = Kysely<Database>
type Counts<Name extends string> = { quarter: string } & Record<Name, number>

/** Every quarter from the first record on, newest first. */
export async function quarterReports(db: Db, now: Date): Promise<QuarterReport[]> {
  const windows = quartersBetween((await firstRecord(db)) ?? now, now).toReversed()
  const [received, given, missed, appeals, made, lifted, months] = await Promise.all([
    receivedIn(db, windows),
    givenIn(db, windows),
    missedIn(db, windows, now),
    appealsIn(db, windows),
    restrictionsIn(db, windows),
    liftedIn(db, windows),
    audienceMonths(db, dayOf(now)),
  ])
  return windows.map(({ quarter, from, until }) => {
    const here = <Row extends { quarter: string }>(rows: Row[]) =>
      rows.filter((row) => row.quarter === quarter)
    const [outcomes] = here(given)
    const [overdue] = here(missed)
    const [appealed] = here(appeals)
    return {
      ...{ quarter, from: from.toISOString(), until: until.toISOString(), over: until <= now },
      received: byCategory(here(received)),
      outcomes: {
        restriction: outcomes?.restriction ?? 0,
        correction: outcomes?.correction ?? 0,
        rejected: outcomes?.rejected ?? 0,
      },
      hours: { median: rounded(outcomes?.median), worst: rounded(outcomes?.worst) },
      overdue: overdue?.first ?? 0,
      appeals: {
        received: appealed?.received ?? 0,
        confirmed: appealed?.confirmed ?? 0,
        changed: appealed?.changed ?? 0,
        overdue: overdue?.appeal ?? 0,
      },
      restrictions: {
        made: here(made).map(({ reason, authority, count }) => ({ reason, authority, count })),
        lifted: here(lifted)[0]?.count ?? 0,
      },
      audience: months.filter(({ month }) => quarterOfMonth(month) === quarter),
    }
  })
}

function byCategory(
  rows: readonly { category: ComplaintCategory; count: number }[],
): QuarterReport['received'] {
  const counts = { rights: 0, child: 0, unlawful: 0, false: 0, person: 0, other: 0 }
  for (const { category, count } of rows) counts[category] = count
  return { total: rows.reduce((total, { count }) => total + count, 0), byCategory: counts }
}

/** Hours to a hundredth: 36 s. */
const rounded = (hours: number | undefined): number | null =>
  hours === undefined ? null : Math.round(hours * 100) / 100

async function firstRecord(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ first: Date | null }>`select least(
    (select min(asked_at) from complaint_review), (select min(made_at) from restriction),
    (select min(day)::timestamp at time zone ${defaultTimeZone} from audience_day)) as first`.execute(db)
  return rows[0]?.first ?? null
}

/** The windows as a table `quarter (quarter, starts, ends)`, to be joined with whatever happened in them. */
function quarterTable(windows: readonly QuarterWindow[]) {
  return sql`unnest(
    ${windows.map(({ quarter }) => quarter)}::text[],
    ${windows.map(({ from }) => from)}::timestamptz[],
    ${windows.map(({ until }) => until)}::timestamptz[]
  ) as quarter (quarter, starts, ends)`
}

/** A moment of a record is in the quarter. */
const within = (moment: string) =>
  sql`${sql.ref(moment)} >= quarter.starts and ${sql.ref(moment)} < quarter.ends`

async function receivedIn(
  db: Db,
  windows: QuarterWindow[],
): Promise<(Counts<'count'> & { category: ComplaintCategory })[]> {
  const { rows } = await sql<Counts<'count'> & { category: ComplaintCategory }>`
    select quarter.quarter, complaint.category, count(*) as count
    from ${quarterTable(windows)}
    join complaint_review review on review.instance = 'first' and ${within('review.asked_at')}
    join complaint using (number)
    group by 1, 2`.execute(db)
  return rows
}

async function givenIn(
  db: Db,
  windows: QuarterWindow[],
): Promise<Counts<'restriction' | 'correction' | 'rejected' | 'median' | 'worst'>[]> {
  const hours = sql`extract(epoch from review.decided_at - review.asked_at)::float8 / 3600`
  const { rows } = await sql<Counts<'restriction' | 'correction' | 'rejected' | 'median' | 'worst'>>`
    select quarter.quarter,
      count(*) filter (where review.remedy = 'restriction') as restriction,
      count(*) filter (where review.remedy = 'correction') as correction,
      count(*) filter (where review.outcome = 'rejected') as rejected,
      percentile_cont(0.5) within group (order by ${hours}) as median,
      max(${hours}) as worst
    from ${quarterTable(windows)}
    join complaint_review review on review.instance = 'first' and ${within('review.decided_at')}
    group by 1`.execute(db)
  return rows
}

/** Deadlines that passed in the quarter without an answer. */
async function missedIn(db: Db, windows: QuarterWindow[], now: Date): Promise<Counts<'first' | 'appeal'>[]> {
  const { rows } = await sql<Counts<'first' | 'appeal'>>`
    select quarter.quarter,
      count(*) filter (where review.instance = 'first') as first,
      count(*) filter (where review.instance = 'appeal') as appeal
    from ${quarterTable(windows)}
    join complaint_review review
      on ${within('review.answer_by')} and coalesce(review.decided_at, ${now}) > review.answer_by
    group by 1`.execute(db)
  return rows
}

/** Appeals made in the quarter; of those answered in it, how many confirmed the first judgement. */
async function appealsIn(
  db: Db,
  windows: QuarterWindow[],
): Promise<Counts<'received' | 'confirmed' | 'changed'>[]> {
  const answered = sql`(${within('appeal.decided_at')})`
  const same = sql`(appeal.outcome = first.outcome and appeal.remedy is not distinct from first.remedy)`
  const { rows } = await sql<Counts<'received' | 'confirmed' | 'changed'>>`
    select quarter.quarter,
      count(*) filter (where ${within('appeal.asked_at')}) as received,
      count(*) filter (where ${answered} and ${same}) as confirmed,
      count(*) filter (where ${answered} and not ${same}) as changed
    from ${quarterTable(windows)}
    join complaint_review appeal
      on appeal.instance = 'appeal' and ((${within('appeal.asked_at')}) or ${answered})
    join complaint_review first on first.number = appeal.number and first.instance = 'first'
    group by 1`.execute(db)
  return rows
}

/** Restrictions entered in the quarter, whether they were lifted since or not; the most frequent first. */
async function restrictionsIn(
  db: Db,
  windows: QuarterWindow[],
): Promise<(Counts<'count'> & { reason: RestrictionReason; authority: string })[]> {
  const { rows } = await sql<Counts<'count'> & { reason: RestrictionReason; authority: string }>`
    select quarter.quarter, restriction.reason, restriction.authority, count(*) as count
    from ${quarterTable(windows)}
    join restriction on ${within('restriction.made_at')}
    group by 1, 2, 3
    order by count(*) desc, 2, 3`.execute(db)
  return rows
}

async function liftedIn(db: Db, windows: QuarterWindow[]): Promise<Counts<'count'>[]> {
  const { rows } = await sql<Counts<'count'>>`
    select quarter.quarter, count(*) as count
    from ${quarterTable(windows)}
    join restriction on ${within('restriction.lifted_at')}
    group by 1`.execute(db)
  return rows
}
