import type { FastifyInstance } from 'fastify'
import type { WebhookDelivery } from '#catalog/contract/webhook.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { deliveryOf, deliveryPage, sendAgain } from '#catalog/store/webhook-deliveries.ts'
import { queue } from '#catalog/store/webhook-outbox.ts'
import { Problem } from '#platform/errors.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { myWebhook, webhookAct } from './webhook-access.ts'

/** Of one network: each of these makes the hub call somebody at once. */
const atMost = { max: 30, timeWindow: 60_000 }

/** What was sent to a webhook, and what came of it. */
export function registerDeliveries(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now, webhooksDue } = deps
  const one = async (webhookId: string, id: string): Promise<WebhookDelivery> => {
    const found = await deliveryOf(db, webhookId, id)
    if (!found) throw new Problem('not-found')
    return found
  }

  serve(
    app,
    'testWebhook',
    'Send a `webhook.test` now',
    async ({ params: { id }, headers, request }) => {
      const { account, webhook } = await myWebhook(deps, request, id)
      if (!webhook.on) throw new Problem('webhook-is-off')
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['testWebhook', id],
      }
      const messageId = await createOnce(db, creation, async (tx) => {
        const [made = ''] = await queue(tx, [webhook], 'webhook.test', { webhookId: id }, now())
        await record(tx, webhookAct(deps, account, 'webhook.test', id))
        return made
      })
      webhooksDue()
      return one(id, messageId)
    },
    atMost,
  )

  serve(
    app,
    'listDeliveries',
    'Messages of a webhook with every attempt, newest first; kept for 30 days',
    async ({ params: { id }, query, request }) => {
      await myWebhook(deps, request, id)
      return deliveryPage(db, id, query)
    },
  )

  serve(
    app,
    'sendDeliveryAgain',
    'Send a message once more, now',
    async ({ params: { id, deliveryId }, request }) => {
      const { account, webhook } = await myWebhook(deps, request, id)
      await one(id, deliveryId)
      if (!webhook.on) throw new Problem('webhook-is-off')
      await recorded(db, webhookAct(deps, account, 'webhook.resend', id, { message: deliveryId }), (tx) =>
        sendAgain(tx, id, deliveryId, now()),
      )
      webhooksDue()
      return one(id, deliveryId)
    },
    atMost,
  )
}
