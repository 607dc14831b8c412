import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DeviceCode, Pass } from '#catalog/contract/pass.ts'
import { spacedCode } from '#catalog/contract/voucher-code.ts'
import type { PassTerms } from '#catalog/rules/pass-terms.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import { hashOfSecret, newCode } from './pass-keys.ts'
import { subjectOf, textsOf } from './pass-subject.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** How many devices a pass that was bought can be taken to, beside the one it was bought on. */
const otherDevices = 2
/** How long a code for another device can be entered, ms. */
const deviceCodeMs = 24 * 3600_000
/** How long a pass that is over stays, ms, and an order that nobody paid. */
const [overMs, unpaidMs] = [24 * 3600_000, 30 * 24 * 3600_000]

/** Of a row of `pass`: it was not taken back and is not over. */
export const inForce = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(pass.ended_at is null and pass.ends > ${now})`

/** What the keys of one viewer open; those of ended passes are among them. */
export async function passTermsOf(db: Db, keys: readonly string[]): Promise<PassTerms[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('pass')
    .select(['scope', 'subject', 'starts', 'ends', 'ended_at'])
    .where('key_hash', 'in', keys.map(hashOfSecret))
    .execute()
  return rows.map(({ scope, subject, starts, ends, ended_at }) => ({
    ...{ scope, subject, from: starts, until: ends, endedAt: ended_at },
  }))
}

/** Those of these keys that open something, or will when an order is paid, in their order. */
export async function liveKeys(db: Db, keys: readonly string[], now: Date): Promise<string[]> {
  if (keys.length === 0) return []
  const hashes = keys.map(hashOfSecret)
  const passes = db.selectFrom('pass').select('key_hash').where('key_hash', 'in', hashes).where(inForce(now))
  const orders = db
    .selectFrom('payment_order')
    .select('key_hash')
    .where('key_hash', 'in', hashes)
    .where('state', '=', 'pending')
  const live = new Set((await passes.union(orders).execute()).map((row) => row.key_hash.toString('hex')))
  return keys.filter((key) => live.has(hashOfSecret(key).toString('hex')))
}

function passRows(db: Db) {
  return db
    .selectFrom('pass')
    .leftJoin('voucher', 'voucher.hash', 'pass.voucher_hash')
    .leftJoin('voucher_batch', 'voucher_batch.id', 'voucher.batch_id')
    .leftJoin('payment_order', 'payment_order.id', 'pass.order_id')
    .innerJoin('owner', (join) =>
      join.on(sql<boolean>`owner.id = coalesce(voucher_batch.owner_id, payment_order.owner_id)`),
    )
    .select(['pass.id', 'pass.scope', 'pass.subject', 'pass.starts', 'pass.ends', 'pass.order_id'])
    .select(['owner.name as owner_name', textsOf('pass.scope', 'pass.subject').as('texts')])
    .select(
      sql<number>`(select count(*)::int from device_code
        where device_code.order_id = pass.order_id and device_code.entered_at is not null)`.as('taken'),
    )
}

const passOf = (row: Awaited<ReturnType<ReturnType<typeof passRows>['execute']>>[number]): Pass => ({
  id: row.id,
  opens: subjectOf(row),
  from: row.starts.toISOString(),
  until: row.ends.toISOString(),
  devicesLeft: row.order_id === null ? 0 : Math.max(0, otherDevices - row.taken),
  bought: row.order_id !== null,
})

/** Those in force, the one that lasts longest first. */
export async function passesHeld(db: Db, keys: readonly string[], now: Date): Promise<Pass[]> {
  if (keys.length === 0) return []
  const rows = await passRows(db)
    .where('pass.key_hash', 'in', keys.map(hashOfSecret))
    .where(inForce(now))
    .orderBy('pass.ends', 'desc')
    .orderBy('pass.id')
    .execute()
  return rows.map(passOf)
}

/** @throws Problem not-found */
export async function passRecord(db: Db, id: string): Promise<Pass> {
  const row = await passRows(db).where('pass.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return passOf(row)
}

/** What makes a pass: `voucherHash` or `orderId`. Resolves with its id. */
export async function makePass(
  tx: Db,
  pass: Pick<PassTerms, 'scope' | 'subject' | 'from' | 'until'> & {
    keyHash: Buffer
    voucherHash?: Buffer
    orderId?: string
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('pass')
    .values({
      ...{ id, key_hash: pass.keyHash, scope: pass.scope, subject: pass.subject },
      ...{ voucher_hash: pass.voucherHash ?? null, order_id: pass.orderId ?? null },
      ...{ starts: pass.from, ends: pass.until, ended_at: null },
    })
    .execute()
  return id
}

/** Takes back all that were made of these vouchers, or of this order. */
export async function endPasses(
  tx: Db,
  of: { vouchers: readonly Buffer[] } | { order: string },
  now: Date,
): Promise<void> {
  const open = tx.updateTable('pass').set({ ended_at: now }).where('ended_at', 'is', null)
  await ('order' in of
    ? open.where('order_id', '=', of.order)
    : open.where('voucher_hash', 'in', of.vouchers)
  ).execute()
}

/**
 * A code that takes a bought pass to one more device; one at a time, the newest counts.
 * @throws Problem not-found for a pass that is not this viewer's, or is over; too-many-devices also where a voucher made it
 */
export async function makeDeviceCode(
  tx: Db,
  { passId, keys, now }: { passId: string; keys: readonly string[]; now: Date },
): Promise<DeviceCode> {
  if (keys.length === 0) throw new Problem('not-found')
  const pass = await tx
    .selectFrom('pass')
    .select('order_id')
    .where('id', '=', passId)
    .where('key_hash', 'in', keys.map(hashOfSecret))
    .where(inForce(now))
    .executeTakeFirst()
  if (!pass) throw new Problem('not-found')
  const { order_id: orderId } = pass
  if (orderId === null) throw new Problem('too-many-devices')
  // Two devices that ask at once wait for each other.
  await tx.selectFrom('payment_order').select('id').where('id', '=', orderId).forUpdate().execute()
  await tx.deleteFrom('device_code').where('order_id', '=', orderId).where('entered_at', 'is', null).execute()
  const entered = await tx.selectFrom('device_code').select('hash').where('order_id', '=', orderId).execute()
  if (entered.length >= otherDevices) throw new Problem('too-many-devices')
  const code = newCode()
  const expiresAt = new Date(now.getTime() + deviceCodeMs)
  await tx
    .insertInto('device_code')
    .values({ hash: hashOfSecret(code), order_id: orderId, expires_at: expiresAt, entered_at: null })
    .execute()
  return { code: spacedCode(code), until: expiresAt.toISOString() }
}

/** @returns how many passes that are over and orders that nobody paid were forgotten */
export async function forgetPasses(db: Db, now: Date): Promise<number> {
  const over = new Date(now.getTime() - overMs)
  const passes = await db
    .deleteFrom('pass')
    .where(({ or, eb }) => or([eb('ends', '<', over), eb('ended_at', '<', over)]))
    .executeTakeFirst()
  await db
    .deleteFrom('device_code')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pass').select('id').whereRef('pass.order_id', '=', 'device_code.order_id'))),
    )
    .execute()
  const orders = await db
    .deleteFrom('payment_order')
    .where('state', '=', 'pending')
    .where('begun_at', '<', new Date(now.getTime() - unpaidMs))
    .executeTakeFirst()
  return Number(passes.numDeletedRows) + Number(orders.numDeletedRows)
}
