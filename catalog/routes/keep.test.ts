import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptCopy, KeptNow } from '#catalog/contract/keep.ts'
import { routes } from '#catalog/contract/routes.ts'
import type { NewLicence, TitleView } from '#catalog/contract/title.ts'
import { keepDays } from '#catalog/rules/keep-terms.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { aRestriction } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

const dayMs = 86_400_000
let servers: TestServers
let hub: FastifyInstance
let owner = { authorization: '' }
let admin = { authorization: '' }
let clock = new Date()
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] }, () => clock)
  owner = await bearer(servers, 'Studio')
  admin = await bearer(servers, 'Admin', 'admin')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const both: NewLicence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream', 'download'] }
const inGermany = { 'x-forwarded-for': '91.0.0.1' }

type State = 'watchable' | 'complete'
async function made(licence: NewLicence | null, more: object = {}, state: State = 'complete') {
  const payload = {
    kind: 'concert',
    texts: { kk: { title: 'Концерт' } },
    ...(licence ? { licence } : {}),
    ...more,
  }
  const title: TitleView = (
    await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload })
  ).json()
  return { ...title, asset: await makeAsset(servers, title.id, state) }
}
const offer = (id: string, headers = {}) => hub.inject({ url: `/api/v1/titles/${id}/keep`, headers })
const keep = (id: string, headers = {}, payload: object | undefined = undefined) =>
  hub.inject({ method: 'POST', url: `/api/v1/titles/${id}/keep`, headers, ...(payload ? { payload } : {}) })
const copyOf = async (id: string) => (await keep(id)).json() as KeptCopy
const renew = async (payload: object, headers = {}) => {
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/kept', headers, payload })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as KeptNow
}
const shown = ({ permit: { titleId, token } }: KeptCopy) => ({ kept: [{ titleId, token }], seen: [] })
const codes = ({ permits, ended }: KeptNow) => [permits.length, ended.map(({ refusal }) => refusal.code)]
const withdraw = async ({ id, licences }: TitleView) =>
  hub.inject({
    method: 'DELETE',
    url: `/api/v1/titles/${id}/licences/${licences[0]?.id}`,
    headers: owner,
  })

describe('keeping', () => {
  it('is offered with its bytes where a licence lets viewers download', async () => {
    const { id } = await made(both)
    const answer = (await offer(id)).json()
    expect(Check(routes.keepOffer.answer, answer)).toBe(true)
    expect(answer).toMatchObject({
      ...{ offered: true, days: keepDays },
      rungs: [{ name: 'a48', height: null, bytes: 68_000 }],
    })
    const streamed = await made({ ...both, uses: ['stream'] })
    expect((await offer(streamed.id)).json()).toMatchObject({ offered: false, rungs: [] })
    expect((await offer((await made(both, {}, 'watchable')).id)).json().offered).toBe(false)
    expect((await offer((await made(null)).id)).statusCode).toBe(404)
    expect((await offer(id, inGermany)).statusCode).toBe(403)
  })

  it('gives a permit that ends, and addresses that fetch', async () => {
    const { id, asset } = await made(both)
    const answer = await keep(id)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const copy = answer.json() as KeptCopy
    expect(Check(routes.keep.answer, copy)).toBe(true)
    expect(copy).toMatchObject({ assetId: asset, version: 1, permit: { titleId: id } })
    expect(Date.parse(copy.permit.expiresAt) - clock.getTime()).toBe(keepDays * dayMs)
    expect((await hub.inject({ url: copy.master })).statusCode).toBe(200)
    // What the hub has sealed tells nobody anything.
    expect(Buffer.from(copy.permit.token, 'base64url').toString('latin1')).not.toContain(id)
  })

  it('ends with the licence', async () => {
    const until = new Date(clock.getTime() + 2 * dayMs).toISOString().slice(0, 16)
    const { id } = await made({ ...both, until, timeZone: 'UTC' })
    expect((await copyOf(id)).permit.expiresAt).toBe(`${until}:00.000Z`)
  })

  it('is refused with the reason, to owners as to anybody', async () => {
    const codeOf = async (id: string, headers = {}, payload?: object) => {
      const answer = await keep(id, headers, payload)
      return [answer.statusCode, answer.json().code]
    }
    const streamed = await made({ ...both, uses: ['stream'] })
    expect(await codeOf(streamed.id)).toEqual([403, 'use-not-licensed'])
    expect(await codeOf(streamed.id, owner)).toEqual([403, 'use-not-licensed'])
    expect(await codeOf((await made(null)).id, owner)).toEqual([404, 'not-found'])
    expect(await codeOf((await made(both)).id, inGermany)).toEqual([403, 'not-in-territory'])
    expect(await codeOf((await made(both, {}, 'watchable')).id)).toEqual([409, 'keep-not-whole'])
    expect(await codeOf('000000000000')).toEqual([404, 'not-found'])
    const adult = await made(both, { ageMark: 18 })
    expect(await codeOf(adult.id)).toEqual([403, 'age-unconfirmed'])
    expect((await keep(adult.id, {}, { ageConfirmed: 18 })).statusCode).toBe(200)
    const paid = await made(both)
    const url = `/api/v1/titles/${paid.id}/price`
    await hub.inject({ method: 'PUT', url, headers: owner, payload: { amount: 50_000 } })
    expect(await codeOf(paid.id)).toEqual([402, 'payment-required'])
    expect((await offer(paid.id)).json().offered).toBe(false)
    const closed = await made(both)
    const restrictions = `/api/v1/titles/${closed.id}/restrictions`
    await hub.inject({ method: 'POST', url: restrictions, headers: admin, payload: aRestriction })
    expect(await codeOf(closed.id)).toEqual([451, 'restricted'])
  })
})

describe('a device that is online again', () => {
  it('may go on, from then', async () => {
    const copy = await copyOf((await made(both)).id)
    clock = new Date(clock.getTime() + 3 * dayMs)
    const now = await renew(shown(copy))
    expect(Check(routes.renewKept.answer, now)).toBe(true)
    expect(codes(now)).toEqual([1, []])
    expect(now.now).toBe(clock.toISOString())
    expect(Date.parse(now.permits[0]?.expiresAt ?? '')).toBe(clock.getTime() + keepDays * dayMs)
  })

  it('may not, once what allowed it is withdrawn', async () => {
    const title = await made(both)
    const copy = await copyOf(title.id)
    expect((await withdraw(title)).statusCode).toBe(204)
    expect(codes(await renew(shown(copy)))).toEqual([0, ['not-found']])
    const again = { ...both, uses: ['stream'] }
    await hub.inject({
      ...{ method: 'POST', headers: owner, payload: again },
      url: `/api/v1/titles/${title.id}/licences`,
    })
    expect(codes(await renew(shown(copy)))).toEqual([0, ['use-not-licensed']])
  })

  it('may not where the law has closed it, abroad, or when it was replaced', async () => {
    const title = await made(both)
    const copy = await copyOf(title.id)
    expect(codes(await renew(shown(copy), inGermany))).toEqual([0, ['not-in-territory']])
    const restrictions = `/api/v1/titles/${title.id}/restrictions`
    await hub.inject({ method: 'POST', url: restrictions, headers: admin, payload: aRestriction })
    const { ended } = await renew(shown(copy))
    expect(ended[0]?.refusal).toMatchObject({ code: 'restricted', message: expect.stringContaining('заң') })
    const other = await made(both)
    const before = await copyOf(other.id)
    await makeAsset(servers, other.id, 'complete')
    expect(codes(await renew(shown(before)))).toEqual([0, ['keep-replaced']])
  })

  it('shows permits that the hub has given for that very title', async () => {
    const [one, other] = [await copyOf((await made(both)).id), await copyOf((await made(both)).id)]
    const swapped = { titleId: one.permit.titleId, token: other.permit.token }
    const invented = { titleId: one.permit.titleId, token: 'x'.repeat(80) }
    const changed = one.permit.token.startsWith('A')
      ? `B${one.permit.token.slice(1)}`
      : `A${one.permit.token.slice(1)}`
    const kept = [swapped, invented, { titleId: one.permit.titleId, token: changed }]
    expect(codes(await renew({ kept, seen: [] }))).toEqual([0, Array(3).fill('keep-unknown')])
  })

  it('is told which pages may not be shown, and of what was never there the same', async () => {
    const [open, drafted] = [await made(both), await made(null)]
    const title = await made(both)
    await withdraw(title)
    const seen = [open.id, drafted.id, title.id, '000000000000']
    expect((await renew({ kept: [], seen })).gone).toEqual([drafted.id, title.id, '000000000000'])
    expect((await renew({ kept: [], seen }, inGermany)).gone).toEqual(seen)
    // An owner's account opens nothing here: what is kept is shown to whoever has the device.
    expect((await renew({ kept: [], seen }, owner)).gone).toEqual([drafted.id, title.id, '000000000000'])
  })
})

describe('answers that a browser may keep', () => {
  it('are those that anybody gets', async () => {
    const { id } = await made(both)
    const mark = async (url: string, headers = {}) =>
      (await hub.inject({ url, headers })).headers['nar-keep'] ?? null
    expect(await mark(`/api/v1/titles/${id}`)).toBe('anybody')
    expect(await mark('/api/v1/titles')).toBe('anybody')
    expect(await mark(`/api/v1/titles/${id}`, owner)).toBe('nobody')
    expect(await mark(`/api/v1/titles/${id}`, { cookie: 'nar_session=x' })).toBe('nobody')
    expect(await mark(`/api/v1/titles/${id}`, { cookie: '__Host-whatever=x' })).toBe('nobody')
    expect(await mark(`/api/v1/titles/${id}`, { cookie: 'nar_passes=x' })).toBe('anybody')
    expect(await mark('/api/v1/passes')).toBe(null)
    expect(await mark(`/api/v1/titles/${id}/keep`)).toBe(null)
    expect(await mark('/api/v1/titles/000000000000')).toBe(null)
  })
})
