import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { NewPrice } from '#catalog/contract/money.ts'
import type { BegunOrder } from '#catalog/contract/pass.ts'
import type { NewTitle, TitleView } from '#catalog/contract/title.ts'
import type { NewVoucherBatch, VoucherBatch, VoucherSheet } from '#catalog/contract/voucher.ts'
import type { Config } from '#platform/config.ts'
import { catalogClient, type Who } from './catalog-client.ts'
import { startPaymentService } from './payment-service.ts'
import { bearer, buildTestHub, listen, startTestServers } from './servers.ts'

/** 500 tenge for two days. */
export const price: NewPrice = { amount: 50_000, currency: 'KZT', days: 2 }

/** What a viewer's browser keeps: the cookie of their passes. */
export const jar = () => {
  let cookie = ''
  return {
    headers: (): Who => (cookie === '' ? {} : { cookie }),
    take: (answer: LightMyRequestResponse) => {
      const [set] = answer.cookies.filter(({ name }) => name === 'nar_passes')
      if (set) cookie = `${set.name}=${set.value}`
      return answer
    },
    keys: () => cookie.replace(/^\w+=/, '').split('.'),
  }
}
export type Jar = ReturnType<typeof jar>

/** A hub with an owner who sells, and viewers; its clock can be moved. */
export async function openShop(settings: Partial<Config> = {}) {
  const servers = await startTestServers()
  let skewMs = 0
  const now = () => new Date(Date.now() + skewMs)
  const hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'], ...settings }, now)
  const api = catalogClient(servers, hub)
  const who: Record<'owner' | 'other' | 'moderator', Who> = {
    owner: await bearer(servers, 'Studio'),
    other: await bearer(servers, 'Other'),
    moderator: await bearer(servers, 'Moderator', 'moderator'),
  }
  const done = async (method: 'POST' | 'PUT' | 'GET' | 'DELETE', path: string, as: Who, body?: object) => {
    const answer = await api.call(method, path, as, body)
    expect(answer.statusCode, `${method} ${path}: ${answer.body}`).toBeLessThan(300)
    return answer.body === '' ? null : answer.json()
  }
  const paid = async (about: Partial<NewTitle> = {}, at: NewPrice = price): Promise<TitleView> => {
    const title = await api.watchable(who.owner, 'Концерт', about)
    await done('PUT', `/titles/${title.id}/price`, who.owner, at)
    return title
  }
  const vouchers = async (
    batch: Partial<NewVoucherBatch>,
  ): Promise<{ batch: VoucherBatch; codes: string[] }> => {
    const made = await done('POST', '/vouchers', who.owner, { count: 1, days: 1, ...batch })
    const sheet: VoucherSheet = await done('GET', `/vouchers/${made.id}`, who.owner)
    return { batch: made, codes: sheet.vouchers.map(({ code }) => code ?? '') }
  }
  const redeem = async (code: string, viewer = jar(), headers: Who = {}) =>
    viewer.take(await api.call('POST', '/passes', { ...viewer.headers(), ...headers }, { code }))
  const play = (id: string, viewer: Who = {}, body?: object) =>
    api.call('POST', `/titles/${id}/playback`, viewer, body)
  const told = async (answer: LightMyRequestResponse | Promise<LightMyRequestResponse>) => {
    const { statusCode, body } = await answer
    return [statusCode, ...(statusCode < 400 ? [] : [JSON.parse(body).code])]
  }
  const close = async () => {
    await hub.close()
    await servers.close()
  }
  const later = (hours: number) => {
    skewMs += hours * 3600_000
  }
  return { servers, hub, who, api, done, paid, vouchers, redeem, play, told, now, later, close }
}

/** The same with a payment service, whose clock is the hub's. */
export async function openShopWithPayments() {
  const service = await startPaymentService(() => shop.now())
  const shop = await openShop({ ...service.settings, requestsPerMinute: 0 })
  const address = await listen(shop.hub)
  const begin = async (titleId: string, viewer: Jar, change: object = {}, headers: Who = {}) => {
    // Where the service reaches the hub again.
    const host = address.replace('http://', '')
    const order = { titleId, of: 'title', ...change }
    return viewer.take(
      await shop.api.call('POST', '/orders', { ...viewer.headers(), host, ...headers }, order),
    )
  }
  const close = async () => {
    await shop.close()
    await service.close()
  }
  return { ...shop, service, address, begin, close }
}

export function begun(answer: LightMyRequestResponse): BegunOrder {
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
