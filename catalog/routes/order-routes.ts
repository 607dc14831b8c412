import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { NewOrder } from '#catalog/contract/pass.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { beginOrder, orderRecord } from '#catalog/store/orders.ts'
import { newPassKey } from '#catalog/store/pass-keys.ts'
import { type TitleRecord, titleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { refusalFor, verdictFor, viewerOf, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { keepPassKey, passKeys } from './pass-cookie.ts'
import { checkOwnPage } from './pass-routes.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'

/** Of one network: many more than people buy, few enough that nobody fills the provider's list with them. */
const flood = { max: 100, timeWindow: 600_000 }

/** Buying, by whichever payment service the operator has set up. */
export function registerOrders(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'beginOrder',
    'Begin to buy a pass: the answer says where to pay, a cookie holds what will be the pass',
    async ({ body, request, reply }) => {
      checkOwnPage(request)
      const { title, offer } = await offered(deps, request, body)
      const { payment } = deps
      if (!payment) throw new Problem('not-for-sale')
      const key = newPassKey()
      const { currency, days, amount } = offer
      // Begun twice it is two orders: neither costs anything before it is paid, and the viewer pays one.
      const id = await beginOrder(deps.db, {
        ...{ owner_id: title.owner.id, scope: body.of, subject: offer.subject, amount, currency, days, key },
        ...{ provider: payment.name, now: deps.now() },
      })
      const language = languageOf(request.headers['accept-language'])
      const base = deps.publicUrl ?? `${request.protocol}://${request.host}`
      const asked = {
        ...{ orderId: id, price: { amount, currency }, language },
        name: nameIn(body.of === 'series' && title.series ? title.series.texts : title.texts, language).name,
        returnUrl: `${base}/watch/${title.id}?order=${id}`,
        webhookUrl: `${base}${apiBase}${streams.payments.replace(':provider', payment.name)}`,
      }
      const { url } = await payment.begin(asked).catch((error: unknown) => {
        request.log.warn({ err: error, orderId: id }, 'the payment service did not take an order')
        throw new Problem('payment-unavailable', {}, { cause: error })
      })
      await keepPassKey(deps, request, reply, key)
      reply.header('cache-control', 'no-store')
      return { ...(await orderRecord(deps.db, id, [key])), url }
    },
    flood,
  )

  serve(app, 'order', 'What became of an order of this device', async ({ params, request, reply }) => {
    reply.header('cache-control', 'no-store')
    return orderRecord(deps.db, params.id, passKeys(request))
  })
}

/**
 * What is bought, when the viewer could watch it then: nobody pays for what they would not be let see.
 * @throws Problem the reason that no money helps against; not-for-sale
 */
async function offered(deps: CatalogDeps, request: FastifyRequest, { titleId, of, ageConfirmed }: NewOrder) {
  const asking = await withPasses(deps, request, await viewerOf(deps, request))
  const viewer = { ...asking, ageConfirmed: ageConfirmed ?? null }
  const title = await titleRecord(deps.db, titleId)
  if (!title) throw new Problem('not-found')
  const verdict = verdictFor(title, viewer, 'stream', deps.now())
  if (verdict.allowed) throw new Problem('not-for-sale')
  if (verdict.code !== 'payment-required') throw refusalFor(verdict, title, viewer)
  return { title, offer: offerOf(title, of) }
}

function offerOf(title: TitleRecord, of: NewOrder['of']) {
  const offer = title.offers.find((each) => each.of === of)
  const subject = of === 'title' ? title.id : title.series?.id
  const amount = offer?.amount ?? null
  if (!offer || amount === null || subject === undefined) throw new Problem('not-for-sale')
  return { ...offer, amount, subject }
}
