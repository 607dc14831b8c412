import type { FastifyInstance, FastifyRequest } from 'fastify'
import { acceptedBy, type Locale } from '#catalog/contract/locale.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { codeOf } from '#catalog/contract/voucher-code.ts'
import { createOnce, nobody } from '#catalog/store/creations.ts'
import { passKeyFor } from '#catalog/store/pass-keys.ts'
import { makeDeviceCode, passesHeld, passRecord } from '#catalog/store/passes.ts'
import { mailPassReceipt } from '#catalog/store/receipt-mail.ts'
import { redeem } from '#catalog/store/redeem.ts'
import { Problem } from '#platform/errors.ts'
import { isSameOrigin } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { keepPassKey, passKeys } from './pass-cookie.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { toldText, wantedScript } from './told-in.ts'

/**
 * Of one network. Codes are 75 random bits, so guessing finds none at any speed; this keeps the database out of it. A whole
 * audience may come from one phone company's address at once.
 */
const flood = { max: 300, timeWindow: 600_000 }

/** Of one network. An order has a limit of its own; this is against many orders of one. */
const lettersFlood = { max: 30, timeWindow: 600_000 }

/** Another site must not give a viewer's browser keys, nor take them away. @throws Problem not-allowed */
export function checkOwnPage(request: FastifyRequest): void {
  if (request.headers['sec-fetch-site'] !== undefined && !isSameOrigin(request))
    throw new Problem('not-allowed')
}

/** As a letter in this language tells it, in its alphabet. */
function nameFor(texts: LocalTexts, locale: Locale): string {
  const accepted = acceptedBy(locale)
  const { name, language } = nameIn(texts, languageOf(accepted))
  return toldText(name, language, wantedScript({}, accepted))
}

/** What viewers hold, without an account. */
export function registerPasses(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps

  serve(app, 'passes', 'The passes of this device that are in force', async ({ request, reply }) => {
    reply.header('cache-control', 'no-store')
    return { passes: await passesHeld(db, passKeys(request), deps.now()) }
  })

  serve(
    app,
    'redeem',
    'Enter the code of a voucher; the pass is kept in a cookie of this device',
    async ({ body, headers, request, reply }) => {
      checkOwnPage(request)
      const code = codeOf(body.code)
      if (code === null) throw new Problem('voucher-mistyped')
      const idempotencyKey = headers['idempotency-key']
      const key = passKeyFor(code, idempotencyKey)
      const creation = { ownerId: nobody, key: idempotencyKey, request: ['redeem', code] }
      const entry = { code, key, held: passKeys(request), now: deps.now() }
      const id = await createOnce(db, creation, (tx) => redeem(tx, entry))
      await keepPassKey(deps, request, reply, key)
      return passRecord(db, id)
    },
    flood,
  )

  serve(
    app,
    'deviceCode',
    'A code that takes a bought pass to one more device',
    async ({ params, request, reply }) => {
      checkOwnPage(request)
      reply.header('cache-control', 'no-store')
      const asked = { passId: params.id, keys: passKeys(request), now: deps.now() }
      return db.transaction().execute((tx) => makeDeviceCode(tx, asked))
    },
  )

  serve(
    app,
    'sendReceipt',
    'A receipt for a bought pass, by mail; the address is forgotten as soon as it is sent',
    async ({ params, body: { mail, locale }, request, reply }) => {
      checkOwnPage(request)
      reply.header('cache-control', 'no-store')
      const asked = {
        ...{ passId: params.id, keys: passKeys(request), to: { mail, locale } },
        nameOf: (texts: LocalTexts) => nameFor(texts, locale),
      }
      await db.transaction().execute((tx) => mailPassReceipt(tx, deps.sender, asked, deps.now()))
      deps.mailDue()
      return null
    },
    lettersFlood,
  )
}
