import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Breach, BreachList } from '#catalog/contract/breach.ts'
import type { AccountNotices } from '#catalog/contract/breach-notice.ts'
import { accountOfToken, issueToken } from '#catalog/store/accounts.ts'
import { auditPage } from '#catalog/store/audit.ts'
import { about, fileComplaint } from '#tests/support/complaint-desk.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
/** A Friday in Almaty, 18:00. */
const friday = new Date('2026-11-27T13:00:00Z')
let now = friday
type Who = Record<string, string>
const who: Record<'admin' | 'moderator' | 'owner' | 'other', Who> = {
  ...{ admin: {}, moderator: {}, owner: {}, other: {} },
}
let ownerId = ''

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { operatorName: 'ЖШС «Нар»' }, () => now)
  who.admin = await bearer(servers, 'Admin', 'admin')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
  who.other = await bearer(servers, 'Other')
  const token = await issueToken(servers.db, { role: 'owner', name: 'Studio' })
  who.owner = { authorization: `Bearer ${token}` }
  ownerId = (await accountOfToken(servers.db, token))?.id ?? ''
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const ask = (method: 'GET' | 'POST' | 'PATCH', path: string, headers: Who, payload?: object) =>
  hub.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) })
const facts = (more: object = {}) => ({
  ...{ happened: 'A list of accounts was sent to a stranger.', data: 'Names of accounts.' },
  ...{ measures: 'Tokens were revoked.', contact: 'Айгүл, +7 700 000 00 00', people: 1 },
  ...{ accounts: [ownerId], complaints: ['2025-000001'], noticedAt: friday.toISOString() },
  ...more,
})
const enter = async (more: object = {}) => {
  const answer = await ask('POST', '/desk/breaches', who.admin, facts(more))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Breach>()
}
const listed = async () => (await ask('GET', '/desk/breaches', who.admin)).json<BreachList>().breaches
const notices = async (as: Who) => (await ask('GET', '/account/notices', as)).json<AccountNotices>().notices

it('is for admins', async () => {
  const { id } = await enter()
  for (const [as, status] of [
    [{}, 401],
    [who.owner, 403],
    [who.moderator, 403],
  ] as const)
    for (const answer of [
      await ask('GET', '/desk/breaches', as),
      await ask('POST', '/desk/breaches', as, facts()),
      await ask('PATCH', `/desk/breaches/${id}`, as, { people: 2 }),
      await ask('POST', `/desk/breaches/${id}/notification`, as, {}),
      await ask('POST', '/desk/breaches/000000000000/notification', as, {}),
    ])
      expect(answer.statusCode).toBe(status)
  expect(await listed()).toHaveLength(1)
})

it('runs a clock of one business day, and says when it is late', async () => {
  const { id, notifyBy, overdue, notified, calendarUnsure } = await enter()
  expect([notifyBy, overdue, notified, calendarUnsure]).toEqual([
    '2026-11-30T13:00:00.000Z',
    false,
    null,
    false,
  ])
  const state = async () => (await listed()).find((one) => one.id === id)?.overdue
  now = new Date('2026-11-30T13:00:00Z')
  expect(await state()).toBe(false)
  now = new Date('2026-11-30T13:00:00.001Z')
  expect(await state()).toBe(true)
  // Sent in time, and marked so later on.
  const told = await ask('POST', `/desk/breaches/${id}/notification`, who.admin, {
    at: '2026-11-30T09:00:00Z',
  })
  expect(told.json()).toMatchObject({
    overdue: false,
    notified: { role: 'admin', at: '2026-11-30T09:00:00.000Z' },
  })
  const again = await ask('POST', `/desk/breaches/${id}/notification`, who.admin, {})
  expect(again.json()).toMatchObject({ status: 409, code: 'breach-told' })
  const { entries } = await auditPage(servers.db, { subject: id }, null)
  expect(entries.map(({ act }) => act)).toEqual(['breach.notify', 'breach.enter'])
  now = friday
})

it('writes the notice to the authority in Kazakh and Russian, with gaps where the settings say nothing', async () => {
  const { notice } = await enter({ people: null })
  for (const text of [notice.kk, notice.ru])
    for (const word of [
      'ЖШС «Нар»',
      'A list of accounts',
      'Names of accounts',
      'Tokens were revoked',
      'Айгүл',
      '2026-11-27 18:00',
      '____',
    ])
      expect(text).toContain(word)
  expect(notice.kk).toContain('әзірге белгісіз')
  expect(notice.ru).toContain('пока не известно')
})

it('is told to the accounts it concerns until they say that they have read it, and to nobody else', async () => {
  for (const { breachId } of await notices(who.owner))
    await ask('POST', `/account/notices/${breachId}/acknowledge`, who.owner)
  const { id } = await enter({ happened: 'Once more.' })
  expect(await notices(who.owner)).toEqual([
    {
      ...{
        breachId: id,
        happened: 'Once more.',
        data: 'Names of accounts.',
        measures: 'Tokens were revoked.',
      },
      ...{ contact: 'Айгүл, +7 700 000 00 00', noticedAt: friday.toISOString() },
    },
  ])
  expect(await notices(who.other)).toEqual([])
  const read = (as: Who) => ask('POST', `/account/notices/${id}/acknowledge`, as)
  expect((await read(who.other)).statusCode).toBe(404)
  expect((await read({})).statusCode).toBe(401)
  expect((await read(who.owner)).statusCode).toBe(204)
  expect(await notices(who.owner)).toEqual([])
  expect((await read(who.owner)).statusCode).toBe(404)
  const [breach] = (await listed()).filter((one) => one.id === id)
  expect(breach?.accounts).toEqual([{ id: ownerId, name: 'Studio', acknowledgedAt: friday.toISOString() }])
})

it('is told to the complainants it concerns when they look their complaint up, by number and code alone', async () => {
  const mine = await fileComplaint(hub, about)
  const other = await fileComplaint(hub, about)
  const seen = async ({ number, code }: { number: string; code: string }) =>
    (await ask('GET', `/complaints/${number}?code=${code}`, {})).json().notices
  expect(await seen(mine)).toEqual([])
  const { id } = await enter({ accounts: [], complaints: [mine.number] })
  expect(await seen(mine)).toEqual([expect.objectContaining({ breachId: id, data: 'Names of accounts.' })])
  expect(await seen(other)).toEqual([])
  expect(await seen({ ...mine, code: other.code })).toBeUndefined()
})

it('takes accounts by id or by name, or all there are', async () => {
  const names = async (accounts: unknown) =>
    (await enter({ accounts })).accounts.map(({ name }) => name).toSorted()
  expect(await names(['Other', ownerId, 'Studio'])).toEqual(['Other', 'Studio'])
  expect(await names('all')).toEqual(['Admin', 'Moderator', 'Other', 'Studio'])
  for (const { breachId } of await notices(who.other))
    await ask('POST', `/account/notices/${breachId}/acknowledge`, who.other)
})

it('takes what is found out later, but not when it was noticed', async () => {
  const { id } = await enter({ people: null, accounts: [] })
  expect(await notices(who.other)).toEqual([])
  const { id: otherId } = (await ask('GET', '/session', who.other)).json()
  const patched = await ask('PATCH', `/desk/breaches/${id}`, who.admin, { people: 7, accounts: [otherId] })
  expect(patched.json()).toMatchObject({ people: 7, data: 'Names of accounts.', accounts: [{ id: otherId }] })
  expect(await notices(who.other)).toHaveLength(1)
  const moved = { noticedAt: '2026-11-27T12:00:00Z' }
  expect((await ask('PATCH', `/desk/breaches/${id}`, who.admin, moved)).statusCode).toBe(400)
  expect((await ask('PATCH', '/desk/breaches/000000000000', who.admin, { people: 1 })).statusCode).toBe(404)
})

it.each([
  [{ happened: ' ' }, 'happened'],
  [{ people: -1 }, 'people'],
  [{ accounts: ['000000000000'] }, 'accounts'],
  [{ complaints: ['x'] }, 'complaints/0'],
  [{ noticedAt: '2026-11-27T13:00:01Z' }, 'noticedAt'],
])('takes no %j', async (more, what) => {
  const before = (await listed()).length
  const answer = await ask('POST', '/desk/breaches', who.admin, facts(more))
  expect([answer.statusCode, answer.json().details]).toEqual([400, { what }])
  expect(await listed()).toHaveLength(before)
})
