import { expect, test } from 'vitest'
import { measure, secondsLeft, secondsLeftOfAll } from './speed.ts'

const start = { sent: 0, at: 0, bytesPerSecond: null }

test('speed is told after a second, and follows slowly', () => {
  const first = measure(start, 0, 10_000)
  expect(secondsLeft(first, 0, 100, 10_000)).toBe(null)
  expect(measure(first, 500, 10_400)).toBe(first)
  const second = measure(first, 2000, 12_000)
  expect(second.bytesPerSecond).toBe(1000)
  expect(secondsLeft(second, 2000, 5000, 12_000)).toBe(3)
  expect(measure(second, 2000, 13_000).bytesPerSecond).toBeCloseTo(700)
})

test('an upload that goes on from less starts anew', () => {
  const running = { sent: 5000, at: 10_000, bytesPerSecond: 1000 }
  expect(measure(running, 3000, 20_000)).toEqual({ sent: 3000, at: 20_000, bytesPerSecond: null })
})

test('nobody can say how long it takes while nothing goes', () => {
  const running = { sent: 2000, at: 12_000, bytesPerSecond: 1000 }
  expect(secondsLeft(running, 2000, 5000, 22_000)).toBe(3)
  expect(secondsLeft(running, 2000, 5000, 22_001)).toBe(null)
  const two = [{ speed: running }, { speed: { ...running, bytesPerSecond: 500 } }]
  expect(secondsLeftOfAll(two, 6000, 13_000)).toBe(4)
  expect(secondsLeftOfAll([], 6000, 13_000)).toBe(null)
  expect(secondsLeftOfAll([...two, { speed: start }], 6000, 13_000)).toBe(null)
  expect(secondsLeftOfAll(two, 6000, 30_000)).toBe(null)
})
