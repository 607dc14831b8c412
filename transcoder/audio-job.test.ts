import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { type AssetInHand, assetOfFile } from '#tests/support/encoded-asset.ts'
import { drawSurroundClip } from '#tests/support/surround-clip.ts'
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

async function run(extent: 'opening' | 'long' | 'surround'): Promise<string[]> {
  const { asset, context, parts } = hand
  const [track] = asset.plan.audio
  await audioJob({ assetId: asset.id, version: 1, stream: track?.index ?? -1, extent }, context)
  return parts.map(({ part, done, renditions }) => `${part} ${done} ${Object.keys(renditions).sort()}`)
}

/** SHA-256 of the first segments of a rendition. */
async function firstSegments(name: string): Promise<string[]> {
  const { asset, context } = hand
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
  const opening = await Promise.all(['a48', 'a96'].map(firstSegments))
  expect(await run('long')).toEqual(['0 true a48,a96'])
  expect(await Promise.all(['a48', 'a96'].map(firstSegments))).toEqual(opening)

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
