import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrongWith } from '#tests/support/live-oracle.ts'
import type { Terms } from './licence-terms.ts'
import { type LiveQuestion, mayWatchLive } from './may-watch-live.ts'

/** The decision on live against the slow oracle of `mayPlay`, asked second by second. The seed is printed with a case that fails. */
const noon = Date.UTC(2026, 10, 23, 12)
const minute = 60_000
const local = (minutes: number) => new Date(noon + minutes * minute).toISOString().slice(0, 16)

const licence = fc
  .record({
    territories: fc.constantFrom(['KZ'], ['DE'], ['WORLD'], ['WORLD'], ['KZ', 'DE']),
    uses: fc.constantFrom(['live' as const], ['live' as const], ['stream' as const]),
    from: fc.option(fc.integer({ min: -60, max: 30 }), { freq: 3 }),
    until: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
    revoked: fc.integer({ min: 0, max: 9 }),
  })
  .map(
    ({ territories, uses, from, until, revoked }): Terms => ({
      ...{ territories: [...territories], uses: [...uses], timeZone: 'UTC' },
      revokedAt: revoked === 0 ? '2026-01-01T00:00:00Z' : null,
      ...(from === null ? {} : { from: local(from) }),
      ...(until === null ? {} : { until: local(until) }),
    }),
  )

const restriction = fc
  .record({ from: fc.integer({ min: -60, max: 40 }), lasts: fc.integer({ min: 1, max: 60 }) })
  .map(({ from, lasts }) => ({
    ...{
      authority: 'A',
      decision: '1',
      decidedOn: '2026-01-01',
      reason: 'court' as const,
      territories: ['DE'],
    },
    from: new Date(noon + from * minute).toISOString(),
    until: new Date(noon + (from + lasts) * minute).toISOString(),
    liftedAt: null,
  }))

const programmes = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 0, 0, 7),
      lasts: fc.integer({ min: 1, max: 20 }),
      ageMark: fc.constantFrom(null, null, null, 6 as const, 18 as const),
      licences: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(licence, { maxLength: 2 }) },
      ),
      restrictions: fc.array(restriction, { maxLength: 1 }),
      isClosed: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all): LiveQuestion['programmes'] => {
    let end = -40
    return all.map(({ gap, lasts, restrictions, isClosed, ...same }, n) => {
      const starts = end + gap
      end = starts + lasts
      const at = (minutes: number) => new Date(noon + minutes * minute)
      return {
        id: `p${n}`,
        starts: at(starts),
        ends: at(end),
        restrictions: isClosed ? [] : restrictions,
        ...same,
      }
    })
  })

const question: fc.Arbitrary<LiveQuestion> = fc
  .record({
    channel: fc.record({
      ...{ id: fc.constant('c'), ownerId: fc.constant('o') },
      ageMark: fc.constantFrom(0 as const, 0 as const, 18 as const),
      dvrSeconds: fc.constantFrom(0, 1800, 7200),
      licences: fc.oneof(
        {
          weight: 2,
          arbitrary: fc.constant<Terms[]>([{ territories: ['WORLD'], uses: ['live'], revokedAt: null }]),
        },
        { weight: 1, arbitrary: fc.array(licence, { maxLength: 2 }) },
      ),
      restrictions: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(restriction, { minLength: 1, maxLength: 2 }) },
      ),
    }),
    programmes,
    viewer: fc.record({
      country: fc.constantFrom('KZ', 'DE'),
      account: fc.constant(null),
      ageConfirmed: fc.constantFrom(null, 18),
    }),
    asked: fc.option(
      fc.record({
        back: fc.integer({ min: 1, max: 5400 }),
        lasts: fc.option(fc.integer({ min: 1, max: 3600 })),
      }),
      { freq: 2 },
    ),
    // Seconds matter shortly after a programme, as most of these are.
    now: fc.record({ pick: fc.integer({ min: 0, max: 11 }), seconds: fc.integer({ min: 0, max: 110 }) }),
  })
  .map(({ asked, now: { pick, seconds }, ...same }) => {
    const now = new Date((same.programmes[pick]?.ends.getTime() ?? noon) + seconds * 1000)
    const from = asked ? new Date(now.getTime() - asked.back * 1000) : null
    const until = asked?.lasts && from ? new Date(from.getTime() + asked.lasts * 1000) : null
    return { ...same, now, asked: { from, until: until && until <= now ? until : null } }
  })

describe('what may be watched of a channel', () => {
  it('is all that may be seen at every moment an address is good, and nothing else', () => {
    const seen = new Map<string, number>()
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
    fc.assert(
      fc.property(question, (asked) => {
        expect(wrongWith(asked, 30 * minute)).toEqual([])
        const verdict = mayWatchLive(asked)
        if (!verdict.allowed) count(verdict.code)
        else {
          count(asked.asked.from ? 'from' : 'now')
          if (verdict.from && !asked.asked.from) count('now, cut')
          if (verdict.until && verdict.until.getTime() !== asked.asked.until?.getTime()) count('until, cut')
          if (verdict.good) count('good, cut')
        }
      }),
      { numRuns: 700 },
    )
    // None of the answers is so rare that agreeing on it means nothing.
    for (const what of [
      'now',
      'from',
      'until, cut',
      'good, cut',
      'not-in-territory',
      'age-unconfirmed',
      'restricted',
      'time-shift-over',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(10)
    expect(seen.get('now, cut') ?? 0).toBeGreaterThan(3)
  }, 120_000)
})
