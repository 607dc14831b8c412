import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskComplaint, DeskPage } from '#catalog/contract/complaint.ts'
import { verifyAudit } from '#catalog/store/audit.ts'
import {
  about,
  type ComplaintDesk,
  corrected,
  openComplaintDesk,
  rejected,
} from '#tests/support/complaint-desk.ts'
import { aRestriction } from '#tests/support/restrictions.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await openComplaintDesk(new Date('2026-11-23T06:00:00Z'))
})
afterAll(() => desk.close())

it('is for moderators and admins', async () => {
  const { complain, get, decide, who } = desk
  const receipt = await complain()
  const asked = (as: Record<string, string>) =>
    Promise.all([
      get('/desk/complaints', as),
      get(`/desk/complaints/${receipt.number}`, as),
      decide(receipt, as, rejected),
    ])
  for (const answer of await asked({})) expect(answer.statusCode).toBe(401)
  for (const answer of await asked(who.owner)) expect(answer.statusCode).toBe(403)
  for (const as of [who.aigul, who.admin]) expect((await get('/desk/complaints', as)).statusCode).toBe(200)
  const none = await get('/desk/complaints/2027-999999', who.aigul)
  expect(none.json()).toMatchObject({ status: 404, code: 'complaint-not-found' })
})

async function everything(): Promise<DeskComplaint[]> {
  const all: DeskComplaint[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const more = cursor && `&cursor=${cursor}`
    const page: DeskPage = (await desk.get(`/desk/complaints?limit=2${more}`, desk.who.aigul)).json()
    all.push(...page.complaints)
    cursor = page.next
  }
  return all
}

it('has what waits first, by its deadline, page by page, and says what is late', async () => {
  const { complain, decide, later, seen, get, who } = desk
  const early = await complain({ ...about, contact: 'ayan@example.kz' })
  later(2)
  const [done, last] = [await complain(), await complain()]
  await decide(done, who.aigul, rejected)
  later(22)
  await decide(last, who.aigul, rejected)
  // In time until the very moment.
  const overdue = async () => (await seen(early)).reviews[0]?.overdue
  expect(await overdue()).toBe(false)
  later(1 / 3600_000)
  expect(await overdue()).toBe(true)
  const late = await complain()

  const all = await everything()
  expect(all.map(({ number }) => number)).toEqual([
    ...['2026-000001', early.number, late.number],
    ...[last.number, done.number],
  ])
  expect(all.map(({ reviews }) => reviews[0]?.overdue)).toEqual([true, true, false, false, false])
  expect(all[1]).toMatchObject({
    ...{ state: 'open', text: about.text, contact: 'ayan@example.kz', title: null, mayDecide: true },
  })
  expect((await get('/desk/complaints?cursor=nonsense', who.aigul)).statusCode).toBe(400)
})

it('gives an outcome with its reason, and names the role alone to the complainant', async () => {
  const { complain, decide, later, hours, state, now, who } = desk
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
        ...{ role: 'moderator', decidedAt: now().toISOString() },
      },
    },
  ])
  expect(JSON.stringify(seen)).not.toContain('Aigul')
})

it('decides once, also when two do it at once', async () => {
  const { complain, decide, who } = desk
  const receipt = await complain()
  const answers = await Promise.all([
    decide(receipt, who.aigul, rejected),
    decide(receipt, who.berik, corrected),
  ])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  expect((await decide(receipt, who.admin, rejected)).json()).toMatchObject({ code: 'complaint-decided' })
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
  const { complain, decide, state, who } = desk
  const receipt = await complain({ ...about, titleId: '000000000000' })
  const answer = await decide(receipt, who.aigul, payload)
  expect([answer.statusCode, answer.json().details]).toEqual([400, { what }])
  expect((await state(receipt)).state).toBe('open')
})

it('restricts a title or a channel by a restriction of its own that is in force, and records who decided', async () => {
  const { complain, decide, state, post, get, servers, who } = desk
  const make = async (name: string) => {
    const payload = { kind: 'film', texts: { kk: { title: name } } }
    const { id: titleId } = (await post('/titles', payload, who.owner)).json()
    const { id } = (await post(`/titles/${titleId}/restrictions`, aRestriction, who.aigul)).json()
    return { titleId, id }
  }
  const [title, other, lifted] = [await make('One'), await make('Other'), await make('Lifted')]
  await post(`/restrictions/${lifted.id}/lift`, { reason: 'x' }, who.admin)
  const by = (restrictionId: string) => ({ ...corrected, remedy: 'restriction', restrictionId })
  const receipt = await complain({ ...about, titleId: title.titleId })
  const refused = [
    [receipt, by('000000000000')],
    [receipt, by(other.id)],
    [await complain({ ...about, titleId: lifted.titleId }), by(lifted.id)],
  ] as const
  for (const [about, payload] of refused)
    expect((await decide(about, who.berik, payload)).json()).toMatchObject({
      ...{ status: 400, details: { what: 'restrictionId' } },
    })
  expect((await decide(receipt, who.berik, by(title.id))).statusCode).toBe(200)
  expect((await state(receipt)).reviews[0]?.decision).toMatchObject({ remedy: 'restriction' })
  const { entries } = (await get(`/audit?subject=${title.titleId}`, who.owner)).json()
  expect(entries[0]).toMatchObject({
    ...{ act: 'complaint.decide', account: { role: 'moderator' } },
    details: { complaint: receipt.number, outcome: 'upheld', restriction: title.id },
  })
  expect((await verifyAudit(servers.db)).broken).toBeNull()
  const live = { kind: 'tv', texts: { kk: { title: 'Жетісу' } }, inputs: [{ kind: 'rtmp' }] }
  const { id: channelId } = (await post('/channels', live, who.owner)).json()
  const { id: closing } = (await post(`/channels/${channelId}/restrictions`, aRestriction, who.aigul)).json()
  const ofChannel = await complain({ ...about, channelId })
  for (const wrong of [title.id, other.id])
    expect((await decide(ofChannel, who.berik, by(wrong))).json().details).toEqual({ what: 'restrictionId' })
  const decided = (await decide(ofChannel, who.berik, by(closing))).json<DeskComplaint>()
  expect(decided).toMatchObject({ channelId, titleId: null, title: null, channel: { id: channelId } })
  expect((await state(ofChannel)).reviews[0]?.decision).toMatchObject({ remedy: 'restriction' })
  const last = (await get(`/audit?subject=${channelId}`, who.owner)).json().entries[0]
  expect(last).toMatchObject({ act: 'complaint.decide', details: { restriction: closing } })
  // The hub itself cannot be restricted.
  const answer = await decide(await complain(), who.aigul, by(title.id))
  expect(answer.json()).toMatchObject({ status: 400, details: { what: 'remedy' } })
})
