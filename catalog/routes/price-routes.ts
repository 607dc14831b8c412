import type { FastifyInstance, FastifyRequest } from 'fastify'
import { defaultCurrency, type NewPrice, type Price } from '#catalog/contract/money.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { type Act, recorded } from '#catalog/store/audit.ts'
import { type Priced, removePrice, setPrice } from '#catalog/store/prices.ts'
import { seriesRecord } from '#catalog/store/series.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

const priceOf = ({ amount, currency = defaultCurrency, days = 30 }: NewPrice): Price => ({
  amount,
  currency,
  days,
})

/** What titles and series cost: said by whoever may change them. */
export function registerPrices(app: FastifyInstance, deps: CatalogDeps): void {
  type About = Omit<Act, 'act' | 'details'>
  const ofTitle = async (request: FastifyRequest, id: string): Promise<About> => {
    const { act: _, details: __, ...about } = actOn(deps, await editableTitle(deps, request, id), 'price.set')
    return about
  }
  const ofSeries = async (request: FastifyRequest, id: string): Promise<About> => {
    const account = await signedIn(deps.authenticate, request)
    const series = await seriesRecord(deps.db, id)
    if (!series || !mayEdit(account, { ownerId: series.owner.id })) throw new Problem('not-found')
    return { account, subject: id, ownerId: series.owner.id, now: deps.now() }
  }
  const put = async (about: About, of: Priced, body: NewPrice): Promise<Price> => {
    const price = priceOf(body)
    await recorded(deps.db, { ...about, act: 'price.set', details: { ...price } }, (tx) =>
      setPrice(tx, of, price),
    )
    return price
  }
  const remove = async (about: About, of: Priced): Promise<null> => {
    await recorded(deps.db, { ...about, act: 'price.remove' }, (tx) => removePrice(tx, of))
    return null
  }

  serve(
    app,
    'putTitlePrice',
    'Ask money for a title, or a voucher',
    async ({ params: { id }, body, request }) => put(await ofTitle(request, id), { title: id }, body),
  )
  serve(app, 'deleteTitlePrice', 'Ask nothing for a title by itself', async ({ params: { id }, request }) =>
    remove(await ofTitle(request, id), { title: id }),
  )
  serve(
    app,
    'putSeriesPrice',
    'Ask money for all titles of a series, or a voucher',
    async ({ params: { id }, body, request }) => put(await ofSeries(request, id), { series: id }, body),
  )
  serve(
    app,
    'deleteSeriesPrice',
    'Ask nothing for a series as a whole',
    async ({ params: { id }, request }) => remove(await ofSeries(request, id), { series: id }),
  )
}
