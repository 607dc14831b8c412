import { expect, test } from 'vitest'
import { monthOf, parseSpent, withBytes } from './spending.ts'

test('bytes are added within a month, and a new month begins with nothing', () => {
  const first = withBytes(null, '2026-11', 1000.4)
  expect(first).toBe('2026-11 1000')
  expect(withBytes(first, '2026-11', 500)).toBe('2026-11 1500')
  expect(withBytes(first, '2026-12', 500)).toBe('2026-12 500')
  expect(parseSpent(first, '2026-12')).toEqual({ month: '2026-12', bytes: 0 })
})

test('only what we wrote is read', () => {
  for (const text of [null, '', '2026-11', '2026-11 -5', '{}', '2026-11 1e9'])
    expect(parseSpent(text, '2026-11').bytes).toBe(0)
})

test('the month is that of the clock on the wall', () => {
  expect(monthOf(new Date(2026, 0, 31, 23, 59))).toBe('2026-01')
})
