import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { routes } from '#catalog/contract/routes.ts'
import type { NewLicence, TitleView } from '#catalog/contract/title.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let owner = { authorization: '' }
let other = { authorization: '' }
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'], playbackHours: 2 })
  owner = await bearer(servers, 'Studio')
  other = await bearer(servers, 'Other')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const kz: NewLicence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
const inGermany = { 'x-forwarded-for': '91.0.0.1' }

async function newTitle(licence: NewLicence | null): Promise<TitleView> {
  const payload = { kind: 'concert', texts: { kk: { title: 'Концерт' } }, ...(licence ? { licence } : {}) }
  return (await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload })).json()
}
async function watchable(licence: NewLicence | null) {
  const { id } = await newTitle(licence)
  return { id, asset: await makeAsset(servers, id, 'watchable') }
}
const play = (id: string, headers = {}) =>
  hub.inject({ method: 'POST', url: `/api/v1/titles/${id}/playback`, headers })
const codeOf = async (id: string, headers = {}) => {
  const answer = await play(id, headers)
  return [answer.statusCode, answer.json().code]
}

describe('playback', () => {
  it('gives an address that plays, from the master to the last byte', async () => {
    const { id, asset } = await watchable(kz)
    const answer = await play(id)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const playback = answer.json()
    expect(Check(routes.playback.answer, playback)).toBe(true)
    expect(playback.master).toMatch(new RegExp(`^/p/\\d+/[\\w-]{43}/${asset}/master.m3u8$`))
    expect(Date.parse(playback.expiresAt) - Date.now()).toBeGreaterThan(7_190_000)
    const follow = (from: string, to: string) => new URL(to, `http://hub${from}`).pathname
    const master = await hub.inject({ url: playback.master })
    const media = follow(playback.master, /^[^#\s].*$/m.exec(master.body)?.[0] ?? '')
    const list = await hub.inject({ url: media })
    expect(list.statusCode).toBe(200)
    const segment = await hub.inject({ url: follow(media, /^[^#\s].*$/m.exec(list.body)?.[0] ?? '') })
    expect([segment.statusCode, segment.rawPayload.length]).toEqual([200, 24_000])
    const init = await hub.inject({ url: follow(media, /URI="([^"]+)"/.exec(list.body)?.[1] ?? '') })
    expect([init.statusCode, init.body]).toEqual([200, 'init'])
  })

  it('is refused with the reason where it may be told', async () => {
    expect(await codeOf((await watchable(null)).id)).toEqual([404, 'not-found'])
    expect(await codeOf((await watchable(kz)).id, inGermany)).toEqual([403, 'not-in-territory'])
    expect(await codeOf((await watchable({ ...kz, uses: ['embed'] })).id)).toEqual([404, 'not-found'])
    expect(await codeOf((await watchable({ ...kz, from: '2099-01-01T00:00' })).id)).toEqual([403, 'not-yet'])
    expect(await codeOf((await watchable({ ...kz, until: '2020-01-01T00:00' })).id)).toEqual([
      403,
      'no-longer',
    ])
    expect(await codeOf('000000000000')).toEqual([404, 'not-found'])
    expect(await codeOf('x')).toEqual([400, 'bad-request'])
    const { id } = await newTitle(kz)
    expect(await codeOf(id)).toEqual([404, 'not-found'])
    expect(await codeOf(id, owner)).toEqual([409, 'not-watchable'])
  })

  it('is open to the owner, anywhere and without a licence', async () => {
    const { id } = await watchable(null)
    expect((await play(id, { ...owner, ...inGermany })).statusCode).toBe(200)
    expect((await play(id, other)).statusCode).toBe(404)
  })

  it('believes X-Forwarded-For of trusted proxies only', async () => {
    const { id } = await watchable({ ...kz, territories: ['WORLD'], uses: ['stream'] })
    expect((await play(id, inGermany)).statusCode).toBe(200)
    const here = (await watchable(kz)).id
    const stranger = await buildTestHub(servers, { trustedProxies: [] })
    const url = `/api/v1/titles/${here}/playback`
    expect((await stranger.inject({ method: 'POST', url, headers: inGermany })).statusCode).toBe(200)
    expect((await stranger.inject({ method: 'POST', url, remoteAddress: '91.0.0.1' })).statusCode).toBe(403)
    const lying = { 'x-forwarded-for': '2.72.0.1' }
    expect(
      (await stranger.inject({ method: 'POST', url, remoteAddress: '91.0.0.1', headers: lying })).statusCode,
    ).toBe(403)
    await stranger.close()
  })

  it('ends within a minute of the withdrawal of a licence, and goes on by another', async () => {
    const { id } = await watchable(kz)
    const { master } = (await play(id)).json()
    expect((await hub.inject({ url: master })).statusCode).toBe(200)
    const [first] = (await hub.inject({ url: `/api/v1/titles/${id}`, headers: owner })).json().licences
    const url = `/api/v1/titles/${id}/licences`
    await hub.inject({ method: 'DELETE', url: `${url}/${first.id}`, headers: owner })
    const status = async (address: string) => (await hub.inject({ url: address })).statusCode
    await expect.poll(() => status(master), { timeout: 60_000, interval: 500 }).toBe(410)
    expect(await codeOf(id)).toEqual([404, 'not-found'])

    await hub.inject({ method: 'POST', url, headers: owner, payload: kz })
    const again = (await play(id)).json().master
    expect([await status(again), await status(master)]).toEqual([200, 410])
  }, 70_000)

  it('ends with the licence', async () => {
    const until = new Date(Date.now() + 30 * 60_000).toISOString().slice(0, 16)
    const { id } = await watchable({ ...kz, until, timeZone: 'UTC' })
    expect((await play(id)).json().expiresAt).toBe(`${until}:00.000Z`)
  })
})

describe('the poster', () => {
  it('is seen by who may see the title, and asked for again with its tag', async () => {
    const { id, asset } = await watchable(kz)
    const jpeg = randomBytes(500)
    await servers.storage.put(keys.poster(asset, 1), jpeg)
    const get = (headers = {}) => hub.inject({ url: `/api/v1/titles/${id}/poster.jpg?v=1`, headers })
    expect((await get()).statusCode).toBe(404)
    await postgresLedger(servers.db).savePoster(asset, keys.poster(asset, 1))
    const answer = await get()
    expect(answer.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-length': '500' })
    expect(answer.rawPayload.equals(jpeg)).toBe(true)
    expect((await get({ 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304)
    expect((await get(inGermany)).statusCode).toBe(403)
    const view = (await hub.inject({ url: `/api/v1/titles/${id}` })).json()
    expect((await hub.inject({ url: view.poster })).statusCode).toBe(200)
  })
})

describe('a licence', () => {
  const put = (title: TitleView, body: Buffer | Readable, headers: object = owner) =>
    hub.inject({
      method: 'PUT',
      url: `/api/v1/titles/${title.id}/licences/${title.licences[0]?.id}/document`,
      headers: { 'content-type': 'application/pdf', ...headers },
      payload: body,
    })

  it('keeps its document and what it was', async () => {
    const title = await newTitle(kz)
    const document = randomBytes(300_000)
    const sha256 = createHash('sha256').update(document).digest('hex')
    const answer = await put(title, document)
    expect([answer.statusCode, answer.json().documentSha256]).toEqual([200, sha256])
    const stored = await servers.storage.get(keys.licence(title.licences[0]?.id ?? ''))
    expect(Buffer.concat(await stored.toArray()).equals(document)).toBe(true)
    expect((await put(title, document, other)).statusCode).toBe(404)
    expect((await put(title, Buffer.alloc(0))).statusCode).toBe(400)
  })

  it('takes 20 MiB and not a byte more, told beforehand or not', async () => {
    const title = await newTitle(kz)
    const limit = 20 * 1024 * 1024
    expect((await put(title, Buffer.alloc(limit))).statusCode).toBe(200)
    expect((await put(title, Buffer.alloc(limit + 1))).statusCode).toBe(413)
    expect((await put(title, Readable.from([Buffer.alloc(limit), Buffer.alloc(1)]))).statusCode).toBe(413)
    expect(await servers.storage.head(keys.licence(title.licences[0]?.id ?? ''))).toMatchObject({
      bytes: limit,
    })
  })

  it('that was promised for good is not withdrawn', async () => {
    const title = await newTitle({ ...kz, revocable: false })
    const url = `/api/v1/titles/${title.id}/licences/${title.licences[0]?.id}`
    expect((await hub.inject({ method: 'DELETE', url, headers: owner })).statusCode).toBe(409)
  })
})
