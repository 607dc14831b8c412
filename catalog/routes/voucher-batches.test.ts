import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jar, openShop } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  shop = await openShop({ requestsPerMinute: 0 })
})
afterAll(() => shop.close())

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
