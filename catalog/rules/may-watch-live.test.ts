import { describe, expect, it } from 'vitest'
import type { Account } from '#catalog/contract/account.ts'
import {
  type LiveQuestion,
  type LiveVerdict,
  maySeeChannel,
  mayWatchLive,
  type ProgrammeTerms,
} from './may-watch-live.ts'

/** Noon; times of programmes are minutes after it. */
const noon = Date.UTC(2026, 10, 23, 12)
const at = (minutes: number) => new Date(noon + minutes * 60_000)
const world = { territories: ['WORLD'], uses: ['live' as const], revokedAt: null }
const kz = { ...world, territories: ['KZ'] }

const programme = (from: number, until: number, more: Partial<ProgrammeTerms> = {}): ProgrammeTerms => ({
  ...{ id: `p${from}`, starts: at(from), ends: at(until) },
  ...{ ageMark: null, licences: [], restrictions: [], ...more },
})
const match = (from: number, until: number) => programme(from, until, { licences: [kz] })
const closed = {
  ...{ authority: 'Сот', decision: '1', decidedOn: '2026-11-01', reason: 'court' as const },
  ...{ territories: ['KZ'], from: at(-9999).toISOString(), until: null, liftedAt: null },
}

const abroad = { country: 'DE', account: null, ageConfirmed: null }
const home = { country: 'KZ', account: null, ageConfirmed: null }
const owner: Account = {
  ...{ id: 'a', name: 'A', role: 'owner' },
  owner: { id: 'owner-a', name: 'A' },
}
const base: LiveQuestion = {
  channel: {
    ...{ id: 'c', ownerId: 'owner-a', ageMark: 0, dvrSeconds: 7200 },
    ...{ licences: [world], restrictions: [] },
  },
  ...{ programmes: [], viewer: abroad, asked: { from: null, until: null }, now: at(0) },
}
const channel = (more: Partial<LiveQuestion['channel']>) => ({ channel: { ...base.channel, ...more } })
const from = (minutes: number, until: number | null = null) => ({
  asked: { from: at(minutes), until: until === null ? null : at(until) },
})

const minutes = (moment: Date | null) => (moment ? (moment.getTime() - noon) / 60_000 : null)
const worded = (verdict: LiveVerdict) => {
  if (verdict.allowed)
    return `${minutes(verdict.from) ?? 'now'} to ${minutes(verdict.until) ?? 'on'}, good until ${minutes(verdict.good) ?? 'ever'}`
  const { resumes, ...details } = verdict.details
  const again = resumes === undefined ? '' : ` again ${minutes(new Date(String(resumes)))}`
  return `${verdict.code}${details.programme === undefined ? '' : ' programme'}${again}`
}
/** An address may be asked for 10 s before its beginning. */
const tail = 10 / 60

const rows: [string, Partial<LiveQuestion>, string][] = [
  ['no licence at all', channel({ licences: [] }), 'no-licence'],
  ['one that covers it', {}, 'now to on, good until ever'],
  ['one of another use', channel({ licences: [{ ...world, uses: ['stream'] }] }), 'use-not-licensed'],
  ['one of another country', channel({ licences: [kz] }), 'not-in-territory'],
  [
    'one that ends',
    channel({ licences: [{ ...world, until: '2026-11-23T18:00' }] }),
    'now to on, good until 60',
  ],
  [
    'its owner needs none',
    { ...channel({ licences: [] }), viewer: { ...abroad, account: owner } },
    'now to on, good until ever',
  ],
  [
    'a programme is under the licence of the channel',
    { programmes: [programme(-10, 10)] },
    'now to on, good until ever',
  ],
  [
    'the match is blacked out abroad, the news after it is not',
    { programmes: [match(-30, 60), programme(60, 90)] },
    `not-in-territory programme again ${60 + tail}`,
  ],
  ['and is seen at home', { viewer: home, programmes: [match(-30, 60)] }, 'now to on, good until ever'],
  [
    'an address of now is good until the match begins',
    { programmes: [programme(-5, 20), match(20, 130)] },
    'now to on, good until 20',
  ],
  [
    'of several to come, until the first',
    { programmes: [programme(5, 20), match(40, 50), match(80, 90)] },
    'now to on, good until 40',
  ],
  [
    'what was closed lately is not given along',
    { programmes: [match(-60, -1)] },
    `${-1 + tail} to on, good until ever`,
  ],
  [
    'nor in the very moment after it',
    { programmes: [match(-60, 0)] },
    `not-in-territory programme again ${tail}`,
  ],
  [
    'what was closed a while ago is no matter',
    { programmes: [match(-60, -2)] },
    'now to on, good until ever',
  ],
  [
    'licences of its own count alone, also where those of the channel say less',
    { ...channel({ licences: [kz] }), programmes: [programme(-5, 20, { licences: [world] })] },
    'now to on, good until 20',
  ],
  [
    'one that lost its licence has none',
    { programmes: [programme(-5, 20, { licences: [{ ...world, revokedAt: '2026-01-01T00:00:00Z' }] })] },
    `no-licence programme again ${20 + tail}`,
  ],
  [
    '18+ asks for the age',
    { programmes: [programme(-5, 20, { ageMark: 18 })] },
    `age-unconfirmed programme again ${20 + tail}`,
  ],
  [
    '18+ that is confirmed',
    { viewer: { ...abroad, ageConfirmed: 18 }, programmes: [programme(-5, 20, { ageMark: 18 })] },
    'now to on, good until ever',
  ],
  ['18+ to come', { programmes: [programme(30, 40, { ageMark: 18 })] }, 'now to on, good until 30'],
  [
    'a mark of a programme goes before that of the channel',
    { ...channel({ ageMark: 18 }), programmes: [programme(-5, 20, { ageMark: 6 })] },
    'now to on, good until 20',
  ],
  [
    'closed by law',
    { viewer: home, programmes: [programme(-5, 20, { restrictions: [closed] })] },
    `restricted programme again ${20 + tail}`,
  ],
  [
    'closed by law elsewhere',
    { programmes: [programme(-5, 20, { restrictions: [closed] })] },
    'now to on, good until ever',
  ],
  [
    'of titles that it plays one is closed by law',
    { viewer: home, ...channel({ restrictions: [closed] }) },
    'restricted',
  ],
  ['from earlier on', from(-60), '-60 to on, good until ever'],
  ['no earlier than is kept', from(-600), '-120 to on, good until ever'],
  ['all of it before what is kept', from(-600, -200), 'time-shift-over'],
  ['a stretch', from(-60, -30), '-60 to -30, good until ever'],
  [
    'a stretch ends where the match began',
    { ...from(-60, -30), programmes: [match(-40, -35)] },
    '-60 to -40, good until ever',
  ],
  [
    'and so does what would go on',
    { ...from(-60), programmes: [match(-40, -35)] },
    '-60 to -40, good until ever',
  ],
  [
    'from the match on',
    { ...from(-37), programmes: [match(-40, -35)] },
    `not-in-territory programme again ${-35 + tail}`,
  ],
  [
    'from its end on: a segment before the beginning may be asked for',
    { ...from(-35), programmes: [match(-40, -35)] },
    `${-35 + tail} to on, good until ever`,
  ],
  [
    'from the beginning of what runs, up to the match that is to come',
    { ...from(-15), programmes: [programme(-15, 10), match(10, 100)] },
    '-15 to on, good until 10',
  ],
  [
    'a licence that ends ends all that it was needed for',
    {
      ...from(-60, -10),
      programmes: [programme(-60, -40, { licences: [{ ...world, until: '2026-11-23T17:05' }] })],
    },
    '-60 to -10, good until 5',
  ],
  [
    'what was licensed then is watched now',
    {
      ...from(-60, -10),
      programmes: [programme(-60, -40, { licences: [{ ...world, until: '2026-11-23T16:30' }] })],
    },
    `no-longer programme again ${-40 + tail}`,
  ],
  [
    'a time shift of nothing is still what is on air',
    { ...channel({ dvrSeconds: 0 }), ...from(-60) },
    '-1.5 to on, good until ever',
  ],
]

describe('mayWatchLive', () => {
  it.each(rows)('%s', (_, changes, expected) => {
    expect(worded(mayWatchLive({ ...base, ...changes }))).toBe(expected)
  })
})

describe('maySeeChannel', () => {
  it('shows a channel whose programme of now is closed, and says when it is not', () => {
    expect(maySeeChannel({ ...base, programmes: [match(-5, 5)] }).allowed).toBe(true)
    expect(maySeeChannel({ ...base, ...channel({ licences: [kz] }) })).toMatchObject({
      code: 'not-in-territory',
    })
    const open = { ...channel({ licences: [kz] }), programmes: [programme(-5, 5, { licences: [world] })] }
    expect(maySeeChannel({ ...base, ...open }).allowed).toBe(true)
    expect(maySeeChannel({ ...base, ...channel({ licences: [] }) })).toMatchObject({ code: 'no-licence' })
  })
})
