import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults, goOnAir, type OnAir, withFault } from './live-run.ts'

/** The quick form of `npm run faults:live`. */
let on: OnAir
beforeAll(async () => {
  on = await goOnAir()
})
afterAll(() => on.close())

const named = (part: string) => {
  const fault = faults(3).find(({ what }) => what.includes(part))
  if (!fault) throw new Error(part)
  return fault
}

it('a sender that is cut off, then the death of the live process: a viewer goes on, and what was is on record', async () => {
  const cut = await withFault(on, named('for 3 s'), 1)
  expect(cut.runs).toBeGreaterThanOrEqual(3)
  expect(cut.hole).toBeLessThan(1)
  expect(cut.unrecorded).toBeLessThan(1)
  const killed = await withFault(on, named('another takes over'), 1)
  expect(killed.runs).toBeGreaterThanOrEqual(2)
}, 120_000)
