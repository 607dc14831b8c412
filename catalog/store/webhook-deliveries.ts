import type { Kysely, Selectable } from 'kysely'
import type {
  DeliveryPage,
  DeliveryQuery,
  WebhookAttempt,
  WebhookDelivery,
} from '#catalog/contract/webhook.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Attempts that are told of each message; one that is sent again by hand, again and again, has more. */
const toldAttempts = 20

/** Of a webhook, newest first. */
export async function deliveryPage(
  db: Db,
  webhookId: string,
  { cursor, limit = 20 }: DeliveryQuery,
): Promise<DeliveryPage> {
  let query = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('number', 'desc')
    .limit(limit + 1)
  if (cursor !== undefined) query = query.where('number', '<', Number(cursor))
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? String(page.at(-1)?.number) : null
  return { deliveries: await views(db, page), next }
}

/** One message of a webhook; null when it has none of that id. */
export async function deliveryOf(db: Db, webhookId: string, id: string): Promise<WebhookDelivery | null> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .execute()
  return (await views(db, rows))[0] ?? null
}

/** Sends a message once more now, whatever came of it, with all its attempts before it again. */
export async function sendAgain(tx: Db, webhookId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now, settled_at: null })
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .execute()
}

async function views(
  db: Db,
  rows: readonly Selectable<Database['webhook_delivery']>[],
): Promise<WebhookDelivery[]> {
  if (rows.length === 0) return []
  const numbers = rows.map(({ number }) => number)
  const attempts = await db
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('delivery_number', 'in', numbers)
    .orderBy('at')
    .execute()
  return rows.map(({ number, id, type, state, body, created_at, next_at }) => ({
    ...{ id, type, state, body, createdAt: created_at.toISOString(), nextAt: next_at?.toISOString() ?? null },
    attempts: attempts
      .filter(({ delivery_number }) => delivery_number === number)
      .slice(-toldAttempts)
      .map(
        ({ at, milliseconds, status, trouble, answer }): WebhookAttempt => ({
          ...{ at: at.toISOString(), milliseconds, status, trouble, answer },
        }),
      ),
  }))
}
