import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplaintReceipt, DeskPage } from '#catalog/contract/complaint.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { eraseContacts } from '#catalog/store/complaints.ts'
import {
  about,
  type ComplaintDesk,
  corrected,
  openComplaintDesk,
  rejected,
} from '#tests/support/complaint-desk.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  // New Year's Eve: in Almaty the year has begun, in UTC it has not.
  desk = await openComplaintDesk(new Date('2026-12-31T20:00:00Z'))
})
afterAll(() => desk.close())

describe('a complaint', () => {
  it('is taken from anybody, with a receipt and a clock of 24 hours', async () => {
    const { complain, state, now, hours } = desk
    const first = await complain({ ...about, contact: 'ayan@example.kz', language: 'kk' })
    expect(first).toEqual({
      number: '2027-000001',
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      receivedAt: now().toISOString(),
      answerBy: hours(24).toISOString(),
    })
    expect((await complain()).number).toBe('2027-000002')
    const seen = await state(first)
    expect(seen).toMatchObject({
      state: 'open',
      ...{ titleId: null, channelId: null },
      range: null,
      category: 'false',
      appealBy: null,
    })
    expect(seen.reviews).toMatchObject([{ instance: 'first', overdue: false, decision: null }])
    expect(JSON.stringify(seen)).not.toContain('ayan')
  })

  it('is opened by its own code, as people type it, and by no other', async () => {
    const { complain, state, look, appeal, get } = desk
    const [one, other] = [await complain(), await complain()]
    const typed = ` ${one.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
    expect((await look({ ...one, code: typed })).json()).toEqual(await state(one))
    const wrong = [
      await look({ ...one, code: other.code }),
      await look({ ...one, code: '' }),
      await look({ number: '2027-999999', code: one.code }),
      await look({ number: 'x', code: one.code }),
      await appeal({ ...one, code: other.code }),
    ]
    expect(new Set(wrong.map(({ body }) => body)).size).toBe(1)
    expect(wrong[0]?.json()).toMatchObject({ status: 404, code: 'complaint-not-found' })
    expect((await get(`/complaints/${one.number}`)).statusCode).toBe(400)
    expect((await look({ ...one, number: '%00' })).statusCode).toBe(400)
  })

  it.each([
    [{ ...about, text: ' ' }, 'text'],
    [{ ...about, text: 'x'.repeat(5001) }, 'text'],
    [{ ...about, text: 'a\u0000b' }, 'text'],
    [{ ...about, category: 'boring' }, 'category'],
    [{ ...about, contact: 'nobody' }, 'contact'],
    [{ ...about, contact: 'a\u0000@example.kz' }, 'contact'],
    [{ ...about, range: { from: 3 } }, 'titleId'],
    [{ ...about, titleId: '000000000000', range: { from: 9, to: 3 } }, 'range/to'],
    [{ ...about, titleId: 'x' }, 'titleId'],
    [{ ...about, titleId: '000000000000', channelId: '000000000000' }, 'channelId'],
    [{ ...about, channelId: '000000000000', range: { from: 3 } }, 'titleId'],
    [{ ...about, name: 'Ayan' }, 'name'],
  ])('%j is not one', async (payload, what) => {
    const answer = await desk.post('/complaints', payload)
    expect([answer.statusCode, answer.json().details]).toEqual([400, { what }])
  })

  it('comes once, however often it is sent', async () => {
    const { complain, post } = desk
    const key = { 'idempotency-key': 'e2a5c8f0-4f0b-4c53-a1ad-000000000001' }
    const answers = await Promise.all([1, 2, 3].map(() => complain(about, key)))
    expect(new Set(answers.map(({ number, code }) => number + code)).size).toBe(1)
    const other = await post('/complaints', { ...about, text: 'Something else' }, key)
    expect(other.json()).toMatchObject({ code: 'idempotency-key-reused' })
    expect((await post('/complaints', about, { 'idempotency-key': 'short' })).statusCode).toBe(400)
  })

  it('tells nothing of titles that the complainant may not see', async () => {
    const { post, get, state, who } = desk
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
    const { hub } = desk
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

describe('an appeal', () => {
  it('is judged by another person than the first time, once, by a clock of its own', async () => {
    const { complain, appeal, decide, later, hours, state, seen, who } = desk
    const receipt = await complain()
    const closed = { status: 409, code: 'appeal-closed' }
    expect((await appeal(receipt)).json()).toMatchObject(closed)
    await decide(receipt, who.aigul, rejected)
    later(30)
    const made = (await appeal(receipt)).json()
    expect(made).toMatchObject({ state: 'appealed', appealBy: null })
    expect(made.reviews[1]).toMatchObject({ instance: 'appeal', answerBy: hours(24).toISOString() })
    expect((await appeal(receipt)).json()).toMatchObject(closed)

    const second = { ...corrected, instance: 'appeal' }
    const own = await decide(receipt, who.aigul, second)
    expect(own.json()).toMatchObject({ status: 403, code: 'appeal-of-own-decision' })
    expect((await decide(receipt, who.berik, corrected)).json()).toMatchObject({ code: 'complaint-decided' })
    const mayDecide = async (as: typeof who.aigul) => (await seen(receipt, as)).mayDecide
    expect([await mayDecide(who.aigul), await mayDecide(who.berik)]).toEqual([false, true])
    expect((await decide(receipt, who.admin, second)).statusCode).toBe(200)
    const after = await state(receipt)
    expect(after).toMatchObject({ state: 'closed', appealBy: null })
    expect(after.reviews.map(({ decision }) => [decision?.outcome, decision?.role])).toEqual([
      ['rejected', 'moderator'],
      ['upheld', 'admin'],
    ])
    expect((await appeal(receipt)).json()).toMatchObject(closed)
  })

  it('is possible for thirty days, and then no longer', async () => {
    const { complain, appeal, decide, later, state, who } = desk
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
  const kept = async (receipt: ComplaintReceipt) => (await desk.seen(receipt)).contact === contact

  it('is erased thirty days after the last answer', async () => {
    const { servers, complain, decide, appeal, later, hours, now, who } = desk
    const made = () => complain({ ...about, contact })
    const [open, answered, appealed] = [await made(), await made(), await made()]
    await decide(answered, who.aigul, rejected)
    await decide(appealed, who.aigul, rejected)
    later(24 * 29)
    await appeal(appealed)
    later(24)
    expect(await eraseContacts(servers.db, hours(-1))).toBe(0)
    expect(await eraseContacts(servers.db, now())).toBe(1)
    expect([await kept(open), await kept(answered), await kept(appealed)]).toEqual([true, false, true])
    await decide(appealed, who.berik, { ...rejected, instance: 'appeal' })
    expect(await eraseContacts(servers.db, hours(24 * 30 - 1))).toBe(0)
    expect(await eraseContacts(servers.db, hours(24 * 30))).toBe(1)
    expect([await kept(open), await kept(appealed)]).toEqual([true, false])
  })
})
