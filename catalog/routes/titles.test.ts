import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import type { NewTitle, TitleView } from '#catalog/contract/title.ts'
import { TitleView as TitleViewSchema } from '#catalog/contract/title.ts'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
const who = { owner: {}, other: {}, moderator: {}, nobody: {} }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const call = (method: Method, path: string, headers: object, payload?: object) =>
  hub.inject({ method, url: `/api/v1${path}`, headers: { ...headers }, ...(payload ? { payload } : {}) })
const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }
const inGermany = { 'x-forwarded-for': '91.0.0.1' }

async function newTitle(title: Partial<NewTitle> = {}): Promise<TitleView> {
  const answer = await call('POST', '/titles', who.owner, {
    kind: 'aitys',
    texts: { kk: { title: 'Айтыс' } },
    ...title,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.headers.location).toBe(`/api/v1/titles/${answer.json().id}`)
  return answer.json()
}

describe('a title', () => {
  it('is made as a draft with its licence, as the contract has it', async () => {
    const title = await newTitle({
      region: 'KZ-63',
      languages: ['kk'],
      ageMark: 6,
      year: 2024,
      licence: { ...kz, from: '2024-03-01T00:00', until: '2034-03-01T00:00' },
    })
    expect(Check(TitleViewSchema, title)).toBe(true)
    expect(title).toMatchObject({
      state: 'draft',
      owner: { name: 'Studio' },
      region: 'KZ-63',
      ageMark: 6,
      year: 2024,
    })
    expect(title.licences).toMatchObject([
      { ...kz, from: '2024-03-01T00:00', timeZone: 'Asia/Almaty', revocable: true },
    ])
    expect((await call('GET', `/titles/${title.id}`, who.owner)).json()).toEqual(title)
  })

  it('is changed in the fields that are named, by its owner and moderators', async () => {
    const { id } = await newTitle({ year: 2020, region: 'KZ-75' })
    const patched = await call('PATCH', `/titles/${id}`, who.owner, {
      texts: { ru: { title: 'Айтыс' } },
      region: null,
    })
    expect(patched.json()).toMatchObject({ texts: { ru: { title: 'Айтыс' } }, region: null, year: 2020 })
    expect((await call('PATCH', `/titles/${id}`, who.moderator, { ageMark: 12 })).json()).toMatchObject({
      ageMark: 12,
    })
    expect((await call('PATCH', `/titles/${id}`, who.other, { ageMark: 18 })).statusCode).toBe(404)
    expect((await call('PATCH', `/titles/${id}`, who.nobody, { ageMark: 18 })).statusCode).toBe(401)
    expect((await call('GET', `/titles/${id}`, who.owner)).json()).toMatchObject({ ageMark: 12 })
  })

  it('is gone for everybody when its owner takes it away', async () => {
    const { id } = await newTitle({ licence: kz })
    await makeAsset(servers, id, 'complete')
    expect((await call('GET', `/titles/${id}`, who.nobody)).statusCode).toBe(200)
    expect((await call('DELETE', `/titles/${id}`, who.other)).statusCode).toBe(404)
    expect((await call('DELETE', `/titles/${id}`, who.owner)).statusCode).toBe(204)
    for (const viewer of Object.values(who)) {
      expect((await call('GET', `/titles/${id}`, viewer)).statusCode).toBe(404)
      expect((await call('POST', `/titles/${id}/playback`, viewer)).statusCode).toBe(404)
    }
  })

  it.each([
    ['kind', { kind: 'opera' }],
    ['texts', { texts: {} }],
    ['texts/fr', { texts: { fr: { title: 'x' } } }],
    ['owner', { owner: 'me' }],
    ['ageMark', { ageMark: 7 }],
    ['year', { year: '2024' }],
    ['licence/territories', { licence: { ...kz, territories: [] } }],
    ['licence/territories/0', { licence: { ...kz, territories: ['Kazakhstan'] } }],
    ['licence/timeZone', { licence: { ...kz, timeZone: 'Almaty' } }],
    ['licence/from', { licence: { ...kz, from: '2024-02-30T00:00' } }],
    ['licence/until', { licence: { ...kz, from: '2024-02-01T00:00', until: '2024-02-01T00:00' } }],
  ])('with a wrong %s is refused, and the answer says what', async (what, change) => {
    const answer = await call('POST', '/titles', who.owner, {
      kind: 'aitys',
      texts: { kk: { title: 'x' } },
      ...change,
    })
    expect(answer.statusCode).toBe(400)
    const problem = answer.json()
    expect(problem).toMatchObject({ code: 'bad-request', status: 400 })
    expect(problem.details.what.split(', ')).toContain(what)
  })

  it('says in the reader’s language why its file was refused', async () => {
    const { id } = await newTitle()
    await makeAsset(servers, id, 'refused')
    const answer = await call('GET', `/titles/${id}`, { ...who.owner, 'accept-language': 'ru' })
    expect(answer.json()).toMatchObject({
      state: 'refused',
      refusal: { code: 'unsupported-codec', message: expect.stringContaining('Кодек в файле (cinepak)') },
    })
  })

  it('tells viewers its renditions and length, but not its licences', async () => {
    const { id } = await newTitle({ licence: kz })
    await makeAsset(servers, id, 'complete')
    const view = (await call('GET', `/titles/${id}`, who.nobody)).json()
    expect(Check(TitleViewSchema, view)).toBe(true)
    expect(view).toMatchObject({
      state: 'complete',
      duration: 12,
      audioOnly: true,
      licences: [],
      poster: null,
    })
    expect(view.renditions).toMatchObject([{ name: 'a48', height: null }])
  })
})

describe('what others see of a title', () => {
  it('is nothing before it can be watched, and its reason where it is announced', async () => {
    const { id } = await newTitle({ licence: kz })
    expect((await call('GET', `/titles/${id}`, who.nobody)).statusCode).toBe(404)
    await makeAsset(servers, id, 'encoding')
    expect((await call('GET', `/titles/${id}`, who.other)).statusCode).toBe(404)
    expect((await call('GET', `/titles/${id}`, who.moderator)).statusCode).toBe(200)
    await makeAsset(servers, id, 'watchable')
    expect((await call('GET', `/titles/${id}`, who.nobody)).json()).toMatchObject({ state: 'watchable' })
    const abroad = await call('GET', `/titles/${id}`, { ...inGermany, 'accept-language': 'en' })
    expect([abroad.statusCode, abroad.json().code]).toEqual([403, 'not-in-territory'])
    expect(abroad.json().detail).toContain('available in: KZ')
  })

  it('is nothing without a licence, or with one that was withdrawn', async () => {
    const { id, licences } = await newTitle({ licence: kz })
    await makeAsset(servers, id, 'complete')
    const licence = licences[0]?.id ?? ''
    expect((await call('DELETE', `/titles/${id}/licences/${licence}`, who.other)).statusCode).toBe(404)
    expect((await call('DELETE', `/titles/${id}/licences/${licence}`, who.owner)).statusCode).toBe(204)
    expect((await call('GET', `/titles/${id}`, who.nobody)).statusCode).toBe(404)
    const playback = await call('POST', `/titles/${id}/playback`, who.nobody)
    expect([playback.statusCode, playback.json().code]).toEqual([404, 'not-found'])
    expect((await call('GET', `/titles/${id}`, who.owner)).json().licences).toMatchObject([
      { id: licence, revokedAt: expect.any(String) },
    ])
    expect((await call('POST', `/titles/${id}/licences`, who.owner, kz)).statusCode).toBe(201)
    expect((await call('GET', `/titles/${id}`, who.nobody)).statusCode).toBe(200)
  })
})

describe('the list', () => {
  const titlesOf = (page: TitlePage) => page.titles.map((title) => Object.values(title.texts)[0]?.title)

  beforeAll(async () => {
    for (let n = 1; n <= 5; n++) {
      const { id } = await newTitle({
        kind: 'film',
        texts: { kk: { title: `Кино ${n}` }, ru: { title: `100%_фильм ${n}` } },
        languages: [n % 2 ? 'kk' : 'ru'],
        region: n === 3 ? 'KZ-43' : 'KZ-10',
        // Every second one cannot be seen from here.
        licence: { ...kz, ...(n === 4 ? { from: '2099-01-01T00:00' } : {}) },
      })
      await makeAsset(servers, id, 'complete')
    }
    await newTitle({ kind: 'film', texts: { kk: { title: 'Кино жоба' } }, licence: kz })
  })

  it('has what this viewer may watch, newest first, page by page', async () => {
    const all = (await call('GET', '/titles?kind=film', who.nobody)).json()
    expect(Check(routes.listTitles.answer, all)).toBe(true)
    expect(titlesOf(all)).toEqual(['Кино 5', 'Кино 3', 'Кино 2', 'Кино 1'])
    expect(all.next).toBeNull()
    const pages: string[] = []
    let cursor = ''
    for (let page = 0; page < 10; page++) {
      const answer = (await call('GET', `/titles?kind=film&limit=1${cursor}`, who.nobody)).json()
      pages.push(titlesOf(answer).join())
      if (!answer.next) break
      cursor = `&cursor=${answer.next}`
    }
    expect(pages).toEqual(['Кино 5', 'Кино 3', 'Кино 2', 'Кино 1'])
  })

  it('is empty abroad', async () => {
    expect((await call('GET', '/titles?kind=film', inGermany)).json()).toEqual({ titles: [], next: null })
  })

  it('is searched and filtered', async () => {
    const found = async (query: string) =>
      titlesOf((await call('GET', `/titles?kind=film&${query}`, who.nobody)).json())
    expect(await found(`q=${encodeURIComponent('кино 3')}`)).toEqual(['Кино 3'])
    expect(await found(`q=${encodeURIComponent('ФИЛЬМ 2')}`)).toEqual(['Кино 2'])
    expect(await found(`q=${encodeURIComponent('фильмдер')}`)).toHaveLength(4)
    expect(await found('q=kino')).toHaveLength(4)
    expect(await found(`q=${encodeURIComponent('%')}`)).toEqual([])
    expect(await found('q=title')).toEqual([])
    expect(await found('region=KZ-43')).toEqual(['Кино 3'])
    expect(await found('lang=ru')).toEqual(['Кино 2'])
  })

  it('of the caller’s own has everything in any state', async () => {
    const mine = (await call('GET', '/titles?kind=film&scope=mine', who.owner)).json()
    expect(titlesOf(mine)).toEqual(['Кино жоба', 'Кино 5', 'Кино 4', 'Кино 3', 'Кино 2', 'Кино 1'])
    expect((await call('GET', '/titles?scope=mine', who.other)).json().titles).toEqual([])
    expect((await call('GET', '/titles?scope=mine', who.nobody)).statusCode).toBe(401)
  })

  it.each([
    'cursor=x',
    'cursor=bm90IG9uZQ',
    'limit=0',
    'limit=101',
    'limit=a',
    'kind=x',
    'region=KZ-99',
    'scope=all',
  ])('is refused for %s', async (query) => {
    const answer = await call('GET', `/titles?${query}`, who.nobody)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-request'])
    expect(answer.json().details.what).toBe(query.split('=')[0])
  })
})
