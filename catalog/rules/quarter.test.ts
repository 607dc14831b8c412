import { describe, expect, it, test } from 'vitest'
import { quarterOf, quartersBetween, quarterWindow } from './quarter.ts'

// Almaty is five hours ahead of UTC since 1 March 2024, and was six before.
test.each([
  ['2026-09-30T18:59:59.999Z', '2026-Q3'],
  ['2026-09-30T19:00:00.000Z', '2026-Q4'],
  ['2026-12-31T18:59:59.999Z', '2026-Q4'],
  ['2026-12-31T19:00:00.000Z', '2027-Q1'],
  ['2023-12-31T17:59:59.999Z', '2023-Q4'],
  ['2023-12-31T18:00:00.000Z', '2024-Q1'],
])('%s is in %s', (moment, quarter) => {
  const window = quarterWindow(quarter)
  expect(quarterOf(new Date(moment))).toBe(quarter)
  expect(new Date(moment).getTime()).toBeGreaterThanOrEqual(window.from.getTime())
  expect(new Date(moment).getTime()).toBeLessThan(window.until.getTime())
})

describe('quarters between two moments', () => {
  it('are without gaps, and at least one', () => {
    const windows = quartersBetween(new Date('2025-11-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z'))
    expect(windows.map(({ quarter }) => quarter)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
    expect(windows[1]?.from).toEqual(windows[0]?.until)
    const now = new Date('2026-04-01T00:00:00Z')
    expect(quartersBetween(now, now)).toHaveLength(1)
  })
})
