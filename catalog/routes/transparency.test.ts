import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ComplaintCategory, Decision } from '#catalog/contract/complaint.ts'
import type { QuarterReport } from '#catalog/contract/transparency.ts'
import { decide, eraseContacts, fileAppeal, fileComplaint } from '#catalog/store/complaints.ts'
import { aRestriction } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let now = new Date('2027-01-15T00:00:00Z')

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, {}, () => now)
  await makeQuarter()
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

/** 2026-Q4 in Almaty, UTC+5. */
const starts = Date.parse('2026-09-30T19:00:00Z')
const ends = Date.parse('2026-12-31T19:00:00Z')
const hourMs = 3600_000

const restriction = { outcome: 'upheld', remedy: 'restriction', restrictionId: '000000000000' } as const
const correction = { outcome: 'upheld', remedy: 'correction' } as const
const rejection = { outcome: 'rejected' } as const
type Judgement = { at: number; what: typeof restriction | typeof correction | typeof rejection }
type Story = {
  at: number
  category?: ComplaintCategory
  first?: Judgement
  appealed?: number
  second?: Judgement
}

/** Moments in ms since 1970; judgements in hours after what they answer. */
async function tell({ at, category = 'other', first, appealed, second }: Story): Promise<void> {
  const { db } = servers
  const complaint = { category, text: 'x', contact: 'a@example.kz', titleId: '000000000000' }
  const number = await db.transaction().execute((tx) => fileComplaint(tx, complaint, new Date(at)))
  const judge = (instance: Decision['instance'], judgement: Judgement, asked: number, id: string) =>
    decide(
      db,
      { number, instance },
      { ...judgement.what, instance, reason: 'x' },
      { account: { id, role: 'moderator' }, now: new Date(asked + judgement.at * hourMs) },
    )
  if (first) await judge('first', first, at, '000000000001')
  if (appealed === undefined) return
  await fileAppeal(db, number, 'x', new Date(appealed))
  if (second) await judge('appeal', second, appealed, '000000000002')
}

async function makeQuarter(): Promise<void> {
  const day = 24 * hourMs
  // The last moment before and the first after: neither was received in the quarter.
  await tell({ at: starts - 1, first: { at: 1, what: rejection } })
  await tell({ at: ends })
  // The first and the last moment of it; the last is answered in the next one.
  await tell({ at: starts, category: 'rights', first: { at: 2, what: restriction } })
  await tell({ at: ends - 1, category: 'rights', first: { at: 1, what: correction } })
  // In time to the very end, and a moment late.
  await tell({ at: starts + day, category: 'child', first: { at: 24, what: correction } })
  await tell({ at: starts + day, category: 'child', first: { at: 24 + 1 / hourMs, what: rejection } })
  // Late by its deadline in the quarter, answered in the next: an outcome there, a missed deadline here.
  await tell({ at: ends - day - 1, category: 'false', first: { at: 48, what: rejection } })
  // Never answered.
  await tell({ at: starts + 2 * day, category: 'person' })
  // Appeals: confirmed, changed, changed in its remedy alone and late, made now and judged in the next one, not judged.
  const told = { at: starts + 3 * day, first: { at: 6, what: rejection } }
  const appealed = starts + 5 * day
  await tell({ ...told, appealed, second: { at: 1, what: rejection } })
  await tell({ ...told, appealed, second: { at: 1, what: correction } })
  const upheld = { ...told, first: { at: 6, what: correction } }
  await tell({ ...upheld, appealed, second: { at: 25, what: restriction } })
  await tell({ ...told, appealed: ends - hourMs, second: { at: 2, what: rejection } })
  await tell({ ...told, appealed: ends - day - hourMs })
  await makeRestrictions([starts - 1, starts, ends - 1, ends])
}

/** Each of them lifted an hour later. */
async function makeRestrictions(moments: readonly number[]): Promise<void> {
  const payload = { kind: 'film', texts: { kk: { title: 'X' } } }
  const post = async (path: string, payload: object, headers: Record<string, string>) =>
    (await hub.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers })).json<{ id: string }>()
  const title = await post('/titles', payload, await bearer(servers, 'Studio'))
  const moderator = await bearer(servers, 'Moderator', 'moderator')
  const before = now
  for (const [at, moment] of moments.entries()) {
    const terms = { ...aRestriction, ...(at === 1 ? { authority: 'Ministry, "A"', reason: 'order' } : {}) }
    now = new Date(moment)
    const { id } = await post(`/titles/${title.id}/restrictions`, terms, moderator)
    now = new Date(moment + hourMs)
    await post(`/restrictions/${id}/lift`, { reason: 'x' }, moderator)
  }
  now = before
}

const reports = async (query = '') =>
  (await hub.inject({ url: `/api/v1/transparency${query}` })).json<{ quarters: QuarterReport[] }>().quarters

const expected = {
  quarter: '2026-Q4',
  from: '2026-09-30T19:00:00.000Z',
  until: '2026-12-31T19:00:00.000Z',
  over: true,
  received: {
    total: 11,
    byCategory: { rights: 2, child: 2, unlawful: 0, false: 1, person: 1, other: 5 },
  },
  // Answered in it: the one from before, two at the start, two children's, five that were appealed against.
  outcomes: { restriction: 1, correction: 2, rejected: 6 },
  hours: { median: 6, worst: 24 },
  overdue: 3,
  appeals: { received: 5, confirmed: 1, changed: 2, overdue: 2 },
  restrictions: {
    made: [
      { reason: 'court', authority: 'Court', count: 1 },
      { reason: 'order', authority: 'Ministry, "A"', count: 1 },
    ],
    // The one from before the quarter and the one of its start.
    lifted: 2,
  },
  audience: [],
}

it('counts a quarter of Almaty exactly, to its first and last moment', async () => {
  expect(await reports('?quarter=2026-Q4')).toEqual([expected])
  const [next, , before] = await reports()
  expect(next).toMatchObject({
    ...{ quarter: '2027-Q1', over: false, received: { total: 1 } },
    outcomes: { restriction: 0, correction: 1, rejected: 1 },
    hours: { median: 24.5, worst: 48 },
    appeals: { received: 0, confirmed: 1, changed: 0, overdue: 0 },
    // Received at its very start, and not answered.
    overdue: 1,
    restrictions: { made: [{ reason: 'court', authority: 'Court', count: 1 }], lifted: 2 },
  })
  expect(before).toMatchObject({
    ...{ quarter: '2026-Q3', received: { total: 1 }, overdue: 0 },
    outcomes: { restriction: 0, correction: 0, rejected: 0 },
    hours: { median: null, worst: null },
  })
})

it('stands still once it is over, whatever happens and is erased later', async () => {
  await tell({ at: ends + hourMs, category: 'rights', first: { at: 1, what: rejection } })
  now = new Date('2027-06-15T00:00:00Z')
  expect(await eraseContacts(servers.db, now)).toBeGreaterThan(5)
  expect(await reports('?quarter=2026-Q4')).toEqual([expected])
  expect((await reports()).map(({ quarter }) => quarter)).toEqual([
    '2027-Q2',
    '2027-Q1',
    '2026-Q4',
    '2026-Q3',
  ])
})

it('counts a missed deadline from the moment it is past', async () => {
  const at = Date.parse('2027-06-20T00:00:00Z')
  await tell({ at })
  const overdue = async (moment: number) => {
    now = new Date(moment)
    return (await reports('?quarter=2027-Q2'))[0]?.overdue
  }
  expect([await overdue(at + 24 * hourMs), await overdue(at + 24 * hourMs + 1)]).toEqual([0, 1])
})

it('is there as CSV', async () => {
  const answer = await hub.inject({ url: '/api/v1/transparency.csv?quarter=2026-Q4' })
  expect(answer.headers['content-type']).toContain('text/csv')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="transparency-2026-Q4.csv"')
  expect(answer.body.split('\r\n')).toEqual([
    'quarter,figure,of,by,value',
    '2026-Q4,received,rights,,2',
    '2026-Q4,received,child,,2',
    '2026-Q4,received,unlawful,,0',
    '2026-Q4,received,false,,1',
    '2026-Q4,received,person,,1',
    '2026-Q4,received,other,,5',
    '2026-Q4,outcomes,restriction,,1',
    '2026-Q4,outcomes,correction,,2',
    '2026-Q4,outcomes,rejected,,6',
    '2026-Q4,hours,median,,6',
    '2026-Q4,hours,worst,,24',
    '2026-Q4,overdue,complaints,,3',
    '2026-Q4,appeals,received,,5',
    '2026-Q4,appeals,confirmed,,1',
    '2026-Q4,appeals,changed,,2',
    '2026-Q4,appeals,overdue,,2',
    '2026-Q4,restrictions made,court,Court,1',
    '2026-Q4,restrictions made,order,"Ministry, ""A""",1',
    '2026-Q4,restrictions,lifted,,2',
    '',
  ])
})

it('has no quarter before the first record, and none to come', async () => {
  for (const quarter of ['2026-Q2', '2027-Q3', '9999-Q4']) {
    const answer = await hub.inject({ url: `/api/v1/transparency?quarter=${quarter}` })
    expect(answer.statusCode).toBe(404)
  }
  for (const path of ['transparency', 'transparency.csv'])
    expect((await hub.inject({ url: `/api/v1/${path}?quarter=2026-Q5` })).statusCode).toBe(400)
})
