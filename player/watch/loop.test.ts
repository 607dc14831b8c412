import { expect, test } from 'vitest'
import { loopBack } from './loop.ts'
import type { Turn } from './turns.ts'

const turn = (number: number, start: number, end: number): Turn => ({
  ...{ number, start, end, name: '', language: 'kk', side: null },
})
const turns = [turn(1, 10, 20), turn(2, 20, 40)]

test('a turn that was played to its end begins again', () => {
  expect(loopBack(turns, 19.5, 19.75)).toBe(10)
  expect(loopBack(turns, 39.6, 39.9)).toBe(20)
  expect(loopBack(turns, 15, 15.25)).toBe(null)
})

test('a jump leaves it for good, and nothing is repeated before the first', () => {
  expect(loopBack(turns, 15, 30)).toBe(null)
  expect(loopBack(turns, 30, 12)).toBe(null)
  expect(loopBack(turns, 3, 3.2)).toBe(null)
})
