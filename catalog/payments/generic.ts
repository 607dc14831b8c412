import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { Id } from '#catalog/contract/id.ts'
import { Problem } from '#platform/errors.ts'
import { outboundPost } from '#platform/outbound-post.ts'
import { signedHeaders, verifiedId } from '#platform/standard-webhooks.ts'
import type { PaymentProvider } from './port.ts'

/**
 * Any payment service that speaks signed JSON, or a small bridge before one that does not. An order is posted to its
 * address and answered with the page to pay on; `payment.paid` and `payment.refunded` are posted back. Both ways are
 * signed with one secret after Standard Webhooks.
 */
export const GenericAnswer = Type.Object({
  url: Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 2000 }),
})

/** Other types of event may come, and mean nothing to us. */
export const GenericEvent = Type.Object({
  type: Type.Enum(['payment.paid', 'payment.refunded'] as const),
  data: Type.Object({
    order: Id,
    /** Minor units. */
    amount: Type.Integer(),
    currency: Type.String(),
  }),
})
export type GenericEvent = Static<typeof GenericEvent>

const AnyEvent = Type.Object({ type: Type.String() })

/** A viewer waits. The operator names the address, so it may be one of their own network. */
const limits = { policy: 'any', timeoutMs: 10_000, answerBytes: 16 * 1024 } as const

export function genericProvider(
  { url, secret }: { url: string; secret: string },
  now: () => Date,
): PaymentProvider {
  return {
    name: 'generic',
    async begin({ orderId, price, name, language, returnUrl, webhookUrl }) {
      const request = { order: orderId, ...price, name, language, returnUrl, webhookUrl }
      const body = JSON.stringify({ type: 'order.begin', data: request })
      // The same order is the same message, so that a provider can tell a second try.
      const signed = signedHeaders([secret], { id: `begin_${orderId}`, body }, now())
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...signed }
      const { status, text } = await outboundPost(url, { headers, body: Buffer.from(body) }, limits)
      const page = status < 300 ? jsonOf(text) : null
      if (!Check(GenericAnswer, page))
        throw new Error(`the payment service answered ${status} without an address to pay at`)
      return { url: page.url }
    },
    read(headers, body, moment) {
      const id = verifiedId(secret, headers, body, moment)
      if (id === null) throw new Problem('payment-signature')
      const event = parsed(body)
      if (!Check(AnyEvent, event)) throw new Problem('bad-request', { what: 'type' })
      if (event.type !== 'payment.paid' && event.type !== 'payment.refunded') return null
      if (!Check(GenericEvent, event)) throw new Problem('bad-request', { what: 'data' })
      const { order: orderId, amount, currency } = event.data
      return { id, kind: event.type === 'payment.paid' ? 'paid' : 'refunded', orderId, amount, currency }
    },
  }
}

function parsed(body: Buffer): unknown {
  const event = jsonOf(body.toString('utf8'))
  if (event === null) throw new Problem('bad-request', { what: 'body' })
  return event
}

/** null for what is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
