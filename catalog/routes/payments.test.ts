import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetPasses } from '#catalog/store/passes.ts'
import { signedHeaders } from '#platform/standard-webhooks.ts'
import { begun, jar, openShopWithPayments } from '#tests/support/paid-titles.ts'
import type { PaymentService } from '#tests/support/payment-service.ts'

let shop: Awaited<ReturnType<typeof openShopWithPayments>>
let service: PaymentService

beforeAll(async () => {
  shop = await openShopWithPayments()
  service = shop.service
})
afterAll(() => shop.close())

describe('buying', () => {
  it('goes by the service: page, signed word of it, pass', async () => {
    const { paid, play, told, api } = shop
    const { id } = await paid()
    const viewer = jar()
    const order = begun(await shop.begin(id, viewer, {}, { 'accept-language': 'ru' }))
    expect(order).toMatchObject({
      of: 'title',
      price: { amount: 50_000, currency: 'KZT' },
      days: 2,
      state: 'pending',
    })
    expect(service.orders.get(order.id)).toEqual({
      ...{ order: order.id, amount: 50_000, currency: 'KZT', name: 'Концерт', language: 'ru' },
      returnUrl: `${shop.address}/watch/${id}?order=${order.id}`,
      webhookUrl: `${shop.address}/api/v1/payments/generic`,
    })
    expect(await (await fetch(order.url)).text()).toContain('500 KZT')
    expect(await told(play(id, viewer.headers()))).toEqual([402, 'payment-required'])
    const back = await fetch(order.url, { method: 'POST', redirect: 'manual' })
    expect(back.headers.get('location')).toBe(`${shop.address}/watch/${id}?order=${order.id}`)
    const state = async () => (await api.get(`/orders/${order.id}`, viewer.headers())).state
    expect(await state()).toBe('pending')
    await expect.poll(state, { timeout: 10_000 }).toBe('paid')
    expect(await told(play(id, viewer.headers()))).toEqual([200])
    expect(await told(play(id))).toEqual([402, 'payment-required'])
    expect(await api.statusOf('GET', `/orders/${order.id}`, {})).toBe(404)
    expect(await api.statusOf('GET', `/orders/${order.id}`, jar().headers())).toBe(404)
  })

  it('of a series opens all of it', async () => {
    const { api, who, done, play, told } = shop
    const series = await done('POST', '/series', who.owner, {
      kind: 'film',
      texts: { kk: { title: 'Топтама' } },
    })
    await done('PUT', `/series/${series.id}/price`, who.owner, { amount: 200_000, currency: 'USD', days: 30 })
    const titles = await Promise.all(
      [1, 2].map((n) => api.watchable(who.owner, `${n}`, { seriesId: series.id })),
    )
    const [first = { id: '' }] = titles
    expect((await api.get(`/titles/${first.id}`)).offers).toMatchObject([{ of: 'series', online: true }])
    const viewer = jar()
    const order = begun(await shop.begin(first.id, viewer, { of: 'series' }))
    expect(service.orders.get(order.id)).toMatchObject({ name: 'Топтама', amount: 200_000, currency: 'USD' })
    expect(await service.tell(order.id, 'paid')).toBe(204)
    for (const { id } of titles) expect(await told(play(id, viewer.headers()))).toEqual([200])
    expect(await told(shop.begin(first.id, jar()))).toEqual([409, 'not-for-sale'])
  })

  it('is not offered of what the viewer may see, or may not see all the same', async () => {
    const { api, who, done, paid, told } = shop
    const free = await api.watchable(who.owner, 'Тегін')
    expect(await told(shop.begin(free.id, jar()))).toEqual([409, 'not-for-sale'])
    const byVoucher = await paid({}, { amount: null })
    expect(await told(shop.begin(byVoucher.id, jar()))).toEqual([409, 'not-for-sale'])
    const draft = await api.draft(who.owner, 'Жоба')
    await done('PUT', `/titles/${draft.id}/price`, who.owner, { amount: 100 })
    expect(await told(shop.begin(draft.id, jar()))).toEqual([404, 'not-found'])
    expect(await told(shop.begin('000000000000', jar()))).toEqual([404, 'not-found'])
    const { id } = await paid()
    expect(await told(shop.begin(id, jar(), {}, { 'x-forwarded-for': '91.0.0.1' }))).toEqual([
      403,
      'not-in-territory',
    ])
    expect(await told(shop.begin(id, jar(), {}, { 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'not-allowed',
    ])
    const adult = await paid({ ageMark: 18 })
    expect(await told(shop.begin(adult.id, jar()))).toEqual([403, 'age-unconfirmed'])
    expect((await shop.begin(adult.id, jar(), { ageConfirmed: 18 })).statusCode).toBe(201)
  })

  it('fails plainly while the service is away', async () => {
    const { id } = await shop.paid()
    service.breakDown(true)
    const viewer = jar()
    expect(await shop.told(shop.begin(id, viewer))).toEqual([502, 'payment-unavailable'])
    expect(viewer.headers()).toEqual({})
    service.breakDown(false)
    expect((await shop.begin(id, viewer)).statusCode).toBe(201)
  })
})

describe('the word of the service', () => {
  const bought = async () => {
    const title = await shop.paid()
    const viewer = jar()
    const order = begun(await shop.begin(title.id, viewer))
    const plays = async () => (await shop.play(title.id, viewer.headers())).statusCode
    return { title, viewer, order, plays }
  }
  const passesOf = (orderId: string) =>
    shop.servers.db.selectFrom('pass').select('ended_at').where('order_id', '=', orderId).execute()

  it('counts once, however often it comes', async () => {
    const { order, plays } = await bought()
    const answers = await Promise.all([1, 2, 3, 4].map(() => service.tell(order.id, 'paid', {}, 'evt_same')))
    expect(answers).toEqual([204, 204, 204, 204])
    expect(await service.tell(order.id, 'paid')).toBe(204)
    expect(await passesOf(order.id)).toHaveLength(1)
    expect(await plays()).toBe(200)
  })

  it('of a refund ends the pass, also where it comes first', async () => {
    const { order, plays } = await bought()
    await service.tell(order.id, 'paid')
    expect(await plays()).toBe(200)
    expect(await service.tell(order.id, 'refunded')).toBe(204)
    expect(await plays()).toBe(402)
    const early = await bought()
    expect(await service.tell(early.order.id, 'refunded')).toBe(204)
    expect(await service.tell(early.order.id, 'paid')).toBe(204)
    expect(await early.plays()).toBe(402)
    expect(await passesOf(early.order.id)).toEqual([])
  })

  it('is of the sum and the currency of the order', async () => {
    const { order, plays } = await bought()
    for (const wrong of [{ amount: 49_999 }, { amount: 50_001 }, { currency: 'KGS' }])
      expect(await service.tell(order.id, 'paid', wrong), JSON.stringify(wrong)).toBe(422)
    expect(await plays()).toBe(402)
    await service.tell(order.id, 'paid')
    expect(await service.tell(order.id, 'refunded', { amount: 100 })).toBe(422)
    expect(await plays()).toBe(200)
  })

  it('is signed, lately, and about an order of ours', async () => {
    const { order, plays } = await bought()
    const { amount, currency } = order.price
    const said = JSON.stringify({ type: 'payment.paid', data: { order: order.id, amount, currency } })
    const post = async (body: string, headers: object, provider = 'generic') => {
      const url = `/api/v1/payments/${provider}`
      const type = { 'content-type': 'application/json' }
      return (await shop.hub.inject({ method: 'POST', url, payload: body, headers: { ...type, ...headers } }))
        .statusCode
    }
    const secret = service.settings.paymentSecret
    const good = signedHeaders([secret], { id: 'evt_x', body: said }, shop.now())
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
    expect(await post(said, {})).toBe(401)
    expect(await post(said, signedHeaders([other], { id: 'evt_x', body: said }, shop.now()))).toBe(401)
    expect(await post(said.replace('paid', 'refunded'), good)).toBe(401)
    const old = new Date(shop.now().getTime() - 301_000)
    expect(await post(said, signedHeaders([secret], { id: 'evt_x', body: said }, old))).toBe(401)
    expect(await post(said, good, 'other')).toBe(404)
    const signed = (body: string) => post(body, signedHeaders([secret], { id: 'evt_y', body }, shop.now()))
    expect(await signed(said.replace(order.id, '000000000000'))).toBe(404)
    expect(await signed('{"type":"payment.paid"}')).toBe(400)
    expect(await signed('no JSON')).toBe(400)
    expect(await signed('{"type":"invoice.sent"}')).toBe(204)
    expect(await signed('x'.repeat(70_000))).toBe(413)
    expect(await plays()).toBe(402)
    expect(await post(said, good)).toBe(204)
    expect(await plays()).toBe(200)
  })
})

describe('what is kept', () => {
  it('says nothing of who has bought, and of what nobody paid nothing for long', async () => {
    const { paid, servers, later, now } = shop
    const { id } = await paid()
    const order = begun(
      await shop.begin(id, jar(), {}, { 'user-agent': 'QUPIA-BROWSER', 'x-forwarded-for': '2.72.0.7' }),
    )
    const rowOf = () =>
      servers.db.selectFrom('payment_order').selectAll().where('id', '=', order.id).executeTakeFirst()
    expect(Object.keys((await rowOf()) ?? {}).sort()).toEqual(
      ['amount', 'begun_at', 'currency', 'days', 'id', 'key_hash', 'owner_id', 'paid_at', 'provider'].concat(
        ...['refunded_at', 'scope', 'state', 'subject'],
      ),
    )
    expect(JSON.stringify(await rowOf())).not.toMatch(/QUPIA|2\.72/)
    later(31 * 24)
    await forgetPasses(servers.db, now())
    expect(await rowOf()).toBeUndefined()
  })
})
