import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import { instantOf } from './local-time.ts'
import { mayPlay, type Question, type Verdict } from './may-play.ts'

/**
 * The decision against the same rules written once more, slowly and plainly, with another reading of the clock: of every
 * minute of two days, which one does a clock in that zone show so? The seed is printed with a case that fails.
 */
const minute = 60_000

/** Places and moments at which clocks were or will be moved, and one where they are not. */
const edges: readonly [string, string][] = [
  // Kazakhstan went to one zone: 1 March 2024, an hour twice.
  ['Asia/Almaty', '2024-03-01T00:00'],
  ['Asia/Qyzylorda', '2018-12-21T00:00'],
  ['Europe/Berlin', '2026-03-29T02:30'],
  ['Europe/Berlin', '2026-10-25T02:30'],
  ['America/New_York', '2026-03-08T02:30'],
  // Half an hour.
  ['Australia/Lord_Howe', '2026-04-05T01:45'],
  // A day was left out: 30 December 2011.
  ['Pacific/Apia', '2011-12-30T12:00'],
  ['UTC', '2026-06-01T00:00'],
]

const clocks = new Map<string, Intl.DateTimeFormat>()
function shownIn(zone: string, at: number): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  return clock.format(at).replace(' ', 'T')
}

const found = new Map<string, number>()
/** The first minute in which the clock shows `local`; of a minute it never shows, what it would have, not moved. */
function slowInstant(local: string, zone: string): number {
  const key = `${local} ${zone}`
  const known = found.get(key)
  if (known !== undefined) return known
  const middle = Date.parse(`${local}:00Z`)
  const [from, to] = [middle - 26 * 60 * minute, middle + 26 * 60 * minute]
  let answer: number | undefined
  for (let at = from; at <= to && answer === undefined; at += minute)
    if (shownIn(zone, at) === local) answer = at
  if (answer === undefined) {
    // The last minute before the gap shows an earlier time: as many minutes after it as the clock is behind.
    let before = from
    for (let at = from; at <= to; at += minute) if (shownIn(zone, at) < local) before = at
    answer = before + (middle - Date.parse(`${shownIn(zone, before)}:00Z`))
  }
  found.set(key, answer)
  return answer
}

type Licence = Question['licences'][number]

function oracle({ licences, title, asset, viewer, use, now }: Question): string {
  const watchable = asset !== null && ['watchable', 'complete'].includes(asset.state)
  const own =
    viewer.account !== null &&
    (viewer.account.role === 'admin' ||
      viewer.account.role === 'moderator' ||
      viewer.account.owner.id === title.ownerId)
  if (own && (use === 'stream' || use === 'download')) return watchable ? 'allowed for ever' : 'not-watchable'

  const startOf = ({ from, timeZone = 'Asia/Almaty' }: Licence) =>
    from === undefined ? -Infinity : slowInstant(from, timeZone)
  const endOf = ({ until, timeZone = 'Asia/Almaty' }: Licence) =>
    until === undefined ? Infinity : slowInstant(until, timeZone)
  let anyAlive = false
  let anyUse = false
  let anyPlace = false
  let anyAhead = false
  let opens = Infinity
  let lasts = -Infinity
  const elsewhere = new Set<string>()
  for (const licence of licences) {
    if (licence.revokedAt !== null || startOf(licence) >= endOf(licence)) continue
    anyAlive = true
    if (!licence.uses.includes(use)) continue
    anyUse = true
    const over = endOf(licence) <= now.getTime()
    if (!over) for (const territory of licence.territories) elsewhere.add(territory)
    const place =
      licence.territories.includes('WORLD') ||
      (viewer.country !== 'ZZ' && licence.territories.includes(viewer.country))
    if (!place) continue
    anyPlace = true
    if (over) continue
    if (startOf(licence) > now.getTime()) {
      anyAhead = true
      opens = Math.min(opens, startOf(licence))
    } else lasts = Math.max(lasts, endOf(licence))
  }
  if (!anyAlive) return 'no-licence'
  if (!anyUse) return 'use-not-licensed'
  if (!anyPlace)
    return elsewhere.size > 0 ? `not-in-territory ${[...elsewhere].sort().join(', ')}` : 'no-longer'
  if (lasts === -Infinity) return anyAhead ? `not-yet ${opens}` : 'no-longer'
  if (!watchable) return 'not-watchable'
  return lasts === Infinity ? 'allowed for ever' : `allowed until ${lasts}`
}

function worded(verdict: Verdict): string {
  if (verdict.allowed) return verdict.until ? `allowed until ${verdict.until.getTime()}` : 'allowed for ever'
  const { code, details } = verdict
  if (code === 'not-in-territory') return `${code} ${details.territories}`
  if (code !== 'not-yet') return code
  const [, day, time, zone] = /^(\S+) (\S+) \((.+)\)$/.exec(String(details.from)) ?? []
  return `${code} ${slowInstant(`${day}T${time}`, zone ?? '')}`
}

const near = fc.integer({ min: -150, max: 150 })
const localNear = ([, local]: readonly [string, string], minutes: number) =>
  new Date(Date.parse(`${local}:00Z`) + minutes * minute).toISOString().slice(0, 16)

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
    title: fc.constant({ ownerId: 'mine' }),
    asset: fc.constantFrom(null, { state: 'encoding' as const }, { state: 'complete' as const }),
    viewer: fc.record({ country: fc.constantFrom('KZ', 'DE', 'ZZ'), account }),
    use: fc.constantFrom('stream' as const, 'download' as const, 'embed' as const, 'live' as const),
    // Minutes, and the last millisecond before one.
    now: fc
      .record({ minutes: near, short: fc.boolean() })
      .map(
        ({ minutes, short }) => new Date(slowInstant(edge[1], edge[0]) + minutes * minute - (short ? 1 : 0)),
      ),
  })
})

describe('ten thousand licence sets, viewers, moments and uses', () => {
  it('are decided as the slow oracle decides them', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(question, (asked) => {
        const wanted = oracle(asked)
        const [kind = ''] = wanted.split(' ')
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
        expect(worded(mayPlay(asked))).toBe(wanted)
      }),
      { numRuns: 10_000 },
    )
    // None of the answers is so rare that agreeing on it means nothing.
    for (const kind of [
      'allowed',
      'no-licence',
      'use-not-licensed',
      'not-in-territory',
      'not-yet',
      'no-longer',
    ])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(200)
  }, 120_000)

  it('have their windows where a clock on the wall shows them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...edges), near, (edge, minutes) => {
        const local = localNear(edge, minutes)
        expect(instantOf(local, edge[0]).getTime()).toBe(slowInstant(local, edge[0]))
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})
