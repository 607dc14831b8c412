import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newReceiptCode, receiptLetters } from './receipt-code.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Enough to lose a few. */
const codesAtOnce = 10

const hashOf = (code: string) => createHash('sha256').update(receiptLetters(code)).digest()

/** New codes in place of all that there were. They are told once and kept as hashes. */
export async function makeRecoveryCodes(tx: Db, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, newReceiptCode)
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const values = codes.map((code) => ({ hash: hashOf(code), account_id: accountId, used_at: null }))
  await tx.insertInto('recovery_code').values(values).execute()
  return codes
}

/** @returns whether it is one of that account's that was not used before */
export async function spendRecoveryCode(
  tx: Db,
  accountId: string | null,
  code: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('hash', '=', hashOf(code))
    .where('account_id', '=', accountId ?? '')
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function recoveryCodesLeft(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
