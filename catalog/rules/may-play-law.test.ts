import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import { mayPlay, maySee, type Question } from './may-play.ts'
import type { RestrictionTerms } from './restriction-terms.ts'

/** What the law takes from what a licence gives. */
const kz = { territories: ['KZ'], uses: ['stream' as const], revokedAt: null }
const world = { ...kz, territories: ['WORLD'] }
const closed: RestrictionTerms = {
  ...{ authority: 'Court', decision: '7', decidedOn: '2026-05-01', reason: 'court', territories: ['KZ'] },
  ...{ from: '2026-05-02T00:00:00.000Z', until: null, liftedAt: null },
}
const here = { country: 'KZ', account: null, ageConfirmed: null, passes: [] }
const abroad = { ...here, country: 'DE' }
const nowhere = { ...here, country: 'ZZ' }
const ownedBy = (ownerId: string) => {
  const account: Account = { id: 'accountaaaaa', name: 'A', role: 'owner', owner: { id: ownerId, name: 'A' } }
  return { ...here, account }
}
const title = { id: 'title-a', seriesId: null, ownerId: 'owner-a', hidden: false }
const adult = { ...title, ageMark: 18 as const }
const base: Question = {
  licences: [kz],
  restrictions: [],
  title: { ...title, ageMark: 0 },
  offers: [],
  asset: { state: 'complete' },
  viewer: here,
  use: 'stream',
  now: new Date('2026-06-01T12:00:00Z'),
}

const rows: [string, Partial<Question>, string][] = [
  ['restricted here', { restrictions: [closed] }, 'restricted Court 7 2026-05-01 court'],
  [
    'restricted here, open elsewhere: where',
    { restrictions: [closed], licences: [{ ...kz, territories: ['KZ', 'MN', 'CN'] }] },
    'restricted Court 7 2026-05-01 court CN, MN',
  ],
  [
    'restricted here, licensed everywhere: but where it is not',
    { restrictions: [closed], licences: [world] },
    'restricted Court 7 2026-05-01 court WORLD KZ',
  ],
  [
    'where a licence has ended it is not open either',
    {
      restrictions: [closed],
      licences: [kz, { ...kz, territories: ['CN'], until: '2026-01-01T00:00' }, { ...kz, uses: ['embed'] }],
    },
    'restricted Court 7 2026-05-01 court',
  ],
  [
    'restricted elsewhere',
    { restrictions: [closed], viewer: abroad, licences: [world] },
    'allowed without end',
  ],
  [
    'restricted in the whole world',
    { restrictions: [{ ...closed, territories: ['WORLD'] }], viewer: nowhere, licences: [world] },
    'restricted Court 7 2026-05-01 court',
  ],
  [
    'until its first moment outside',
    { restrictions: [{ ...closed, until: '2026-06-01T12:00:00.000Z' }] },
    'allowed without end',
  ],
  [
    'until then, which is told',
    { restrictions: [{ ...closed, until: '2026-06-01T12:00:00.001Z' }] },
    'restricted Court 7 2026-05-01 court 2026-06-01T12:00:00.001Z',
  ],
  [
    'of several the one that lasts longest',
    {
      restrictions: [
        { ...closed, until: '2026-07-01T00:00:00.000Z' },
        { ...closed, decision: '8' },
        { ...closed, decision: '9', until: '2026-08-01T00:00:00.000Z' },
      ],
    },
    'restricted Court 8 2026-05-01 court',
  ],
  [
    'about to be restricted: until then',
    {
      restrictions: [
        { ...closed, from: '2026-06-03T00:00:00.000Z' },
        { ...closed, from: '2026-06-02T00:00:00.000Z' },
      ],
    },
    'allowed 2026-06-02T00:00:00.000Z',
  ],
  [
    'about to be restricted after the licence has ended',
    {
      licences: [{ ...kz, until: '2026-06-02T00:00' }],
      restrictions: [{ ...closed, from: '2026-06-02T00:00:00.000Z' }],
    },
    'allowed 2026-06-01T19:00:00.000Z',
  ],
  ['lifted', { restrictions: [{ ...closed, liftedAt: '2026-05-20T00:00:00.000Z' }] }, 'allowed without end'],
  [
    'restricted without a licence: only the licence is told',
    { restrictions: [closed], licences: [] },
    'no-licence',
  ],
  ['a restricted draft: only the draft is told', { restrictions: [closed], asset: null }, 'not-watchable'],
  [
    'a restriction holds for every use',
    { restrictions: [closed], licences: [{ ...kz, uses: ['embed'] }], use: 'embed' },
    'restricted Court 7 2026-05-01 court',
  ],
  [
    'its owner previews a restricted title',
    { restrictions: [closed], viewer: ownedBy('owner-a') },
    'allowed without end',
  ],
  [
    'another owner does not',
    { restrictions: [closed], viewer: ownedBy('owner-b') },
    'restricted Court 7 2026-05-01 court',
  ],
  ['for adults, nothing said', { title: adult }, 'age-unconfirmed 18'],
  ['for adults, too young', { title: adult, viewer: { ...here, ageConfirmed: 17 } }, 'age-unconfirmed 18'],
  ['for adults, confirmed', { title: adult, viewer: { ...here, ageConfirmed: 18 } }, 'allowed without end'],
  ['16+ is asked of nobody', { title: { ...adult, ageMark: 16 } }, 'allowed without end'],
  ['its owner is not asked', { title: adult, viewer: ownedBy('owner-a') }, 'allowed without end'],
  [
    'a restriction goes before the age',
    { title: adult, restrictions: [closed] },
    'restricted Court 7 2026-05-01 court',
  ],
  ['the licence goes before the age', { title: adult, licences: [] }, 'no-licence'],
]

describe('mayPlay, by law', () => {
  it.each(rows)('%s', (_, changes, expected) => {
    const verdict = mayPlay({ ...base, ...changes })
    const said = verdict.allowed
      ? `allowed ${verdict.until?.toISOString() ?? 'without end'}`
      : [verdict.code, ...Object.values(verdict.details)].join(' ')
    expect(said).toBe(expected)
  })

  it('shows a title that waits for a word on the age, and no other that it denies', () => {
    expect(maySee(mayPlay({ ...base, title: adult }))).toBe(true)
    expect(maySee(mayPlay({ ...base, title: adult, restrictions: [closed] }))).toBe(false)
    expect(maySee(mayPlay({ ...base, title: adult, viewer: abroad }))).toBe(false)
  })
})
