import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fairness } from './fairness-run.ts'

/** The order of work, not the time it takes: `npm run fairness` measures that with 300 (docs/fairness.md). */
it("one owner's many uploads do not stand before another's one", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nar-fairness-'))
  try {
    const { completeBefore, uploads } = await fairness(folder, { uploads: 10, tries: 1 }, () => {})
    expect(completeBefore).toBeLessThan(uploads - 3)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 200_000)
