import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import { mayPlay, maySee, type Question } from './may-play.ts'
import type { OfferTerms, PassTerms } from './pass-terms.ts'

/** What money asks for, of what licence and law leave. */
const now = new Date('2026-06-01T12:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3600_000)
const own: OfferTerms = { of: 'title', amount: 50_000, currency: 'KZT', days: 2 }
const whole: OfferTerms = { of: 'series', amount: 200_000, currency: 'KZT', days: 30 }
const pass = (about: Partial<PassTerms> = {}): PassTerms => ({
  ...{ scope: 'title', subject: 'title-a', from: at(-1), until: at(24), endedAt: null },
  ...about,
})
const kz = { territories: ['KZ'], uses: ['stream' as const, 'download' as const], revokedAt: null }
const viewer = { country: 'KZ', account: null, ageConfirmed: null, passes: [] as PassTerms[] }
const withPass = (about: Partial<PassTerms> = {}) => ({ viewer: { ...viewer, passes: [pass(about)] } })
const account = (role: Account['role'], ownerId: string): Account => ({
  ...{ id: 'accountaaaaa', name: 'A', role, owner: { id: ownerId, name: 'A' } },
})
const title = { id: 'title-a', seriesId: 'series-a', ownerId: 'owner-a', ageMark: 0 as const, hidden: false }
const base: Question = {
  ...{ licences: [kz], restrictions: [], title, offers: [own], asset: { state: 'complete' } },
  ...{ viewer, use: 'stream', now },
}

const unpaid = 'payment-required title 50000 KZT 2 2026-06-03T12:00:00.000Z'
const rows: [string, Partial<Question>, string][] = [
  ['without a price', { offers: [] }, 'allowed without end'],
  ['with a price and no pass', {}, unpaid],
  ['downloads cost what watching does', { use: 'download' }, unpaid],
  ['a pass for it', withPass(), 'allowed 2026-06-02T12:00:00.000Z'],
  [
    'a pass for its series',
    withPass({ scope: 'series', subject: 'series-a' }),
    'allowed 2026-06-02T12:00:00.000Z',
  ],
  [
    'a pass for its owner',
    withPass({ scope: 'owner', subject: 'owner-a' }),
    'allowed 2026-06-02T12:00:00.000Z',
  ],
  ['a pass for another title', withPass({ subject: 'title-b' }), unpaid],
  ['a series that has the id of the title', withPass({ scope: 'series' }), unpaid],
  ['a pass that was taken back', withPass({ endedAt: at(-0.5) }), unpaid],
  ['a pass until now', withPass({ until: now }), unpaid],
  ['a pass from now', withPass({ from: now }), 'allowed 2026-06-02T12:00:00.000Z'],
  ['a pass from later on', withPass({ from: at(1) }), unpaid],
  [
    'of two passes the later end',
    { viewer: { ...viewer, passes: [pass(), pass({ until: at(30) })] } },
    'allowed 2026-06-02T18:00:00.000Z',
  ],
  [
    'a pass longer than the licence',
    { ...withPass(), licences: [{ ...kz, until: '2026-06-01T18:00' }] },
    'allowed 2026-06-01T13:00:00.000Z',
  ],
  [
    'who buys what is licensed for less long is told',
    { licences: [{ ...kz, until: '2026-06-01T18:00' }] },
    'payment-required title 50000 KZT 2 2026-06-01T13:00:00.000Z',
  ],
  ['its own price before that of its series', { offers: [whole, own] }, unpaid],
  [
    'what can be bought before what cannot',
    { offers: [{ ...own, amount: null }, whole] },
    'payment-required series 200000 KZT 30 2026-07-01T12:00:00.000Z',
  ],
  ['by voucher alone', { offers: [{ ...own, amount: null }] }, 'payment-required title'],
  [
    'not here, paid or not',
    { ...withPass(), licences: [{ ...kz, territories: ['CN'] }] },
    'not-in-territory CN',
  ],
  ['no price is told of a draft', { asset: null }, 'not-watchable'],
  ['no price is told where there is no licence', { licences: [] }, 'no-licence'],
  ['the age first', { title: { ...title, ageMark: 18 } }, 'age-unconfirmed 18'],
  ['then the price', { title: { ...title, ageMark: 18 }, viewer: { ...viewer, ageConfirmed: 18 } }, unpaid],
  ['its owner', { viewer: { ...viewer, account: account('owner', 'owner-a') } }, 'allowed without end'],
  ['another owner', { viewer: { ...viewer, account: account('owner', 'owner-b') } }, unpaid],
  ['a moderator', { viewer: { ...viewer, account: account('moderator', 'x') } }, 'allowed without end'],
]

describe('paid titles', () => {
  it.each(rows)('%s', (_, change, wanted) => {
    const verdict = mayPlay({ ...base, ...change })
    const said = verdict.allowed
      ? `allowed ${verdict.until?.toISOString() ?? 'without end'}`
      : [verdict.code, ...Object.values(verdict.details)].join(' ')
    expect(said).toBe(wanted)
  })

  it('are shown to those who have yet to pay', () => {
    expect(maySee(mayPlay(base))).toBe(true)
    expect(maySee(mayPlay({ ...base, licences: [] }))).toBe(false)
  })
})
