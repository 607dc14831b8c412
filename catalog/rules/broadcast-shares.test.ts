import { describe, expect, it } from 'vitest'
import { type Aired, leastShare, mondayOf, weekOf, weekShares } from './broadcast-shares.ts'

/** Almaty is UTC+5 since March 2024. */
const at = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 10, day, hour - 5, minute))
const aired = (starts: Date, ends: Date, language: string | null, origin: Aired['origin']): Aired => ({
  ...{ starts, ends, language, origin },
})

describe('the week of a channel', () => {
  it('begins on Monday in Almaty', () => {
    expect(['2026-11-23', '2026-11-29', '2026-12-01', '2027-01-01'].map(mondayOf)).toEqual([
      ...['2026-11-23', '2026-11-23', '2026-11-30', '2026-12-28'],
    ])
    expect(() => mondayOf('2026-02-30')).toThrow(RangeError)
    expect(weekOf(new Date('2026-11-22T18:59:59Z'))).toBe('2026-11-16')
    expect(weekOf(new Date('2026-11-22T19:00:00Z'))).toBe('2026-11-23')
  })

  it('has shares by hours on air: what is not said counts for neither', () => {
    const shares = weekShares(
      [
        aired(at(23, 6), at(23, 8), 'kk', 'domestic'),
        aired(at(23, 8), at(23, 9), 'kk-Latn', 'foreign'),
        aired(at(23, 9), at(23, 12, 30), 'ru', 'domestic'),
        aired(at(23, 12, 30), at(23, 13), null, null),
        // The language of Karakalpaks is another one.
        aired(at(23, 13), at(23, 14), 'kaa', null),
      ],
      '2026-11-23',
    )
    expect(shares).toMatchObject({
      hours: 8,
      kazakh: 3,
      domestic: 5.5,
      unsaid: { language: 0.5, origin: 1.5 },
    })
    expect(shares.days[0]).toEqual({ day: '2026-11-23', hours: 8, kazakh: 3, domestic: 5.5 })
    expect(shares.days.slice(1).every(({ hours }) => hours === 0)).toBe(true)
  })

  it('cuts what runs over its ends, and over midnight', () => {
    const shares = weekShares(
      [
        aired(at(22, 23), at(23, 1), 'kk', 'domestic'),
        aired(at(24, 22), at(25, 3), 'ru', 'foreign'),
        aired(at(29, 23), at(30, 2), 'kk', 'domestic'),
      ],
      '2026-11-23',
    )
    expect([shares.hours, shares.kazakh, shares.domestic]).toEqual([7, 2, 2])
    expect(shares.days.map(({ hours }) => hours)).toEqual([1, 2, 3, 0, 0, 0, 1])
  })

  it('names the parts of days that have less Kazakh than everything else', () => {
    const { thin } = weekShares(
      [
        aired(at(23, 6), at(23, 9), 'kk', 'domestic'),
        aired(at(23, 9), at(23, 12), 'ru', 'domestic'),
        aired(at(23, 17), at(23, 18), 'kk', 'domestic'),
        aired(at(23, 18), at(23, 19), 'ru', 'domestic'),
      ],
      '2026-11-23',
    )
    // Half and half is enough.
    expect(thin).toEqual([{ from: at(23, 18), until: at(24, 0), hours: 1, kazakh: 0 }])
  })

  it('is asked for more from 2025 and from 2027 on', () => {
    expect(['2024-12-30', '2025-01-06', '2026-12-28', '2027-01-04'].map(leastShare)).toEqual([
      ...[0.5, 0.55, 0.55, 0.6],
    ])
  })
})
