import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DoubtfulAge, RegisteredRestriction } from '#catalog/contract/desk-registers.ts'
import { openShop } from '#tests/support/paid-titles.ts'
import { aRestriction } from '#tests/support/restrictions.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const get = (path: string) => shop.api.get(path, shop.who.moderator)
const paths = ['/desk/restrictions', '/desk/ages', '/desk/clocks', '/audit/chain']

it('are for moderators', async () => {
  for (const path of paths) {
    expect(await shop.api.statusOf('GET', path, shop.who.moderator), path).toBe(200)
    expect(await shop.api.statusOf('GET', path, shop.who.owner), path).toBe(403)
    expect(await shop.api.statusOf('GET', path, {}), path).toBe(401)
  }
})

describe('the register of restrictions', () => {
  const numbers = ({ restrictions }: { restrictions: RegisteredRestriction[] }) =>
    restrictions.map(({ decision }) => decision)

  it('has all of them, also of titles that are gone, by state and number, a page at a time', async () => {
    const { who, api, done } = shop
    const title = await api.watchable(who.owner, 'Айтыс')
    const gone = await api.watchable(who.owner, 'Көне')
    const restrict = (id: string, part: object) =>
      done('POST', `/titles/${id}/restrictions`, who.moderator, { ...aRestriction, ...part })
    await restrict(gone.id, { decision: '1-2026' })
    const lifted = await restrict(title.id, { decision: '2-2026', authority: 'Ақмола соты' })
    await done('POST', `/restrictions/${lifted.id}/lift`, who.moderator, { reason: 'X' })
    await restrict(title.id, {
      decision: '3-2026',
      from: '2026-01-01T00:00:00Z',
      until: '2026-01-02T00:00:00Z',
    })
    await done('DELETE', `/titles/${gone.id}`, who.owner)

    const all = await get('/desk/restrictions')
    expect(numbers(all)).toEqual(['3-2026', '2-2026', '1-2026'])
    expect(all.restrictions[1].title).toEqual({ id: title.id, texts: title.texts, owner: 'Studio' })
    expect(all.restrictions[2].title).toBeNull()
    expect(numbers(await get('/desk/restrictions?state=in-force'))).toEqual(['1-2026'])
    expect(numbers(await get('/desk/restrictions?state=lifted'))).toEqual(['2-2026'])
    expect(numbers(await get('/desk/restrictions?state=over'))).toEqual(['3-2026'])
    expect(numbers(await get('/desk/restrictions?decision=3-20'))).toEqual(['3-2026'])
    expect(numbers(await get(`/desk/restrictions?decision=${encodeURIComponent('ақмола')}`))).toEqual([
      '2-2026',
    ])
    expect(numbers(await get('/desk/restrictions?decision=%25'))).toEqual([])
    const first = await get('/desk/restrictions?limit=2')
    expect(numbers(first)).toEqual(['3-2026', '2-2026'])
    const second = await get(`/desk/restrictions?limit=2&cursor=${first.next}`)
    expect([numbers(second), second.next]).toEqual([['1-2026'], null])
    expect(await api.statusOf('GET', '/desk/restrictions?cursor=x', who.moderator)).toBe(400)
  })
})

describe('age marks', () => {
  const doubtsOf = async (id: string): Promise<DoubtfulAge['doubts'] | null> => {
    const { titles } = (await get('/desk/ages?limit=100')) as { titles: DoubtfulAge[] }
    return titles.find((title) => title.id === id)?.doubts ?? null
  }
  const set = (id: string, ageMark: number, who = shop.who.moderator) =>
    shop.api.call('PUT', `/titles/${id}/age`, who, { ageMark, reason: 'fear' })

  it('that nobody has said are asked for, until somebody does', async () => {
    const { who, api } = shop
    const unsaid = await api.watchable(who.owner, 'Белгісіз')
    const said = await api.watchable(who.owner, 'Белгілі', { ageMark: 0 })
    expect([await doubtsOf(unsaid.id), await doubtsOf(said.id)]).toEqual([['unsaid'], null])
    expect((await get('/desk/ages?doubt=series')).titles).toEqual([])
    await api.patch(who.owner, unsaid, { ageMark: 0 })
    expect(await doubtsOf(unsaid.id)).toBeNull()
  })

  it('are doubted for complaints, the law and the rest of the series, until a moderator confirms them', async () => {
    const { who, api, done } = shop
    const texts = { kk: { title: 'Топтама' } }
    const { id: seriesId } = await done('POST', '/series', who.owner, { kind: 'film', texts })
    const title = await api.watchable(who.owner, 'Бірінші бөлім', { seriesId, ageMark: 6 })
    await api.watchable(who.owner, 'Екінші бөлім', { seriesId, ageMark: 16 })
    const complain = () =>
      done('POST', '/complaints', {}, { category: 'child', text: 'X', titleId: title.id })
    await complain()
    await done('POST', `/titles/${title.id}/restrictions`, who.moderator, {
      ...aRestriction,
      reason: 'children',
    })
    expect(await doubtsOf(title.id)).toEqual(['complaint', 'restricted', 'series'])

    shop.later(1)
    const answer = await set(title.id, 12)
    expect(answer.json()).toMatchObject({ id: title.id, ageMark: 12, doubts: [] })
    expect(await doubtsOf(title.id)).toBeNull()
    expect((await api.get(`/titles/${title.id}`, who.owner)).ageMark).toBe(12)
    // Its owner sees by whom and why.
    const { entries } = await api.get(`/audit?subject=${title.id}&act=title.age`, who.owner)
    expect(entries).toMatchObject([
      { account: { role: 'moderator' }, details: { before: 6, ageMark: 12, reason: 'fear' } },
    ])
    shop.later(1)
    await complain()
    expect(await doubtsOf(title.id)).toEqual(['complaint'])
  })

  it('are set by moderators alone, for a reason', async () => {
    const title = await shop.api.watchable(shop.who.owner, 'Жазба')
    expect((await set(title.id, 12, shop.who.owner)).statusCode).toBe(403)
    expect((await set(title.id, 13)).statusCode).toBe(400)
    expect((await set('000000000000', 12)).statusCode).toBe(404)
    const without = await shop.api.call('PUT', `/titles/${title.id}/age`, shop.who.moderator, {
      ageMark: 6,
    })
    expect(without.statusCode).toBe(400)
  })
})

it('clocks tell what came, what was answered in time or late, and what waits', async () => {
  const { who, done } = shop
  const before = await get('/desk/clocks?days=7')
  const receipt = await done('POST', '/complaints', {}, { category: 'other', text: 'X' })
  const late = await done('POST', '/complaints', {}, { category: 'other', text: 'X' })
  const decide = ({ number }: { number: string }) =>
    done('POST', `/desk/complaints/${number}/decision`, who.moderator, {
      ...{ instance: 'first', outcome: 'rejected', reason: 'X' },
    })
  shop.later(5)
  await decide(receipt)
  shop.later(14)
  expect((await get('/desk/clocks')).waiting).toMatchObject({ within6: 3, late: 0 })
  shop.later(24)
  expect((await get('/desk/clocks')).waiting).toMatchObject({ within6: 0, late: 3 })
  await decide(late)
  const after = await get('/desk/clocks?days=7')
  const sum = (clocks: typeof after, name: string) =>
    clocks.days.reduce((total: number, day: Record<string, number>) => total + (day[name] ?? 0), 0)
  const more = (name: string) => sum(after, name) - sum(before, name)
  expect([more('received'), more('inTime'), more('late')]).toEqual([2, 1, 1])
  expect(after.hours.worst).toBeCloseTo(43, 0)
})

it('the audit trail is narrowed by act, account, role and day, and verified on the page', async () => {
  const { who, api } = shop
  const acts = async (query: string) => {
    const { entries } = await get(`/audit?limit=100&${query}`)
    return new Set(entries.map(({ act }: { act: string }) => act))
  }
  expect(await acts('act=title.age')).toEqual(new Set(['title.age']))
  const { id } = await api.get('/session', who.moderator)
  expect(await acts(`account=${id}`)).not.toContain('title.create')
  expect(await acts('role=owner')).not.toContain('restriction.make')
  expect(await acts('until=2020-01-01')).toEqual(new Set())
  expect((await acts('from=2026-01-01')).size).toBeGreaterThan(4)
  const chain = await get('/audit/chain')
  expect(chain).toMatchObject({ broken: null, holds: true })
  expect((await get(`/audit/chain?kept=${chain.last}`)).holds).toBe(true)
  expect((await get(`/audit/chain?kept=${'f'.repeat(64)}`)).holds).toBe(false)
})
