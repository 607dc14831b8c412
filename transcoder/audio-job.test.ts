import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { type AssetInHand, assetOfFile, wholeRendition } from '#tests/support/encoded-asset.ts'
import { ffmpeg } from '#tests/support/numbered-frames.ts'
import { drawSurroundClip } from '#tests/support/surround-clip.ts'
import { amplitudeOf, decodedChannels, tones } from '#tests/support/tones.ts'
import { audioJob } from './audio-job.ts'

let folder: string
let hand: AssetInHand

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-audio-job-'))
  hand = await assetOfFile(
    await drawSurroundClip(folder, { size: '128x72', seconds: 30 }),
    join(folder, 'data'),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(extent: 'opening' | 'long' | 'surround', of = hand): Promise<string[]> {
  const { asset, context, parts } = of
  const [track] = asset.plan.audio
  await audioJob({ assetId: asset.id, version: 1, stream: track?.index ?? -1, extent }, context)
  return parts.map(({ part, done, renditions }) => `${part} ${done} ${Object.keys(renditions).sort()}`)
}

/** SHA-256 of the first segments of a rendition. */
async function firstSegments(name: string, { asset, context } = hand): Promise<string[]> {
  const read = async (number: number) => {
    const found = await context.storage.get(keys.segment(asset.id, 1, name, number))
    return createHash('sha256')
      .update(await buffer(found))
      .digest('hex')
  }
  return Promise.all([0, 1, 2].map(read))
}

it('an opening is in stereo and has the bytes of the whole; 5.1 is a part of its own', async () => {
  expect(await run('opening')).toEqual(['0 false a48,a96'])
  const opening = await Promise.all(['a48', 'a96'].map((name) => firstSegments(name)))
  expect(await run('long')).toEqual(['0 true a48,a96'])
  expect(await Promise.all(['a48', 'a96'].map((name) => firstSegments(name)))).toEqual(opening)

  expect(await run('surround')).toEqual(['0 true a48,a96', '1 true a320'])
  const before = await firstSegments('a320')
  // Killed before it was written down, and run again.
  hand.parts.pop()
  await run('surround')
  expect(await firstSegments('a320')).toEqual(before)
  const frames = hand.parts.flatMap(({ renditions }) =>
    Object.values(renditions).map(({ segments }) => segments.reduce((sum, [count]) => sum + count, 0)),
  )
  expect(new Set(frames).size).toBe(1)
}, 60_000)

/** Two programmes in stereo with a film in 5.1 between them, from 16 to 22 s of 30; a tone of its own in each. */
async function drawChangingClip(): Promise<string> {
  const piece = async (name: string, graph: string) => {
    const path = join(folder, `${name}.ac3`)
    await ffmpeg(...['-f', 'lavfi', '-i', graph, '-c:a', 'ac3', path])
    return readFile(path)
  }
  const both = (tone: number, seconds: number) => tones([tone, tone], 0.1, 'stereo', seconds)
  const film = tones([600, 600, 0, 0, 0, 0], 0.1, '5.1(side)', 6)
  const pieces = [await piece('a', both(400, 16)), await piece('b', film), await piece('c', both(900, 8))]
  const [sound, clip] = [join(folder, 'changing.ac3'), join(folder, 'changing.ts')]
  await writeFile(sound, Buffer.concat(pieces))
  await ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc2=s=128x72:r=25:d=30', '-i', sound, '-map', '0', '-map', '1'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'copy', clip],
  )
  return clip
}

it('sound that changes its channels midway keeps its time', async () => {
  const changing = await assetOfFile(await drawChangingClip(), join(folder, 'changing'))
  await run('opening', changing)
  const opening = await firstSegments('a96', changing)
  expect(await run('long', changing)).toEqual(['0 true a48,a96'])
  expect(await firstSegments('a96', changing)).toEqual(opening)

  const whole = join(folder, 'whole.mp4')
  await writeFile(whole, await wholeRendition(changing, 'a96'))
  const [left = new Float32Array()] = await decodedChannels(whole)
  expect(left.length / 48_000).toBeCloseTo(30, 1)
  /** The tone heard from `second` to the next. */
  const heard = (second: number) =>
    [400, 600, 900].filter((tone) => amplitudeOf(left.subarray((second - 1) * 48_000), tone) > 0.02)
  expect([2, 14, 17, 20, 23, 28].map(heard)).toEqual([[400], [400], [600], [600], [900], [900]])
}, 60_000)
