import { expect, it } from 'vitest'
import { counted, type Look, noPlayCount, type PlayCount, reportOf, rungOf } from './play-count.ts'

const begun: PlayCount = { ...noPlayCount, startMs: 800 }
const look = (at: number, part: Partial<Look> = {}): Look => ({
  ...{ at: at * 1000, playing: true, starving: false, time: at, rate: 1, duration: 100, side: 480 },
  ...part,
})
const seen = (looks: readonly Look[], from = begun) => looks.reduce(counted, from)
const told = (count: PlayCount) => reportOf(count, { view: 'v', number: 1, network: 'unknown' })

it('counts what was played, on its rung and in its tenths', () => {
  const count = seen([look(0), look(4), look(8, { side: 720 }), look(12), look(16), look(20)])
  expect(told(count)).toMatchObject({ seconds: 20, stalls: 0, tenths: 0b11, startMs: 800 })
  expect(count.rungs).toEqual([0, 0, 0, 0, 16, 4, 0, 0, 0])
})

it('a tenth counts once half of it was played, of a long title five seconds', () => {
  expect(told(seen([look(0), look(4)])).tenths).toBe(0)
  expect(told(seen([look(0), look(5)])).tenths).toBe(1)
  const long = { duration: 7200 }
  expect(told(seen([look(0, long), look(4, long)])).tenths).toBe(0)
  expect(told(seen([look(0, long), look(5, long)])).tenths).toBe(1)
})

it('nothing counts before the first picture, nor in a pause', () => {
  expect(seen([look(0), look(9)], noPlayCount).seconds).toBe(0)
  const paused = { playing: false, time: 4 }
  expect(
    seen([look(0), look(4, paused), look(60, paused), look(61, { time: 4 }), look(63, { time: 6 })]).seconds,
  ).toBe(6)
})

it('a machine that slept has not watched', () => {
  expect(seen([look(0), look(5000, { time: 2 })]).seconds).toBe(3)
})

it('twice as fast, an hour of title is half an hour of time', () => {
  const fast = (at: number) => look(at, { time: at * 2, rate: 2 })
  expect(seen([fast(0), fast(4), fast(8)]).seconds).toBe(8)
})

it('standing still counts once, from where it began, and not if nobody can notice it', () => {
  const hungry = { playing: false, starving: true, time: 4 }
  const count = seen([look(0), look(4, hungry), look(5, hungry), look(6.5, hungry), look(7, { time: 4 })])
  expect(told(count)).toMatchObject({ stalls: 1, stallSeconds: 3, seconds: 4 })
  const twice = seen([look(7.1, { ...hungry, time: 4.1 }), look(8.1, { time: 4.1 })], count)
  expect(told(twice)).toMatchObject({ stalls: 2, stallSeconds: 4 })
  const short = seen([look(0), look(4, hungry), look(4.2, { time: 4 })])
  expect(told(short)).toMatchObject({ stalls: 0, stallSeconds: 0 })
})

it.each([
  [0, 0],
  [100, 1],
  [180, 1],
  [200, 2],
  [480, 4],
  [576, 4],
  [1080, 6],
  [4320, 8],
])('a side of %i counts as rung %i', (side, rung) => expect(rungOf(side)).toBe(rung))
