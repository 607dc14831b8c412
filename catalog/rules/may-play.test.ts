import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import { mayPlay, type Question } from './may-play.ts'

const account = (role: Account['role'], ownerId: string): Account => ({
  id: 'accountaaaaa',
  name: 'A',
  role,
  owner: { id: ownerId, name: 'A' },
})
const kz = { territories: ['KZ'], uses: ['stream' as const], revokedAt: null }
const base: Question = {
  licences: [kz],
  restrictions: [],
  title: { id: 'title-a', seriesId: null, ownerId: 'owner-a', ageMark: 0, hidden: false },
  offers: [],
  asset: { state: 'complete' },
  viewer: { country: 'KZ', account: null, ageConfirmed: null, passes: [] },
  use: 'stream',
  now: new Date('2026-06-01T12:00:00Z'),
}
const abroad = { country: 'DE', account: null, ageConfirmed: null, passes: [] }
const nowhere = { country: 'ZZ', account: null, ageConfirmed: null, passes: [] }
const home = (who: Account) => ({ country: 'KZ', account: who, ageConfirmed: null, passes: [] })
const hidden = { ...base.title, hidden: true }
const world = { ...kz, territories: ['WORLD'] }

const rows: [string, Partial<Question>, string][] = [
  ['no licence at all', { licences: [] }, 'no-licence'],
  ['a licence that covers place, use and moment', {}, 'allowed without end'],
  ['hidden by its owner, whatever its licences say', { title: hidden }, 'hidden'],
  ['hidden, and without a licence', { title: hidden, licences: [] }, 'hidden'],
  [
    'its owner sees what is hidden',
    { title: hidden, viewer: home(account('owner', 'owner-a')) },
    'allowed without end',
  ],
  ['a moderator, too', { title: hidden, viewer: home(account('moderator', 'b')) }, 'allowed without end'],
  [
    'but nobody has it embedded',
    { title: hidden, use: 'embed', viewer: home(account('owner', 'owner-a')) },
    'hidden',
  ],
  ['already watchable', { asset: { state: 'watchable' } }, 'allowed without end'],
  ['still encoding', { asset: { state: 'encoding' } }, 'not-watchable'],
  ['a draft', { asset: null }, 'not-watchable'],
  ['a draft without licence says the licence first', { asset: null, licences: [] }, 'no-licence'],
  ['revoked', { licences: [{ ...kz, revokedAt: '2026-05-01T00:00:00Z' }] }, 'no-licence'],
  ['another use', { use: 'download' }, 'use-not-licensed download'],
  ['another country', { viewer: abroad }, 'not-in-territory KZ'],
  ['unknown country', { viewer: nowhere }, 'not-in-territory KZ'],
  [
    'unknown country is in no list, not even one that names it',
    { viewer: nowhere, licences: [{ ...kz, territories: ['ZZ'] }] },
    'not-in-territory ZZ',
  ],
  ['the whole world', { viewer: abroad, licences: [world] }, 'allowed without end'],
  ['the whole world, unknown country', { viewer: nowhere, licences: [world] }, 'allowed without end'],
  [
    'not yet, in the zone of the licence (Almaty is UTC+5: 17:00 local is 12:00 UTC)',
    { licences: [{ ...kz, from: '2026-06-01T17:01' }] },
    'not-yet 2026-06-01 17:01 (Asia/Almaty)',
  ],
  ['from its first minute', { licences: [{ ...kz, from: '2026-06-01T17:00' }] }, 'allowed without end'],
  [
    'until is the first moment outside',
    { licences: [{ ...kz, until: '2026-06-01T17:00' }] },
    'no-longer 2026-06-01 17:00 (Asia/Almaty)',
  ],
  ['before until', { licences: [{ ...kz, until: '2026-06-01T17:01' }] }, 'allowed 2026-06-01T12:01:00.000Z'],
  [
    'in another zone',
    { licences: [{ ...kz, until: '2026-06-01T13:00', timeZone: 'Europe/Berlin' }] },
    'no-longer 2026-06-01 13:00 (Europe/Berlin)',
  ],
  [
    'before Kazakhstan moved to UTC+5: 17:59 in Almaty is 11:59 UTC',
    { now: new Date('2024-02-20T12:00:00Z'), licences: [{ ...kz, until: '2024-02-20T17:59' }] },
    'no-longer 2024-02-20 17:59 (Asia/Almaty)',
  ],
  [
    'one of several covers',
    { viewer: abroad, licences: [kz, { ...kz, territories: ['DE'], until: '2027-01-01T00:00' }] },
    'allowed 2026-12-31T19:00:00.000Z',
  ],
  [
    'of several that cover, the one that lasts',
    {
      licences: [
        { ...kz, until: '2027-01-01T00:00' },
        { ...kz, until: '2028-01-01T00:00' },
      ],
    },
    'allowed 2027-12-31T19:00:00.000Z',
  ],
  [
    'of several that cover, the one without end',
    { licences: [{ ...kz, until: '2027-01-01T00:00' }, kz] },
    'allowed without end',
  ],
  [
    'ended here and going on elsewhere: it has ended',
    {
      licences: [
        { ...kz, until: '2026-01-01T00:00' },
        { ...kz, territories: ['DE'] },
      ],
    },
    'no-longer 2026-01-01 00:00 (Asia/Almaty)',
  ],
  [
    'ended, but coming again: when',
    {
      licences: [
        { ...kz, until: '2026-01-01T00:00' },
        { ...kz, from: '2027-02-01T00:00' },
        { ...kz, from: '2027-01-01T00:00' },
      ],
    },
    'not-yet 2027-01-01 00:00 (Asia/Almaty)',
  ],
  [
    'elsewhere: only places where it has not ended',
    {
      viewer: abroad,
      licences: [
        kz,
        { ...kz, territories: ['UZ', 'KG'] },
        { ...kz, territories: ['CN'], until: '2025-01-01T00:00' },
      ],
    },
    'not-in-territory KG, KZ, UZ',
  ],
  [
    'elsewhere, and ended there too',
    { viewer: abroad, licences: [{ ...kz, until: '2025-01-01T00:00' }] },
    'no-longer 2025-01-01 00:00 (Asia/Almaty)',
  ],
  [
    'its owner previews without licence',
    { licences: [], viewer: { ...nowhere, account: account('owner', 'owner-a') } },
    'allowed without end',
  ],
  ['another owner does not', { licences: [], viewer: home(account('owner', 'owner-b')) }, 'no-licence'],
  [
    'a moderator previews everything',
    { licences: [], viewer: home(account('moderator', 'owner-b')) },
    'allowed without end',
  ],
  [
    'preview is not for embedding',
    { licences: [], use: 'embed', viewer: home(account('admin', 'owner-a')) },
    'no-licence',
  ],
  [
    'nothing to preview yet',
    {
      licences: [],
      asset: { state: 'refused' },
      viewer: home(account('owner', 'owner-a')),
    },
    'not-watchable',
  ],
]

describe('mayPlay', () => {
  it.each(rows)('%s', (_, changes, expected) => {
    const verdict = mayPlay({ ...base, ...changes })
    const said = verdict.allowed
      ? `allowed ${verdict.until?.toISOString() ?? 'without end'}`
      : [verdict.code, ...Object.values(verdict.details)].join(' ')
    expect(said).toBe(expected)
  })
})
