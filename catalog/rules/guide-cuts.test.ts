import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsFor, type Slot } from './guide-cuts.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23) + minute * 60_000)
const slot = (id: string, starts: number, ends: number): Slot => ({ id, starts: at(starts), ends: at(ends) })
const day = [slot('a', 0, 60), slot('b', 60, 90), slot('c', 90, 150)]

describe('a programme that takes a place', () => {
  it.each([
    ['beside the others nothing happens', slot('n', 150, 160), [], []],
    ['what runs into it ends there', slot('n', 120, 160), [slot('c', 90, 120)], []],
    ['what begins before its end begins there', slot('b', 60, 100), [slot('c', 100, 150)], []],
    ['itself is not in its own way', slot('b', 65, 90), [], []],
    ['an earlier beginning cuts what was before', slot('b', 45, 90), [slot('a', 0, 45)], []],
    ['inside another one, which ends there', slot('n', 20, 30), [slot('a', 0, 20)], []],
    ['of which nothing would be left', slot('n', 50, 95), [slot('a', 0, 50), slot('c', 95, 150)], ['b']],
    ['in the very place of another', slot('n', 60, 90), [], ['b']],
  ] as const)('%s', (_, taken, cut, swallowed) => {
    const cuts = cutsFor(taken, day)
    expect(cuts.cut).toEqual(cut)
    expect(cuts.swallowed.map(({ id }) => id)).toEqual(swallowed)
  })

  it('leaves no overlap, whatever was there', () => {
    const lengths = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 60 })), { maxLength: 10 })
    fc.assert(
      fc.property(lengths, fc.nat(400), fc.integer({ min: 1, max: 200 }), (gaps, start, length) => {
        let end = 0
        const guide = gaps.map(([gap, minutes], n) => {
          const one = slot(String(n), end + gap, end + gap + minutes)
          end += gap + minutes
          return one
        })
        const taken = slot('n', start, start + length)
        const { cut, swallowed } = cutsFor(taken, guide)
        const gone = new Set(swallowed.map(({ id }) => id))
        const changed = new Map(cut.map((one) => [one.id, one]))
        const after = guide
          .filter(({ id }) => !gone.has(id))
          .map((one) => changed.get(one.id) ?? one)
          .concat(taken)
          .sort((a, b) => Number(a.starts) - Number(b.starts))
        for (const [n, one] of after.entries()) {
          expect(one.starts < one.ends).toBe(true)
          const next = after[n + 1]
          if (next) expect(one.ends <= next.starts).toBe(true)
        }
      }),
    )
  })
})
