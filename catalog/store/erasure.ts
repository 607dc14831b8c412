import { type Kysely, sql } from 'kysely'
import type { Account, Erasure, ErasurePreview } from '#catalog/contract/account.ts'
import { Problem } from '#platform/errors.ts'
import { record } from './audit.ts'
import { deleteChannels } from './channels.ts'
import { forgetNameWords } from './name-words.ts'
import type { Database } from './schema.ts'
import { revokeVouchers } from './vouchers.ts'

/**
 * Accounts on their way out. What names a person goes at once; what they made goes with them when nobody else has an account
 * of the same owner; what proves acts by law (the audit trail, decisions, restrictions) names ids alone and stays.
 */
type Db = Kysely<Database>

/** In place of a name, until the row itself goes. No account is made under it: names are unique. */
const nameless = (id: string) => `erased ${id}`

export async function erasurePreview(db: Db, { id, owner }: Account): Promise<ErasurePreview> {
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('owner_id', '=', owner.id)
    .where('id', '<>', id)
    .where('erased_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (other) return { last: false, titles: 0 }
  const { count } = await db
    .selectFrom('title')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('owner_id', '=', owner.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { last: true, titles: Number(count) }
}

/**
 * Erases an account whose holder has said which one, and how many titles go along.
 * @returns the ids of those titles, whose bytes are to be removed
 * @throws Problem erasure-unconfirmed
 */
export async function eraseAccount(
  tx: Db,
  account: Account,
  { name, titles }: Erasure,
  now: Date,
): Promise<string[]> {
  const { id, owner } = account
  // Two accounts of one owner that go at once: the second one is the last.
  await tx.selectFrom('owner').select('id').where('id', '=', owner.id).forUpdate().execute()
  const preview = await erasurePreview(tx, account)
  if (name !== account.name || titles !== preview.titles)
    throw new Problem('erasure-unconfirmed', { titles: preview.titles })
  for (const table of ['token', 'password', 'passkey', 'recovery_code', 'sent_link', 'mail'] as const)
    await tx.deleteFrom(table).where('account_id', '=', id).execute()
  await tx.deleteFrom('invitation').where('accepted_by', '=', id).execute()
  // What they invited others to stays, without them; so does the count of tries for a name, which is a hash.
  await tx.updateTable('invitation').set({ made_by: null }).where('made_by', '=', id).execute()
  await tx
    .updateTable('account')
    .set({ name: nameless(id), mail: null, erased_at: now })
    .where('id', '=', id)
    .execute()
  const gone = preview.last ? await eraseOwner(tx, owner.id, now) : []
  await expireUploads(tx)
  await removeErased(tx)
  const details = { last: preview.last, titles: gone.length }
  await record(tx, { account, act: 'account.erase', subject: id, ownerId: owner.id, details, now })
  return gone
}

/** @returns the ids of the titles that are taken away; their rows go with their bytes, and the owner's after them */
async function eraseOwner(tx: Db, ownerId: string, now: Date): Promise<string[]> {
  const titles = await tx
    .updateTable('title')
    .set({
      deleted_at: new Date(),
      texts: JSON.stringify({}),
      terms: '',
      words_known: true,
      external_key: null,
    })
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute()
  const ofTheirs = sql<string>`(select id from title where owner_id = ${ownerId})`
  for (const table of ['upload', 'chapter', 'credit'] as const)
    await tx.deleteFrom(table).where('title_id', 'in', ofTheirs).execute()
  await tx.deleteFrom('series').where('owner_id', '=', ownerId).execute()
  await tx.deleteFrom('creation').where('owner_id', '=', ownerId).execute()
  await tx.deleteFrom('webhook').where('owner_id', '=', ownerId).execute()
  await deleteChannels(tx, { ownerId })
  await withdrawVouchers(tx, ownerId, now)
  await tx
    .updateTable('owner')
    .set({ name: nameless(ownerId), erased_at: now })
    .where('id', '=', ownerId)
    .execute()
  await forgetNameWords(tx)
  return titles.map(({ id }) => id)
}

/** What was sold is a record of money and stays, without words of theirs; it opens nothing any more. */
async function withdrawVouchers(tx: Db, ownerId: string, now: Date): Promise<void> {
  const batches = await tx
    .updateTable('voucher_batch')
    .set({ note: '', sealed: Buffer.alloc(0) })
    .where('owner_id', '=', ownerId)
    .returning('id')
    .execute()
  for (const { id } of batches) await revokeVouchers(tx, { ownerId, batchId: id, number: null, now })
}

/** Their bytes go with them, by the round that removes expired uploads. */
async function expireUploads(db: Db): Promise<void> {
  await db
    .updateTable('upload')
    .set({ expires_at: new Date(0), metadata: JSON.stringify({}) })
    .where('account_id', 'in', (of) =>
      of.selectFrom('account').select('id').where('erased_at', 'is not', null),
    )
    .execute()
}

/** Rows without a name that nothing refers to any more. Resolves with how many. */
export async function removeErased(db: Db): Promise<number> {
  // A piece of an upload that was under way has put its end off again.
  await expireUploads(db)
  const accounts = await db
    .deleteFrom('account')
    .where('erased_at', 'is not', null)
    .where(sql<boolean>`not exists (select from upload where upload.account_id = account.id)`)
    .executeTakeFirst()
  const owners = await db
    .deleteFrom('owner')
    .where('erased_at', 'is not', null)
    .where(sql<boolean>`not exists (select from account where account.owner_id = owner.id)
      and not exists (select from title where title.owner_id = owner.id)
      and not exists (select from channel where channel.owner_id = owner.id)
      and not exists (select from voucher_batch where voucher_batch.owner_id = owner.id)
      and not exists (select from payment_order where payment_order.owner_id = owner.id)`)
    .executeTakeFirst()
  return Number(accounts.numDeletedRows + owners.numDeletedRows)
}
