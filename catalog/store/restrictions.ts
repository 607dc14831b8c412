import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewRestriction, Restriction } from '#catalog/contract/restriction.ts'
import { Problem } from '#platform/errors.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { record } from './audit.ts'
import { newId } from './ids.ts'
import { raisePermit } from './permits.ts'
import type { Database } from './schema.ts'
import { announceOfTitle } from './webhook-outbox.ts'

type Db = Kysely<Database>

/**
 * Restricts a title by law, and records it; whoever plays the title needs a new permission. Resolves with the id.
 * @throws Problem `not-allowed` unless the account is a moderator's or admin's: nothing is restricted without a named
 * role's decision; `not-found` when there is no such title
 */
export async function restrict(
  tx: Db,
  { titleId, accountId, now, ...terms }: NewRestriction & { titleId: string; accountId: string; now: Date },
): Promise<string> {
  const account = await deciding(tx, accountId)
  const title = await tx
    .selectFrom('title')
    .select('owner_id')
    .where('id', '=', titleId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!title) throw new Problem('not-found')
  const id = newId()
  const { authority, decision, decidedOn, reason, explanation = null, territories = ['KZ'] } = terms
  const starts = terms.from === undefined ? now : new Date(terms.from)
  const ends = terms.until === undefined ? null : new Date(terms.until)
  await tx
    .insertInto('restriction')
    .values({
      ...{
        id,
        title_id: titleId,
        authority,
        decision,
        decided_on: decidedOn,
        reason,
        explanation,
        territories,
      },
      ...{ starts, ends, made_by: accountId, made_at: now },
    })
    .execute()
  await raisePermit(tx, titleId)
  const said = { authority, decision, decidedOn, reason, territories }
  const window = { from: starts.toISOString(), until: ends?.toISOString() ?? null }
  await announceOfTitle(tx, 'restriction.made', titleId, { restrictionId: id, ...said, ...window }, now)
  const details = { restriction: id, ...said }
  await record(tx, {
    account,
    act: 'restriction.make',
    subject: titleId,
    ownerId: title.owner_id,
    details,
    now,
  })
  return id
}

/**
 * Ends a restriction now; resolves with its title's id.
 * @throws Problem `not-allowed` as `restrict` does; `not-found`; `conflict` when it was lifted before
 */
export async function liftRestriction(
  tx: Db,
  { id, accountId, reason, now }: { id: string; accountId: string; reason: string; now: Date },
): Promise<string> {
  const account = await deciding(tx, accountId)
  const found = await tx
    .selectFrom('restriction')
    .select(['title_id', 'lifted_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  if (found.lifted_at) throw new Problem('conflict', { what: 'liftedAt' })
  await tx
    .updateTable('restriction')
    .set({ lifted_by: accountId, lifted_at: now, lift_reason: reason })
    .where('id', '=', id)
    .execute()
  const subject = found.title_id
  const title = await tx.selectFrom('title').select('owner_id').where('id', '=', subject).executeTakeFirst()
  const ownerId = title?.owner_id ?? null
  const details = { restriction: id, reason }
  await announceOfTitle(tx, 'restriction.lifted', subject, { restrictionId: id, reason }, now)
  await record(tx, { account, act: 'restriction.lift', subject, ownerId, details, now })
  return subject
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
export async function restrictionsOfTitles(db: Db, titleIds: string[]): Promise<Map<string, Restriction[]>> {
  const found = new Map<string, Restriction[]>()
  if (titleIds.length === 0) return found
  const rows = await db
    .selectFrom('restriction')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`title_id = any(${titleIds}::text[])`)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  for (const row of rows) found.set(row.title_id, [...(found.get(row.title_id) ?? []), restrictionOfRow(row)])
  return found
}

export function restrictionOfRow(row: Selectable<Database['restriction']>): Restriction {
  const { id, authority, decision, reason, explanation, territories } = row
  return {
    ...{ id, authority, decision, reason, explanation, territories },
    titleId: row.title_id,
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
