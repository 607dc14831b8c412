import { expect, it } from 'vitest'
import { clockOf, mediaAt, momentAt, sameClock } from './wall-clock.ts'

const noon = Date.parse('2026-11-24T07:00:00Z')
const segment = (start: number, after: number | null) => ({
  start,
  programDateTime: after === null ? null : noon + after * 1000,
})

it('is one piece while nothing is missing', () => {
  const clock = clockOf([segment(100, 0), segment(102, 2.05), segment(104, 4)])
  expect(clock).toEqual([{ from: 100, offset: noon - 100_000 }])
  expect(momentAt(clock, 103)).toBe(noon + 3000)
  expect(mediaAt(clock, noon + 3000)).toBe(103)
})

it('goes on after a break where the video does', () => {
  // Two minutes without a picture: the video has none of them.
  const clock = clockOf([segment(0, 0), segment(2, 2), segment(4, 124)])
  expect(clock).toHaveLength(2)
  expect(momentAt(clock, 3)).toBe(noon + 3000)
  expect(momentAt(clock, 5)).toBe(noon + 125_000)
  expect(mediaAt(clock, noon + 60_000)).toBe(4)
  expect(mediaAt(clock, noon + 125_000)).toBe(5)
})

it('knows nothing before its first segment, nor where nobody says when it was', () => {
  const clock = clockOf([segment(10, 0)])
  expect(mediaAt(clock, noon - 1)).toBeNull()
  expect(clockOf([segment(0, null)])).toEqual([])
  expect(momentAt([], 5)).toBeNull()
  expect(mediaAt([], noon)).toBeNull()
})

it('stays the same while its beginning is forgotten', () => {
  const before = clockOf([segment(0, 0), segment(2, 2), segment(4, 124)])
  expect(sameClock(before, clockOf([segment(2, 2), segment(4, 124), segment(6, 126)]))).toBe(true)
  expect(sameClock(before, clockOf([segment(4, 124)]))).toBe(false)
  expect(sameClock(before, clockOf([segment(0, 0), segment(2, 2), segment(4, 130)]))).toBe(false)
})
