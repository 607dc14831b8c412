import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Operations } from '#catalog/contract/operations.ts'
import { gatherSamples, operationHistory, saveSample } from '#catalog/store/operations.ts'
import { storedKinds } from '#cli/hub-storage-count.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { startHeartbeat } from '#transcoder/heartbeat.ts'
import { openQueues } from '#transcoder/schedule.ts'

let servers: TestServers
let hub: FastifyInstance
let api: ReturnType<typeof catalogClient>
const who = { owner: {}, moderator: {}, admin: {} }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  api = catalogClient(servers, hub)
  who.owner = await bearer(servers, 'Studio')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
  who.admin = await bearer(servers, 'Admin', 'admin')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const now = (): Promise<Operations> => api.get('/desk/operations', who.admin)

describe('the operators’ desk', () => {
  it('is for admins', async () => {
    for (const path of ['/desk/operations', '/desk/operations/history']) {
      expect(await api.statusOf('GET', path, who.admin), path).toBe(200)
      for (const other of [who.owner, who.moderator]) expect(await api.statusOf('GET', path, other)).toBe(403)
      expect(await api.statusOf('GET', path, {})).toBe(401)
    }
  })

  it('tells of the parts, the database and the disk', async () => {
    const { parts, database, storage } = await now()
    expect(parts.map(({ name, ok }) => [name, ok])).toEqual([
      ['database', true],
      ['redis', true],
      ['storage', true],
    ])
    expect(database.bytes).toBeGreaterThan(1e6)
    expect(database.tables.length).toBeGreaterThan(3)
    expect(storage.freeBytes).toBeGreaterThan(0)
    expect(storage.totalBytes).toBeGreaterThan(storage.freeBytes ?? 0)
  })

  it('tells of jobs by lane and kind, of workers and what they do, and of what is tried again', async () => {
    const title = await api.draft(who.owner, 'Кезекте')
    const assetId = await makeAsset(servers, title.id, 'encoding')
    const queues = openQueues(servers.redis)
    const data = { assetId, version: 1 }
    await queues.follow.addBulk([
      { name: 'poster', data, opts: { jobId: `poster.${assetId}.1`, priority: 1 } },
      { name: 'video', data, opts: { jobId: `video.${assetId}.1.low.4`, priority: 1 } },
      { name: 'video', data, opts: { jobId: `video.${assetId}.1.low.5`, priority: 1, delay: 60_000 } },
    ])
    const heart = startHeartbeat(servers.redis, servers.log, 'tas:1')
    const ended = heart.begin({ kind: 'audio', lane: 'start', assetId })
    await vi.waitUntil(async () => (await now()).workers[0]?.jobs.length === 1, 5000)
    const found = await now()
    expect(found.lanes).toContainEqual({ lane: 'follow', waiting: 2, active: 0, delayed: 1 })
    expect(found.kinds).toEqual([
      { kind: 'poster', waiting: 1, active: 0, delayed: 0 },
      { kind: 'video', waiting: 1, active: 0, delayed: 1 },
    ])
    expect(found.workers).toMatchObject([
      { id: 'tas:1', silent: false, jobs: [{ kind: 'audio', lane: 'start', titleId: title.id }] },
    ])
    expect(found.states).toContainEqual({ state: 'encoding', count: 1 })
    expect(found.now).toMatchObject({ waiting: 3, workers: 1, unwatchable: 1 })
    expect(found.now.oldestSeconds).toBeGreaterThan(5)
    ended()
    await heart.stop()
    expect((await now()).workers).toEqual([])
    for (const queue of Object.values(queues)) await queue.obliterate({ force: true })
  })

  it('tells what was refused within a day, in words', async () => {
    const title = await api.draft(who.owner, 'Бүлінген')
    await makeAsset(servers, title.id, 'refused')
    const [failure] = (await now()).failures
    expect(failure).toMatchObject({ what: 'refused', titleId: title.id, texts: title.texts })
    expect(failure?.message).toContain('cinepak')
  })

  it('measures answers, and names the route that failed but nobody who asked', async () => {
    await hub.inject({ url: '/api/v1/titles', remoteAddress: '91.0.0.1' })
    const { requests } = await now()
    expect(requests.broken).toEqual([])
    expect(JSON.stringify(requests)).not.toContain('91.0.0.1')
  })
})

describe('what is stored', () => {
  it('is counted by kind, with what belongs to nothing', async () => {
    const object = (key: string, bytes: number, ageMs: number) => ({
      ...{ key, bytes, etag: '', modified: Date.now() - ageMs },
    })
    async function* list() {
      yield* [object('ready/probe', 1, 1e9), object('source/known', 10, 1e9), object('source/lost', 20, 1e9)]
      // Just made: its row may come.
      yield* [object('vod/new/1/v240/0.m4s', 30, 1000), object('vod/known/1/v240/0.m4s', 40, 1e9)]
    }
    const known = { source: new Set(['known']), vod: new Set(['known']) }
    expect(await storedKinds({ list }, known, new Date())).toEqual([
      { kind: 'source', objects: 2, bytes: 30, orphans: 1, orphanBytes: 20 },
      { kind: 'vod', objects: 2, bytes: 70, orphans: 0, orphanBytes: 0 },
      { kind: 'other', objects: 1, bytes: 1, orphans: 0, orphanBytes: 0 },
    ])
  })
})

describe('samples', () => {
  const gauges = {
    ...{ waiting: 4, active: 2, workers: 2, unwatchable: 1, oldestSeconds: 30, watching: 3, refused: 1 },
    ...{ databaseBytes: 1000, storedBytes: null, freeBytes: 5000, encodedSeconds: 60 },
  }
  it('of a minute are added from all hubs, kept for a day, and for a year by the hour', async () => {
    const { db } = servers
    const start = Date.UTC(2026, 4, 1, 10)
    const at = (minutes: number) => new Date(start + minutes * 60_000)
    const sample = { gauges, requests: 10, failedRequests: 1, requestTimes: [1, 2] }
    await saveSample(db, { ...sample, at: at(0) })
    // Another hub, in the same minute.
    await saveSample(db, {
      ...sample,
      gauges: { ...gauges, waiting: 9 },
      at: new Date(at(0).getTime() + 20_000),
    })
    await saveSample(db, { ...sample, gauges: { ...gauges, waiting: 0 }, at: at(30) })
    await saveSample(db, { ...sample, at: at(61) })
    const hour = await operationHistory(db, 'hour', at(40))
    expect(hour.points.map(({ waiting, requests }) => [waiting, requests])).toEqual([
      [4, 20],
      [0, 10],
    ])
    await gatherSamples(db, at(62))
    await gatherSamples(db, at(62))
    const month = await operationHistory(db, 'month', at(62))
    expect(month.points).toMatchObject([{ waiting: 2, requests: 30, failedRequests: 3, refused: 2 }])
    await gatherSamples(db, at(62 + 26 * 60))
    expect((await operationHistory(db, 'day', at(62))).points).toEqual([])
    const year = await operationHistory(db, 'year', at(62 + 26 * 60))
    expect(year.points).toMatchObject([{ requests: 40 }])
    expect(await gatherSamples(db, new Date(start + 370 * 86_400_000))).toBe(2)
  })
})
