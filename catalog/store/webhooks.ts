import { randomBytes } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewWebhook, Webhook, WebhookPatch } from '#catalog/contract/webhook.ts'
import { overlapMs } from '#catalog/rules/webhook-retry.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** An owner has a handful of systems that listen; each is a message for every event. */
const most = 10

/** "Between 24 bytes (192 bits) and 64 bytes (512 bits)", as base64 after `whsec_` (Standard Webhooks 1.0). */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const waiting = sql<number>`(select count(*)::integer from webhook_delivery
  where webhook_id = webhook.id and state = 'waiting')`

function rows(db: Db, ownerId: string) {
  return db.selectFrom('webhook').selectAll().select(waiting.as('waiting')).where('owner_id', '=', ownerId)
}

/** Of an owner, oldest first. */
export async function webhooksOf(db: Db, ownerId: string, now: Date): Promise<Webhook[]> {
  const found = await rows(db, ownerId).orderBy('created_at').orderBy('id').execute()
  return found.map((row) => view(row, now))
}

/** null when this owner has none of that id. */
export async function webhookOf(db: Db, ownerId: string, id: string, now: Date): Promise<Webhook | null> {
  const row = await rows(db, ownerId).where('id', '=', id).executeTakeFirst()
  return row ? view(row, now) : null
}

/** The secret of a webhook that was made just now. */
export async function secretOf(db: Db, id: string): Promise<string> {
  const found = await db
    .selectFrom('webhook')
    .select('secret')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Problem('not-found'))
  return found.secret
}

/** Resolves with its id. @throws Problem too-many-webhooks */
export async function createWebhook(
  tx: Db,
  ownerId: string,
  { url, events, note = '' }: NewWebhook,
  now: Date,
): Promise<string> {
  // Two at once wait for each other.
  await tx.selectFrom('owner').select('id').where('id', '=', ownerId).forNoKeyUpdate().execute()
  const known = await tx.selectFrom('webhook').select('id').where('owner_id', '=', ownerId).execute()
  if (known.length >= most) throw new Problem('too-many-webhooks', { limit: most })
  const id = newId()
  await tx
    .insertInto('webhook')
    .values({
      ...{ id, owner_id: ownerId, url, events, note, secret: newSecret(), created_at: now },
      ...{ old_secret: null, old_secret_until: null, off_at: null, off_reason: null },
      ...{ failing_since: null, busy_until: null, served_at: null },
    })
    .execute()
  return id
}

/** What is not named stays as it is. One that is switched off sends nothing of what waited. */
export async function patchWebhook(tx: Db, id: string, patch: WebhookPatch, now: Date): Promise<void> {
  const { on, ...same } = patch
  // Whoever changes the address, or switches it on, begins anew.
  const anew = on === true || patch.url !== undefined ? { failing_since: null } : {}
  const off = on === undefined ? {} : { off_at: on ? null : now, off_reason: null }
  const change = { ...same, ...anew, ...off }
  if (Object.keys(change).length > 0)
    await tx.updateTable('webhook').set(change).where('id', '=', id).execute()
  if (on === false) await giveUpWaiting(tx, id, now)
}

/** Nothing of what waits is sent. */
export async function giveUpWaiting(tx: Db, webhookId: string, now: Date): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'given-up', next_at: null, settled_at: now })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute()
}

/** With all its messages. */
export async function deleteWebhook(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('webhook').where('id', '=', id).execute()
}

/** A new secret; the one before signs for a day beside it. */
export async function renewSecret(tx: Db, id: string, now: Date): Promise<void> {
  const secret = newSecret()
  await tx
    .updateTable('webhook')
    .set(({ ref }) => ({
      secret,
      old_secret: ref('secret'),
      old_secret_until: new Date(now.getTime() + overlapMs),
    }))
    .where('id', '=', id)
    .execute()
}

function view(row: Selectable<Database['webhook']> & { waiting: number }, now: Date): Webhook {
  const { id, url, events, note, waiting, off_at, off_reason, failing_since, old_secret_until } = row
  const overlaps = old_secret_until !== null && old_secret_until > now
  return {
    ...{ id, url, events, note, on: off_at === null, offReason: off_reason, waiting },
    failingSince: failing_since?.toISOString() ?? null,
    oldSecretUntil: overlaps ? old_secret_until.toISOString() : null,
    createdAt: row.created_at.toISOString(),
  }
}
