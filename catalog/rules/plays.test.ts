import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gainOf, noPlay, type PlayState, type View } from './plays.ts'

const begun = new Date('2026-11-23T05:00:00Z')
const view: View = { id: 'v', titleId: 't', begun, duration: 100 }
const later = (seconds: number) => new Date(begun.getTime() + seconds * 1000)
const report = (part: Partial<PlayState>): PlayState => ({ ...noPlay, number: 1, ...part })
const rungs = (part: Record<number, number>) => noPlay.rungs.map((_, n) => part[n] ?? 0)

describe('a report', () => {
  it('adds what it says, where that can be', () => {
    const said = report({ startMs: 900, seconds: 30, stalls: 1, stallSeconds: 2, tenths: 0b111 })
    const found = gainOf({ ...said, rungs: rungs({ 2: 10, 3: 20 }) }, noPlay, view, later(40))
    expect(found?.gain).toEqual({
      ...{ starts: 1, startMs: 900, seconds: 30, stalls: 1, stallSeconds: 2 },
      ...{ rungs: rungs({ 2: 10, 3: 20 }), tenths: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0] },
    })
  })

  it('adds only what is new of a view, and one start', () => {
    const first = gainOf(report({ startMs: 900, seconds: 30, tenths: 0b11 }), noPlay, view, later(40))
    const next = report({ number: 2, startMs: 5000, seconds: 50, tenths: 0b1110 })
    const found = gainOf(next, first?.state ?? noPlay, view, later(60))
    expect(found?.gain).toMatchObject({ starts: 0, startMs: null, seconds: 20 })
    expect(found?.gain.tenths).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0])
    expect(found?.state).toMatchObject({ startMs: 900, seconds: 50, tenths: 0b1111 })
  })

  it.each([
    ['the same once more', 2, 60],
    ['an earlier one, late', 1, 60],
    ['before it was given out', 3, -5],
    ['a day later', 3, 86_401],
  ])('adds nothing: %s', (_, number, seconds) => {
    const before = { ...noPlay, number: 2, seconds: 10 }
    expect(gainOf(report({ number, seconds: 20 }), before, view, later(seconds))).toBeNull()
  })

  it('is not believed beyond the time since the view was given out', () => {
    const said = report({ startMs: 600_000, seconds: 9000, stalls: 500, stallSeconds: 9000, tenths: 1023 })
    const found = gainOf({ ...said, rungs: rungs({ 8: 50_000, 1: 50_000 }) }, noPlay, view, later(8))
    expect(found?.gain).toMatchObject({ startMs: 10_000, seconds: 10, stalls: 0, stallSeconds: 0 })
    // Five seconds of each tenth of a hundred seconds.
    expect(found?.gain.tenths).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(found?.gain.rungs).toEqual(rungs({ 8: 5, 1: 5 }))
  })

  it('never takes anything away, and never adds up to more than the time there was', () => {
    const some = fc.record({
      seconds: fc.integer({ min: 0, max: 500 }),
      stallSeconds: fc.integer({ min: 0, max: 500 }),
      stalls: fc.integer({ min: 0, max: 50 }),
      tenths: fc.integer({ min: 0, max: 1023 }),
      rungs: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 9, maxLength: 9 }),
      waited: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (reports) => {
        let [known, at, total] = [noPlay, 0, 0]
        for (const [n, { waited, ...said }] of reports.entries()) {
          at += waited
          const found = gainOf({ ...said, number: n + 1, startMs: 10 }, known, view, later(at))
          if (!found) throw new Error('not taken')
          const { gain, state } = found
          for (const each of [gain.seconds, gain.stalls, gain.stallSeconds, ...gain.rungs])
            expect(each).toBeGreaterThanOrEqual(0)
          total += gain.seconds + gain.stallSeconds
          known = state
        }
        expect(total).toBeLessThanOrEqual(at + 2 + 1e-6)
        expect(known.rungs.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(known.seconds + 1e-6)
      }),
    )
  })
})
