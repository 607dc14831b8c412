import { type Kysely, sql } from 'kysely'
import { type PlayReport, viewHours } from '#catalog/contract/plays.ts'
import { inClass } from '#catalog/rules/classes.ts'
import {
  gainOf,
  noPlay,
  type PlayGain,
  type PlayState,
  startBounds,
  type View,
} from '#catalog/rules/plays.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
/** Of the connection a report came over: nothing of it is kept with the view. */
export type PlayPlace = { country: string; domestic: boolean }

/**
 * Counts what a report adds to its view, once. Resolves with whether there was anything to count. The view and the sums
 * change in one transaction, so that a report which is lost on the way, or with a crash of the database, is made good by the
 * next one: they need not wait for the disk.
 */
export function savePlay(
  db: Db,
  { view, report, place, now }: { view: View; report: PlayReport; place: PlayPlace; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    const before = await lockView(tx, view, now)
    if (before === null) return false
    const { view: _, network, ...said } = report
    const found = gainOf(said, before, view, now)
    if (found === null) return false
    await tx
      .updateTable('play_view')
      .set({ state: JSON.stringify(found.state), told_at: now })
      .where('id', '=', view.id)
      .execute()
    const day = dayOf(now)
    await addToDay(tx, { ...found.gain, network, domestic: place.domestic, titleId: view.titleId, day })
    await addToCountry(tx, { ...found.gain, country: place.country, titleId: view.titleId, day })
    return true
  })
}

/** What was counted of it; null of a title that is gone. */
async function lockView(tx: Db, { id, titleId, begun }: View, now: Date): Promise<PlayState | null> {
  await sql`insert into play_view (id, title_id, begun, told_at, state)
    select ${id}, id, ${begun}, ${now}, ${JSON.stringify(noPlay)}::jsonb from title
    where id = ${titleId} and deleted_at is null on conflict do nothing`.execute(tx)
  const row = await tx
    .selectFrom('play_view')
    .select('state')
    .where('id', '=', id)
    .where('title_id', '=', titleId)
    .forUpdate()
    .executeTakeFirst()
  return row?.state ?? null
}

type Of = { titleId: string; day: string }

async function addToDay(
  tx: Db,
  { titleId, day, domestic, network, ...gain }: Of & PlayGain & { domestic: boolean; network: string },
): Promise<void> {
  const { starts, seconds, stalls, stallSeconds, rungs, tenths } = gain
  await sql`insert into play_day as old
      (title_id, day, domestic, network, starts, seconds, stalls, stall_seconds, rungs, tenths, start_times)
    values (${titleId}, ${day}::date, ${domestic}, ${network}, ${starts}, ${seconds}, ${stalls}, ${stallSeconds},
      ${rungs}::float8[], ${tenths}::integer[], ${inClass(startBounds, gain.startMs)}::integer[])
    on conflict (title_id, day, domestic, network) do update set
      starts = old.starts + excluded.starts, seconds = old.seconds + excluded.seconds,
      stalls = old.stalls + excluded.stalls, stall_seconds = old.stall_seconds + excluded.stall_seconds,
      rungs = ${eachPlus('rungs')}, tenths = ${eachPlus('tenths')},
      start_times = ${eachPlus('start_times')}`.execute(tx)
}

/** Two lists of the same length, added place by place. */
const eachPlus = (column: string) => sql`array(
  select coalesce(mine, 0) + coalesce(added, 0)
  from unnest(${sql.ref(`old.${column}`)}, ${sql.ref(`excluded.${column}`)}) with ordinality as both_of (mine, added, n)
  order by n)`

async function addToCountry(
  tx: Db,
  { titleId, day, country, starts, seconds }: Of & Pick<PlayGain, 'starts' | 'seconds'> & { country: string },
): Promise<void> {
  await sql`insert into play_country as old (title_id, day, country, starts, seconds)
    values (${titleId}, ${day}::date, ${country}, ${starts}, ${seconds})
    on conflict (title_id, day, country) do update set
      starts = old.starts + excluded.starts, seconds = old.seconds + excluded.seconds`.execute(tx)
}

/** Views that nothing can be told of any more. Resolves with how many. */
export async function forgetViews(db: Db, now: Date): Promise<number> {
  const over = new Date(now.getTime() - (viewHours + 1) * 3600_000)
  const { numDeletedRows } = await db
    .deleteFrom('play_view')
    .where('begun', '<', over)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
