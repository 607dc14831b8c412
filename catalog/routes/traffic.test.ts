import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Traffic, TrafficReport } from '#catalog/contract/traffic.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { countLines, foldTraffic, logPlace } from '#catalog/store/traffic.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let api: ReturnType<typeof catalogClient>
const who = { owner: {}, other: {}, admin: {} }
let titleId: string
const now = new Date()
const hour = Math.floor(now.getTime() / 3600_000) * 3600_000
const GB = 1e9

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trafficPrice: 'KZT 8 30' })
  api = catalogClient(servers, hub)
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
  who.admin = await bearer(servers, 'Admin', 'admin')
  const title = await api.draft(who.owner, 'Айтыс')
  titleId = title.id
  const scope = await makeAsset(servers, titleId, 'encoding')
  const some = (more: Partial<Traffic>): Traffic => ({
    ...{ hour, zone: 'almaty-viewers', region: 'KZ-75', use: 'view', scope, requests: 10, failed: 0 },
    ...{ bytes: 6 * GB, domesticBytes: 6 * GB, hitBytes: 5 * GB, missBytes: GB, starts: 7, stalls: 1 },
    ...{ seconds: 3600, ...more },
  })
  const traffic = [
    some({}),
    some({ scope: '' }),
    some({ zone: 'external', region: 'external', bytes: 4 * GB, domesticBytes: 0, starts: 2 }),
    some({ zone: 'domestic', region: 'domestic', bytes: 4 * GB, domesticBytes: 0, starts: 1 }),
    some({ use: 'fill', bytes: 3 * GB, failed: 2 }),
    some({ hour: hour - 60 * 24 * 3600_000 }),
    some({ hour: hour - 500 * 24 * 3600_000, scope: '' }),
  ]
  const counted = { node: 'almaty', place: { at: 1 }, traffic, lines: 70, faults: 3, gap: false }
  expect(await countLines(servers.db, null, counted, now)).toBe(true)
  // What somebody else has counted is not counted again.
  expect(await countLines(servers.db, null, counted, now)).toBe(false)
  expect(await countLines(servers.db, { at: 2 }, counted, now)).toBe(false)
  expect(await logPlace(servers.db, 'almaty')).toEqual({ at: 1 })
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

it('is told to admins, by node, network and title, with what was saved', async () => {
  const report: TrafficReport = await api.get('/desk/traffic?days=1', who.admin)
  expect(report.sums).toMatchObject({ bytes: 20 * GB, homeBytes: 16 * GB, domesticBytes: 12 * GB })
  expect(report.saved).toBe(12 * 22)
  expect(report.step).toBe('hour')
  expect(report.points).toHaveLength(24)
  expect(report.points.find(({ at }) => Date.parse(at) === hour)?.bytes).toBe(20 * GB)
  expect(report.nodes).toMatchObject([{ node: 'almaty', bytes: 20 * GB, fillBytes: 3 * GB, failed: 2 }])
  expect(report.zones.map(({ zone, bytes }) => [zone, bytes])).toEqual([
    ['almaty-viewers', 12 * GB],
    ['domestic', 4 * GB],
    ['external', 4 * GB],
  ])
  expect(report.titles).toMatchObject([{ id: titleId, bytes: 14 * GB }])
  expect(report.logs).toMatchObject([{ node: 'almaty', lines: 70, faults: 3, gaps: 0 }])
  expect(await api.statusOf('GET', '/desk/traffic', who.owner)).toBe(403)
  expect(await api.statusOf('GET', '/desk/traffic', {})).toBe(401)
  expect(await api.statusOf('GET', '/desk/traffic?until=2999-01-01', who.admin)).toBe(400)
})

it('of a title is told to its owner, few of a region among the others', async () => {
  const told = await api.get(`/titles/${titleId}/traffic`, who.owner)
  expect(told).toMatchObject({ bytes: 14 * GB, starts: 10 })
  expect(told.regions).toEqual([
    { region: 'KZ-75', bytes: 6 * GB, starts: 7 },
    { region: null, bytes: 8 * GB, starts: 3 },
  ])
  for (const other of [who.other, {}])
    expect(await api.statusOf('GET', `/titles/${titleId}/traffic`, other)).toBeGreaterThanOrEqual(401)
})

it('has its domestic share by month in public, which folding leaves as it is', async () => {
  const before = await api.get('/traffic', {})
  expect(before.months.at(-1)).toEqual({ month: dayOf(now).slice(0, 7), share: 0.75, bytes: 16 * GB })
  expect(before.months).toHaveLength(3)
  expect(await foldTraffic(servers.db, now)).toBeGreaterThan(0)
  await foldTraffic(servers.db, now)
  expect(await foldTraffic(servers.db, now)).toBe(0)
  expect(await api.get('/traffic', {})).toEqual(before)
  const { rows } = await sql<{ span: string }>`select distinct span from traffic order by 1`.execute(
    servers.db,
  )
  expect(rows.map(({ span }) => span)).toEqual(['day', 'hour', 'month'])
})
