import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '#platform/log.ts'
import { type AssetInHand, assetOfFile, encode } from '#tests/support/encoded-asset.ts'
import { ffmpeg } from '#tests/support/numbered-frames.ts'
import type { LiveConnection } from '#transcoder/live/ports.ts'
import { goesOn, type LinearTitle, linearOf, placeInRow, segmentAt } from './linear.ts'
import { openTitles, type TitlesDeps } from './titles.ts'

const log = openLog('test', 'silent')
const inTime = () => AbortSignal.timeout(20_000)
let folder: string
let hand: AssetInHand
let title: LinearTitle

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-titles-'))
  const file = join(folder, 'clip.mp4')
  const sources = ['-f', 'lavfi', '-i', 'testsrc2=size=128x72:rate=25', '-f', 'lavfi', '-i', 'sine=f=440']
  await ffmpeg(...sources, '-t', '5', '-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-c:a', 'aac', file)
  hand = await assetOfFile(file, join(folder, 'data'))
  await encode(hand, ['low'], true)
  const { asset, parts } = hand
  const found = linearOf({ assetId: asset.id, version: 1, plan: asset.plan, parts }, 'picture')
  if (!found) throw new Error('nothing to tell')
  title = found
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

/** Far faster than it plays, from the row's beginning. */
const opened = (ids: string[], titleOf: TitlesDeps['titleOf']) =>
  openTitles(ids, { titleOf, storage: hand.context.storage, rate: 30, now: () => 0, log })

type Packet = [moment: number, size: number]

/** Moments of the packets of a stream, seconds, in the order of decoding. */
async function packets(stream: Readable): Promise<Packet[]> {
  const args = ['-v', 'error', '-f', 'mp4', '-show_entries', 'packet=dts_time,size', '-of', 'csv=p=0']
  const child = spawn('ffprobe', [...args, 'pipe:0'])
  child.stdin.on('error', () => undefined)
  stream.pipe(child.stdin)
  const text = Buffer.concat(await child.stdout.toArray()).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number) as Packet)
}

const both = ({ streams }: LiveConnection) => Promise.all(streams.map(({ stream }) => packets(stream)))

describe('titles as a channel', () => {
  it('go on one after the other on one clock, and end when they have gone', async () => {
    // Both for the clock, then one after the other.
    const turns: string[] = []
    const input = opened(['a', 'b'], async (id) => {
      if (turns.at(-1) !== id) turns.push(id)
      return turns.length < 5 ? title : null
    })
    const connection = await input.next(inTime())
    expect(connection.streams.map(({ demuxer }) => demuxer)).toEqual(['mp4', 'mp4'])
    const [picture = [], sound = []] = await both(connection)
    expect(await connection.ended).toBe('a title has gone')
    for (const [track, step] of [
      [picture, 1 / 25],
      [sound, 1024 / 48_000],
    ] as const) {
      const steps = track.slice(1).map(([moment], at) => moment - (track[at]?.[0] ?? 0))
      // Every packet follows the one before, at the border of two titles at most a packet later.
      expect(Math.min(...steps)).toBeGreaterThan(step * 0.9)
      expect(Math.max(...steps)).toBeLessThan(0.12)
    }
    const length = picture.length / 25
    expect(length).toBe(10)
    expect(Math.abs((sound.length * 1024) / 48_000 - length)).toBeLessThan(0.3)
    await input.close()
  })

  it('end a connection where the next is of another kind, and begin the next with it', async () => {
    const other = { ...title, tracks: title.tracks.map((track) => ({ ...track, initSha256: 'other' })) }
    const asked: string[] = []
    const input = opened(['a', 'gone', 'b'], async (id) => {
      asked.push(id)
      return id === 'a' ? title : id === 'b' ? other : null
    })
    const first = await input.next(inTime())
    const [picture = []] = await both(first)
    expect(await first.ended).toBe('the next title is of another kind')
    expect(picture).toHaveLength(125)
    asked.length = 0
    const second = await input.next(inTime())
    expect(asked[0]).toBe('gone')
    expect((await both(second))[0]).toHaveLength(125)
    await input.close()
  })

  it('survive a title whose bytes have gone', async () => {
    const nowhere = { ...title, assetId: 'cccccccccccc' }
    const input = opened(['a', 'b'], async (id) => (id === 'a' ? nowhere : title))
    const first = await input.next(inTime())
    expect(await first.ended).toMatch('cccccccccccc')
    const second = await input.next(inTime())
    expect((await both(second))[0]?.length).toBeGreaterThan(100)
    await input.close()
  })

  it('begin where the clock says', async () => {
    const titleOf = async () => title
    const deps = { titleOf, storage: hand.context.storage, rate: 10, log }
    const input = openTitles(['a', 'b'], { ...deps, now: () => (title.seconds * 3 + 4.5) * 1000 })
    const connection = await input.next(inTime())
    const [first] = await new Promise<Packet[]>((resolve) => {
      const picture = connection.streams[0]?.stream
      void packets(picture as Readable).then(resolve)
      setTimeout(() => connection.close(), 300)
    })
    const { begins } = segmentAt(title.tracks[0]?.segments ?? [], 4.5)
    expect(begins).toBeGreaterThan(0)
    expect(first?.[0]).toBeCloseTo(begins, 1)
    await input.close()
  })
})

describe('a row of titles', () => {
  it('is somewhere at any moment', () => {
    expect(placeInRow([10, 20, 30], 0)).toEqual({ order: 0, seconds: 0 })
    expect(placeInRow([10, 20, 30], 29.5)).toEqual({ order: 1, seconds: 19.5 })
    expect(placeInRow([10, 0, 30], 10)).toEqual({ order: 2, seconds: 0 })
    expect(placeInRow([10, 20, 30], 60 * 1000 + 59)).toEqual({ order: 2, seconds: 29 })
    expect(placeInRow([0, 0], 5)).toEqual({ order: 0, seconds: 0 })
    expect(segmentAt([2, 2, 1], 3.9)).toEqual({ number: 1, begins: 2 })
    expect(segmentAt([2, 2, 1], 5)).toEqual({ number: 3, begins: 5 })
  })

  it('goes on only where every track is of one kind', () => {
    expect(goesOn(title, title)).toBe(true)
    expect(goesOn(title, { ...title, tracks: title.tracks.slice(1) })).toBe(false)
    const unknown = { ...title, tracks: title.tracks.map((track) => ({ ...track, initSha256: '' })) }
    expect(goesOn(unknown, unknown)).toBe(false)
  })

  it('of a radio is sound alone', () => {
    const { asset, parts } = hand
    const sound = linearOf({ assetId: asset.id, version: 1, plan: asset.plan, parts }, 'sound')
    expect(sound?.tracks.map(({ kind }) => kind)).toEqual(['audio'])
    expect(linearOf({ assetId: asset.id, version: 1, plan: asset.plan, parts: [] }, 'picture')).toBe(null)
  })
})
