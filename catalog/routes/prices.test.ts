import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShop, price } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const offer = { of: 'title', ...price, online: false }

describe('a price', () => {
  it('is asked of everybody but those who may change the title, and told in lists', async () => {
    const { paid, play, told, api, who } = shop
    const { id } = await paid()
    const answer = await play(id)
    expect(answer.statusCode).toBe(402)
    expect(answer.json()).toMatchObject({
      code: 'payment-required',
      details: { of: 'title', amount: 50_000, currency: 'KZT', days: 2, until: expect.any(String) },
    })
    expect(await told(play(id, who.other))).toEqual([402, 'payment-required'])
    for (const own of [who.owner, who.moderator]) expect(await told(play(id, own))).toEqual([200])
    expect((await api.get(`/titles/${id}`)).offers).toEqual([offer])
    const list = await api.get('/titles')
    expect(list.titles.find((title: { id: string }) => title.id === id).offers).toEqual([offer])
  })

  it('of a series is that of all its titles, beside their own', async () => {
    const { api, who, done, play, told } = shop
    const series = await done('POST', '/series', who.owner, {
      kind: 'film',
      texts: { kk: { title: 'Топтама' } },
    })
    expect(series.price).toBeNull()
    const { id } = await api.watchable(who.owner, 'Бөлім', { seriesId: series.id })
    expect(await told(play(id))).toEqual([200])
    const whole = { amount: 200_000, currency: 'KZT', days: 30 }
    expect(await done('PUT', `/series/${series.id}/price`, who.owner, { amount: 200_000 })).toEqual(whole)
    expect((await api.get(`/series/${series.id}`)).price).toEqual(whole)
    expect((await play(id)).json().details).toMatchObject({ of: 'series', amount: 200_000 })
    await done('PUT', `/titles/${id}/price`, who.owner, price)
    expect((await play(id)).json().details).toMatchObject({ of: 'title', amount: 50_000 })
    expect((await api.get(`/titles/${id}`)).offers).toEqual([
      offer,
      { of: 'series', ...whole, online: false },
    ])
    for (const path of [`/series/${series.id}/price`, `/titles/${id}/price`])
      await done('DELETE', path, who.owner)
    expect(await told(play(id))).toEqual([200])
    expect((await api.get(`/titles/${id}`)).offers).toEqual([])
  })

  it('can be that of a voucher alone', async () => {
    const { paid, play, told } = shop
    const { id } = await paid({}, { amount: null })
    expect((await play(id)).json().details).toEqual({ of: 'title' })
    expect(await told(play(id))).toEqual([402, 'payment-required'])
  })

  it('counts for those who are watching already', async () => {
    const { api, who, play, done, hub } = shop
    const alone = await api.watchable(who.owner, 'Тегін')
    const joining = await api.watchable(who.owner, 'Қосылады')
    const series = await done('POST', '/series', who.owner, {
      kind: 'film',
      texts: { kk: { title: 'Ақылы' } },
    })
    await done('PUT', `/series/${series.id}/price`, who.owner, price)
    const masters = await Promise.all([alone, joining].map(async ({ id }) => (await play(id)).json().master))
    for (const url of masters) expect((await hub.inject({ url })).statusCode).toBe(200)
    await done('PUT', `/titles/${alone.id}/price`, who.owner, price)
    await api.patch(who.owner, joining, { seriesId: series.id })
    for (const url of masters)
      await expect.poll(async () => (await hub.inject({ url })).statusCode, { timeout: 20_000 }).toBe(410)
    // Another price is not another beginning: who has paid goes on.
    const { permit } = await permitOf(alone.id)
    await done('PUT', `/titles/${alone.id}/price`, who.owner, { ...price, amount: 60_000 })
    expect(await permitOf(alone.id)).toEqual({ permit })
  })

  it('is said by its owner alone, and stands in the audit trail', async () => {
    const { paid, api, who, done } = shop
    const { id } = await paid()
    await done('DELETE', `/titles/${id}/price`, who.owner)
    const { entries } = await api.get(`/audit?subject=${id}`, who.owner)
    expect(entries.slice(0, 2)).toMatchObject([
      { act: 'price.remove', details: {} },
      { act: 'price.set', details: { amount: 50_000, currency: 'KZT', days: 2 } },
    ])
    for (const stranger of [{}, who.other])
      expect(await api.statusOf('PUT', `/titles/${id}/price`, stranger, price)).toBeGreaterThanOrEqual(401)
    expect((await api.get(`/titles/${id}`)).offers).toEqual([])
  })

  it.each([
    [{ amount: 0 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ amount: 1_000_000_001 }, 'amount'],
    [{ amount: '100' }, 'amount'],
    [{ amount: 100, currency: 'XXX' }, 'currency'],
    [{ amount: 100, days: 0 }, 'days'],
    [{}, 'amount'],
  ])('%j is none', async (body, what) => {
    const { id } = await shop.api.draft(shop.who.owner, 'Жоба')
    expect(await shop.api.faultOf('PUT', `/titles/${id}/price`, shop.who.owner, body)).toEqual([
      ...[400, 'bad-request', what],
    ])
  })
})

const permitOf = (id: string) =>
  shop.servers.db.selectFrom('title').select('permit').where('id', '=', id).executeTakeFirstOrThrow()
