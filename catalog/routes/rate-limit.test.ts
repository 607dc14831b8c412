import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { requestsPerMinute: 5 })
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const ask = (remoteAddress: string, url = '/api/v1/titles') =>
  hub.inject({ url, remoteAddress, headers: { 'accept-language': 'en' } })

async function statuses(addresses: string[], url?: string): Promise<number[]> {
  const found: number[] = []
  for (const address of addresses) found.push((await ask(address, url)).statusCode)
  return found
}
const sixTimes = (address: string) => Array.from({ length: 6 }, () => address)

it('ends the requests of one network, tells when to come again, and leaves the others alone', async () => {
  expect(await statuses(sixTimes('91.0.0.1'))).toEqual([200, 200, 200, 200, 200, 429])
  const refused = await ask('91.0.0.1')
  expect(refused.headers['content-type']).toBe('application/problem+json')
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
  const seconds = Number(refused.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(refused.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '0' })
  expect(Number(refused.headers['ratelimit-reset'])).toBeLessThanOrEqual(60)
  expect((await ask('91.0.0.2')).statusCode).toBe(200)
})

it('takes an IPv6 network for one, and the machine itself for none', async () => {
  const inOne = Array.from({ length: 6 }, (_, n) => `2a00:12f8:1:2::${n + 1}`)
  expect(await statuses(inOne)).toEqual([200, 200, 200, 200, 200, 429])
  expect((await ask('2a00:12f8:1:3::1')).statusCode).toBe(200)
  for (const own of ['127.0.0.1', '127.0.0.9', '::1', '::ffff:127.0.0.1'])
    expect(await statuses(sixTimes(own))).toEqual([200, 200, 200, 200, 200, 200])
})

it('counts pages and feeds, which the catalogue is read for, and no media nor files', async () => {
  expect(await statuses(sixTimes('91.0.0.4'), '/regions/KZ-75')).toEqual([200, 200, 200, 200, 200, 429])
  expect(await statuses(sixTimes('91.0.0.5'), '/feeds/titles.xml')).toEqual([200, 200, 200, 200, 200, 429])
  expect(await statuses(sixTimes('91.0.0.6'), '/robots.txt')).toEqual(Array(6).fill(200))
  expect(await statuses(sixTimes('91.0.0.3'), '/p/1/x/aaaaaaaaaaaa/master.m3u8')).toEqual(Array(6).fill(403))
})
