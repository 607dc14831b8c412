import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseLivePath } from '#catalog/contract/live.ts'
import { createSeries } from '#catalog/store/series.ts'
import { ffmpeg, frameNumbers } from '#tests/support/numbered-frames.ts'
import { openRecorder, type Recorder, start, threeRuns } from '#tests/support/recorder.ts'
import { addProgramme } from '#tests/support/station.ts'
import { checkStream } from './check/check.ts'
import { storedRead } from './check/fetch.ts'
import { timeShiftPlaylist } from './live/time-shift.ts'

let recorder: Recorder
beforeAll(async () => {
  recorder = await openRecorder()
})
afterAll(() => recorder.close())

const count = (from: number, until: number) => Array.from({ length: until - from }, (_, n) => from + n)

describe('a channel with a picture', () => {
  let channelId: string
  beforeAll(async () => {
    channelId = await recorder.channelOf('tv', ...threeRuns)
  })

  it('makes a title: every frame once, first and last second right, nothing encoded', async () => {
    const assetId = await recorder.recorded(channelId, start + 4800, start + 13_120)
    expect(await recorder.finish(assetId)).toEqual(['cut', 'cut', 'pictures', 'check'])
    const { plan, pictures, state } = (await recorder.context.ledger.asset(assetId)) ?? {}
    expect(state).toBe('complete')
    expect(plan?.recorded).toMatchObject({ lead: 0.8, missing: 0 })
    expect(plan?.duration).toBeCloseTo(9.12, 2)
    expect(pictures?.storyboard?.tiles).toBeGreaterThan(0)
    const place = await recorder.written(assetId)
    // From the picture that stands alone before its beginning to the frame of its end, 13.12 s × 25.
    for (const name of ['v120', 'v240'])
      expect(await frameNumbers(join(place, `1/${name}.m3u8`), '')).toEqual(count(100, 328))
    await ffmpeg('-xerror', '-i', join(place, 'master.m3u8'), '-f', 'null', '-')
    expect(await recorder.broken(assetId)).toEqual([])
  })

  it('closes gaps: a slate is left out, and picture and sound end together before it', async () => {
    const assetId = await recorder.recorded(channelId, start + 17_000, start + 29_000)
    await recorder.finish(assetId)
    const { plan } = (await recorder.context.ledger.asset(assetId)) ?? {}
    expect(plan?.recorded?.lead).toBe(1)
    // Four seconds of a slate, and a picture without its sound.
    expect(plan?.recorded?.missing).toBeCloseTo(4.3, 1)
    const place = await recorder.written(assetId)
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
    expect(await recorder.broken(assetId)).toEqual([])
  })
  it('lists what was on air: no frame twice, none missing, over all of its runs', async () => {
    const [from, until] = [start + 17_000, start + 29_000]
    const { runs: of, segments } = await recorder.context.live.segments(channelId, from, until)
    const shift = { from, until, runs: of, segments, ended: true, targetSeconds: 2, languages: ['kk'] }
    const place = await mkdtemp(join(recorder.folder, 'shift-'))
    for await (const { key } of recorder.servers.storage.list(`live/${channelId}/`)) {
      const path = join(place, 'live', key.slice(`live/${channelId}/`.length))
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, await buffer(await recorder.servers.storage.get(key)))
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
})

it('makes sound of a radio programme, which joins its series', async () => {
  const channelId = await recorder.channelOf('radio', { start, seconds: 9, run: 0, segment: 0, sizes: [] })
  const seriesId = await createSeries(recorder.servers.db, recorder.ownerId, {
    kind: 'radio',
    texts: { kk: { title: 'Таң' } },
  })
  const programmeId = await addProgramme(recorder.servers.db, channelId, {
    from: start,
    until: start + 7000,
    seriesId,
  })
  const assetId = await recorder.begun(programmeId)
  expect(await recorder.finish(assetId)).toEqual(['cut', 'check'])
  const { title_id: titleId } = await recorder.programme(programmeId)
  const title = await recorder.servers.db
    .selectFrom('title')
    .selectAll()
    .where('id', '=', titleId)
    .executeTakeFirst()
  expect(title).toMatchObject({ kind: 'radio', series_id: seriesId, owner_id: recorder.ownerId, age_mark: 6 })
  const place = await recorder.written(assetId)
  const { stdout } = await ffmpeg('-i', join(place, 'master.m3u8'), '-f', 's16le', '-ac', '1', '-')
  // To a frame of 1024 samples; the encoder's own first one is heard too.
  expect(Math.abs(stdout.length / 2 / 48_000 - 7)).toBeLessThan(0.05)
  expect(await recorder.broken(assetId)).toEqual([])
})
