import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { parseLivePath } from '#catalog/contract/live.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { licencesOfTitles } from '#catalog/store/licences.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { removeOldSegments } from '#catalog/store/live-retention.ts'
import { postgresRecordings } from '#catalog/store/recordings.ts'
import { createSeries } from '#catalog/store/series.ts'
import { ffmpeg, frameNumbers } from '#tests/support/numbered-frames.ts'
import {
  addChannel,
  addChannelLicence,
  addProgramme,
  type OnAirOptions,
  putOnAir,
} from '#tests/support/on-air.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { checkStream } from './check/check.ts'
import { storedRead } from './check/fetch.ts'
import { checkJob } from './check-job.ts'
import { cutJob } from './cut-job.ts'
import type { JobContext } from './job-context.ts'
import { planRecording } from './live/recording-plan.ts'
import { timeShiftPlaylist } from './live/time-shift.ts'
import { picturesJob } from './pictures-job.ts'
import { playlistAt } from './plan/playlists.ts'
import { missingJobs } from './plan/progress.ts'

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
    live: liveLedger(db),
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
  const names = [...asset.plan.video, ...asset.plan.audio].flatMap(({ rungs }) =>
    rungs.map(({ name }) => name),
  )
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

const programmeRow = async (programmeId: string) =>
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
    expect(await frameNumbers(join(place, '1/v120.m3u8'), '')).toEqual([
      ...count(400, 493),
      ...count(1000, 1125),
    ])
    expect(await broken(assetId)).toEqual([])
  })
  it('lists what was on air: no frame twice, none missing, over all of its runs', async () => {
    const [from, until] = [start + 17_000, start + 29_000]
    const { runs: of, segments } = await liveLedger(servers.db).segments(channelId, from, until)
    const shift = { from, until, runs: of, segments, ended: true, targetSeconds: 2, languages: ['kk'] }
    const place = await mkdtemp(join(folder, 'shift-'))
    for await (const { key } of servers.storage.list(`live/${channelId}/`)) {
      const path = join(place, 'live', key.slice(`live/${channelId}/`.length))
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, await buffer(await servers.storage.get(key)))
    }
    for (const name of ['master', 'v120', 'v240', 'a128', 'v120.iframes']) {
      const path = parseLivePath(`live/${name}.m3u8`)
      const list = path && timeShiftPlaylist(path, shift)
      await writeFile(join(place, `live/${name}.m3u8`), list?.body ?? '')
    }
    const shown = [...count(400, 500), ...count(3000, 3100), ...count(1000, 1150)]
    expect(await frameNumbers(join(place, 'live/v240.m3u8'), '')).toEqual(shown)
    await ffmpeg('-xerror', '-i', join(place, 'live/master.m3u8'), '-f', 'null', '-')
    const report = await checkStream(
      storedRead((path) => readFile(join(place, path)).catch(() => null)),
      'live/master.m3u8',
    )
    const failed = report.results.filter(({ level, verdict }) => level === 'must' && verdict === 'fail')
    // Where a source dies its sound ends before its picture; what follows begins at one moment in both.
    expect(failed.map(({ source, findings }) => `${source}: ${findings[0]}`)).toEqual([
      expect.stringMatching(/^Apple 8.1: a128.m3u8: EXTINF sums are up to 0.2\d+ s off$/),
    ])
  })

  it('keeps the licences it was on air under, and none where several would have to hold at once', async () => {
    const { db } = servers
    const licencesOf = async (programmeId: string) => {
      const { title_id: titleId } = await programmeRow(programmeId)
      const licences = (await licencesOfTitles(db, [titleId ?? ''])).get(titleId ?? '') ?? []
      return licences.map(({ uses, territories }) => [...uses, ...territories])
    }
    const begin = async (from: number, until: number, own?: string[]) => {
      const programmeId = await addProgramme(db, channelId, { from, until })
      const licence = { channelId, programmeId, uses: ['live' as const], territories: own ?? [] }
      if (own) await addChannelLicence(db, licence)
      await recordings().begin(programmeId, later)
      return licencesOf(programmeId)
    }
    expect(await begin(start, start + 3000)).toEqual([['stream', 'live', 'WORLD']])
    expect(await begin(start + 30_000, start + 31_000, ['KZ'])).toEqual([['live', 'KZ']])
    // Half of it is under the licence of the one before.
    expect(await begin(start + 30_500, start + 33_000)).toEqual([])
  })

  it('is marked and no title where nothing was on air, waits for what is being written, and happens once', async () => {
    const [from, until] = [start + 60_000, start + 70_000]
    const never = await addProgramme(servers.db, channelId, { from, until })
    expect(await recordings().begin(never, new Date(until - 1))).toBe('waiting')
    expect(await recordings().begin(never, later)).toEqual({ assetId: null })
    expect(await programmeRow(never)).toMatchObject({ title_id: null, recorded_at: later })
    const last = await addProgramme(servers.db, channelId, { from: start + 26_000, until: start + 35_000 })
    // The channel was on air a moment ago: the segment of its end may be on its way.
    expect(await recordings().begin(last, new Date(start + 36_000))).toBe('waiting')
    expect(await recordings().due(later)).toEqual([{ programmeId: last, ends: new Date(start + 35_000) }])
    const [one, other] = await Promise.all([recordings().begin(last, later), recordings().begin(last, later)])
    expect([one, other].filter((of) => of !== 'waiting' && of.assetId !== null)).toHaveLength(1)
    expect(await recordings().due(later)).toEqual([])
  })

  it('goes when it is older than the window, but for what is still to become a title', async () => {
    const { db, storage } = servers
    const kept = async () => {
      const rows = await db
        .selectFrom('live_segment')
        .select('start')
        .where('channel_id', '=', channelId)
        .execute()
      return rows.map((row) => (row.start - start) / 1000).sort((a, b) => a - b)
    }
    for (const assetId of await contextOf().ledger.unfinished()) await finish(assetId)
    const waits = await addProgramme(db, channelId, { from: start + 3000, until: start + 5000 })
    // Two hours, and a quarter for pauses; of the newest run the last four seconds are inside.
    const now = new Date(start + 30_100 + (7200 + 900) * 1000)
    expect(await removeOldSegments({ db, storage }, now)).toBe(13)
    expect(await kept()).toEqual([2, 4, 30, 32])
    const begun = await recordings().begin(waits, now)
    if (begun === 'waiting' || begun.assetId === null) throw new Error('nothing was recorded')
    await removeOldSegments({ db, storage }, now)
    expect(await kept()).toEqual([2, 4, 30, 32])
    await finish(begun.assetId)
    await removeOldSegments({ db, storage }, now)
    expect(await kept()).toEqual([30, 32])
    const keys = []
    for await (const { key } of storage.list(`live/${channelId}/`)) keys.push(key)
    // Three init segments, and two segments of three renditions.
    expect(keys).toHaveLength(9)
    expect(
      await db.selectFrom('live_run').select('number').where('channel_id', '=', channelId).execute(),
    ).toEqual([{ number: 2 }])
  })
})

it('makes sound of a radio programme, which joins its series', async () => {
  const channelId = await channelOf('radio', { start, seconds: 9, run: 0, segment: 0, sizes: [] })
  const seriesId = await createSeries(servers.db, ownerId, { kind: 'radio', texts: { kk: { title: 'Таң' } } })
  const programmeId = await addProgramme(servers.db, channelId, {
    from: start,
    until: start + 7000,
    seriesId,
  })
  const begun = await recordings().begin(programmeId, later)
  if (begun === 'waiting' || begun.assetId === null) throw new Error('nothing was recorded')
  expect(await finish(begun.assetId)).toEqual(['cut', 'check'])
  const { title_id: titleId } = await programmeRow(programmeId)
  const title = await servers.db.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
  expect(title).toMatchObject({ kind: 'radio', series_id: seriesId, owner_id: ownerId, age_mark: 6 })
  const place = await written(begun.assetId)
  const { stdout } = await ffmpeg('-i', join(place, 'master.m3u8'), '-f', 's16le', '-ac', '1', '-')
  // To a frame of 1024 samples; the encoder's own first one is heard too.
  expect(Math.abs(stdout.length / 2 / 48_000 - 7)).toBeLessThan(0.05)
  expect(await broken(begun.assetId)).toEqual([])
})
