import { type Kysely, sql } from 'kysely'
import type { MessageType, WebhookEvent } from '#catalog/contract/webhook.ts'
import type { MessageData } from '#catalog/contract/webhook-messages.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/**
 * The outbox of webhooks: a message is written in the transaction of what it tells of, so that either both are there or
 * neither, whatever dies (docs/decisions/24-webhooks.md).
 */
type Db = Kysely<Database>

type OfTitle = 'titleId' | 'key'
/** Messages about a title, whose name in its owner's files is added here. */
type TitleEvent = {
  [E in WebhookEvent]: MessageData<E> extends { titleId: string; key: string | null } ? E : never
}[WebhookEvent]

/** Messages about a title or a channel: which of them is added here. */
type EitherEvent = {
  [E in WebhookEvent]: MessageData<E> extends { titleId: string | null; channelId: string | null } ? E : never
}[WebhookEvent]
/** A title, or a channel as a whole. */
export type Subject = { titleId: string } | { channelId: string }

/** Tells the owner of a title, where they asked for it. Nothing for a title that is not there. */
export const announceOfTitle = <E extends TitleEvent>(
  tx: Db,
  event: E,
  titleId: string,
  data: Omit<MessageData<E>, OfTitle>,
  now = new Date(),
): Promise<void> => tellOfTitle(tx, event, titleId, data, now)

/** The same of what befalls titles and channels alike. */
export const announceOf = <E extends EitherEvent>(
  tx: Db,
  event: E,
  of: Subject,
  data: Omit<MessageData<E>, OfTitle | 'channelId'>,
  now: Date,
): Promise<void> =>
  'titleId' in of
    ? tellOfTitle(tx, event, of.titleId, { channelId: null, ...data }, now)
    : tellOfChannel(tx, event, of.channelId, data, now)

async function tellOfTitle(
  tx: Db,
  event: WebhookEvent,
  titleId: string,
  data: object,
  now: Date,
): Promise<void> {
  const wanting = await tx
    .selectFrom('title')
    .innerJoin('webhook', 'webhook.owner_id', 'title.owner_id')
    .select(['webhook.id', 'title.external_key as key'])
    .where('title.id', '=', titleId)
    .where('webhook.off_at', 'is', null)
    .where(sql<boolean>`${event} = any(webhook.events)`)
    .orderBy('webhook.id')
    .execute()
  const [first] = wanting
  if (first) await queue(tx, wanting, event, { titleId, key: first.key, ...data }, now)
}

async function tellOfChannel(
  tx: Db,
  event: WebhookEvent,
  channelId: string,
  data: object,
  now: Date,
): Promise<void> {
  const wanting = await tx
    .selectFrom('channel')
    .innerJoin('webhook', 'webhook.owner_id', 'channel.owner_id')
    .select('webhook.id')
    .where('channel.id', '=', channelId)
    .where('channel.deleted_at', 'is', null)
    .where('webhook.off_at', 'is', null)
    .where(sql<boolean>`${event} = any(webhook.events)`)
    .orderBy('webhook.id')
    .execute()
  if (wanting.length > 0)
    await queue(tx, wanting, event, { titleId: null, key: null, channelId, ...data }, now)
}

/** Tells an owner of what is no title's. @param except a webhook that is not told */
export async function announceToOwner<E extends Exclude<WebhookEvent, TitleEvent | EitherEvent>>(
  tx: Db,
  event: E,
  ownerId: string,
  data: MessageData<E>,
  { now = new Date(), except = '' }: { now?: Date; except?: string } = {},
): Promise<void> {
  const wanting = await tx
    .selectFrom('webhook')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('id', '<>', except)
    .where('off_at', 'is', null)
    .where(sql<boolean>`${event} = any(events)`)
    .orderBy('id')
    .execute()
  if (wanting.length > 0) await queue(tx, wanting, event, data, now)
}

/** Puts one message into the queues of webhooks. Resolves with the messages' ids. */
export async function queue(
  tx: Db,
  webhooks: readonly { id: string }[],
  type: MessageType,
  data: object,
  now: Date,
): Promise<string[]> {
  const body = JSON.stringify({ type, timestamp: now.toISOString(), data })
  const values = webhooks.map((webhook) => ({
    ...{ id: `msg_${newId()}`, webhook_id: webhook.id, type, body, created_at: now, next_at: now },
  }))
  await tx.insertInto('webhook_delivery').values(values).execute()
  return values.map(({ id }) => id)
}
