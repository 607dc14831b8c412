import { type Kysely, sql } from 'kysely'
import type { PassScope } from '#catalog/contract/pass.ts'
import { type ErrorCode, Problem } from '#platform/errors.ts'
import { hashOfSecret } from './pass-keys.ts'
import { inForce, makePass } from './passes.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Entry = {
  /** Without hyphens, its check character right. */
  code: string
  /** The key that the new pass is to have. */
  key: string
  /** Those that the viewer has. */
  held: readonly string[]
  now: Date
}

const dayMs = 86_400_000

/**
 * Enters the code of a voucher, or one that takes a bought pass to another device; resolves with the id of the pass. Whoever
 * has a pass of the same voucher already, in force, keeps it, and no use is spent.
 * @throws Problem voucher-unknown, voucher-used, voucher-expired, voucher-revoked
 */
export async function redeem(tx: Db, { code, key, held, now }: Entry): Promise<string> {
  const hash = hashOfSecret(code)
  const keyHash = hashOfSecret(key)
  const mine = await heldPass(tx, hash, held, now)
  if (mine !== null) return mine
  const entered = await enter(tx, hash, now)
  if (entered) {
    const until = new Date(now.getTime() + entered.days * dayMs)
    return makePass(tx, { ...entered, from: now, until, keyHash, voucherHash: hash })
  }
  const taken = await take(tx, hash, now)
  if (taken) return makePass(tx, { ...taken, from: now, keyHash })
  throw new Problem(await whyNot(tx, hash, now))
}

async function heldPass(tx: Db, hash: Buffer, held: readonly string[], now: Date): Promise<string | null> {
  if (held.length === 0) return null
  const pass = await tx
    .selectFrom('pass')
    .select('id')
    .where('voucher_hash', '=', hash)
    .where('key_hash', 'in', held.map(hashOfSecret))
    .where(inForce(now))
    .executeTakeFirst()
  return pass?.id ?? null
}

type Entered = { scope: PassScope; subject: string; days: number }

/**
 * Spends a use, if one is left. Others who enter the same code wait for its row, and PostgreSQL judges them by what it holds
 * then (Read Committed), so no use is spent twice.
 */
async function enter(tx: Db, hash: Buffer, now: Date): Promise<Entered | null> {
  const { rows } = await sql<Entered>`
    update voucher set entries = entries + 1, first_entered_at = coalesce(first_entered_at, ${now})
    from voucher_batch as batch
    where voucher.hash = ${hash} and batch.id = voucher.batch_id
      and voucher.entries < batch.uses and voucher.revoked_at is null
      and (batch.expires_at is null or batch.expires_at > ${now})
    returning batch.scope, batch.subject, batch.days`.execute(tx)
  return rows[0] ?? null
}

/** The pass that a code for another device stands for. */
async function take(tx: Db, hash: Buffer, now: Date) {
  const { rows } = await sql<{ order_id: string }>`
    update device_code set entered_at = ${now}
    where hash = ${hash} and entered_at is null and expires_at > ${now} returning order_id`.execute(tx)
  const [code] = rows
  if (!code) return null
  // A refund waits here, or was first and has ended it.
  await tx.selectFrom('payment_order').select('id').where('id', '=', code.order_id).forShare().execute()
  const bought = await tx
    .selectFrom('pass')
    .select(['scope', 'subject', 'ends'])
    .where('order_id', '=', code.order_id)
    .where(inForce(now))
    .executeTakeFirst()
  if (!bought) throw new Problem('voucher-expired')
  return { scope: bought.scope, subject: bought.subject, until: bought.ends, orderId: code.order_id }
}

async function whyNot(tx: Db, hash: Buffer, now: Date): Promise<ErrorCode> {
  const voucher = await tx
    .selectFrom('voucher')
    .innerJoin('voucher_batch', 'voucher_batch.id', 'voucher.batch_id')
    .select(['voucher.revoked_at', 'voucher_batch.expires_at'])
    .where('voucher.hash', '=', hash)
    .executeTakeFirst()
  if (voucher?.revoked_at) return 'voucher-revoked'
  if (voucher) return voucher.expires_at && voucher.expires_at <= now ? 'voucher-expired' : 'voucher-used'
  const code = await tx
    .selectFrom('device_code')
    .select('entered_at')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!code) return 'voucher-unknown'
  return code.entered_at ? 'voucher-used' : 'voucher-expired'
}
