import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, encodeWithFault, faultClip, type Outcome, points, targets } from './encoding-run.ts'

/**
 * Each process killed at one point, another one each day; `npm run faults` kills each at all of them (results in
 * docs/faults.md). `TEST_SEED=N` chooses the points.
 */
const seed = Number(process.env.TEST_SEED ?? Math.floor(Date.now() / 86_400_000))

describe(`kill -9 in the middle (TEST_SEED=${seed})`, () => {
  let folder: string
  let clip: string
  let undisturbed: Outcome
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-faults-'))
    clip = join(folder, 'clip.mp4')
    await faultClip(clip, 24)
    undisturbed = await encodeWithFault(clip, null)
  }, 200_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has something to compare with', () => {
    expect(undisturbed.state).toBe('complete')
    expect(undisturbed.segments.size).toBeGreaterThan(25)
    expect(undisturbed.repeated).toEqual([])
  })

  // Most of a run is waiting: for a lock that a killed worker held, for a server that comes back.
  it.concurrent.each(
    targets.map((target, n) => ({ target, point: points[(seed + n) % points.length] ?? points[0] })),
  )(
    'of $target at $point: complete, the same bytes, nothing sent or encoded again but what was in hand',
    async (fault) => {
      expect(complaints(await encodeWithFault(clip, fault), undisturbed)).toEqual([])
    },
    240_000,
  )
})
