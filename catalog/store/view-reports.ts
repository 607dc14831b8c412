import { type Kysely, sql } from 'kysely'
import { viewHours } from '#catalog/contract/plays.ts'
import { gainOf, noPlay, type PlayGain, type PlayState } from '#catalog/rules/plays.ts'
import type { Database } from './schema.ts'

/**
 * Reports of players, of titles and of channels alike. Each is the whole of what there is to tell of a view by then; what has been
 * counted of it stays with the view until nothing can be told of it any more.
 */
type Db = Kysely<Database>

/** Of titles and of channels: where views are kept, and what they are of. */
const kept = {
  title: { table: sql.table('play_view'), subject: sql.ref('title_id') },
  channel: { table: sql.table('channel_play'), subject: sql.ref('channel_id') },
} as const
export type Viewed = keyof typeof kept

/** `of`: id of the title or channel. */
type ViewOf = { id: string; of: string; begun: Date; duration: number }

/**
 * Counts what a report adds to its view, once; `add` adds it to the sums. Resolves with whether there was anything to count.
 * The view and the sums change in one transaction, so that a report which is lost on the way, or with a crash of the
 * database, is made good by the next one: they need not wait for the disk.
 */
export function countReport(
  db: Db,
  viewed: Viewed,
  { view, said, now }: { view: ViewOf; said: PlayState; now: Date },
  add: (tx: Db, gain: PlayGain) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    const before = await lockView(tx, viewed, view, now)
    if (before === null) return false
    const found = gainOf(said, before, view, now)
    if (found === null) return false
    await sql`update ${kept[viewed].table} set state = ${JSON.stringify(found.state)}::jsonb, told_at = ${now}
      where id = ${view.id}`.execute(tx)
    await add(tx, found.gain)
    return true
  })
}

/** What was counted of it; null of a title or channel that is gone. */
async function lockView(
  tx: Db,
  viewed: Viewed,
  { id, of, begun }: ViewOf,
  now: Date,
): Promise<PlayState | null> {
  const { table, subject } = kept[viewed]
  await sql`insert into ${table} (id, ${subject}, begun, told_at, state)
    select ${id}, id, ${begun}, ${now}, ${JSON.stringify(noPlay)}::jsonb from ${sql.table(viewed)}
    where id = ${of} and deleted_at is null on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ state: PlayState }>`select state from ${table}
    where id = ${id} and ${subject} = ${of} for update`.execute(tx)
  return rows[0]?.state ?? null
}

/** Views that nothing can be told of any more. Resolves with how many. */
export async function forgetViews(db: Db, viewed: Viewed, now: Date): Promise<number> {
  const over = new Date(now.getTime() - (viewHours + 1) * 3_600_000)
  const { numAffectedRows } = await sql`delete from ${kept[viewed].table} where begun < ${over}`.execute(db)
  return Number(numAffectedRows ?? 0)
}
