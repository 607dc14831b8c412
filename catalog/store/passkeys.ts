import { createHash } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { Passkey } from '#catalog/contract/signing-in.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
export type PasskeyRow = Selectable<Database['passkey']>

/** Oldest first. */
export function passkeyRows(db: Db, accountId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export const passkeyView = ({ id, name, backed_up, created_at, used_at }: PasskeyRow): Passkey => ({
  ...{ id, name, synced: backed_up, createdAt: created_at.toISOString() },
  usedAt: used_at?.toISOString() ?? null,
})

/** With whether its account may sign in; null when there is none of that id on this host. */
export async function passkeyOf(db: Db, id: string, rpId: string): Promise<PasskeyRow | null> {
  const row = await db
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .selectAll('passkey')
    .where('passkey.id', '=', id)
    .where('rp_id', '=', rpId)
    .where('account.locked_at', 'is', null)
    .where('account.erased_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** @returns false when there is one of that id already */
export async function addPasskey(tx: Db, row: PasskeyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function passkeyUsed(
  tx: Db,
  id: string,
  { counter, backedUp, now }: { counter: number; backedUp: boolean; now: Date },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter, backed_up: backedUp, used_at: now })
    .where('id', '=', id)
    .execute()
}

/** @returns false when this account has none of that id */
export async function removePasskey(tx: Db, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Each is answered once. @returns false when it was answered before */
export async function spendChallenge(tx: Db, challenge: string, expiresAt: Date): Promise<boolean> {
  const hash = createHash('sha256').update(challenge).digest()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_challenge')
    .values({ hash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Those that nobody would take any more. @returns how many */
export async function forgetChallenges(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('used_challenge')
    .where('expires_at', '<', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
