import { afterAll, beforeAll, expect, it } from 'vitest'
import { begun, jar, openShopWithPayments } from '#tests/support/paid-titles.ts'

/** Receipts for bought passes, by mail; no server takes mail here, so that letters lie in the outbox. */
let shop: Awaited<ReturnType<typeof openShopWithPayments>>
beforeAll(async () => {
  shop = await openShopWithPayments()
})
afterAll(() => shop.close())

const letters = () =>
  shop.servers.db.selectFrom('mail').selectAll().where('kind', '=', 'receipt').orderBy('number').execute()

/** Somebody who has bought a title, with the id of the pass. */
async function bought() {
  const { api, paid, service } = shop
  const { id: titleId } = await paid({ texts: { kk: { title: 'Айтыс' }, ru: { title: 'Айтыс в Аягозе' } } })
  const viewer = jar()
  const order = begun(await shop.begin(titleId, viewer))
  expect(await service.tell(order.id, 'paid')).toBe(204)
  const { passes } = await api.get('/passes', viewer.headers())
  expect(passes).toMatchObject([{ bought: true }])
  return { titleId, viewer, orderId: order.id, passId: String(passes[0].id) }
}
const ask = (passId: string, as: object, body: object = { mail: 'aigul@example.kz', locale: 'ru' }) =>
  shop.told(shop.api.call('POST', `/passes/${passId}/receipt`, { ...as }, body))

it('says what was bought of whom, for how much and until when, in the language that was asked for', async () => {
  const { viewer, passId, titleId, orderId } = await bought()
  expect(await ask(passId, viewer.headers())).toEqual([204])
  const [letter] = (await letters()).slice(-1)
  expect(letter).toMatchObject({ recipient: 'aigul@example.kz', locale: 'ru', account_id: null })
  expect(letter?.subject).toBe('Квитанция: Айтыс в Аягозе')
  for (const part of ['Studio', '500.00 KZT', orderId, `/watch/${titleId}`])
    expect(letter?.text).toContain(part)
  // Nobody waits longer for it, and until then the address lies there.
  expect(letter?.expires_at.getTime()).toBeLessThanOrEqual(shop.now().getTime() + 3 * 86_400_000)
  await ask(passId, viewer.headers(), { mail: 'aigul@example.kz', locale: 'kk-Arab' })
  const [arabic] = (await letters()).slice(-1)
  expect(arabic?.subject).toBe('تولەم تۇبىرتەگى: \u2066ايتىس\u2069')
})

it('goes to nobody who has not bought the pass, and three times at most', async () => {
  const { viewer, passId } = await bought()
  const { codes } = await shop.vouchers({ scope: 'owner' })
  const gift = jar()
  const given = (await shop.redeem(codes[0] ?? '', gift)).json()
  expect(given).toMatchObject({ bought: false })
  const before = (await letters()).length
  expect(await ask(passId, {})).toEqual([404, 'not-found'])
  expect(await ask(passId, jar().headers())).toEqual([404, 'not-found'])
  expect(await ask(passId, gift.headers())).toEqual([404, 'not-found'])
  expect(await ask(given.id, gift.headers())).toEqual([404, 'not-found'])
  expect(await ask(passId, { ...viewer.headers(), 'sec-fetch-site': 'cross-site' })).toEqual([
    403,
    'not-allowed',
  ])
  for (const mail of ['', 'aigul', 'a@b\r\nBcc: c@d', 'a@b,c@d'])
    expect(await ask(passId, viewer.headers(), { mail, locale: 'kk' })).toEqual([400, 'bad-request'])
  expect((await letters()).length).toBe(before)
  const many = await Promise.all(Array.from({ length: 6 }, () => ask(passId, viewer.headers())))
  expect(many.map(String).sort()).toEqual([
    ...Array(3).fill('204'),
    ...Array(3).fill('409,too-many-receipts'),
  ])
  expect((await letters()).length).toBe(before + 3)
})

it('ends with a refund', async () => {
  const { viewer, passId, orderId } = await bought()
  expect(await shop.service.tell(orderId, 'refunded')).toBe(204)
  expect(await ask(passId, viewer.headers())).toEqual([404, 'not-found'])
})
