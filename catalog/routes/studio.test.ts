import { sql } from 'kysely'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StudioQuery, StudioTitles } from '#catalog/contract/studio.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { namesOf, nobody, openCatalog } from '#tests/support/catalog-client.ts'

/** The list an owner works with, and what is hidden. */
const { servers, api, who, close } = await openCatalog()
afterAll(close)

const inDays = (days: number) => localTimeOf(new Date(Date.now() + days * 86_400_000), 'Asia/Almaty')
const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }
const ids: Record<string, string> = {}

const listed = async (query: StudioQuery = {}, path = '') => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return (await api.get(`/studio/titles${path}?${search}`, who.owner)) as StudioTitles
}

beforeAll(async () => {
  const series = await api.call('POST', '/series', who.owner, {
    kind: 'concert',
    texts: { kk: { title: 'Дала әуендері' } },
  })
  const make = async (name: string, about: object, state: 'encoding' | 'complete' | 'refused' | null) => {
    const { id } = await api.draft(who.owner, name, about)
    ids[name] = id
    if (state) await makeAsset(servers, id, state)
  }
  await make('Әуен', { licence: kz, kind: 'concert', seriesId: series.json().id }, 'complete')
  await make('Ақ құс', { licence: { ...kz, until: inDays(10) } }, 'complete')
  await make('Ұлы дала', { licence: { ...kz, until: inDays(-1) }, region: 'KZ-75' }, 'encoding')
  await make('Бүркіт', {}, 'refused')
  await make('Іңкәр', { licence: { ...kz, from: inDays(3) } }, null)
  await api.watchable(who.other, 'Басқаның жазбасы')
})

describe("an owner's own titles", () => {
  it('are listed in any state, newest first, as the contract has it', async () => {
    const page = await listed()
    expect(Check(StudioTitles, page)).toBe(true)
    expect(namesOf(page)).toEqual(['Іңкәр', 'Бүркіт', 'Ұлы дала', 'Ақ құс', 'Әуен'])
    expect(page.total).toBe(5)
    expect(await api.statusOf('GET', '/studio/titles', nobody)).toBe(401)
    expect(namesOf((await api.get('/studio/titles', who.other)) as StudioTitles)).toEqual([
      'Басқаның жазбасы',
    ])
  })

  it.each([
    [
      'in the order of the Kazakh alphabet',
      { order: 'name' },
      ['Ақ құс', 'Әуен', 'Бүркіт', 'Ұлы дала', 'Іңкәр'],
    ],
    ['the oldest first', { order: 'oldest' }, ['Әуен', 'Ақ құс', 'Ұлы дала', 'Бүркіт', 'Іңкәр']],
    ['that wait for a file', { state: 'waiting' }, ['Іңкәр']],
    ['that are worked on', { state: 'working' }, ['Ұлы дала']],
    ['that were refused', { state: 'refused' }, ['Бүркіт']],
    ['that are complete', { state: 'complete' }, ['Ақ құс', 'Әуен']],
    ['without a licence in force', { licence: 'none' }, ['Іңкәр', 'Бүркіт', 'Ұлы дала']],
    ['with one', { licence: 'running' }, ['Ақ құс', 'Әуен']],
    ['whose last licence ends soon', { licence: 'ending' }, ['Ақ құс']],
    ['of a kind', { kind: 'concert' }, ['Әуен']],
    ['of a region', { region: 'KZ-75' }, ['Ұлы дала']],
    ['of no series', { series: 'none', state: 'complete' }, ['Ақ құс']],
    ['by a word in another alphabet', { q: 'Burkit' }, ['Бүркіт']],
    ['by the beginning of a word', { q: 'бүрк' }, ['Бүркіт']],
  ] as const)('are listed %s', async (_, query, names) => {
    const page = await listed(query)
    expect([namesOf(page), page.total]).toEqual([names, names.length])
  })

  it.each(['newest', 'oldest', 'changed', 'name'] as const)(
    'come page after page by %s, each once',
    async (order) => {
      const found: unknown[] = []
      let cursor: string | null = null
      do {
        const page: StudioTitles = await listed({ order, limit: 2, ...(cursor === null ? {} : { cursor }) })
        found.push(...namesOf(page))
        expect(page.total).toBe(5)
        cursor = page.next
      } while (cursor !== null)
      expect(found).toEqual(namesOf(await listed({ order })))
      expect(new Set(found).size).toBe(5)
    },
  )

  it('are not listed on by a cursor of another order', async () => {
    const { next } = await listed({ order: 'name', limit: 1 })
    const fault = await api.faultOf('GET', `/studio/titles?order=newest&cursor=${next}`, who.owner)
    expect(fault).toEqual([400, 'bad-request', 'cursor'])
  })

  it('are changed with the ETag that the list has, once', async () => {
    const { etags } = await listed()
    const id = String(ids.Бүркіт)
    const change = (year: number) =>
      api.call('PATCH', `/titles/${id}`, { ...who.owner, 'if-match': String(etags[id]) }, { year })
    expect((await change(1990)).statusCode).toBe(200)
    const late = await change(1991)
    expect([late.statusCode, late.json().code]).toEqual([412, 'changed-meanwhile'])
    expect(namesOf(await listed({ order: 'changed', limit: 1 }))).toEqual(['Бүркіт'])
  })

  it('have ETags for a reader of another alphabet', async () => {
    const latin = { ...who.owner, 'accept-language': 'kk-Latn' }
    const { etags, titles } = (await api.get('/studio/titles', latin)) as StudioTitles
    const id = String(ids['Ақ құс'])
    const one = await api.call('GET', `/titles/${id}`, latin)
    expect(one.json().texts.kk.title).toBe('Aq qūs')
    expect(titles.find((title) => title.id === id)).toEqual(one.json())
    expect(etags[id]).toBe(one.headers.etag)
  })
})

describe('a title that its owner hides', () => {
  it('is gone for viewers at once, and comes back', async () => {
    const { id } = await api.watchable(who.owner, 'Жасырын')
    const permit = async () =>
      (await sql<{ permit: number }>`select permit from title where id = ${id}`.execute(servers.db)).rows[0]
        ?.permit
    const before = Number(await permit())
    const statuses = async () => [
      await api.statusOf('GET', `/titles/${id}`, nobody),
      await api.statusOf('POST', `/titles/${id}/playback`, nobody),
      namesOf(await api.get('/titles?q=жасырын')).length,
    ]
    expect(await statuses()).toEqual([200, 200, 1])
    expect((await api.patch(who.owner, { id }, { hidden: true })).hidden).toBe(true)
    expect(await statuses()).toEqual([404, 404, 0])
    // Addresses that were given out are good no longer.
    expect(await permit()).toBe(before + 1)
    expect(await api.statusOf('POST', `/titles/${id}/playback`, who.owner)).toBe(200)
    expect(await api.statusOf('GET', `/titles/${id}`, who.moderator)).toBe(200)
    expect(namesOf(await listed({ hidden: true }))).toEqual(['Жасырын'])
    expect(await api.statusOf('PATCH', `/titles/${id}`, who.other, { hidden: false })).toBe(404)
    expect((await api.patch(who.owner, { id }, { hidden: false })).hidden).toBe(false)
    expect(await statuses()).toEqual([200, 200, 1])
    expect(namesOf(await listed({ hidden: true }))).toEqual([])
    expect(await permit()).toBe(before + 1)
  })
})
