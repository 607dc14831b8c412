import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { licencesOfTitles } from '#catalog/store/licences.ts'
import { liveSegments } from '#catalog/store/live-segments.ts'
import { postgresRecordings } from '#catalog/store/recordings.ts'
import { addChannel, addChannelLicence, addProgramme, type OnAirOptions, putOnAir } from '#tests/support/on-air.ts'
import { ffmpeg, frameNumbers } from '#tests/support/numbered-frames.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { checkJob } from './check-job.ts'
import { cutJob } from './cut-job.ts'
import type { JobContext } from './job-context.ts'
import { planRecording } from './live/recording-plan.ts'
import { picturesJob } from './pictures-job.ts'
import { missingJobs } from './plan/progress.ts'
import { playlistAt } from './plan/playlists.ts'

let servers: TestServers
let ownerId: string
let folder: string
const controller = new AbortController()

beforeAll(async () => {
  servers = await startTestServers()
  folder = await mkdtemp(join(tmpdir(), 'nar-cut-'))
  await issueToken(servers.db, { role: 'owner', name: 'station' })
  ownerId = (await servers.db.selectFrom('owner').select('id').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await servers.close()
  await rm(folder, { recursive: true, force: true })
})

const contextOf = (): JobContext => {
  const { db, storage, log } = servers
  return {
    ledger: postgresLedger(db),
    live: { segments: (...stretch) => liveSegments(db, ...stretch) },
    ...{ storage, log, nice: 0, signal: controller.signal },
    ...{ schedule: async () => undefined, notify: () => undefined },
  }
}

const recordings = () => postgresRecordings(servers.db, planRecording)
const start = 1_700_003_600_000
const later = new Date(start + 3600_000)

/** Every job that an asset still needs, until there is none. */
async function finish(assetId: string, context = contextOf()): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const asset = await context.ledger.asset(assetId)
    const [job] = asset ? missingJobs(asset, await context.ledger.parts(assetId)) : []
    if (!job) return done
    done.push(job.name)
    if (job.name === 'cut') await cutJob(job.data, context)
    else if (job.name === 'pictures') await picturesJob(job.data, context)
    else if (job.name === 'check') await checkJob(job.data, context)
    else throw new Error(`nobody does ${job.name}`)
  }
}

/** The title as a player on a disk reads it: its playlists and all they name. */
async function written(assetId: string): Promise<string> {
  const { ledger, storage } = contextOf()
  const asset = await ledger.asset(assetId)
  const parts = await ledger.parts(assetId)
  if (!asset?.plan) throw new Error('no plan')
  const place = await mkdtemp(join(folder, 'title-'))
  const names = [...asset.plan.video, ...asset.plan.audio].flatMap(({ rungs }) => rungs.map(({ name }) => name))
  for await (const { key } of storage.list(keys.asset(assetId))) {
    const path = join(place, key.slice(keys.asset(assetId).length))
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, await buffer(await storage.get(key)))
  }
  for (const path of ['master.m3u8', ...names.map((name) => `1/${name}.m3u8`)])
    await writeFile(join(place, path), playlistAt(asset.plan, parts, 1, path)?.body ?? '')
  return place
}

async function channelOf(kind: 'tv' | 'radio', ...runs: Omit<OnAirOptions, 'channelId' | 'epoch'>[]) {
  const channel = await addChannel(servers.db, ownerId, { kind })
  for (const run of runs) await putOnAir(servers, { ...run, channelId: channel.id, epoch: channel.epoch })
  return channel.id
}

const titleOf = async (programmeId: string) =>
  servers.db.selectFrom('programme').selectAll().where('id', '=', programmeId).executeTakeFirstOrThrow()

async function recorded(channelId: string, from: number, until: number): Promise<string> {
  const programmeId = await addProgramme(servers.db, channelId, { from, until })
  const begun = await recordings().begin(programmeId, later)
  if (begun === 'waiting' || begun.assetId === null) throw new Error('nothing was recorded')
  return begun.assetId
}

const count = (from: number, until: number) => Array.from({ length: until - from }, (_, n) => from + n)
const broken = async (assetId: string) => {
  const { hls_check } = await servers.db
    .selectFrom('asset')
    .select('hls_check')
    .where('id', '=', assetId)
    .executeTakeFirstOrThrow()
  const of = hls_check?.results.filter(({ level, verdict }) => level === 'must' && verdict === 'fail')
  return of?.map(({ source, findings }) => `${source}: ${findings[0]}`)
}

/** Twenty seconds, whose sound ends a little before its picture; four of a slate; ten of the standby. */
const runs = [
  { start, seconds: 20, run: 0, segment: 0, soundMisses: 0.3 },
  { start: start + 20_000, seconds: 4, run: 1, segment: 10, source: 'slate' as const, frame: 3000 },
  { start: start + 24_000, seconds: 10, run: 2, segment: 12, source: 'standby' as const, frame: 1000 },
]

describe('a channel with a picture', () => {
  let channelId: string
  beforeAll(async () => {
    channelId = await channelOf('tv', ...runs)
  })

  it('makes a title: every frame once, first and last second right, nothing encoded', async () => {
    const assetId = await recorded(channelId, start + 4800, start + 13_120)
    expect(await finish(assetId)).toEqual(['cut', 'cut', 'pictures', 'check'])
    const { plan, pictures, state } = (await contextOf().ledger.asset(assetId)) ?? {}
    expect(state).toBe('complete')
    expect(plan?.recorded).toMatchObject({ lead: 0.8, missing: 0 })
    expect(plan?.duration).toBeCloseTo(9.12, 2)
    expect(pictures?.storyboard?.tiles).toBeGreaterThan(0)
    const place = await written(assetId)
    // From the picture that stands alone before its beginning to the frame of its end, 13.12 s × 25.
    for (const name of ['v120', 'v240'])
      expect(await frameNumbers(join(place, `1/${name}.m3u8`), '')).toEqual(count(100, 328))
    await ffmpeg('-xerror', '-i', join(place, 'master.m3u8'), '-f', 'null', '-')
    expect(await broken(assetId)).toEqual([])
  })

  it('closes gaps: a slate is left out, and picture and sound end together before it', async () => {
    const assetId = await recorded(channelId, start + 17_000, start + 29_000)
    await finish(assetId)
    const { plan } = (await contextOf().ledger.asset(assetId)) ?? {}
    expect(plan?.recorded?.lead).toBe(1)
    // Four seconds of a slate, and a picture without its sound.
    expect(plan?.recorded?.missing).toBeCloseTo(4.3, 1)
    const place = await written(assetId)
    const list = await readFile(join(place, '1/v120.m3u8'), 'utf8')
    expect(list.match(/#EXT-X-DISCONTINUITY|#EXT-X-MAP.*|#EXT-X-START.*|#EXT-X-ENDLIST/g)).toEqual([
      '#EXT-X-START:TIME-OFFSET=1.000,PRECISE=YES',
      '#EXT-X-MAP:URI="v120/init.mp4"',
      '#EXT-X-DISCONTINUITY',
      '#EXT-X-MAP:URI="v120/init-1.mp4"',
      '#EXT-X-ENDLIST',
    ])
    expect(await frameNumbers(join(place, '1/v120.m3u8'), '')).toEqual([...count(400, 493), ...count(1000, 1125)])
    expect(await broken(assetId)).toEqual([])
  })
})
