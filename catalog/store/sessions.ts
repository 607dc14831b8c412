import type { Kysely } from 'kysely'
import type { OpenSession } from '#catalog/contract/signing-in.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What may still sign in, newest first. `here`: the id of the token that asks. */
export async function openSessions(
  db: Db,
  accountId: string,
  here: string | null,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('token')
    .select(['id', 'purpose', 'way', 'browser', 'created_at', 'used_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, purpose, way, browser, created_at, used_at, expires_at }) => ({
    ...{ id, kind: purpose, here: id === here, way, browser },
    createdAt: created_at.toISOString(),
    usedAt: used_at?.toISOString() ?? null,
    endsAt: expires_at?.toISOString() ?? null,
  }))
}

/** @returns false when this account has none of that id that is open */
export async function endSession(db: Db, accountId: string, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('token')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Ends what is open: sessions, and API tokens, too, unless `purpose` says otherwise. `except`: the id of one that stays.
 * @returns how many
 */
export async function endSessions(
  db: Db,
  accountId: string,
  { now, purpose, except = null }: { now: Date; purpose?: 'session'; except?: string | null },
): Promise<number> {
  let query = db
    .updateTable('token')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
  if (purpose) query = query.where('purpose', '=', purpose)
  if (except !== null) query = query.where('id', '<>', except)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Sessions that are over say where somebody was. @returns how many were forgotten */
export async function forgetSessions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('token')
    .where('purpose', '=', 'session')
    .where((where) => where.or([where('expires_at', '<', now), where('revoked_at', '<', now)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
