import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawAv1Clip } from '#tests/support/av1-clip.ts'
import { type AssetInHand, assetOfFile, encode } from '#tests/support/encoded-asset.ts'
import { framesOf } from './encode-track.ts'
import { picturesJob } from './pictures-job.ts'
import { planEncoding } from './plan/plan.ts'
import { codecComplete, isComplete } from './plan/progress.ts'
import { abandonAv1 } from './video-job.ts'

/** The real jobs with the real encoder. */
let folder: string
let clip: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-av1-job-'))
  clip = join(folder, 'clip.mp4')
  await drawAv1Clip(clip, '192x108')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function planned(name: string): Promise<AssetInHand> {
  const made = await assetOfFile(clip, join(folder, name))
  made.asset.plan = planEncoding(made.asset.facts, { av1: true })
  return made
}

/** Every file of a rendition by its name. */
async function files(name: string, rendition: string): Promise<Map<string, Buffer>> {
  const below = (await readdir(join(folder, name), { recursive: true })).filter((path) =>
    path.includes(`/${rendition}/`),
  )
  const read = below.map(
    async (path): Promise<[string, Buffer]> => [path, await readFile(join(folder, name, path))],
  )
  return new Map(await Promise.all(read))
}

test('AV1 has the planned frames and key frames, in the same bytes each time', async () => {
  const [first, second] = [await planned('first'), await planned('second')]
  for (const made of [first, second]) await encode(made, ['low-av1'])
  expect(first.parts).toEqual(second.parts)
  const { chunks = [], rungs = [], gopFrames = 0 } = first.asset.plan.video[1] ?? {}
  expect(rungs.map(({ name }) => name)).toEqual(['v108-av1', 'v108-2-av1'])
  for (const [part, { frames }] of chunks.entries())
    for (const { name } of rungs) {
      const rendition = first.parts[part]?.renditions[name]
      if (!rendition) throw new Error(`no ${name}`)
      expect(framesOf(rendition)).toBe(frames)
      expect(rendition.codecs).toMatch(/^av01\.0\.\d\dM\.08$/)
      const keys = rendition.keyframes?.map((all) => all.map(([frame]) => frame))
      const expected = rendition.segments.map(([length]) => [0, gopFrames].filter((frame) => frame < length))
      expect(keys).toEqual(expected)
    }
  const inits = new Set(first.parts.map(({ renditions }) => renditions['v108-av1']?.initSha256))
  expect(inits.size).toBe(1)
  for (const { name } of rungs) {
    const mine = await files('first', name)
    expect(mine.size).toBe(4)
    expect(await files('second', name)).toEqual(mine)
  }
}, 120_000)

test('a title goes on without AV1 that cannot be made, and its pictures are those of H.264', async () => {
  const made = await planned('abandoned')
  const { asset, parts, context } = made
  await encode(made, ['low', 'low-av1'], true)
  await picturesJob({ assetId: asset.id, version: 1 }, context)
  expect(asset.pictures?.candidates.length).toBeGreaterThan(0)
  parts.splice(0, parts.length, ...parts.filter(({ track, part }) => track !== 'low-av1' || part === 0))
  expect(isComplete(asset.plan, parts)).toBe(false)
  await abandonAv1({ assetId: asset.id, version: 1, group: 'low-av1', chunk: 1 }, context)
  expect(isComplete(asset.plan, parts)).toBe(true)
  expect(codecComplete(asset.plan, parts, 'h264')).toBe(true)
  expect(codecComplete(asset.plan, parts, 'av1')).toBe(false)
}, 120_000)
