import { type Kysely, sql } from 'kysely'
import type { PlayReport } from '#catalog/contract/plays.ts'
import { inClass } from '#catalog/rules/classes.ts'
import { type PlayGain, startBounds, type View } from '#catalog/rules/plays.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import type { Database } from './schema.ts'
import { countReport } from './view-reports.ts'

type Db = Kysely<Database>
/** Of the connection a report came over: nothing of it is kept with the view. */
export type PlayPlace = { country: string; domestic: boolean }

/** Counts what a report adds to its view, once. Resolves with whether there was anything to count. */
export function savePlay(
  db: Db,
  { view, report, place, now }: { view: View; report: PlayReport; place: PlayPlace; now: Date },
): Promise<boolean> {
  const { id, titleId, begun, duration } = view
  const { view: _, network, ...said } = report
  const day = dayOf(now)
  return countReport(
    db,
    'title',
    { view: { id, of: titleId, begun, duration }, said, now },
    async (tx, gain) => {
      await addToDay(tx, { ...gain, network, domestic: place.domestic, titleId, day })
      await addToCountry(tx, { ...gain, country: place.country, titleId, day })
    },
  )
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
