import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begun, type Jar, jar, openShopWithPayments } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShopWithPayments>>

beforeAll(async () => {
  shop = await openShopWithPayments()
})
afterAll(() => shop.close())

describe('a pass that was bought', () => {
  it('is taken to two more devices, each with a code of its own', async () => {
    const { paid, play, told, redeem, api, later } = shop
    const { id } = await paid()
    const viewer = jar()
    const order = begun(await shop.begin(id, viewer))
    await shop.service.tell(order.id, 'paid')
    const [pass] = (await api.get('/passes', viewer.headers())).passes
    expect(pass).toMatchObject({ opens: { id }, devicesLeft: 2 })
    const ask = (as: Jar = viewer) => api.call('POST', `/passes/${pass.id}/device`, as.headers())
    const phone = jar()
    const lost = (await ask()).json().code
    const { code } = (await ask()).json()
    expect(await told(redeem(lost, phone))).toEqual([404, 'voucher-unknown'])
    const moved = await redeem(code, phone)
    expect(moved.json()).toMatchObject({ opens: { id }, until: pass.until, devicesLeft: 1 })
    expect(await told(play(id, phone.headers()))).toEqual([200])
    expect(await told(redeem(code))).toEqual([409, 'voucher-used'])
    const stale = (await ask()).json().code
    later(25)
    expect(await told(redeem(stale))).toEqual([410, 'voucher-expired'])
    const tablet = jar()
    expect((await redeem((await ask()).json().code, tablet)).statusCode).toBe(201)
    expect(await told(ask())).toEqual([409, 'too-many-devices'])
    expect(await told(ask(jar()))).toEqual([404, 'not-found'])
    await shop.service.tell(order.id, 'refunded')
    for (const each of [viewer, phone, tablet])
      expect(await told(play(id, each.headers()))).toEqual([402, 'payment-required'])
  })

  it('is of a voucher where a voucher is entered again', async () => {
    const { vouchers, redeem, api, told } = shop
    const viewer = jar()
    const made = await redeem((await vouchers({ scope: 'owner' })).codes[0] ?? '', viewer)
    const asked = api.call('POST', `/passes/${made.json().id}/device`, viewer.headers())
    expect(await told(asked)).toEqual([409, 'too-many-devices'])
  })
})
