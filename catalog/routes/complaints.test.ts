import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplaintReceipt, ComplaintView, DeskComplaint, DeskPage } from '#catalog/contract/complaint.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { eraseContacts } from '#catalog/store/complaints.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
type Headers = Record<string, string>
const who: Record<'owner' | 'aigul' | 'berik' | 'admin', Headers> = {
  ...{ owner: {}, aigul: {}, berik: {}, admin: {} },
}

// The hub's clock. It starts on New Year's Eve: in Almaty the year has begun, in UTC it has not.
let now = new Date('2026-12-31T20:00:00.000Z')
const hours = (count: number) => new Date(now.getTime() + count * 3600_000)
const later = (count: number) => {
  now = hours(count)
}

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, {}, () => now)
  who.owner = await bearer(servers, 'Studio')
  who.aigul = await bearer(servers, 'Aigul', 'moderator')
  who.berik = await bearer(servers, 'Berik', 'moderator')
  who.admin = await bearer(servers, 'Admin', 'admin')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const english = { 'accept-language': 'en' }
const get = (path: string, headers: Headers = {}) =>
  hub.inject({ url: `/api/v1${path}`, headers: { ...english, ...headers } })
const post = (path: string, payload: object, headers: Headers = {}) =>
  hub.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers: { ...english, ...headers } })

const about = { category: 'false', text: 'The date of this aitys is wrong.' }
async function complain(payload: object = about, headers: Headers = {}): Promise<ComplaintReceipt> {
  const answer = await post('/complaints', payload, headers)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const look = ({ number, code }: Pick<ComplaintReceipt, 'number' | 'code'>) =>
  get(`/complaints/${number}?code=${encodeURIComponent(code)}`)
const state = async (receipt: ComplaintReceipt) => (await look(receipt)).json<ComplaintView>()
const appeal = ({ number, code }: ComplaintReceipt, text = 'Look again.') =>
  post(`/complaints/${number}/appeal`, { code, text })
const decide = ({ number }: ComplaintReceipt, as: Headers, payload: object) =>
  post(`/desk/complaints/${number}/decision`, payload, as)
const rejected = { instance: 'first', outcome: 'rejected', reason: 'The date is right.' }
const corrected = { instance: 'first', outcome: 'upheld', remedy: 'correction', reason: 'It was put right.' }

describe('a complaint', () => {
  it('is taken from anybody, with a receipt and a clock of 24 hours', async () => {
    const first = await complain({ ...about, contact: 'ayan@example.kz', language: 'kk' })
    expect(first).toEqual({
      number: '2027-000001',
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      receivedAt: now.toISOString(),
      answerBy: hours(24).toISOString(),
    })
    expect((await complain()).number).toBe('2027-000002')
    const seen = await state(first)
    expect(seen).toMatchObject({
      state: 'open',
      titleId: null,
      range: null,
      category: 'false',
      appealBy: null,
    })
    expect(seen.reviews).toMatchObject([{ instance: 'first', overdue: false, decision: null }])
    expect(JSON.stringify(seen)).not.toContain('ayan')
  })

  it('is opened by its own code, as people type it, and by no other', async () => {
    const [one, other] = [await complain(), await complain()]
    const typed = ` ${one.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
    expect((await look({ ...one, code: typed })).json()).toEqual(await state(one))
    const wrong = [
      await look({ ...one, code: other.code }),
      await look({ number: '2027-999999', code: one.code }),
      await appeal({ ...one, code: other.code }),
    ]
    for (const answer of wrong)
      expect(answer.json()).toMatchObject({ status: 404, code: 'complaint-not-found' })
    expect(new Set(wrong.map(({ body }) => body)).size).toBe(1)
    expect((await get(`/complaints/${one.number}`)).statusCode).toBe(400)
  })

  it.each([
    [{ ...about, text: ' ' }, 'text'],
    [{ ...about, text: 'x'.repeat(5001) }, 'text'],
    [{ ...about, category: 'boring' }, 'category'],
    [{ ...about, contact: 'nobody' }, 'contact'],
    [{ ...about, range: { from: 3 } }, 'titleId'],
    [{ ...about, titleId: '000000000000', range: { from: 9, to: 3 } }, 'range/to'],
    [{ ...about, titleId: 'x' }, 'titleId'],
    [{ ...about, name: 'Ayan' }, 'name'],
  ])('%j is not one', async (payload, what) => {
    const answer = await post('/complaints', payload)
    expect([answer.statusCode, answer.json().details]).toEqual([400, { what }])
  })

  it('comes once, however often it is sent', async () => {
    const key = { 'idempotency-key': 'e2a5c8f0-4f0b-4c53-a1ad-000000000001' }
    const answers = await Promise.all([1, 2, 3].map(() => complain(about, key)))
    expect(new Set(answers.map(({ number, code }) => number + code)).size).toBe(1)
    const other = await post('/complaints', { ...about, text: 'Something else' }, key)
    expect(other.json()).toMatchObject({ code: 'idempotency-key-reused' })
    expect((await post('/complaints', about, { 'idempotency-key': 'short' })).statusCode).toBe(400)
  })

  it('tells nothing of titles that the complainant may not see', async () => {
    const payload = { kind: 'film', texts: { kk: { title: 'QUPIA' } } }
    const draft = (await post('/titles', payload, who.owner)).json<TitleView>()
    const said = async (titleId: string) => {
      const answer = await post('/complaints', { ...about, titleId, range: { from: 61.5, to: 70 } })
      const receipt = answer.json<ComplaintReceipt>()
      const seen = await state(receipt)
      expect(seen).toMatchObject({ titleId, range: { from: 61.5, to: 70 } })
      return JSON.stringify([answer.statusCode, Object.keys(receipt), { ...seen, number: '', titleId: '' }])
    }
    expect(await said(draft.id)).toBe(await said('000000000000'))
    // Moderators may see everything.
    const { complaints } = (await get('/desk/complaints?limit=100', who.aigul)).json<DeskPage>()
    const titles = complaints.map(({ title }) => title).filter(Boolean)
    expect(titles).toEqual([{ id: draft.id, texts: payload.texts, owner: 'Studio' }])
  })

  it('is bounded for one network', async () => {
    const from = (remoteAddress: string) =>
      hub.inject({ method: 'POST', url: '/api/v1/complaints', payload: about, remoteAddress })
    for (let sent = 0; sent < 20; sent += 1) expect((await from('91.0.0.1')).statusCode).toBe(201)
    const refused = await from('91.0.0.1')
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600)
    expect((await from('91.0.0.2')).statusCode).toBe(201)
    expect((await hub.inject({ url: '/api/v1/titles', remoteAddress: '91.0.0.1' })).statusCode).toBe(200)
  })
})

describe('the desk', () => {
  it('is for moderators and admins', async () => {
    const { number } = await complain()
    const asked = (as: Headers) => [
      get('/desk/complaints', as),
      get(`/desk/complaints/${number}`, as),
      decide({ number } as ComplaintReceipt, as, rejected),
    ]
    for (const answer of await Promise.all(asked({}))) expect(answer.statusCode).toBe(401)
    for (const answer of await Promise.all(asked(who.owner))) expect(answer.statusCode).toBe(403)
    for (const as of [who.aigul, who.admin]) expect((await get('/desk/complaints', as)).statusCode).toBe(200)
    expect((await get('/desk/complaints/2027-999999', who.aigul)).json()).toMatchObject({
      code: 'complaint-not-found',
    })
  })

  it('has what waits first, by its deadline, page by page, and says what is late', async () => {
    const early = await complain({ ...about, contact: 'ayan@example.kz' })
    later(2)
    const done = await complain()
    await decide(done, who.aigul, rejected)
    later(22)
    // In time until the very moment.
    const overdue = async () =>
      (await get(`/desk/complaints/${early.number}`, who.aigul)).json<DeskComplaint>().reviews[0]?.overdue
    expect(await overdue()).toBe(false)
    later(1 / 3600_000)
    expect(await overdue()).toBe(true)
    const late = await complain()

    const all: DeskComplaint[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: DeskPage = (
        await get(`/desk/complaints?limit=7${cursor && `&cursor=${cursor}`}`, who.aigul)
      ).json()
      all.push(...page.complaints)
      cursor = page.next
    }
    const { count } = await servers.db
      .selectFrom('complaint')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(new Set(all.map(({ number }) => number)).size).toBe(count)
    expect(all).toHaveLength(count)
    const open = all.filter(({ state }) => state === 'open')
    expect(all.slice(0, open.length)).toEqual(open)
    const deadlines = open.map(({ reviews }) => reviews[0]?.answerBy)
    expect(deadlines).toEqual(deadlines.toSorted())
    expect(open.at(-1)).toMatchObject({ number: late.number, mayDecide: true })
    expect(open.find(({ number }) => number === early.number)).toMatchObject({
      ...{ text: about.text, contact: 'ayan@example.kz', language: 'en', title: null },
    })
    expect(all[open.length]?.number).toBe(done.number)
    expect((await get('/desk/complaints?cursor=nonsense', who.aigul)).statusCode).toBe(400)
  })

  it('gives an outcome with its reason, and names the role alone to the complainant', async () => {
    const receipt = await complain()
    later(5)
    const answer = await decide(receipt, who.aigul, corrected)
    expect(answer.json<DeskComplaint>().reviews).toMatchObject([{ decidedBy: 'Aigul' }])
    const seen = await state(receipt)
    expect(seen).toMatchObject({ state: 'decided', appealBy: hours(30 * 24).toISOString() })
    expect(seen.reviews).toEqual([
      {
        ...{ instance: 'first', askedAt: receipt.receivedAt, answerBy: receipt.answerBy, overdue: false },
        decision: {
          ...{ outcome: 'upheld', remedy: 'correction', reason: 'It was put right.' },
          ...{ role: 'moderator', decidedAt: now.toISOString() },
        },
      },
    ])
    expect(JSON.stringify(seen)).not.toContain('Aigul')
    // Once, also when two do it at once.
    expect((await decide(receipt, who.berik, rejected)).json()).toMatchObject({ code: 'complaint-decided' })
    const both = await complain()
    const answers = await Promise.all([decide(both, who.aigul, rejected), decide(both, who.berik, corrected)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it.each([
    [{ ...rejected, reason: '  ' }, 'reason'],
    [{ ...rejected, remedy: 'correction' }, 'remedy'],
    [{ ...rejected, restrictionId: '000000000000' }, 'restrictionId'],
    [{ ...corrected, remedy: undefined }, 'remedy'],
    [{ ...corrected, restrictionId: '000000000000' }, 'restrictionId'],
    [{ ...corrected, remedy: 'restriction' }, 'restrictionId'],
    [{ outcome: 'rejected', reason: 'No.' }, 'instance'],
  ])('takes no %j', async (payload, what) => {
    const receipt = await complain({ ...about, titleId: '000000000000' })
    const answer = await decide(receipt, who.aigul, payload)
    expect([answer.statusCode, answer.json().details]).toEqual([400, { what }])
    expect((await state(receipt)).state).toBe('open')
  })

  it('restricts titles, not the hub', async () => {
    const receipt = await complain()
    const payload = { ...corrected, remedy: 'restriction', restrictionId: '000000000000' }
    expect((await decide(receipt, who.aigul, payload)).json()).toMatchObject({ details: { what: 'remedy' } })
  })
})

describe('an appeal', () => {
  it('is judged by another person than the first time, once, by a clock of its own', async () => {
    const receipt = await complain()
    expect((await appeal(receipt)).json()).toMatchObject({ code: 'appeal-closed' })
    await decide(receipt, who.aigul, rejected)
    later(30)
    const made = (await appeal(receipt)).json<ComplaintView>()
    expect(made).toMatchObject({ state: 'appealed', appealBy: null })
    expect(made.reviews[1]).toMatchObject({ instance: 'appeal', answerBy: hours(24).toISOString() })
    expect((await appeal(receipt)).json()).toMatchObject({ code: 'appeal-closed' })

    const second = { ...corrected, instance: 'appeal' }
    const own = await decide(receipt, who.aigul, second)
    expect(own.json()).toMatchObject({ status: 403, code: 'appeal-of-own-decision' })
    expect((await decide(receipt, who.berik, corrected)).json()).toMatchObject({ code: 'complaint-decided' })
    const mayDecide = async (as: Headers) =>
      (await get(`/desk/complaints/${receipt.number}`, as)).json<DeskComplaint>().mayDecide
    expect([await mayDecide(who.aigul), await mayDecide(who.berik)]).toEqual([false, true])
    expect((await decide(receipt, who.admin, second)).statusCode).toBe(200)
    const seen = await state(receipt)
    expect(seen).toMatchObject({ state: 'closed', appealBy: null })
    expect(seen.reviews.map(({ decision }) => [decision?.outcome, decision?.role])).toEqual([
      ['rejected', 'moderator'],
      ['upheld', 'admin'],
    ])
    expect((await appeal(receipt)).json()).toMatchObject({ code: 'appeal-closed' })
  })

  it('is possible for thirty days, and then no longer', async () => {
    const [one, other] = [await complain(), await complain()]
    for (const receipt of [one, other]) await decide(receipt, who.aigul, rejected)
    later(30 * 24 - 1)
    expect((await appeal(one)).statusCode).toBe(200)
    later(1)
    expect(await state(other)).toMatchObject({ state: 'closed', appealBy: null })
    expect((await appeal(other)).json()).toMatchObject({ code: 'appeal-closed' })
  })
})

describe("a complainant's address", () => {
  const contact = 'dana@example.kz'
  const kept = async ({ number }: ComplaintReceipt) =>
    (await get(`/desk/complaints/${number}`, who.aigul)).json<DeskComplaint>().contact === contact

  it('is erased thirty days after the last answer, and no figure with it', async () => {
    const made = () => complain({ ...about, contact })
    const [open, answered, appealed] = [await made(), await made(), await made()]
    await decide(answered, who.aigul, rejected)
    await decide(appealed, who.aigul, rejected)
    later(24 * 29)
    await appeal(appealed)
    later(24)
    const figures = (await get('/transparency')).json()
    expect(await eraseContacts(servers.db, hours(-1))).toBeLessThan(await eraseContacts(servers.db, now))
    expect([await kept(open), await kept(answered), await kept(appealed)]).toEqual([true, false, true])
    await decide(appealed, who.berik, { ...rejected, instance: 'appeal' })
    await eraseContacts(servers.db, hours(24 * 30 - 1))
    expect(await kept(appealed)).toBe(true)
    await eraseContacts(servers.db, hours(24 * 30))
    expect([await kept(open), await kept(appealed)]).toEqual([true, false])
    const after = (await get('/transparency')).json()
    expect(figures.quarters[0].received).toEqual(after.quarters[0].received)
    expect(figures.quarters.slice(1)).toEqual(after.quarters.slice(1))
  })
})
