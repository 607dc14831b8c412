import type { FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails } from '#catalog/contract/audit.ts'
import type { Webhook } from '#catalog/contract/webhook.ts'
import type { Act } from '#catalog/store/audit.ts'
import { webhookOf } from '#catalog/store/webhooks.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'

type Deps = Pick<CatalogDeps, 'db' | 'authenticate' | 'now'>

/** Webhooks are their owner's: nobody else's are there, for whatever role. @throws Problem not-found */
export async function webhookOfAccount(deps: Deps, { owner }: Account, id: string): Promise<Webhook> {
  const webhook = await webhookOf(deps.db, owner.id, id, deps.now())
  if (!webhook) throw new Problem('not-found')
  return webhook
}

/** @throws Problem not-signed-in, not-found */
export async function myWebhook(
  deps: Deps,
  request: FastifyRequest,
  id: string,
): Promise<{ account: Account; webhook: Webhook }> {
  const account = await signedIn(deps.authenticate, request)
  return { account, webhook: await webhookOfAccount(deps, account, id) }
}

/** For the audit trail. */
export function webhookAct(
  { now }: Deps,
  account: Account,
  act: AuditAct,
  subject: string,
  details: AuditDetails = {},
): Act {
  return { account, act, subject, ownerId: account.owner.id, details, now: now() }
}
