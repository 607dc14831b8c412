import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewRestriction, Restriction } from '#catalog/contract/restriction.ts'
import { Problem } from '#platform/errors.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { record } from './audit.ts'
import { newId } from './ids.ts'
import { raiseChannelPermit, raisePermit } from './permits.ts'
import type { Database } from './schema.ts'
import { announceOf, type Subject } from './webhook-outbox.ts'

type Db = Kysely<Database>

/**
 * Restricts a title or a channel by law, and records it; whoever plays it needs a new permission. Resolves with the id.
 * @throws Problem `not-allowed` unless the account is a moderator's or admin's: nothing is restricted without a named
 * role's decision; `not-found` when there is no such title or channel
 */
export async function restrict(
  tx: Db,
  of: Subject,
  { accountId, now, ...terms }: NewRestriction & { accountId: string; now: Date },
): Promise<string> {
  const account = await deciding(tx, accountId)
  const ownerId = await lockedOwner(tx, of)
  const id = newId()
  const { authority, decision, decidedOn, reason, explanation = null, territories = ['KZ'] } = terms
  const starts = terms.from === undefined ? now : new Date(terms.from)
  const ends = terms.until === undefined ? null : new Date(terms.until)
  const [titleId, channelId] = 'titleId' in of ? [of.titleId, null] : [null, of.channelId]
  await tx
    .insertInto('restriction')
    .values({
      ...{ id, title_id: titleId, channel_id: channelId, authority, decision, decided_on: decidedOn },
      ...{ reason, explanation, territories, starts, ends, made_by: accountId, made_at: now },
    })
    .execute()
  await ('titleId' in of ? raisePermit(tx, of.titleId) : raiseChannelPermit(tx, of.channelId))
  const said = { authority, decision, decidedOn, reason, territories }
  const window = { from: starts.toISOString(), until: ends?.toISOString() ?? null }
  await announceOf(tx, 'restriction.made', of, { restrictionId: id, ...said, ...window }, now)
  const details = { restriction: id, ...said }
  await record(tx, { account, act: 'restriction.make', subject: idOf(of), ownerId, details, now })
  return id
}

const idOf = (of: Subject): string => ('titleId' in of ? of.titleId : of.channelId)

/** Nobody takes it away in the meantime. @throws Problem not-found */
async function lockedOwner(tx: Db, of: Subject): Promise<string> {
  const found = await tx
    .selectFrom('titleId' in of ? 'title' : 'channel')
    .select('owner_id')
    .where('id', '=', idOf(of))
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found.owner_id
}

/**
 * Ends a restriction now; resolves with what it was of.
 * @throws Problem `not-allowed` as `restrict` does; `not-found`; `conflict` when it was lifted before
 */
export async function liftRestriction(
  tx: Db,
  { id, accountId, reason, now }: { id: string; accountId: string; reason: string; now: Date },
): Promise<Subject> {
  const account = await deciding(tx, accountId)
  const found = await tx
    .selectFrom('restriction')
    .select(['title_id', 'channel_id', 'lifted_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const of = found && subjectOf(found)
  if (!of) throw new Problem('not-found')
  if (found.lifted_at) throw new Problem('conflict', { what: 'liftedAt' })
  await tx
    .updateTable('restriction')
    .set({ lifted_by: accountId, lifted_at: now, lift_reason: reason })
    .where('id', '=', id)
    .execute()
  const owned = await tx
    .selectFrom('titleId' in of ? 'title' : 'channel')
    .select('owner_id')
    .where('id', '=', idOf(of))
    .executeTakeFirst()
  const ownerId = owned?.owner_id ?? null
  const details = { restriction: id, reason }
  await announceOf(tx, 'restriction.lifted', of, { restrictionId: id, reason }, now)
  await record(tx, { account, act: 'restriction.lift', subject: idOf(of), ownerId, details, now })
  return of
}

type Row = Selectable<Database['restriction']>

function subjectOf({ title_id, channel_id }: Pick<Row, 'title_id' | 'channel_id'>): Subject | null {
  if (title_id !== null) return { titleId: title_id }
  return channel_id === null ? null : { channelId: channel_id }
}

async function deciding(tx: Db, accountId: string) {
  const account = await tx
    .selectFrom('account')
    .select(['id', 'role'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!account || account.role === 'owner') throw new Problem('not-allowed')
  return account
}

/** null when there is none. */
export async function restrictionOf(db: Db, id: string): Promise<Restriction | null> {
  const row = await db.selectFrom('restriction').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? restrictionOfRow(row) : null
}

/** Every restriction of each title, oldest first; also those that were lifted or are over. */
export const restrictionsOfTitles = (db: Db, titleIds: string[]): Promise<Map<string, Restriction[]>> =>
  restrictionsOf(db, 'title_id', titleIds)

/** The same of channels: of each as a whole. */
export const restrictionsOfChannels = (db: Db, channelIds: string[]): Promise<Map<string, Restriction[]>> =>
  restrictionsOf(db, 'channel_id', channelIds)

async function restrictionsOf(
  db: Db,
  column: 'title_id' | 'channel_id',
  ids: string[],
): Promise<Map<string, Restriction[]>> {
  const found = new Map<string, Restriction[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('restriction')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const id = row[column] ?? ''
    found.set(id, [...(found.get(id) ?? []), restrictionOfRow(row)])
  }
  return found
}

export function restrictionOfRow(row: Row): Restriction {
  const { id, authority, decision, reason, explanation, territories } = row
  return {
    ...{ id, authority, decision, reason, explanation, territories },
    ...{ titleId: row.title_id, channelId: row.channel_id },
    decidedOn: row.decided_on,
    from: row.starts.toISOString(),
    until: row.ends?.toISOString() ?? null,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    liftedBy: row.lifted_by,
    liftedAt: row.lifted_at?.toISOString() ?? null,
    liftReason: row.lift_reason,
  }
}
