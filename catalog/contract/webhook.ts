import Type, { type Static } from 'typebox'
import { Id } from './title.ts'

/**
 * Webhooks: what happens to an owner's titles and channels, told to an address of theirs. Messages are those of Standard Webhooks 1.0
 * (https://www.standardwebhooks.com): a body `{type, timestamp, data}`, and the headers `webhook-id`,
 * `webhook-timestamp` and `webhook-signature`.
 */

/** What can be asked for. */
export const webhookEvents = [
  'title.watchable',
  'title.complete',
  'title.refused',
  'title.deleted',
  'licence.ending',
  'licence.revoked',
  'restriction.made',
  'restriction.lifted',
  'complaint.decided',
  'import.finished',
  'channel.alarm',
  'webhook.off',
] as const
export const WebhookEvent = Type.Enum(webhookEvents)
export type WebhookEvent = (typeof webhookEvents)[number]

/** One is sent only when its owner presses a button. */
export const messageTypes = [...webhookEvents, 'webhook.test'] as const
export const MessageType = Type.Enum(messageTypes)
export type MessageType = (typeof messageTypes)[number]

const Moment = Type.String({ format: 'date-time' })

/** Why the hub switched a webhook off by itself: every attempt failed for days, or the address answered 410 Gone. */
export const webhookOffReasons = ['failing', 'gone'] as const

const Address = Type.String({
  minLength: 1,
  maxLength: 2000,
  pattern: '^https?://[!-~]+$',
  description: 'https, of the public Internet, unless the operator allows others; redirects are not followed',
})
const Events = Type.Array(WebhookEvent, { minItems: 1, uniqueItems: true })
const Note = Type.String({ maxLength: 200, description: 'for yourself' })

export const NewWebhook = Type.Object(
  { url: Address, events: Events, note: Type.Optional(Note) },
  { additionalProperties: false },
)
export type NewWebhook = Static<typeof NewWebhook>

export const WebhookPatch = Type.Partial(
  Type.Object({
    url: Address,
    events: Events,
    note: Note,
    on: Type.Boolean({ description: 'false: nothing is sent, and nothing is kept to be sent later' }),
  }),
  { additionalProperties: false },
)
export type WebhookPatch = Static<typeof WebhookPatch>

export const Webhook = Type.Object({
  id: Id,
  url: Type.String(),
  events: Type.Array(WebhookEvent),
  note: Type.String(),
  on: Type.Boolean(),
  offReason: Type.Union([Type.Enum(webhookOffReasons), Type.Null()], {
    description: 'why the hub switched it off by itself; null when it did not',
  }),
  failingSince: Type.Union([Moment, Type.Null()], {
    description: 'the first attempt that failed after the last one that did not',
  }),
  oldSecretUntil: Type.Union([Moment, Type.Null()], {
    description: 'until then messages are signed with the secret before this one, too',
  }),
  waiting: Type.Integer({ description: 'messages that are still to be delivered' }),
  createdAt: Moment,
})
export type Webhook = Static<typeof Webhook>

export const WebhookList = Type.Object({ webhooks: Type.Array(Webhook) })
export type WebhookList = Static<typeof WebhookList>

/** Shown once, when it is made. */
const Secret = Type.String({ pattern: '^whsec_[A-Za-z0-9+/]+=*$', description: 'shown only now' })

export const WebhookWithSecret = Type.Interface([Webhook], { secret: Secret })
export type WebhookWithSecret = Static<typeof WebhookWithSecret>

/** Why there is no answer. */
export const webhookTroubles = ['address', 'dns', 'tls', 'timeout', 'connection'] as const
export const WebhookTrouble = Type.Enum(webhookTroubles)
export type WebhookTrouble = (typeof webhookTroubles)[number]

export const WebhookAttempt = Type.Object({
  at: Moment,
  milliseconds: Type.Integer(),
  status: Type.Union([Type.Integer(), Type.Null()], { description: 'of the answer; 2xx takes the message' }),
  trouble: Type.Union([WebhookTrouble, Type.Null()], {
    description:
      'why there is no answer: the address is not a public one, has no name, its certificate is not good, it took too long, or nothing could be reached',
  }),
  answer: Type.String({ description: 'the first bytes of the answer' }),
})
export type WebhookAttempt = Static<typeof WebhookAttempt>

export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const
export const DeliveryState = Type.Enum(deliveryStates)
export type DeliveryState = (typeof deliveryStates)[number]

export const WebhookDelivery = Type.Object({
  id: Type.String({ pattern: '^msg_[0-9a-z]{12}$', description: '`webhook-id`, the same for every attempt' }),
  type: MessageType,
  state: DeliveryState,
  createdAt: Moment,
  nextAt: Type.Union([Moment, Type.Null()], { description: 'when it is sent next; null when it is not' }),
  body: Type.String({ description: 'JSON, byte for byte as it is signed' }),
  attempts: Type.Array(WebhookAttempt, { description: 'the last ones, oldest first' }),
})
export type WebhookDelivery = Static<typeof WebhookDelivery>

export const DeliveryPage = Type.Object({
  deliveries: Type.Array(WebhookDelivery),
  /** Pass as `cursor` for the next page; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
})
export type DeliveryPage = Static<typeof DeliveryPage>

export const DeliveryQuery = Type.Object({
  cursor: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,14}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
})
export type DeliveryQuery = Static<typeof DeliveryQuery>
