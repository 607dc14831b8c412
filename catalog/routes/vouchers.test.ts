import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAlphabet, withCheck } from '#catalog/contract/voucher-code.ts'
import { forgetPasses } from '#catalog/store/passes.ts'
import { jar, openShop } from '#tests/support/paid-titles.ts'

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

describe('a batch', () => {
  it('is printed by its owner as often as need be, and by nobody else', async () => {
    const { vouchers, done, api, who } = shop
    const { batch, codes } = await vouchers({ scope: 'owner', count: 3, uses: 2, note: '=СЕМЬЯ' })
    expect(batch).toMatchObject({ count: 3, uses: 2, entered: 0, entries: 0, revokedAt: null, price: null })
    expect(new Set(codes).size).toBe(3)
    const sheet = await api.call('GET', `/vouchers/${batch.id}`, who.owner)
    expect(sheet.headers['cache-control']).toBe('no-store')
    expect(sheet.json().vouchers.map(({ code }: { code: string }) => code)).toEqual(codes)
    const csv = await api.call('GET', `/vouchers/${batch.id}/codes.csv`, who.owner)
    expect(csv.body).toContain(`\r\n2,${codes[1]},0,,'=СЕМЬЯ\r\n`)
    for (const path of [`/vouchers/${batch.id}`, `/vouchers/${batch.id}/codes.csv`])
      for (const stranger of [{}, who.other, who.moderator])
        expect(await api.statusOf('GET', path, stranger), path).toBeGreaterThanOrEqual(401)
    expect((await api.get('/vouchers', who.other)).batches).toEqual([])
    expect((await api.get('/vouchers', who.owner)).batches[0]).toMatchObject({ id: batch.id })
    const { entries } = await done('GET', `/audit?subject=${batch.id}`, who.owner)
    expect(entries.map(({ act }: { act: string }) => act)).toEqual([
      ...['vouchers.print', 'vouchers.print', 'vouchers.print', 'vouchers.make'],
    ])
    expect(JSON.stringify(entries)).not.toContain(codes[0])
  })

  it('is in no copy of the database', async () => {
    const { vouchers, servers } = shop
    const { batch, codes } = await vouchers({ scope: 'owner' })
    const [code = ''] = codes.map((text) => text.replaceAll('-', ''))
    const rows = await servers.db.selectFrom('voucher').selectAll().where('batch_id', '=', batch.id).execute()
    const made = await servers.db
      .selectFrom('voucher_batch')
      .selectAll()
      .where('id', '=', batch.id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify([rows, made])).not.toContain(code)
    expect(made.sealed.includes(code)).toBe(false)
  })

  it('comes once for one request', async () => {
    const { api, who } = shop
    const body = { scope: 'owner', count: 2, days: 1 }
    const send = () =>
      api.call('POST', '/vouchers', { ...who.owner, 'idempotency-key': 'batch 1'.replace(' ', '-') }, body)
    const answers = await Promise.all([send(), send()])
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  })

  it('is withdrawn with every pass it made: who is watching asks anew within a minute, and hears no', async () => {
    const { paid, vouchers, redeem, play, told, done, who, api } = shop
    const { id } = await paid()
    const { batch, codes } = await vouchers({ scope: 'title', subject: id, count: 3 })
    const viewers = [jar(), jar(), jar()]
    for (const [at, viewer] of viewers.entries()) await redeem(codes[at] ?? '', viewer)
    const plays = () =>
      Promise.all(viewers.map(async (viewer) => (await play(id, viewer.headers())).statusCode))
    expect(await plays()).toEqual([200, 200, 200])
    await done('DELETE', `/vouchers/${batch.id}/codes/2`, who.owner)
    expect(await plays()).toEqual([200, 402, 200])
    for (const stranger of [{}, who.other, who.moderator])
      expect(await api.statusOf('DELETE', `/vouchers/${batch.id}`, stranger)).toBeGreaterThanOrEqual(401)
    await done('DELETE', `/vouchers/${batch.id}`, who.owner)
    expect(await plays()).toEqual([402, 402, 402])
    expect(await told(redeem(codes[0] ?? ''))).toEqual([410, 'voucher-revoked'])
    const { batches } = await api.get('/vouchers', who.owner)
    expect(batches[0]).toMatchObject({ id: batch.id, entered: 3, entries: 3, revokedAt: expect.any(String) })
    expect(await api.statusOf('DELETE', `/vouchers/${batch.id}/codes/9`, who.owner)).toBe(404)
  })

  it('opens nothing when it is withdrawn while it is entered', async () => {
    const { paid, vouchers, redeem, done, who, servers } = shop
    const { id } = await paid()
    const { batch, codes } = await vouchers({ scope: 'title', subject: id, uses: 1000 })
    await Promise.all([
      ...Array.from({ length: 20 }, () => redeem(codes[0] ?? '')),
      done('DELETE', `/vouchers/${batch.id}`, who.owner),
      ...Array.from({ length: 20 }, () => redeem(codes[0] ?? '')),
    ])
    const open = await servers.db
      .selectFrom('pass')
      .select('id')
      .where('subject', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    expect(open).toEqual([])
  })

  it.each([
    [{ scope: 'title' }, 'subject'],
    [{ scope: 'title', subject: '000000000000' }, 'subject'],
    [{ scope: 'series', subject: '000000000000' }, 'subject'],
    [{ scope: 'owner', subject: '000000000000' }, 'subject'],
    [{ scope: 'owner', count: 1001 }, 'count'],
    [{ scope: 'owner', days: 0 }, 'days'],
    [{ scope: 'owner', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ scope: 'owner', price: { amount: -1, currency: 'KZT' } }, 'price/amount'],
    [{ scope: 'owner', note: 'a\u0000b' }, 'note'],
  ])('%j is none', async (body, what) => {
    const { api, who } = shop
    const asked = { count: 1, days: 1, ...body }
    expect(await api.faultOf('POST', '/vouchers', who.owner, asked)).toEqual([400, 'bad-request', what])
  })

  it('is of titles of its owner', async () => {
    const { api, who, paid } = shop
    const { id } = await paid()
    const body = { scope: 'title', subject: id, count: 1, days: 1 }
    expect(await api.faultOf('POST', '/vouchers', who.other, body)).toEqual([400, 'bad-request', 'subject'])
    expect(await api.statusOf('POST', '/vouchers', {}, body)).toBe(401)
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
