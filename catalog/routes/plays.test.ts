import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlayReport } from '#catalog/contract/plays.ts'
import { tidyUp } from '#cli/hub-rounds.ts'
import { seal } from '#platform/sealed.ts'
import { inGermany, nobody, type Who } from '#tests/support/catalog-client.ts'
import { openShop } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShop>>
let titleId = ''

beforeAll(async () => {
  shop = await openShop()
  titleId = (await shop.api.watchable(shop.who.owner, 'Концерт')).id
})
afterAll(() => shop.close())

const seconds = (count: number) => shop.later(count / 3600)
const viewFor = async (who: Who = nobody, id = titleId): Promise<string> =>
  (await shop.play(id, who)).json().view
const tell = (view: string, part: Partial<PlayReport> = {}, who: Who = nobody) => {
  const report: PlayReport = {
    ...{ view, number: 1, startMs: 900, seconds: 0, stalls: 0, stallSeconds: 0 },
    ...{ rungs: [0, 0, 0, 0, 0, 0, 0, 0, 0], tenths: 0, network: 'unknown', ...part },
  }
  return shop.api.statusOf('POST', '/plays', who, report)
}
const figures = async (query = '', id = titleId) =>
  shop.api.get(`/titles/${id}/figures${query}`, shop.who.owner)
const sums = async () => (await figures()).sums

describe('a view', () => {
  it('is named to viewers, not to whoever may change the title, nor to who asks not to be counted', async () => {
    expect(await viewFor()).toMatch(/^[\w-]{80,120}$/)
    expect(await viewFor()).not.toBe(await viewFor())
    for (const who of [shop.who.owner, shop.who.moderator, { dnt: '1' }, { 'sec-gpc': '1' }])
      expect(await viewFor(who)).toBeNull()
    // Another owner is a viewer like all others.
    expect(await viewFor(shop.who.other)).not.toBeNull()
  })

  it('counts once, whatever comes twice, late or both at once', async () => {
    const before = await sums()
    const view = await viewFor()
    seconds(30)
    expect(await tell(view, { seconds: 20, stalls: 1, stallSeconds: 2 })).toBe(204)
    expect(await tell(view, { seconds: 20, stalls: 1, stallSeconds: 2 })).toBe(204)
    seconds(60)
    const later = { number: 3, seconds: 80, stalls: 2, stallSeconds: 3 }
    await Promise.all([tell(view, later), tell(view, later), tell(view, { number: 2, seconds: 50 })])
    const after = await sums()
    expect(after.starts - before.starts).toBe(1)
    expect(after.seconds - before.seconds).toBeCloseTo(80)
    expect([after.stalls - before.stalls, after.stallSeconds - before.stallSeconds]).toEqual([2, 3])
  })

  it('is not believed beyond the time since it was given out', async () => {
    const before = await sums()
    const view = await viewFor()
    seconds(10)
    await tell(view, { seconds: 90_000, stalls: 90_000, stallSeconds: 90_000, tenths: 1023 })
    const after = await sums()
    expect(after.seconds - before.seconds).toBeLessThan(13)
    expect(after.stallSeconds - before.stallSeconds).toBeLessThan(1)
  })

  it('that nobody was given counts nothing', async () => {
    const before = await sums()
    const view = await viewFor()
    const forged = [
      'x',
      view.slice(0, -2) + (view.endsWith('AA') ? 'BB' : 'AA'),
      seal('k'.repeat(43), 'views', `${'0'.repeat(12)} ${titleId} ${Date.now()} 12`).toString('base64url'),
      // Sealed by this hub for something else.
      shop.servers.data,
    ]
    for (const one of forged) expect(await tell(one, { seconds: 1 }), one).toBe(400)
    expect(await tell(view, { seconds: -1 })).toBe(400)
    expect(await tell(view, { tenths: 1024 })).toBe(400)
    expect(await tell(view, { rungs: [1] })).toBe(400)
    expect(await sums()).toEqual(before)
  })

  it('counts nothing for who asks not to be counted, without a picture, or of a title that is gone', async () => {
    const before = await sums()
    const view = await viewFor()
    expect(await tell(view, { seconds: 1 }, { 'sec-gpc': '1' })).toBe(204)
    expect(await tell(view, { startMs: null })).toBe(204)
    expect((await sums()).starts).toBe(before.starts)
    const gone = await shop.api.watchable(shop.who.owner, 'Көне жазба')
    const goneView = await viewFor(nobody, gone.id)
    await shop.done('DELETE', `/titles/${gone.id}`, shop.who.owner)
    expect(await tell(goneView, { seconds: 1 })).toBe(204)
    const { rows } = await sql`select from play_day where title_id = ${gone.id}`.execute(shop.servers.db)
    expect(rows).toEqual([])
  })

  it('is forgotten after a day, and nothing of a viewer is kept before', async () => {
    const view = await viewFor()
    await tell(view, { seconds: 1 }, { ...inGermany, 'user-agent': 'Qupia/7.0' })
    const dump = JSON.stringify(await everyRow())
    expect(dump).toContain(titleId)
    for (const trace of ['91.0.0.1', 'Qupia', view]) expect(dump).not.toContain(trace)
    const { db, storage, log } = shop.servers
    const uploads = { db, storage } as never
    const round = (now: Date) =>
      tidyUp({ config: { playbackHours: 12 } as never, log, uploads, audience: { save: async () => 0 } }, now)
    await round(shop.now())
    expect(await viewsKept()).toBeGreaterThan(3)
    shop.later(26)
    await round(shop.now())
    expect(await viewsKept()).toBe(0)
    // Nor does an old name count again.
    const before = await figures('?days=3')
    expect(await tell(view, { number: 9, seconds: 1 })).toBe(204)
    expect((await figures('?days=3')).sums).toEqual(before.sums)
  })
})

const viewsKept = async () =>
  (await sql<{ count: number }>`select count(*) as count from play_view`.execute(shop.servers.db)).rows[0]
    ?.count

const everyRow = async () => {
  const tables = ['play_view', 'play_day', 'play_country', 'operation_sample', 'storage_sample']
  return Promise.all(
    tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(shop.servers.db)).rows),
  )
}
