import { type Kysely, type Selectable, sql } from 'kysely'
import type { PassScope } from '#catalog/contract/pass.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import type { NewVoucherBatch, Voucher, VoucherBatch } from '#catalog/contract/voucher.ts'
import { spacedCode } from '#catalog/contract/voucher-code.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import { hashOfSecret, newCode } from './pass-keys.ts'
import { subjectOf, textsOf } from './pass-subject.ts'
import { endPasses } from './passes.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
/** Encrypts what may be printed again. */
export type Sealing = { seal: (text: string) => Buffer; unseal: (sealed: Buffer) => string | null }

/** Rows in a statement. */
const perStatement = 500

/**
 * Makes a batch with its codes; resolves with its id.
 * @throws Problem bad-request for a title or series that is not this owner's
 */
export async function makeBatch(
  tx: Db,
  {
    ownerId,
    batch,
    now,
    seal,
  }: { ownerId: string; batch: NewVoucherBatch; now: Date } & Pick<Sealing, 'seal'>,
): Promise<string> {
  const subject = await subjectIdOf(tx, ownerId, batch)
  const id = newId()
  const codes = Array.from({ length: batch.count }, newCode)
  await tx
    .insertInto('voucher_batch')
    .values({
      ...{ id, owner_id: ownerId, scope: batch.scope, subject, uses: batch.uses ?? 1, days: batch.days },
      ...{ amount: batch.price?.amount ?? null, currency: batch.price?.currency ?? null },
      expires_at: batch.expiresAt === undefined ? null : new Date(batch.expiresAt),
      ...{ note: batch.note ?? '', sealed: seal(codes.join(' ')), made_at: now, revoked_at: null },
    })
    .execute()
  const rows = codes.map((code, at) => ({
    ...{ hash: hashOfSecret(code), batch_id: id, number: at + 1, first_entered_at: null, revoked_at: null },
  }))
  for (let at = 0; at < rows.length; at += perStatement)
    await tx
      .insertInto('voucher')
      .values(rows.slice(at, at + perStatement))
      .execute()
  return id
}

async function subjectIdOf(
  tx: Db,
  ownerId: string,
  { scope, subject }: { scope: PassScope; subject?: string },
): Promise<string> {
  const wrong = new Problem('bad-request', { what: 'subject' })
  if (scope === 'owner') {
    if (subject !== undefined && subject !== ownerId) throw wrong
    return ownerId
  }
  if (subject === undefined) throw wrong
  const found =
    scope === 'title'
      ? await tx
          .selectFrom('title')
          .select('id')
          .where('id', '=', subject)
          .where('owner_id', '=', ownerId)
          .where('deleted_at', 'is', null)
          .executeTakeFirst()
      : await tx
          .selectFrom('series')
          .select('id')
          .where('id', '=', subject)
          .where('owner_id', '=', ownerId)
          .executeTakeFirst()
  if (!found) throw wrong
  return subject
}

type BatchRow = Selectable<Database['voucher_batch']> & {
  texts: LocalTexts | null
  owner_name: string
  count: number
  entered: number
  all_entries: number
}

function batchRows(db: Db, ownerId: string) {
  return db
    .selectFrom('voucher_batch')
    .innerJoin('owner', 'owner.id', 'voucher_batch.owner_id')
    .innerJoin('voucher', 'voucher.batch_id', 'voucher_batch.id')
    .selectAll('voucher_batch')
    .select(['owner.name as owner_name', textsOf('voucher_batch.scope', 'voucher_batch.subject').as('texts')])
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(count(*) filter (where voucher.entries > 0))::int`.as('entered'),
      sql<number>`sum(voucher.entries)::int`.as('all_entries'),
    ])
    .where('voucher_batch.owner_id', '=', ownerId)
    .groupBy(['voucher_batch.id', 'owner.name'])
}

const batchOf = (row: BatchRow): VoucherBatch => ({
  ...{ id: row.id, opens: subjectOf(row), count: row.count, uses: row.uses, days: row.days, note: row.note },
  expiresAt: row.expires_at?.toISOString() ?? null,
  price: row.amount === null || row.currency === null ? null : { amount: row.amount, currency: row.currency },
  madeAt: row.made_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  ...{ entered: row.entered, entries: row.all_entries },
})

/** Newest first. */
export async function batchesOf(db: Db, ownerId: string): Promise<VoucherBatch[]> {
  const rows = await batchRows(db, ownerId)
    .orderBy('voucher_batch.made_at', 'desc')
    .orderBy('voucher_batch.id')
    .execute()
  return rows.map(batchOf)
}

/** A batch of this owner and its codes. @throws Problem not-found */
export async function batchRecord(
  db: Db,
  ownerId: string,
  id: string,
): Promise<{ batch: VoucherBatch; sealed: Buffer }> {
  const row = await batchRows(db, ownerId).where('voucher_batch.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return { batch: batchOf(row), sealed: row.sealed }
}

/** In their order. `codes` as they were sealed; null when they cannot be read any more. */
export async function vouchersOf(db: Db, batchId: string, codes: string | null): Promise<Voucher[]> {
  const rows = await db
    .selectFrom('voucher')
    .select(['number', 'entries', 'revoked_at'])
    .where('batch_id', '=', batchId)
    .orderBy('number')
    .execute()
  const texts = codes?.split(' ') ?? []
  return rows.map(({ number, entries, revoked_at }) => {
    const code = texts[number - 1]
    return {
      ...{ number, entries, code: code === undefined ? null : spacedCode(code) },
      revokedAt: revoked_at?.toISOString() ?? null,
    }
  })
}

/**
 * Withdraws a batch, or one code of it, with every pass that was made of it. Whoever is just entering a code is waited for.
 * @throws Problem not-found for none of this owner's
 */
export async function revokeVouchers(
  tx: Db,
  { ownerId, batchId, number, now }: { ownerId: string; batchId: string; number: number | null; now: Date },
): Promise<void> {
  const batch = await tx
    .selectFrom('voucher_batch')
    .select('id')
    .where('id', '=', batchId)
    .where('owner_id', '=', ownerId)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new Problem('not-found')
  if (number === null)
    await tx
      .updateTable('voucher_batch')
      .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${now})` })
      .where('id', '=', batchId)
      .execute()
  let codes = tx
    .updateTable('voucher')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${now})` })
    .where('batch_id', '=', batchId)
    .returning('hash')
  if (number !== null) codes = codes.where('number', '=', number)
  const revoked = await codes.execute()
  if (revoked.length === 0) throw new Problem('not-found')
  await endPasses(tx, { vouchers: revoked.map(({ hash }) => hash) }, now)
}
