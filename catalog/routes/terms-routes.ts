import type { FastifyInstance } from 'fastify'
import { termsDocuments } from '#catalog/contract/terms.ts'
import { record } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { publishTerms, termsLines, termsVersion } from '#catalog/store/terms.ts'
import { Problem } from '#platform/errors.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** The terms of the hub and the register of their changes: read by everybody, published by admins. */
export function registerTerms(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now, operator } = deps

  serve(app, 'terms', 'Who runs the hub, and every version of its terms', async () => ({
    operator,
    versions: await termsLines(db, now()),
  }))

  serve(app, 'termsVersion', 'One version of the terms or of the privacy notice', async ({ params }) => {
    const version = await termsVersion(db, params.document, params.version, now())
    if (!version) throw new Problem('not-found')
    return version
  })

  serve(
    app,
    'publishTerms',
    'Publish the next version, which nobody can change any more; for admins',
    async ({ body, headers, request, reply }) => {
      const account = await administering(authenticate, request)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['publishTerms', body],
      }
      const made = await createOnce(db, creation, async (tx) => {
        const number = await publishTerms(tx, body, { accountId: account.id, now: now() })
        const { document, effectiveFrom = null } = body
        const details = { document, number, effectiveFrom }
        await record(tx, { account, act: 'terms.publish', subject: document, details, now: now() })
        return `${document} ${number}`
      })
      const [document = '', number = ''] = made.split(' ')
      const of = termsDocuments.find((one) => one === document)
      const version = of && (await termsVersion(db, of, Number(number), now()))
      if (!version) throw new Problem('not-found')
      reply.header('location', `${request.url.replace(/[?#].*/, '')}/${document}/${number}`)
      return version
    },
  )
}
