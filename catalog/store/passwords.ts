import { type Kysely, sql } from 'kysely'
import { hashPassword, isPassword } from '#platform/password-hash.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** An account by its name or its proven address; null when there is none, or it is locked. */
export async function accountCalled(db: Db, called: string): Promise<{ id: string; name: string } | null> {
  const typed = called.trim()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('erased_at', 'is', null)
    .where('locked_at', 'is', null)
    .where((where) =>
      where.or([where('name', '=', typed), where(sql<string>`lower(mail)`, '=', typed.toLowerCase())]),
    )
    .execute()
  // A name that looks like somebody else's address is a name.
  return rows.find(({ name }) => name === typed) ?? rows[0] ?? null
}

/** Whether it is the password of that account. null takes as long, and it never is. */
export async function isPasswordOf(db: Db, accountId: string | null, password: string): Promise<boolean> {
  const row = await db
    .selectFrom('password')
    .select('hash')
    .where('account_id', '=', accountId ?? '')
    .executeTakeFirst()
  return isPassword(row?.hash ?? null, password)
}

/** Ready to be written: hashing takes longer than a transaction should. */
export type PasswordRow = { hash: string }
export const passwordRow = async (password: string): Promise<PasswordRow> => ({
  hash: await hashPassword(password),
})

export async function setPassword(
  tx: Db,
  accountId: string,
  { hash }: PasswordRow,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('password')
    .values({ account_id: accountId, hash, set_at: now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ hash, set_at: now }))
    .execute()
}

/** @returns false when there was none */
export async function removePassword(tx: Db, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('password')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function passwordSetAt(db: Db, accountId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('password')
    .select('set_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.set_at ?? null
}
