import type { FastifyInstance } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { Decision, DeskComplaint } from '#catalog/contract/complaint.ts'
import { awaited, isOwnAppeal } from '#catalog/rules/complaint-clock.ts'
import { record } from '#catalog/store/audit.ts'
import { mailAnswer } from '#catalog/store/complaint-mail.ts'
import { complaintPage, titlesNamed } from '#catalog/store/complaint-queue.ts'
import { type ComplaintRecord, complaintRecord, decide } from '#catalog/store/complaints.ts'
import type { Sender } from '#catalog/store/mail-outbox.ts'
import { restrictionOf } from '#catalog/store/restrictions.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { announceOfTitle } from '#catalog/store/webhook-outbox.ts'
import { Problem } from '#platform/errors.ts'
import { moderating } from './authenticate.ts'
import { deskView } from './complaint-view.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Where moderators judge complaints. */
export function registerDesk(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps
  const viewed = async (account: Account, complaints: ComplaintRecord[]): Promise<DeskComplaint[]> => {
    const titles = await titlesNamed(db, complaints)
    const at = now()
    return complaints.map((complaint) =>
      deskView(complaint, titles.get(complaint.titleId ?? '') ?? null, { account, now: at }),
    )
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

/** @throws Problem complaint-decided; bad-request for a restriction that is not one of this title, or is not in force */
async function judge(
  tx: CatalogDeps['db'],
  { number, titleId }: ComplaintRecord,
  decision: Decision,
  { sender, ...by }: { account: Account; now: Date; sender: Sender },
): Promise<void> {
  const { instance, outcome, remedy = null, restrictionId = null } = decision
  if (restrictionId !== null) {
    const restriction = await restrictionOf(tx, restrictionId)
    if (restriction?.titleId !== titleId || restriction?.liftedAt !== null)
      throw new Problem('bad-request', { what: 'restrictionId' })
  }
  if (!(await decide(tx, { number, instance }, decision, by))) throw new Problem('complaint-decided')
  await mailAnswer(tx, sender, number, by.now)
  if (titleId !== null) {
    // What the audit trail tells the owner, too: neither the words of the complaint nor who complained.
    const data = { complaint: number, instance, outcome, remedy, restrictionId }
    await announceOfTitle(tx, 'complaint.decided', titleId, data, by.now)
  }
  await record(tx, {
    ...by,
    act: 'complaint.decide',
    subject: titleId ?? number,
    ownerId: (titleId === null ? null : await titleRecord(tx, titleId))?.owner.id ?? null,
    details: { complaint: number, instance, outcome, remedy, restriction: restrictionId },
  })
}

/** Upheld is by a remedy, a restriction by its record. @throws Problem bad-request */
function checkDecision({ outcome, remedy, restrictionId }: Decision, { titleId }: ComplaintRecord): void {
  const restricts = remedy === 'restriction'
  if ((outcome === 'upheld') !== (remedy !== undefined)) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts && titleId === null) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts !== (restrictionId !== undefined)) throw new Problem('bad-request', { what: 'restrictionId' })
}
