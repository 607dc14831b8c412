import { type Kysely, type Selectable, sql } from 'kysely'
import type { DeliveryState, WebhookAttempt } from '#catalog/contract/webhook.ts'
import { type After, afterAttempt } from '#catalog/rules/webhook-retry.ts'
import type { Database } from './schema.ts'
import { announceToOwner } from './webhook-outbox.ts'
import { giveUpWaiting } from './webhooks.ts'

type Db = Kysely<Database>

/** Of one owner on their way at once, roughly: who has many that never answer keeps nobody else waiting. */
const mostOfOwner = 3

/** One message on its way, in the hands of one hub. */
export type Claim = {
  number: number
  messageId: string
  body: string
  attempts: number
  webhook: { id: string; ownerId: string; url: string; failingSince: Date | null }
  /** The one in force first. */
  secrets: string[]
}

/**
 * Takes the next message that is due: of the webhook whose turn was longest ago, its oldest. A webhook has one on its way
 * at a time, so first attempts come in order. Whoever does not settle it within `holdMs` has died; then it is sent again.
 */
export async function claimDelivery(db: Db, now: Date, holdMs: number): Promise<Claim | null> {
  // An idle hub asks this every two seconds, so it is one question.
  const { rows: ready } = await sql`select ${mayBeSent(now)} limit 1`.execute(db)
  if (ready.length === 0) return null
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Selectable<Database['webhook']>>`
      update webhook set busy_until = ${new Date(now.getTime() + holdMs)}, served_at = ${now}
      where id = (
        select ${mayBeSent(now)}
        order by served_at nulls first, id
        limit 1
        for no key update skip locked)
      returning *`.execute(tx)
    const [webhook] = rows
    if (!webhook) return null
    const due = await tx
      .selectFrom('webhook_delivery')
      .select(['number', 'id', 'body', 'attempts'])
      .where('webhook_id', '=', webhook.id)
      .where('state', '=', 'waiting')
      .where('next_at', '<=', now)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (!due) {
      // Somebody else has sent it since we asked.
      await release(tx, webhook.id)
      return null
    }
    const { id, owner_id, url, failing_since, secret, old_secret, old_secret_until } = webhook
    const old = old_secret !== null && old_secret_until !== null && old_secret_until > now ? [old_secret] : []
    return {
      ...{ number: due.number, messageId: due.id, body: due.body, attempts: due.attempts },
      webhook: { id, ownerId: owner_id, url, failingSince: failing_since },
      secrets: [secret, ...old],
    }
  })
}

/** `… from … where …`: webhooks that are on, that nobody sends to, and for which something is due. */
const mayBeSent = (now: Date) => sql`id from webhook
  where off_at is null and (busy_until is null or busy_until <= ${now})
    and (select count(*) from webhook busy
      where busy.owner_id = webhook.owner_id and busy.busy_until > ${now}) < ${mostOfOwner}
    and exists (select from webhook_delivery
      where webhook_id = webhook.id and state = 'waiting' and next_at <= ${now})`

/** Nothing came of it: somebody else sends it. */
export const releaseClaim = (db: Db, { webhook }: Claim): Promise<void> => release(db, webhook.id)

async function release(db: Db, webhookId: string): Promise<void> {
  await db.updateTable('webhook').set({ busy_until: null }).where('id', '=', webhookId).execute()
}

/** What came of an attempt, for its owner to see, and what follows from it. Resolves with that. */
export async function settleAttempt(
  db: Db,
  { number, webhook }: Claim,
  attempt: Omit<WebhookAttempt, 'at'> & { at: Date },
  { now, random }: { now: Date; random: number },
): Promise<After | null> {
  return db.transaction().execute(async (tx) => {
    // Also where it was deleted meanwhile, or switched off: then this changes nothing.
    const held = await tx
      .updateTable('webhook')
      .set({ busy_until: null })
      .where('id', '=', webhook.id)
      .returning(['off_at', 'failing_since'])
      .executeTakeFirst()
    if (!held) return null
    const delivery = await tx
      .selectFrom('webhook_delivery')
      .select(['state', 'attempts'])
      .where('number', '=', number)
      .forUpdate()
      .executeTakeFirst()
    if (!delivery) return null
    await tx
      .insertInto('webhook_attempt')
      .values({ delivery_number: number, ...attempt })
      .execute()
    const before = { attempts: delivery.attempts, failingSince: held.failing_since }
    const decided = afterAttempt(attempt, before, now, random)
    const { failingSince, off } = decided
    const { state, nextAt } = settled(delivery.state, held.off_at !== null, decided)
    await tx
      .updateTable('webhook_delivery')
      .set({ state, next_at: nextAt, settled_at: state === 'waiting' ? null : now })
      .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
      .where('number', '=', number)
      .execute()
    const switchedOff = off !== null && held.off_at === null
    await tx
      .updateTable('webhook')
      .set({ failing_since: failingSince, ...(switchedOff ? { off_at: now, off_reason: off } : {}) })
      .where('id', '=', webhook.id)
      .execute()
    if (switchedOff && off) {
      await giveUpWaiting(tx, webhook.id, now)
      const data = { webhookId: webhook.id, reason: off }
      await announceToOwner(tx, 'webhook.off', webhook.ownerId, data, { now, except: webhook.id })
    }
    return { ...decided, state, nextAt }
  })
}

/** What arrived stays so, and nothing waits for a webhook that was switched off while this was on its way. */
function settled(
  before: DeliveryState,
  isOff: boolean,
  { state, nextAt }: After,
): Pick<After, 'state' | 'nextAt'> {
  if (before === 'delivered' || state === 'delivered') return { state: 'delivered', nextAt: null }
  return isOff ? { state: 'given-up', nextAt: null } : { state, nextAt }
}

/** Messages that were settled before a moment, with all that was tried. Resolves with how many. */
export async function forgetDeliveries(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_delivery')
    .where('settled_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
