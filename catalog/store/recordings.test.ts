import { afterAll, beforeAll, expect, it } from 'vitest'
import { later, openRecorder, type Recorder, start, threeRuns } from '#tests/support/recorder.ts'
import { closeByLaw } from '#tests/support/restrictions.ts'
import { addChannelLicence, addProgramme } from '#tests/support/station.ts'
import { licencesOfTitles } from './licences.ts'
import { removeOldSegments } from './live-retention.ts'

let recorder: Recorder
let channelId: string
beforeAll(async () => {
  recorder = await openRecorder()
  channelId = await recorder.channelOf('tv', ...threeRuns)
})
afterAll(() => recorder.close())

it('keeps the licences it was on air under, and none where several would have to hold at once', async () => {
  const { db } = recorder.servers
  const licencesOf = async (programmeId: string) => {
    const { title_id: titleId } = await recorder.programme(programmeId)
    const licences = (await licencesOfTitles(db, [titleId ?? ''])).get(titleId ?? '') ?? []
    return licences.map(({ uses, territories }) => [...uses, ...territories])
  }
  const begin = async (from: number, until: number, own?: string[]) => {
    const programmeId = await addProgramme(db, channelId, { from, until })
    const licence = { channelId, programmeId, uses: ['live' as const], territories: own ?? [] }
    if (own) await addChannelLicence(db, licence)
    await recorder.recordings.begin(programmeId, later)
    return licencesOf(programmeId)
  }
  expect(await begin(start, start + 3000)).toEqual([['stream', 'live', 'WORLD']])
  expect(await begin(start + 30_000, start + 31_000, ['KZ'])).toEqual([['live', 'KZ']])
  // Half of it is under the licence of the one before.
  expect(await begin(start + 30_500, start + 33_000)).toEqual([])
  // What is closed by law does not come back as a title.
  await closeByLaw(recorder.servers, { channelId }, { from: '2000-01-01T00:00:00Z' })
  expect(await begin(start + 3000, start + 5000)).toEqual([])
})

it('is marked and no title where nothing was on air, waits for what is being written, and happens once', async () => {
  const [from, until] = [start + 60_000, start + 70_000]
  const never = await addProgramme(recorder.servers.db, channelId, { from, until })
  expect(await recorder.recordings.begin(never, new Date(until - 1))).toBe('waiting')
  expect(await recorder.recordings.begin(never, later)).toEqual({ assetId: null })
  expect(await recorder.programme(never)).toMatchObject({ title_id: null, recorded_at: later })
  const last = await addProgramme(recorder.servers.db, channelId, {
    from: start + 26_000,
    until: start + 35_000,
  })
  // The channel was on air a moment ago: the segment of its end may be on its way.
  expect(await recorder.recordings.begin(last, new Date(start + 36_000))).toBe('waiting')
  expect(await recorder.recordings.due(later)).toEqual([
    { programmeId: last, ends: new Date(start + 35_000) },
  ])
  const [one, other] = await Promise.all([
    recorder.recordings.begin(last, later),
    recorder.recordings.begin(last, later),
  ])
  expect([one, other].filter((of) => of !== 'waiting' && of.assetId !== null)).toHaveLength(1)
  expect(await recorder.recordings.due(later)).toEqual([])
})

it('goes when it is older than the window, but for what is still to become a title', async () => {
  const { db, storage } = recorder.servers
  const kept = async () => {
    const rows = await db
      .selectFrom('live_segment')
      .select('start')
      .where('channel_id', '=', channelId)
      .execute()
    return rows.map((row) => (row.start - start) / 1000).sort((a, b) => a - b)
  }
  for (const id of await recorder.context.ledger.unfinished()) await recorder.finish(id)
  const waits = await addProgramme(db, channelId, { from: start + 3000, until: start + 5000 })
  // Two hours, and a quarter for pauses; of the newest run the last four seconds are inside.
  const now = new Date(start + 30_100 + (7200 + 900) * 1000)
  expect(await removeOldSegments({ db, storage }, now)).toBe(13)
  expect(await kept()).toEqual([2, 4, 30, 32])
  const assetId = await recorder.begun(waits, now)
  await removeOldSegments({ db, storage }, now)
  expect(await kept()).toEqual([2, 4, 30, 32])
  await recorder.finish(assetId)
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
