import type { FastifyInstance } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { Decision, DeskComplaint } from '#catalog/contract/complaint.ts'
import { awaited, isOwnAppeal } from '#catalog/rules/complaint-clock.ts'
import { record } from '#catalog/store/audit.ts'
import { channelRecord } from '#catalog/store/channels.ts'
import { mailAnswer } from '#catalog/store/complaint-mail.ts'
import { channelsNamed, complaintPage, titlesNamed } from '#catalog/store/complaint-queue.ts'
import { type ComplaintRecord, complaintRecord, decide } from '#catalog/store/complaints.ts'
import type { Sender } from '#catalog/store/mail-outbox.ts'
import { restrictionOf } from '#catalog/store/restrictions.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { announceOf, type Subject } from '#catalog/store/webhook-outbox.ts'
import { Problem } from '#platform/errors.ts'
import { moderating } from './authenticate.ts'
import { deskView } from './complaint-view.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Where moderators judge complaints. */
export function registerDesk(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps
  const viewed = async (account: Account, complaints: ComplaintRecord[]): Promise<DeskComplaint[]> => {
    const [titles, channels] = await Promise.all([titlesNamed(db, complaints), channelsNamed(db, complaints)])
    const at = now()
    return complaints.map((complaint) => {
      const title = titles.get(complaint.titleId ?? '') ?? null
      const channel = channels.get(complaint.channelId ?? '') ?? null
      return deskView(complaint, { title, channel }, { account, now: at })
    })
  }
  /** @throws Problem complaint-not-found */
  const one = async (account: Account, number: string): Promise<DeskComplaint> => {
    const complaint = await complaintRecord(db, number)
    const [view] = complaint ? await viewed(account, [complaint]) : []
    if (!view) throw new Problem('complaint-not-found')
    return view
  }

  serve(
    app,
    'deskComplaints',
    'All complaints, those that wait by their deadline first; for moderators',
    async ({ query, request }) => {
      const account = await moderating(authenticate, request)
      const { complaints, next } = await complaintPage(db, query)
      return { complaints: await viewed(account, complaints), next }
    },
  )

  serve(app, 'deskComplaint', 'One complaint; for moderators', async ({ params, request }) =>
    one(await moderating(authenticate, request), params.number),
  )

  serve(
    app,
    'decideComplaint',
    'Decide a complaint, or the appeal against what somebody else decided; for moderators',
    async ({ params, body, request }) => {
      const account = await moderating(authenticate, request)
      const complaint = await complaintRecord(db, params.number)
      if (!complaint) throw new Problem('complaint-not-found')
      if (awaited(complaint.reviews)?.instance !== body.instance) throw new Problem('complaint-decided')
      if (isOwnAppeal(complaint.reviews, account.id)) throw new Problem('appeal-of-own-decision')
      checkDecision(body, complaint)
      await db.transaction().execute(async (tx) => {
        await judge(tx, complaint, body, { account, now: now(), sender: deps.sender })
      })
      deps.mailDue()
      return one(account, complaint.number)
    },
  )
}

/** @throws Problem complaint-decided; bad-request for a restriction that is not one of this title or channel, or is not in force */
async function judge(
  tx: CatalogDeps['db'],
  complaint: ComplaintRecord,
  decision: Decision,
  { sender, ...by }: { account: Account; now: Date; sender: Sender },
): Promise<void> {
  const { number, titleId, channelId } = complaint
  const { instance, outcome, remedy = null, restrictionId = null } = decision
  if (restrictionId !== null) {
    const restriction = await restrictionOf(tx, restrictionId)
    const isOfIt = restriction?.titleId === titleId && restriction.channelId === channelId
    if (!isOfIt || restriction.liftedAt !== null) throw new Problem('bad-request', { what: 'restrictionId' })
  }
  if (!(await decide(tx, { number, instance }, decision, by))) throw new Problem('complaint-decided')
  await mailAnswer(tx, sender, number, by.now)
  // What the audit trail tells the owner, too: neither the words of the complaint nor who complained.
  const data = { complaint: number, instance, outcome, remedy, restrictionId }
  const of = subjectOf(complaint)
  if (of) await announceOf(tx, 'complaint.decided', of, data, by.now)
  await record(tx, {
    ...by,
    act: 'complaint.decide',
    subject: titleId ?? channelId ?? number,
    ownerId: await ownerOf(tx, complaint),
    details: { complaint: number, instance, outcome, remedy, restriction: restrictionId },
  })
}

const subjectOf = ({ titleId, channelId }: ComplaintRecord): Subject | null => {
  if (titleId !== null) return { titleId }
  return channelId === null ? null : { channelId }
}

async function ownerOf(
  tx: CatalogDeps['db'],
  { titleId, channelId }: ComplaintRecord,
): Promise<string | null> {
  if (titleId !== null) return (await titleRecord(tx, titleId))?.owner.id ?? null
  return channelId === null ? null : ((await channelRecord(tx, channelId))?.owner.id ?? null)
}

/** Upheld is by a remedy, a restriction by its record. @throws Problem bad-request */
function checkDecision({ outcome, remedy, restrictionId }: Decision, complaint: ComplaintRecord): void {
  const restricts = remedy === 'restriction'
  if ((outcome === 'upheld') !== (remedy !== undefined)) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts && subjectOf(complaint) === null) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts !== (restrictionId !== undefined)) throw new Problem('bad-request', { what: 'restrictionId' })
}
