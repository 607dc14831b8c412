import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import { oracle, worded } from '#tests/support/may-play-oracle.ts'
import { clockEdges as edges, localNear, minute, slowInstant } from '#tests/support/slow-clock.ts'
import { instantOf } from './local-time.ts'
import { mayPlay, type Question } from './may-play.ts'

/**
 * The decision against the same rules written once more, slowly and plainly, with another reading of the clock. The seed
 * is printed with a case that fails.
 */

type Licence = Question['licences'][number]

const near = fc.integer({ min: -150, max: 150 })
const account: fc.Arbitrary<Account | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.constant('aaaaaaaaaaaa'),
      name: fc.constant('A'),
      role: fc.constantFrom('owner' as const, 'moderator' as const, 'admin' as const),
      owner: fc.constantFrom({ id: 'mine', name: 'M' }, { id: 'theirs', name: 'T' }),
    }),
  },
)

/** Around the same moment as the licences, rather before it. */
function restrictionNear([zone, local]: readonly [string, string]): fc.Arbitrary<
  Question['restrictions'][number]
> {
  const moment = (minutes: number) => new Date(slowInstant(local, zone) + minutes * minute).toISOString()
  return fc
    .record({
      territories: fc.uniqueArray(fc.constantFrom('KZ', 'DE', 'WORLD', 'ZZ'), { minLength: 1, maxLength: 2 }),
      from: fc.integer({ min: -150, max: 50 }),
      lasts: fc.option(fc.integer({ min: 1, max: 200 })),
      lifted: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ territories, from, lasts, lifted }) => ({
      ...{ authority: 'A', decision: '1', decidedOn: '2026-01-01', reason: 'court', territories },
      from: moment(from),
      until: lasts === null ? null : moment(from + lasts),
      liftedAt: lifted === 0 ? '2020-01-01T00:00:00.000Z' : null,
    }))
}

const offers: fc.Arbitrary<Question['offers']> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(
      fc.record({
        of: fc.constantFrom('title' as const, 'series' as const),
        amount: fc.constantFrom(null, 50_000, 99),
        currency: fc.constantFrom('KZT' as const, 'USD' as const),
        days: fc.constantFrom(1, 30),
      }),
      { selector: ({ of }) => of, minLength: 1, maxLength: 2 },
    ),
  },
)

/** Around the same moment, to the millisecond. */
function passNear([zone, local]: readonly [string, string]): fc.Arbitrary<
  Question['viewer']['passes'][number]
> {
  const moment = (minutes: number) => new Date(slowInstant(local, zone) + minutes * minute)
  return fc
    .record({
      about: fc.constantFrom(
        ...([
          'title mine',
          'title other',
          'series mine',
          'series other',
          'owner mine',
          'owner theirs',
        ] as const),
        // An id of another kind opens nothing.
        ...(['title s-mine', 'series t-mine'] as const),
      ),
      from: fc.integer({ min: -300, max: 50 }),
      lasts: fc.integer({ min: 1, max: 500 }),
      ended: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ about, from, lasts, ended }) => {
      const [scope = '', whose = ''] = about.split(' ')
      const subject = whose.includes('-') || scope === 'owner' ? whose : `${scope.charAt(0)}-${whose}`
      return {
        ...{ scope: scope as 'title' | 'series' | 'owner', subject },
        ...{ from: moment(from), until: moment(from + lasts), endedAt: ended === 0 ? moment(from) : null },
      }
    })
}

const question: fc.Arbitrary<Question> = fc.constantFrom(...edges).chain((edge) => {
  const window = fc.record({ from: fc.option(near), until: fc.option(near) })
  const licence = fc
    .record({
      territories: fc.uniqueArray(fc.constantFrom('KZ', 'DE', 'CN', 'WORLD', 'ZZ'), {
        minLength: 1,
        maxLength: 3,
      }),
      uses: fc.uniqueArray(fc.constantFrom('stream' as const, 'download' as const, 'embed' as const), {
        minLength: 1,
      }),
      window,
      revoked: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ territories, uses, window: { from, until }, revoked }): Licence => {
      const [first, last] = from !== null && until !== null && from > until ? [until, from] : [from, until]
      return {
        ...{ territories, uses, timeZone: edge[0] },
        revokedAt: revoked === 0 ? '2020-01-01T00:00:00.000Z' : null,
        ...(first === null ? {} : { from: localNear(edge, first) }),
        ...(last === null ? {} : { until: localNear(edge, last) }),
      }
    })
  return fc.record({
    licences: fc.array(licence, { maxLength: 4 }),
    restrictions: fc.array(restrictionNear(edge), { maxLength: 4 }),
    offers,
    title: fc.record({
      id: fc.constant('t-mine'),
      seriesId: fc.constantFrom('s-mine', null),
      ownerId: fc.constant('mine'),
      ageMark: fc.constantFrom(0 as const, 16 as const, 18 as const, 18 as const),
      // Asked before everything else: more of it would leave too few of the others.
      hidden: fc.integer({ min: 0, max: 11 }).map((one) => one === 0),
    }),
    asset: fc.constantFrom(
      ...[null, { state: 'encoding' as const }],
      ...[{ state: 'watchable' as const }, { state: 'complete' as const }, { state: 'complete' as const }],
    ),
    viewer: fc.record({
      country: fc.constantFrom('KZ', 'KZ', 'DE', 'ZZ'),
      account,
      ageConfirmed: fc.constantFrom(null, 16, 18),
      passes: fc.array(passNear(edge), { maxLength: 5 }),
    }),
    use: fc.constantFrom(...(['stream', 'stream', 'download', 'embed', 'live'] as const)),
    // Minutes, and the last millisecond before one.
    now: fc
      .record({ minutes: near, short: fc.boolean() })
      .map(
        ({ minutes, short }) => new Date(slowInstant(edge[1], edge[0]) + minutes * minute - (short ? 1 : 0)),
      ),
  })
})

/** Every third is open but for age and money, so that passes are met often enough. */
const sold: fc.Arbitrary<Question> = fc
  .tuple(question, fc.integer({ min: 0, max: 2 }))
  .map(([asked, which]) =>
    which > 0
      ? asked
      : {
          ...asked,
          licences: [{ territories: ['WORLD'], uses: [asked.use], revokedAt: null }, ...asked.licences],
          ...{
            restrictions: [],
            asset: { state: 'complete' },
          },
          viewer: { ...asked.viewer, account: null },
          title: { ...asked.title, hidden: false },
        },
  )

describe('ten thousand sets of licences, restrictions and prices, viewers and passes, moments and uses', () => {
  it('are decided as the slow oracle decides them', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(sold, (asked) => {
        const wanted = oracle(asked)
        const [kind = ''] = wanted.split(' ')
        const paid = kind === 'allowed' && asked.offers.length > 0 && asked.viewer.account === null
        for (const each of paid ? [kind, 'allowed by a pass'] : [kind])
          seen.set(each, (seen.get(each) ?? 0) + 1)
        expect(worded(mayPlay(asked))).toBe(wanted)
      }),
      { numRuns: 10_000 },
    )
    // None of the answers is so rare that agreeing on it means nothing.
    for (const kind of [
      'allowed',
      'hidden',
      'no-licence',
      'use-not-licensed',
      'not-in-territory',
      'not-yet',
      'no-longer',
      'restricted',
      'age-unconfirmed',
      'payment-required',
      'allowed by a pass',
    ])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(150)
  }, 300_000)

  it('have their windows where a clock on the wall shows them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...edges), near, (edge, minutes) => {
        const local = localNear(edge, minutes)
        expect(instantOf(local, edge[0]).getTime()).toBe(slowInstant(local, edge[0]))
      }),
      { numRuns: 1000 },
    )
  }, 300_000)
})
