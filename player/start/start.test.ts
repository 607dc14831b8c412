import { expect, test } from 'vitest'
import { measured } from './estimate.ts'
import { startPlan, startRung } from './link-class.ts'
import type { StartRung } from './start-data.ts'
import { wholeFragments } from './whole-fragments.ts'

/** A box of that type and length. */
function box(type: string, bytes: number): number[] {
  const size = [24, 16, 8, 0].map((shift) => (bytes >> shift) & 255)
  return [...size, ...Buffer.from(type), ...new Array(bytes - 8).fill(7)]
}

test('only whole fragments are appended', () => {
  const segment = [...box('styp', 24), ...box('moof', 100), ...box('mdat', 50), ...box('moof', 80)]
  const upTo = (bytes: number) => wholeFragments(new Uint8Array(segment.slice(0, bytes)))
  expect([0, 7, 24, 124, 173].map(upTo)).toEqual([0, 0, 0, 0, 0])
  expect([174, 200, 254].map(upTo)).toEqual([174, 174, 174])
  const two = new Uint8Array([...segment, ...box('mdat', 9)])
  expect(wholeFragments(two)).toBe(263)
  // A length that cannot be is not walked on.
  expect(wholeFragments(new Uint8Array([0, 0, 0, 0, ...Buffer.from('mdat'), 1, 2]))).toBe(0)
})

test('segments that share the link are measured together', () => {
  const bytes = 32_000
  // Both at once in one second, then one alone in half a second, after a pause.
  const loaded = [
    { bytes, began: 0, ended: 1000 },
    { bytes: bytes / 2, began: 0, ended: 500 },
    { bytes: bytes / 2, began: 3000, ended: 3500 },
  ]
  expect(measured(loaded)).toBeCloseTo((64_000 * 8) / 1.5)
  expect(measured([{ bytes: 5000, began: 0, ended: 10 }])).toBeNull()
})

const rung = (height: number, bandwidth: number): StartRung => ({ height, bandwidth, tracks: [] })
const rungs = [rung(240, 192e3), rung(360, 560e3), rung(480, 1.1e6)]

test.each([
  [null, 240],
  [100e3, 240],
  [256e3, 240],
  [700e3, 240],
  [1e6, 360],
  [3e6, 480],
])('a link of %s bit/s begins with %i lines', (bandwidth, height) => {
  expect(startRung(rungs, bandwidth, false)?.height).toBe(height)
})

test('who saves data begins with the least', () => {
  expect(startRung(rungs, 20e6, true)?.height).toBe(240)
  expect(startPlan(20e6, true)).toEqual(startPlan(256e3, false))
})

test('the thinner the link, the more is buffered before the page comes', () => {
  const plans = [256e3, 512e3, 1e6, 3e6, 20e6].map((bandwidth) => startPlan(bandwidth, false))
  for (const [n, plan] of plans.entries()) {
    expect(plan.app).toBeGreaterThanOrEqual(plans[n + 1]?.app ?? 0)
    // hls.js comes with the page, and must find its threshold passed, or soon.
    expect(plan.ahead).toBeGreaterThan(Math.max(plan.takeOver, plan.app) + 3.84)
  }
  expect(plans.at(-1)?.app).toBe(0)
})
