import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { takePaymentEvent } from '#catalog/store/orders.ts'
import { Problem } from '#platform/errors.ts'
import { bodyOf, takeAnyBody } from './body.ts'
import type { CatalogDeps } from './deps.ts'

const limitBytes = 64 * 1024
const tooLarge = () => new Problem('too-large', { limit: '64 KiB' })

/** What payment services have to say. In a scope of its own: a signature is over the bytes as they came. */
export function registerPayments(app: FastifyInstance, { db, payment, now }: CatalogDeps): void {
  takeAnyBody(app)
  app.route<{ Params: { provider: string } }>({
    method: 'POST',
    url: `${apiBase}${streams.payments}`,
    schema: {
      operationId: 'paymentWebhook',
      summary:
        'Payments and refunds, told by the payment service and signed by it; 204 also for what is no news',
      tags: ['payments'],
      params: Type.Object({ provider: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }) }),
      response: { 204: Type.Null(), default: ProblemDocument },
    },
    handler: async (request, reply) => {
      if (!payment || payment.name !== request.params.provider) throw new Problem('not-found')
      const moment = now()
      const event = payment.read(request.headers, await bodyOf(request, limitBytes, tooLarge), moment)
      if (event) {
        await db
          .transaction()
          .execute((tx) => takePaymentEvent(tx, payment.name, event, moment))
          .catch((error: unknown) => {
            // Money has moved, and somebody has to look why it was not for an order of ours.
            const { id, kind, orderId } = event
            request.log.warn({ err: error, event: { id, kind, orderId } }, 'a payment was not taken')
            throw error
          })
      }
      return reply.code(204).send()
    },
  })
}
