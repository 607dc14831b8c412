import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { randomKills } from './random-run.ts'

/** A short run, others killed each day; `npm run faults:random` makes 200 (docs/random-faults.md). */
const seed = Number(process.env.TEST_SEED ?? Math.floor(Date.now() / 86_400_000))

it(`kills at random lose nothing (TEST_SEED=${seed})`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nar-random-faults-'))
  try {
    const { wrong, titles } = await randomKills(folder, { kills: 4, inFlight: 3, seed }, () => {})
    expect(wrong).toEqual([])
    expect(titles).toBeGreaterThanOrEqual(3)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 400_000)
