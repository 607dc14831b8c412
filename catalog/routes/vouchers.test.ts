import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAlphabet, withCheck } from '#catalog/contract/voucher-code.ts'
import { forgetPasses } from '#catalog/store/passes.ts'
import { jar, openShop } from '#tests/support/paid-titles.ts'
import { buildTestHub } from '#tests/support/servers.ts'

let shop: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  shop = await openShop({ requestsPerMinute: 0 })
})
afterAll(() => shop.close())

describe('a voucher', () => {
  it('opens its title on one device, for its days', async () => {
    const { paid, vouchers, redeem, play, told, api, later } = shop
    const { id } = await paid()
    const { codes } = await vouchers({ scope: 'title', subject: id })
    const [code = ''] = codes
    const viewer = jar()
    const made = await redeem(code.toLowerCase().replaceAll('-', ' '), viewer)
    expect(made.statusCode).toBe(201)
    const [cookie] = made.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/v1' })
    expect(made.json()).toMatchObject({
      opens: { scope: 'title', id, texts: { kk: { title: 'Концерт' } }, name: 'Studio' },
      devicesLeft: 0,
    })
    const playback = (await play(id, viewer.headers())).json()
    expect(playback.master).toMatch(/^\/p\//)
    expect(await told(play(id, { 'nar-pass': viewer.keys().join(' ') }))).toEqual([200])
    expect((await api.get('/passes', viewer.headers())).passes).toEqual([made.json()])
    // Another device, and the same one again.
    expect(await told(redeem(code))).toEqual([409, 'voucher-used'])
    const again = await redeem(code, viewer)
    expect([again.statusCode, again.json().id]).toEqual([201, made.json().id])
    later(24)
    expect(await told(play(id, viewer.headers()))).toEqual([402, 'payment-required'])
    expect((await api.get('/passes', viewer.headers())).passes).toEqual([])
  })

  it('gives addresses for a minute, and no longer than the pass', async () => {
    const { paid, vouchers, redeem, play, later, now } = shop
    const { id } = await paid()
    const { codes } = await vouchers({ scope: 'title', subject: id })
    const viewer = jar()
    await redeem(codes[0] ?? '', viewer)
    const lifeOf = async () =>
      Date.parse((await play(id, viewer.headers())).json().expiresAt) - now().getTime()
    expect(await lifeOf()).toBeLessThanOrEqual(60_000)
    expect(await lifeOf()).toBeGreaterThan(50_000)
    later(24 - 20 / 3600)
    expect(await lifeOf()).toBeLessThanOrEqual(20_000)
  })

  it('opens a series, or everything of its owner', async () => {
    const { paid, vouchers, redeem, play, told, api, who, done } = shop
    const series = await done('POST', '/series', who.owner, {
      kind: 'film',
      texts: { kk: { title: 'Топтама' } },
    })
    const [one, alone] = [await paid({ seriesId: series.id }), await paid()]
    const theirs = await api.watchable(who.other, 'Бөтен')
    await done('PUT', `/titles/${theirs.id}/price`, who.other, { amount: 100 })
    const opened = async (batch: object) => {
      const viewer = jar()
      const { codes } = await vouchers(batch)
      expect((await redeem(codes[0] ?? '', viewer)).statusCode).toBe(201)
      const answers = [one, alone, theirs].map(({ id }) => play(id, viewer.headers()))
      return (await Promise.all(answers)).map(({ statusCode }) => statusCode)
    }
    expect(await opened({ scope: 'series', subject: series.id })).toEqual([200, 402, 402])
    expect(await opened({ scope: 'owner' })).toEqual([200, 200, 402])
    expect(await told(play(one.id))).toEqual([402, 'payment-required'])
  })

  it('is entered no more often than it may be, however many try at once', async () => {
    const { paid, vouchers, redeem, servers } = shop
    const { id } = await paid()
    for (const uses of [1, 3]) {
      const { codes, batch } = await vouchers({ scope: 'title', subject: id, uses })
      const answers = await Promise.all(Array.from({ length: 40 }, () => redeem(codes[0] ?? '')))
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(uses)
      expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(40 - uses)
      const rows = await servers.db
        .selectFrom('pass')
        .innerJoin('voucher', 'voucher.hash', 'pass.voucher_hash')
        .select('entries')
        .where('batch_id', '=', batch.id)
        .execute()
      expect(rows).toEqual(Array.from({ length: uses }, () => ({ entries: uses })))
    }
  })

  it('is not lost with an answer that was lost', async () => {
    const { paid, vouchers, redeem, play, told } = shop
    const { id } = await paid()
    const [code = ''] = (await vouchers({ scope: 'title', subject: id })).codes
    const key = { 'idempotency-key': 'a-key-of-one-entry-000001' }
    const answers = await Promise.all([jar(), jar(), jar()].map((viewer) => redeem(code, viewer, key)))
    expect(new Set(answers.map(({ statusCode, cookies }) => `${statusCode} ${cookies[0]?.value}`)).size).toBe(
      1,
    )
    const late = jar()
    expect((await redeem(code, late, key)).statusCode).toBe(201)
    expect(await told(play(id, late.headers()))).toEqual([200])
    const other = { 'idempotency-key': 'a-key-of-one-entry-000002' }
    expect(await told(redeem(code, jar(), other))).toEqual([409, 'voucher-used'])
    expect(await told(redeem(code, jar(), { 'idempotency-key': 'short' }))).toEqual([400, 'bad-request'])
  })

  it('is told to be mistyped, unknown, expired or withdrawn', async () => {
    const { paid, vouchers, redeem, told, now, done, who, later } = shop
    const { id } = await paid()
    const about = { scope: 'title', subject: id } as const
    const expiresAt = new Date(now().getTime() + 3600_000).toISOString()
    const [expired = ''] = (await vouchers({ ...about, expiresAt })).codes
    const { batch, codes } = await vouchers({ ...about, count: 2 })
    const [first = '', second = ''] = codes
    later(1)
    const typo = first.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await told(redeem(typo))).toEqual([422, 'voucher-mistyped'])
    expect(await told(redeem(withCheck(codeAlphabet.slice(0, 15))))).toEqual([404, 'voucher-unknown'])
    expect(await told(redeem(expired))).toEqual([410, 'voucher-expired'])
    await done('DELETE', `/vouchers/${batch.id}/codes/1`, who.owner)
    expect(await told(redeem(first))).toEqual([410, 'voucher-revoked'])
    expect(await told(redeem(second))).toEqual([201])
  })

  it('comes from pages of the hub alone', async () => {
    const { redeem, told } = shop
    expect(await told(redeem('x', jar(), { 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'not-allowed'])
    expect(await told(redeem('x', jar(), { 'sec-fetch-site': 'same-origin' }))).toEqual([
      ...[422, 'voucher-mistyped'],
    ])
  })
})

describe('entering codes', () => {
  it('is bounded for one network, wide enough for a hall full of people', async () => {
    const bounded = await buildTestHub(shop.servers)
    const enter = (remoteAddress: string) =>
      bounded.inject({ method: 'POST', url: '/api/v1/passes', payload: { code: 'x' }, remoteAddress })
    const statuses = []
    for (let entry = 0; entry < 301; entry += 1) statuses.push((await enter('91.0.0.1')).statusCode)
    expect(statuses).toEqual([...Array(300).fill(422), 429])
    expect((await enter('91.0.0.2')).statusCode).toBe(422)
    await bounded.close()
  })
})

describe('what a browser keeps', () => {
  it('are keys that open something, each pass with its own', async () => {
    const { paid, vouchers, redeem, play, told, later, servers, now } = shop
    const [one, two] = [await paid(), await paid()]
    const viewer = jar()
    const enter = async (subject: string, days: number) =>
      redeem((await vouchers({ scope: 'title', subject, days })).codes[0] ?? '', viewer)
    await enter(one.id, 1)
    await enter(two.id, 3)
    expect(new Set(viewer.keys()).size).toBe(2)
    for (const { id } of [one, two]) expect(await told(play(id, viewer.headers()))).toEqual([200])
    later(25)
    await enter(one.id, 1)
    expect(viewer.keys()).toHaveLength(2)
    later(30)
    expect(await forgetPasses(servers.db, now())).toBeGreaterThan(0)
    const left = await servers.db.selectFrom('pass').select('subject').execute()
    expect(left).toContainEqual({ subject: two.id })
    expect(await told(play(two.id, viewer.headers()))).toEqual([200])
  })
})
