import type { FastifyInstance } from 'fastify'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import {
  createWebhook,
  deleteWebhook,
  patchWebhook,
  renewSecret,
  secretOf,
  webhooksOf,
} from '#catalog/store/webhooks.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { myWebhook, webhookAct, webhookOfAccount } from './webhook-access.ts'

/** Webhooks of the caller's own owner. */
export function registerWebhooks(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps
  const checkAddress = (url: string | undefined) => {
    const wrong = url === undefined ? null : deps.wrongWebhookAddress(url)
    if (wrong !== null) throw new Problem('webhook-address', { what: wrong })
  }

  serve(app, 'listWebhooks', 'Your webhooks', async ({ request }) => {
    const { owner } = await signedIn(authenticate, request)
    return { webhooks: await webhooksOf(db, owner.id, now()) }
  })

  serve(
    app,
    'createWebhook',
    'Have what happens to your titles told to an address of yours',
    async ({ body, headers, request, reply }) => {
      const account = await signedIn(authenticate, request)
      checkAddress(body.url)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['createWebhook', body],
      }
      const id = await createOnce(db, creation, async (tx) => {
        const made = await createWebhook(tx, account.owner.id, body, now())
        const details = { host: hostOf(body.url), events: body.events }
        await record(tx, webhookAct(deps, account, 'webhook.create', made, details))
        return made
      })
      reply.header('location', `${request.url.replace(/[?#].*/, '')}/${id}`)
      return { ...(await webhookOfAccount(deps, account, id)), secret: await secretOf(db, id) }
    },
  )

  serve(
    app,
    'webhook',
    'One webhook',
    async ({ params, request }) => (await myWebhook(deps, request, params.id)).webhook,
  )

  serve(
    app,
    'patchWebhook',
    'Change a webhook, or switch it off or on',
    async ({ params: { id }, body, request }) => {
      const { account } = await myWebhook(deps, request, id)
      checkAddress(body.url)
      const { url, note: _, ...same } = body
      const details = { ...same, ...(url === undefined ? {} : { host: hostOf(url) }) }
      await recorded(db, webhookAct(deps, account, 'webhook.patch', id, details), (tx) =>
        patchWebhook(tx, id, body, now()),
      )
      return webhookOfAccount(deps, account, id)
    },
  )

  serve(
    app,
    'deleteWebhook',
    'Take a webhook away, with all its messages',
    async ({ params: { id }, request }) => {
      const { account } = await myWebhook(deps, request, id)
      await recorded(db, webhookAct(deps, account, 'webhook.delete', id), (tx) => deleteWebhook(tx, id))
      return null
    },
  )

  serve(
    app,
    'renewWebhookSecret',
    'Make a new secret; for a day the old one signs beside it',
    async ({ params: { id }, headers, request }) => {
      const { account } = await myWebhook(deps, request, id)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['renewWebhookSecret', id],
      }
      await createOnce(db, creation, async (tx) => {
        await renewSecret(tx, id, now())
        await record(tx, webhookAct(deps, account, 'webhook.secret', id))
        return id
      })
      return { ...(await webhookOfAccount(deps, account, id)), secret: await secretOf(db, id) }
    },
  )
}

/** An address may have a key of its owner's in it; its host tells enough. */
const hostOf = (url: string): string => new URL(url).host
