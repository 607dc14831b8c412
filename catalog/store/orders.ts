import type { Kysely, Selectable } from 'kysely'
import type { Currency } from '#catalog/contract/money.ts'
import type { Order } from '#catalog/contract/pass.ts'
import { type PaymentEventKind, stateAfter } from '#catalog/rules/order-state.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import { hashOfSecret } from './pass-keys.ts'
import { endPasses, makePass } from './passes.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['payment_order']>

const dayMs = 86_400_000

/** Resolves with its id. `key` is that of the pass it becomes when it is paid. Nothing of who pays is kept. */
export async function beginOrder(
  db: Db,
  order: Pick<Row, 'owner_id' | 'scope' | 'subject' | 'amount' | 'currency' | 'days' | 'provider'> & {
    key: string
    now: Date
  },
): Promise<string> {
  const { key, now, ...same } = order
  const id = newId()
  await db
    .insertInto('payment_order')
    .values({
      ...{ id, ...same, key_hash: hashOfSecret(key), state: 'pending', begun_at: now },
      ...{ paid_at: null, refunded_at: null },
    })
    .execute()
  return id
}

/** @throws Problem not-found for one that this viewer did not begin */
export async function orderRecord(db: Db, id: string, keys: readonly string[]): Promise<Order> {
  const row = await db.selectFrom('payment_order').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !keys.some((key) => hashOfSecret(key).equals(row.key_hash))) throw new Problem('not-found')
  const { scope, amount, currency, days, state } = row
  return { id, of: scope, price: { amount, currency }, days, state }
}

/** What a provider says has happened, its signature being right. */
export type PaymentEvent = {
  id: string
  kind: PaymentEventKind
  orderId: string
  amount: number
  currency: string
}

/**
 * Takes note of an event, once however often it is told: a payment makes the pass, a refund ends it and those on other
 * devices.
 * @throws Problem not-found for no order of this provider; payment-mismatch when it is about another sum
 */
export async function takePaymentEvent(
  tx: Db,
  provider: string,
  { id: eventId, kind, orderId, amount, currency }: PaymentEvent,
  now: Date,
): Promise<void> {
  const order = await tx
    .selectFrom('payment_order')
    .selectAll()
    .where('id', '=', orderId)
    .where('provider', '=', provider)
    .forUpdate()
    .executeTakeFirst()
  if (!order) throw new Problem('not-found')
  if (order.amount !== amount || order.currency !== (currency as Currency))
    throw new Problem('payment-mismatch')
  const isNew = await tx
    .insertInto('payment_event')
    .values({ provider, event_id: eventId, order_id: orderId, kind, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  const state = stateAfter(order.state, kind)
  if (!isNew || state === order.state) return
  await tx
    .updateTable('payment_order')
    .set(state === 'paid' ? { state, paid_at: now } : { state, refunded_at: now })
    .where('id', '=', orderId)
    .execute()
  if (state === 'paid') {
    const { scope, subject, days, key_hash: keyHash } = order
    const until = new Date(now.getTime() + days * dayMs)
    await makePass(tx, { scope, subject, from: now, until, keyHash, orderId })
  } else {
    await endPasses(tx, { order: orderId }, now)
  }
}
