import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { TransparencyReport } from '#catalog/contract/transparency.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { openLog } from '#platform/log.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { filesBelow, whereStored } from '#tests/support/everything-stored.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { audienceCounter } from './hub-audience.ts'
import { openPlaces } from './hub-places.ts'

/**
 * Two hubs on the same servers, with a clock of their own, in Almaty (UTC+5). Redis has its own, so that these days are of the
 * future: of a day that is over it would keep nothing.
 */
let servers: TestServers
let hubs: FastifyInstance[] = []
let titleId = ''
let now = new Date()
const clock = () => now
const at = (local: string) => {
  now = new Date(`${local}:00+05:00`)
}

beforeAll(async () => {
  servers = await startTestServers()
  const settings = { trustedProxies: ['127.0.0.1'] }
  hubs = [await buildTestHub(servers, settings, clock), await buildTestHub(servers, settings, clock)]
  const who = await bearer(servers, 'Studio')
  const licence = { licensor: 'X', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'film', texts: { kk: { title: 'X' } }, licence }
  const made = await hubs[0]?.inject({ method: 'POST', url: '/api/v1/titles', headers: who, payload })
  titleId = made?.json().id
  await makeAsset(servers, titleId, 'complete')
})
afterAll(async () => {
  for (const hub of hubs) await hub.close()
  await servers.close()
})
beforeEach(async () => {
  await servers.redis.flushall()
  await servers.db.deleteFrom('audience_day').execute()
})
afterEach(() => at('2096-11-23T12:00'))

/** Of Kazakhtelecom, and abroad. */
const kazakh = (last: number) => `92.46.${last >> 8}.${last & 255}`
const abroad = '91.0.0.1'

const visit = (address: string, { url = '/', browser = 'Firefox', hub = 0 } = {}) =>
  hubs[hub]?.inject({ url, headers: { 'x-forwarded-for': address, 'user-agent': browser } })
const play = (address: string, hub = 0) =>
  hubs[hub]?.inject({
    ...{ method: 'POST' as const, url: `/api/v1/titles/${titleId}/playback`, payload: {} },
    headers: { 'x-forwarded-for': address, 'user-agent': 'Firefox' },
  })

/** What counts are written down by: the round of a third hub. */
const counter = () => audienceCounter({ ...servers, now: clock, ...openPlaces(config()) })
const config = () => ({ zonesFile: null, localCountry: 'KZ', countryDatabase: null }) as never
const save = () => counter().save()
/** Answers do not wait for being counted: how many are by now. */
const counted = async () => {
  const [sketch] = await servers.redis.keys(`nar:audience:${dayOf(now)}:*`)
  return sketch === undefined ? 0 : servers.redis.pfcount(sketch)
}
const untilCounted = (users: number) => expect.poll(counted, { timeout: 10_000 }).toBe(users)
const days = () =>
  servers.db.selectFrom('audience_day').select(['users', 'complete']).orderBy('day').execute()

it('counts a network with its browser once a day, wherever it comes in, and whoever is in Kazakhstan alone', async () => {
  at('2096-11-23T12:00')
  await visit(abroad)
  await play(abroad)
  // No pages, and no playback.
  for (const url of ['/healthz', '/api/v1/titles', '/nowhere', '/robots.txt']) await visit(kazakh(3), { url })
  await visit(kazakh(1))
  await visit(kazakh(1), { url: `/watch/${titleId}`, hub: 1 })
  await play(kazakh(1), 1)
  await visit(kazakh(1), { browser: 'Chrome' })
  await play(kazakh(2))
  await untilCounted(3)
  await save()
  expect(await days()).toEqual([{ users: 3, complete: true }])
})

it('is right to within the error of its sketch, and adds nothing up over days', async () => {
  at('2096-11-23T10:00')
  const one = counter()
  for (let user = 0; user < 5_000; user++) one.see(kazakh(user), 'Firefox')
  // Three standard errors of 0.81 %.
  const error = async () => Math.abs((await counted()) - 5_000)
  await expect.poll(error, { timeout: 20_000 }).toBeLessThan(5_000 * 0.0243)
  await save()
  at('2096-11-24T00:00')
  await visit(kazakh(1))
  await untilCounted(1)
  await save()
  expect((await days())[1]).toEqual({ users: 1, complete: true })
})

it('keeps no address and no hash of one, and of a day that is over nothing but its number', async () => {
  at('2096-11-23T23:50')
  let said = ''
  const log = openLog('audience', 'trace', { write: (line: string) => (said += line) })
  const address = '92.46.77.123'
  const talkative = await buildTestHub({ ...servers, log }, { trustedProxies: ['127.0.0.1'] }, clock)
  hubs.push(talkative)
  await visit(address, { browser: 'Ayan-browser', hub: 2 })
  await play(address, 2)
  await untilCounted(2)
  await save()
  log.info('the log is heard')
  expect(said).toContain('the log is heard')
  const { redis } = servers
  const [, secret = ''] = ((await redis.get('nar:audience-key:2096-11-23')) ?? '').split('.')
  expect(secret).toHaveLength(44)
  const member = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${address}\nAyan-browser`)
    .digest()
  const plain = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(address).digest())
  const forms = (hash: Buffer) => [hash.toString('hex'), hash.toString('base64'), hash.toString('latin1')]
  const words = [address, 'Ayan-browser', ...[member, ...plain].flatMap(forms)]
  // While the day goes on: in no table, no object, no value of Redis and no log.
  expect(await whereStored(servers, words)).toEqual([])
  expect(await redis.keys('nar:audience*')).toHaveLength(2)
  expect(words.filter((word) => said.includes(word))).toEqual([])

  at('2096-11-24T00:01')
  expect(await save()).toBe(1)
  await expect.poll(async () => await redis.keys('nar:audience*2096-11-23*')).toEqual([])
  await expect.poll(async () => await redis.info('persistence')).toContain('aof_rewrite_in_progress:0')
  // Nor in what Redis had written to its file: neither the hash that was added nor the key it was made with.
  const left = async () => {
    const files = (await filesBelow(servers.data)).filter((path) => path.includes('appendonly'))
    expect(files.length).toBeGreaterThan(0)
    const texts = await Promise.all(files.map((path) => readFile(path, 'latin1')))
    return [secret, ...forms(member)].filter((word) => texts.some((text) => text.includes(word)))
  }
  await expect.poll(left, { timeout: 10_000 }).toEqual([])
  expect(await days()).toHaveLength(2)
})

it('says that a day is incomplete when Redis was lost, and keeps the highest number it reached', async () => {
  at('2096-11-25T12:00')
  for (const last of [1, 2, 3]) await visit(kazakh(last))
  await untilCounted(3)
  await save()
  await servers.redis.flushall()
  await visit(kazakh(4))
  await untilCounted(1)
  await save()
  await save()
  expect(await days()).toEqual([{ users: 3, complete: false }])
  // The next day begins anew.
  at('2096-11-26T12:00')
  await visit(kazakh(1))
  await untilCounted(1)
  await save()
  expect(await days()).toEqual([
    { users: 3, complete: false },
    { users: 1, complete: true },
  ])
})

it('says so too when somebody could not be counted', async () => {
  at('2096-11-25T12:00')
  const redis = servers.redis.duplicate({ lazyConnect: true })
  const cutOff = audienceCounter({ ...servers, redis, now: clock, ...openPlaces(config()) })
  cutOff.see(kazakh(1), 'Firefox')
  await expect(cutOff.save()).rejects.toThrow('away')
  await redis.connect()
  await cutOff.save()
  expect(await days()).toEqual([{ users: 0, complete: false }])
  redis.disconnect()
})

it('tells the average of each month by the days that are over, in the public report and as CSV', async () => {
  const day = (day: string, users: number, complete = true) =>
    servers.db.insertInto('audience_day').values({ day, users, complete, sketch: 'x' }).execute()
  await day('2026-10-31', 100_000)
  await day('2026-11-01', 150_000)
  await day('2026-11-02', 100_001, false)
  // Not over yet.
  await day('2026-11-23', 5)
  at('2026-11-23T12:00')
  const report = (await hubs[0]?.inject('/api/v1/transparency'))?.json<TransparencyReport>()
  expect(report?.quarters.map(({ quarter, audience }) => ({ quarter, audience }))).toEqual([
    {
      quarter: '2026-Q4',
      audience: [
        { month: '2026-10', average: 100_000, days: 1, incomplete: 0, over: false },
        { month: '2026-11', average: 125_001, days: 2, incomplete: 1, over: true },
      ],
    },
  ])
  const csv = (await hubs[0]?.inject('/api/v1/transparency.csv'))?.body
  expect(csv).toContain('2026-Q4,users in Kazakhstan,average a day,2026-11,125001\r\n')
  expect(csv).toContain('2026-Q4,users in Kazakhstan,days counted in part,2026-11,1\r\n')
})
