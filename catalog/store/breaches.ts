import { type Kysely, type Selectable, sql } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import type { Breach, BreachPatch, NewBreach } from '#catalog/contract/breach.ts'
import type { BreachNotice } from '#catalog/contract/breach-notice.ts'
import type { Operator } from '#catalog/contract/terms.ts'
import { breachNotice } from '#catalog/rules/breach-notice.ts'
import { dayOf, isUnsure, withinOneWorkingDay } from '#catalog/rules/working-days.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['breach']>
type By = { account: Pick<Account, 'id' | 'role'>; now: Date }

/** Enters a breach that concerns the accounts of these ids, and starts its clock. @returns its id */
export async function enterBreach(
  tx: Db,
  breach: Omit<NewBreach, 'accounts'>,
  accounts: readonly string[],
  { account, now }: By,
): Promise<string> {
  const { happened, data, measures, contact, people, complaints } = breach
  const id = newId()
  const noticedAt = new Date(breach.noticedAt)
  await tx
    .insertInto('breach')
    .values({
      ...{ id, happened, data, measures, contact, people, complaints },
      ...{ noticed_at: noticedAt, notify_by: withinOneWorkingDay(noticedAt) },
      ...{ entered_by: account.id, entered_at: now },
      ...{ notified_at: null, notified_by: null, notified_role: null },
    })
    .execute()
  await addConcerned(tx, id, accounts)
  return id
}

/** What is known now; accounts are only added, since one that was told was told. @returns false when there is none */
export async function patchBreach(
  tx: Db,
  id: string,
  facts: Omit<BreachPatch, 'accounts'>,
  accounts: readonly string[],
): Promise<boolean> {
  const found = await tx.selectFrom('breach').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) return false
  if (Object.keys(facts).length > 0) await tx.updateTable('breach').set(facts).where('id', '=', id).execute()
  await addConcerned(tx, id, accounts)
  return true
}

async function addConcerned(tx: Db, breachId: string, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return
  await tx
    .insertInto('breach_account')
    .values(accounts.map((id) => ({ breach_id: breachId, account_id: id, acknowledged_at: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ids of accounts that are named by id or by name. @throws Problem bad-request for what is neither: nobody would see the notice */
export async function accountsNamed(db: Db, named: NewBreach['accounts'] = []): Promise<string[]> {
  const query = db.selectFrom('account').select(['id', 'name']).where('erased_at', 'is', null)
  if (named === 'all') return (await query.execute()).map(({ id }) => id)
  if (named.length === 0) return []
  const found = await query
    .where(({ or, eb }) => or([eb('id', 'in', named), eb('name', 'in', named)]))
    .execute()
  const ids = named.map(
    (one) => (found.find(({ id }) => id === one) ?? found.find(({ name }) => name === one))?.id,
  )
  if (ids.includes(undefined)) throw new Problem('bad-request', { what: 'accounts' })
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** The authority was told. @returns false when it was marked so before */
export async function markNotified(
  tx: Db,
  id: string,
  at: Date,
  { id: by, role }: By['account'],
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('breach')
    .set({ notified_at: at, notified_by: by, notified_role: role })
    .where('id', '=', id)
    .where('notified_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Newest first. */
export async function breachRows(db: Db): Promise<Row[]> {
  return db.selectFrom('breach').selectAll().orderBy('noticed_at', 'desc').orderBy('id').execute()
}

export async function breachRow(db: Db, id: string): Promise<Row | null> {
  return (await db.selectFrom('breach').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** As admins see them. */
export async function breachViews(db: Db, rows: Row[], operator: Operator, now: Date): Promise<Breach[]> {
  const concerned = await concernedBy(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const { id, happened, data, measures, contact, people, complaints } = row
    const { noticed_at: noticedAt, notify_by: notifyBy, notified_at: at, notified_role: role } = row
    return {
      ...{ id, happened, data, measures, contact, people, complaints },
      accounts: concerned.get(id) ?? [],
      noticedAt: noticedAt.toISOString(),
      notifyBy: notifyBy.toISOString(),
      calendarUnsure: isUnsure(dayOf(noticedAt)) || isUnsure(dayOf(notifyBy)),
      overdue: (at ?? now) > notifyBy,
      notified: at && role ? { at: at.toISOString(), role } : null,
      notice: breachNotice({ happened, data, measures, contact, people, noticedAt }, operator),
    }
  })
}

async function concernedBy(db: Db, ids: readonly string[]): Promise<Map<string, Breach['accounts']>> {
  const found = new Map<string, Breach['accounts']>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('breach_account')
    .leftJoin('account', (join) =>
      join.onRef('account.id', '=', 'breach_account.account_id').on('account.erased_at', 'is', null),
    )
    .select(['breach_id', 'account_id', 'acknowledged_at', 'account.name'])
    .where('breach_id', 'in', ids)
    .orderBy('account_id')
    .execute()
  for (const { breach_id, account_id: id, acknowledged_at, name } of rows) {
    const account = { id, name, acknowledgedAt: acknowledged_at?.toISOString() ?? null }
    found.set(breach_id, [...(found.get(breach_id) ?? []), account])
  }
  return found
}

/** What an account has not said it has read, newest first. */
export async function noticesFor(db: Db, accountId: string): Promise<BreachNotice[]> {
  const rows = await db
    .selectFrom('breach')
    .innerJoin('breach_account', 'breach_account.breach_id', 'breach.id')
    .selectAll('breach')
    .where('account_id', '=', accountId)
    .where('acknowledged_at', 'is', null)
    .orderBy('noticed_at', 'desc')
    .execute()
  return rows.map(noticeOf)
}

/** Of whoever made a complaint: nobody knows when they have read it, so it is told each time. */
export async function noticesForComplaint(db: Db, number: string): Promise<BreachNotice[]> {
  const rows = await db
    .selectFrom('breach')
    .selectAll()
    .where(sql<boolean>`complaints @> array[${number}]`)
    .orderBy('noticed_at', 'desc')
    .execute()
  return rows.map(noticeOf)
}

const noticeOf = ({ id, happened, data, measures, contact, noticed_at }: Row): BreachNotice => ({
  ...{ breachId: id, happened, data, measures, contact, noticedAt: noticed_at.toISOString() },
})

/** @returns false when there is no such notice of this account that waits */
export async function acknowledge(
  tx: Db,
  { breachId, accountId, now }: { breachId: string; accountId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('breach_account')
    .set({ acknowledged_at: now })
    .where('breach_id', '=', breachId)
    .where('account_id', '=', accountId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
