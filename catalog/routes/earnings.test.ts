import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Earning } from '#catalog/contract/earnings.ts'
import { beginOrder, takePaymentEvent } from '#catalog/store/orders.ts'
import { newPassKey } from '#catalog/store/pass-keys.ts'
import { openShop } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const said = ({ month, of, source, currency, count, amount }: Earning) =>
  [month, of.scope, of.texts?.kk?.title ?? of.name, source, currency, count, amount].join(' ')

it('are payments, refunds and vouchers that were sold, by month, title and currency', async () => {
  const { api, who, vouchers, redeem, servers, done } = shop
  const title = await api.watchable(who.owner, '=Ән, "күй"')
  const series = await done('POST', '/series', who.owner, {
    kind: 'film',
    texts: { kk: { title: 'Топтама' } },
  })
  const { owner } = await api.get(`/titles/${title.id}`, who.owner)
  let events = 0
  const pay = async (
    scope: 'title' | 'series',
    at: string,
    refundedAt?: string,
    currency: 'KZT' | 'USD' = 'KZT',
  ) => {
    const subject = scope === 'title' ? title.id : series.id
    const [amount, now] = [50_050, new Date(at)]
    const order = { owner_id: owner.id, scope, subject, amount, currency, days: 2, provider: 'generic' }
    const orderId = await beginOrder(servers.db, { ...order, key: newPassKey(), now })
    const tell = (kind: 'paid' | 'refunded', when: string) =>
      servers.db
        .transaction()
        .execute((tx) =>
          takePaymentEvent(
            tx,
            'generic',
            { id: `e${++events}`, kind, orderId, amount, currency },
            new Date(when),
          ),
        )
    await tell('paid', at)
    if (refundedAt) await tell('refunded', refundedAt)
    return orderId
  }
  await pay('title', '2026-03-01T00:00:00Z')
  await pay('title', '2026-03-02T00:00:00Z')
  // Half past midnight on the first of April in Almaty is still March in Greenwich.
  await pay('title', '2026-03-31T19:30:00Z', '2026-05-01T00:00:00Z')
  await pay('series', '2026-03-05T00:00:00Z', undefined, 'USD')
  // Nobody paid for these.
  await beginOrder(servers.db, {
    ...{ owner_id: owner.id, scope: 'title', subject: title.id, amount: 1, currency: 'KZT', days: 2 },
    ...{ provider: 'generic', key: newPassKey(), now: new Date('2026-03-01T00:00:00Z') },
  })
  await vouchers({ scope: 'owner', count: 5 })
  const sold = await vouchers({
    scope: 'owner',
    count: 5,
    uses: 2,
    price: { amount: 100_000, currency: 'KZT' },
  })
  const [first = '', second = ''] = sold.codes
  await redeem(first)
  await redeem(first)
  await redeem(second)
  await servers.db
    .updateTable('voucher')
    .set({ first_entered_at: new Date('2026-06-10T00:00:00Z') })
    .where('entries', '>', 0)
    .execute()

  const { earnings } = await api.get('/earnings', who.owner)
  expect(earnings.map(said)).toEqual([
    '2026-06 owner Studio voucher KZT 2 200000',
    '2026-05 title =Ән, "күй" refund KZT 1 -50050',
    '2026-04 title =Ән, "күй" payment KZT 1 50050',
    '2026-03 series Топтама payment USD 1 50050',
    '2026-03 title =Ән, "күй" payment KZT 2 100100',
  ])
  expect((await api.get('/earnings', who.other)).earnings).toEqual([])
  expect(await api.statusOf('GET', '/earnings', {})).toBe(401)

  const csv = await api.call('GET', '/earnings.csv', who.owner)
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(csv.body.split('\r\n').slice(0, 4)).toEqual([
    '\ufeffmonth,of,id,name,source,currency,count,earned,refunded',
    `2026-06,owner,${owner.id},Studio,voucher,KZT,2,2000.00,0.00`,
    `2026-05,title,${title.id},"'=Ән, ""күй""",refund,KZT,1,0.00,500.50`,
    `2026-04,title,${title.id},"'=Ән, ""күй""",payment,KZT,1,500.50,0.00`,
  ])
  expect(await api.statusOf('GET', '/earnings.csv', {})).toBe(401)
  // What was earned stays when the title goes.
  await done('DELETE', `/titles/${title.id}`, who.owner)
  expect((await api.get('/earnings', who.owner)).earnings).toHaveLength(5)
})
