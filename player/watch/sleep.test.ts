import { expect, test } from 'vitest'
import { loudnessAt, minutesLeft } from './sleep.ts'

const playing = { leftOfTurn: 30, ended: false }

test('by the clock the sound goes down before it stops', () => {
  const sleep = { kind: 'at', moment: 100_000, minutes: 10 } as const
  expect(loudnessAt(sleep, { ...playing, now: 50_000 })).toBe(1)
  expect(loudnessAt(sleep, { ...playing, now: 96_000 })).toBe(0.5)
  expect(loudnessAt(sleep, { ...playing, now: 100_000 })).toBe(0)
  expect(loudnessAt(sleep, { ...playing, now: 900_000 })).toBe(0)
  expect([minutesLeft(sleep, 0), minutesLeft(sleep, 99_000)]).toEqual([2, 1])
})

test('at the end of a turn it stops just before the next one begins', () => {
  expect(loudnessAt({ kind: 'turn' }, { ...playing, now: 0 })).toBe(1)
  expect(loudnessAt({ kind: 'turn' }, { now: 0, leftOfTurn: 0.3, ended: false })).toBe(0)
  expect(loudnessAt({ kind: 'turn' }, { now: 0, leftOfTurn: null, ended: false })).toBe(1)
})

test('without a wish it is as loud as it was', () => {
  expect(loudnessAt(null, { now: 0, leftOfTurn: 0, ended: true })).toBe(1)
  expect(minutesLeft({ kind: 'title' }, 0)).toBe(null)
})
