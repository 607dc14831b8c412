import { Check } from 'typebox/value'
import { afterAll, expect, it } from 'vitest'
import type { PlayReport } from '#catalog/contract/plays.ts'
import { routes } from '#catalog/contract/routes.ts'
import { noteMost } from '#catalog/store/channel-audience.ts'
import { inGermany, nobody, type Who } from '#tests/support/catalog-client.ts'
import { openChannels } from '#tests/support/watched-channels.ts'

/** Who watches a channel, counted without keeping who. */
const shop = await openChannels()
const { aired, tidy, healthOf, ago, seconds } = shop
afterAll(() => shop.close())

const viewOf = async (id: string, who: Who = nobody): Promise<string> =>
  (await shop.done('POST', `/channels/${id}/playback`, who)).view
const tell = (view: string, part: Partial<PlayReport> = {}, who: Who = nobody) =>
  shop.api.statusOf('POST', '/plays', who, {
    ...{ view, number: 1, startMs: 900, seconds: 0, stalls: 0, stallSeconds: 0 },
    ...{ rungs: [0, 0, 0, 0, 0, 0, 0, 0, 0], tenths: 0, network: 'unknown', ...part },
  })
const figures = (id: string, query = '?days=1') =>
  shop.api.get(`/channels/${id}/figures${query}`, shop.who.owner)

it('is counted by the hour, inside the country and abroad, once of each view', async () => {
  const id = await aired('Қарағанды')
  for (const who of [shop.who.owner, shop.who.moderator, { dnt: '1' }, { 'sec-gpc': '1' }])
    expect(await viewOf(id, who)).toBeNull()
  const [here, abroad] = [await viewOf(id), await viewOf(id, inGermany)]
  seconds(60)
  expect(await tell(here, { seconds: 55 })).toBe(204)
  expect(await tell(here, { seconds: 55 })).toBe(204)
  expect(await tell(here, { number: 2, seconds: 9000 })).toBe(204)
  expect(await tell(abroad, { seconds: 30 }, inGermany)).toBe(204)
  await noteMost(shop.servers.db, shop.now())
  const found = await figures(id)
  expect(Check(routes.channelFigures.answer, found)).toBe(true)
  expect(found.watching).toBe(2)
  const busy = found.hours.filter(({ starts }: { starts: number }) => starts > 0)
  expect(busy).toHaveLength(1)
  expect(busy[0]).toMatchObject({ starts: 2, externalSeconds: 30, most: 2 })
  // No more than has passed since.
  expect(busy[0].domesticSeconds).toBeGreaterThan(55)
  expect(busy[0].domesticSeconds).toBeLessThan(64)
  expect((await healthOf(id)).watching).toBe(2)
  seconds(120)
  expect((await figures(id)).watching).toBe(0)
  expect((await figures(id, '?days=7')).hours.length).toBeGreaterThan(24 * 6)
  expect(await shop.api.statusOf('GET', `/channels/${id}/figures?days=32`, shop.who.owner)).toBe(400)

  const csv = await shop.api.call('GET', `/channels/${id}/figures.csv?days=400`, shop.who.owner)
  const lines = csv.body.replace('\ufeff', '').trim().split(/\r?\n/)
  expect(lines[0]).toBe('hour,starts,domestic_seconds,external_seconds,most')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/:00:00\.000Z,2,\d\d\.\d,30\.0,2$/)
})

it('is kept of nobody, for 400 days, and goes with the channel', async () => {
  const id = await aired('Маңғыстау')
  await tell(await viewOf(id), { seconds: 1 })
  const { db } = shop.servers
  const [play] = await db.selectFrom('channel_play').selectAll().where('channel_id', '=', id).execute()
  expect(Object.keys(play ?? {})).toEqual(['id', 'channel_id', 'begun', 'told_at', 'state'])
  const hour = (days: number) => ({
    ...{ channel_id: id, hour: new Date(ago(days * 86_400)), starts: 1 },
    ...{ domestic_seconds: 1, external_seconds: 1, most: 1 },
  })
  await db
    .insertInto('channel_hour')
    .values([hour(390), hour(401)])
    .execute()
  seconds(26 * 3600)
  await tidy()
  const count = async (table: 'channel_play' | 'channel_hour') =>
    (await db.selectFrom(table).select('channel_id').where('channel_id', '=', id).execute()).length
  expect([await count('channel_play'), await count('channel_hour')]).toEqual([0, 2])
  await shop.done('DELETE', `/channels/${id}`, shop.who.owner)
  seconds(120)
  await tidy()
  expect(await count('channel_hour')).toBe(0)
})
