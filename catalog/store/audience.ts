import { type Kysely, sql } from 'kysely'
import { audienceThreshold, type QuarterReport } from '#catalog/contract/transparency.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
export type MonthOfAudience = QuarterReport['audience'][number]

/**
 * What a count stands at. A day is incomplete once another sketch takes the place of its first: then its number is the highest
 * that any of them reached, and there were at least so many.
 */
export async function saveAudience(
  db: Db,
  { day, users, sketch }: { day: string; users: number; sketch: string },
): Promise<void> {
  await db
    .insertInto('audience_day')
    .values({ day, users, sketch, complete: true })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet(({ ref, val }) => ({
        users: sql<number>`greatest(${ref('audience_day.users')}, ${users})`,
        complete: sql<boolean>`${ref('audience_day.complete')} and ${ref('audience_day.sketch')} = ${sketch}`,
        sketch: val(sketch),
      })),
    )
    .execute()
}

/** Somebody was not counted on a day. */
export async function markIncomplete(db: Db, day: string): Promise<void> {
  await sql`update audience_day set complete = false where day = ${day}::date`.execute(db)
}

/** Of the days before this one, which sketches they were read from last; the newest few. */
export async function sketchesBefore(db: Db, day: string): Promise<{ day: string; sketch: string }[]> {
  const { rows } = await sql<{ day: string; sketch: string }>`select day::text, sketch from audience_day
    where day < ${day}::date order by audience_day.day desc limit 3`.execute(db)
  return rows
}

/** Every month with days that are over on `day`, oldest first. */
export async function audienceMonths(db: Db, day: string): Promise<MonthOfAudience[]> {
  const { rows } = await sql<Omit<MonthOfAudience, 'over'>>`
    select to_char(day, 'YYYY-MM') as month, round(avg(users))::integer as average,
      count(*)::integer as days, (count(*) filter (where not complete))::integer as incomplete
    from audience_day where day < ${day}::date group by 1 order by 1`.execute(db)
  return rows.map((row) => ({ ...row, over: row.average > audienceThreshold }))
}
