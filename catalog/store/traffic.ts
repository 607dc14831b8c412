import { type Kysely, type RawBuilder, sql } from 'kysely'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import type { Traffic } from '#catalog/contract/traffic.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What was read of a node's lines in one go. `place`: where reading ended, whatever it says. */
export type CountedLines = {
  node: string
  place: object
  traffic: readonly Traffic[]
  lines: number
  faults: number
  gap: boolean
}

export async function logPlace(db: Db, node: string): Promise<unknown> {
  const row = await db.selectFrom('edge_log').select('place').where('node', '=', node).executeTakeFirst()
  return row?.place ?? null
}

/**
 * Adds lines to the sums, and moves the place behind them, in one transaction. Resolves with false, and counts nothing, where the
 * place is not `before` any more: somebody else has counted these lines.
 */
export function countLines(db: Db, before: unknown, counted: CountedLines, now: Date): Promise<boolean> {
  const { node, place, lines, faults, gap } = counted
  return db.transaction().execute(async (tx) => {
    await sql`insert into edge_log (node) values (${node}) on conflict do nothing`.execute(tx)
    const moved = await sql`update edge_log set place = ${JSON.stringify(place)}::jsonb, read_at = ${now},
        lines = lines + ${lines}, faults = faults + ${faults}, gaps = gaps + ${gap ? 1 : 0}
      where node = ${node} and place is not distinct from ${before === null ? null : JSON.stringify(before)}::jsonb`.execute(
      tx,
    )
    if (Number(moved.numAffectedRows ?? 0) === 0) return false
    const rows = JSON.stringify(counted.traffic.map((one) => ({ ...one, node })))
    await addToNetwork(tx, rows)
    await addToSubjects(tx, rows)
    return true
  })
}

const counts = [
  'requests',
  'bytes',
  'domestic_bytes',
  'hit_bytes',
  'miss_bytes',
  'starts',
  'stalls',
  'seconds',
]
const columns = sql.raw(counts.join(', '))
const summed = sql.raw(counts.map((name) => `sum(${name}) as ${name}`).join(', '))
const plus = (...names: string[]) =>
  sql.raw(names.map((name) => `${name} = old.${name} + excluded.${name}`).join(', '))

const given = (rows: string) => sql`(
  select to_timestamp(hour / 1000) as hour, (to_timestamp(hour / 1000) at time zone ${defaultTimeZone})::date as day,
    node, zone, region, use, scope, requests, failed, bytes, "domesticBytes" as domestic_bytes,
    "hitBytes" as hit_bytes, "missBytes" as miss_bytes, starts, stalls, seconds
  from jsonb_to_recordset(${rows}::jsonb) as given (
    hour double precision, node text, zone text, region text, use text, scope text, requests bigint, failed bigint,
    bytes bigint, "domesticBytes" bigint, "hitBytes" bigint, "missBytes" bigint, starts bigint, stalls bigint,
    seconds double precision)
) as given`

async function addToNetwork(tx: Db, rows: string): Promise<void> {
  await sql`insert into traffic as old (span, at, node, zone, use, region, failed, ${columns})
    select 'hour', hour, node, zone, use, max(region), sum(failed), ${summed} from ${given(rows)}
    group by hour, node, zone, use order by hour, node, zone, use
    on conflict (span, at, node, zone, use) do update
    set region = excluded.region, ${plus('failed', ...counts)}`.execute(tx)
}

/** What went to viewers. A scope that is neither of an asset nor of a channel (any more) is in no sum but those of the network. */
async function addToSubjects(tx: Db, rows: string): Promise<void> {
  const add = (table: string, id: string, from: RawBuilder<unknown>) =>
    sql`insert into ${sql.table(table)} as old (${sql.ref(id)}, day, zone, region, ${columns})
      select ${sql.ref(id)}, day, zone, max(region), ${summed} from ${from} where use = 'view'
      group by 1, day, zone order by 1, day, zone
      on conflict (${sql.ref(id)}, day, zone) do update set region = excluded.region, ${plus(...counts)}`.execute(
      tx,
    )
  await add(
    'title_traffic',
    'title_id',
    sql`${given(rows)} join (select id as asset_id, title_id from asset) asset on asset_id = scope`,
  )
  await add(
    'channel_traffic',
    'channel_id',
    sql`${given(rows)} join (select id as channel_id from channel) channel on channel_id = scope`,
  )
}

/** Hours are kept for so many days, days for so many; of the network months stay. */
const [hoursKept, daysKept] = [35, 400]

/** Makes days of old hours and months of old days. Resolves with how many rows went. */
export async function foldTraffic(db: Db, now: Date): Promise<number> {
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const folded = await Promise.all([
    fold(db, 'hour', 'day', since(hoursKept)),
    fold(db, 'day', 'month', since(daysKept)),
  ])
  const oldest = since(daysKept)
  const gone = await Promise.all(
    ['title_traffic', 'channel_traffic'].map((table) =>
      sql`delete from ${sql.table(table)} where day < ${oldest}::date`.execute(db),
    ),
  )
  return [...folded, ...gone.map(({ numAffectedRows }) => Number(numAffectedRows ?? 0))].reduce(
    (sum, count) => sum + count,
    0,
  )
}

/** One statement: whoever comes second finds nothing left of what was folded. */
async function fold(db: Db, from: 'hour' | 'day', to: 'day' | 'month', before: Date): Promise<number> {
  const firstOf = (at: RawBuilder<unknown>) =>
    sql`date_trunc(${to}, ${at} at time zone ${defaultTimeZone}) at time zone ${defaultTimeZone}`
  const { rows } = await sql<{ count: number }>`with old_ones as (
      delete from traffic where span = ${from} and at < ${firstOf(sql`${before}::timestamptz`)} returning *
    ), folded as (
      insert into traffic as old (span, at, node, zone, use, region, failed, ${columns})
      select ${to}, ${firstOf(sql`at`)}, node, zone, use, max(region), sum(failed), ${summed}
      from old_ones group by 2, node, zone, use
      on conflict (span, at, node, zone, use) do update set ${plus('failed', ...counts)}
    ) select count(*)::integer as count from old_ones`.execute(db)
  return rows[0]?.count ?? 0
}
