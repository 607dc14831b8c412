import type { FastifyInstance } from 'fastify'
import { auditPage } from '#catalog/store/audit.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Moderators and admins read everything, owners what was done to their own titles, by whomever. */
export function registerAudit(app: FastifyInstance, { db, authenticate }: CatalogDeps): void {
  serve(app, 'audit', 'What was done and by whom, newest first', async ({ query, request }) => {
    const { role, owner } = await signedIn(authenticate, request)
    return auditPage(db, query, role === 'owner' ? owner.id : null)
  })
}
