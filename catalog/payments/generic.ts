import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { Id } from '#catalog/contract/id.ts'
import { Problem } from '#platform/errors.ts'
import { postJson } from '#platform/post-json.ts'
import type { PaymentProvider } from './port.ts'
import { signedHeaders, verifiedId } from './standard-webhooks.ts'

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

/** A viewer waits. */
const limits = { timeoutMs: 10_000, limitBytes: 16 * 1024 }

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
      const headers = signedHeaders(secret, `begin_${orderId}`, body, now())
      const answer = await postJson(url, body, headers, limits)
      if (answer.status >= 300 || !Check(GenericAnswer, answer.body))
        throw new Error(`the payment service answered ${answer.status} without an address to pay at`)
      return { url: answer.body.url }
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
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new Problem('bad-request', { what: 'body' }, { cause: error })
  }
}
