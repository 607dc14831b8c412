import type { FastifyInstance } from 'fastify'
import type { Embedding } from '#catalog/contract/embedding.ts'
import { plainDomain } from '#catalog/rules/embed-domains.ts'
import { recorded } from '#catalog/store/audit.ts'
import { embeddingOf, saveEmbedding } from '#catalog/store/owners.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** In which sites the caller's own titles may be framed. */
export function registerEmbedding(app: FastifyInstance, { db, authenticate, now }: CatalogDeps): void {
  serve(app, 'embedding', 'Sites that may frame your titles', async ({ request }) => {
    const { owner } = await signedIn(authenticate, request)
    return embeddingOf(db, owner.id)
  })

  serve(app, 'putEmbedding', 'Say which sites may frame your titles', async ({ body, request }) => {
    const account = await signedIn(authenticate, request)
    const { id } = account.owner
    const embedding = plain(body)
    const details = { anywhere: embedding.anywhere, domains: embedding.domains }
    const act = { account, act: 'embedding.set', subject: id, ownerId: id, details, now: now() } as const
    await recorded(db, act, (tx) => saveEmbedding(tx, id, embedding))
    return embeddingOf(db, id)
  })
}

/** @throws Problem embed-domain */
function plain({ anywhere, domains }: Embedding): Embedding {
  const found = domains.map((typed) => {
    const domain = plainDomain(typed)
    if (domain === null) throw new Problem('embed-domain', { what: typed })
    return domain
  })
  return { anywhere, domains: [...new Set(found)] }
}
