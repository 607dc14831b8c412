import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { Decision, DeskComplaint } from '#catalog/contract/complaint.ts'
import { awaited, isOwnAppeal } from '#catalog/rules/complaint-clock.ts'
import { complaintPage, titlesNamed } from '#catalog/store/complaint-queue.ts'
import { type ComplaintRecord, complaintRecord, decide } from '#catalog/store/complaints.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import { deskView } from './complaint-view.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Where moderators judge complaints. */
export function registerDesk(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps
  /** @throws Problem not-signed-in, not-allowed */
  const moderator = async (request: FastifyRequest): Promise<Account> => {
    const account = await signedIn(authenticate, request)
    if (account.role === 'owner') throw new Problem('not-allowed')
    return account
  }
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
      const account = await moderator(request)
      const { complaints, next } = await complaintPage(db, query)
      return { complaints: await viewed(account, complaints), next }
    },
  )

  serve(app, 'deskComplaint', 'One complaint; for moderators', async ({ params, request }) =>
    one(await moderator(request), params.number),
  )

  serve(
    app,
    'decideComplaint',
    'Decide a complaint, or the appeal against what somebody else decided; for moderators',
    async ({ params, body, request }) => {
      const account = await moderator(request)
      const complaint = await complaintRecord(db, params.number)
      if (!complaint) throw new Problem('complaint-not-found')
      if (awaited(complaint.reviews)?.instance !== body.instance) throw new Problem('complaint-decided')
      if (isOwnAppeal(complaint.reviews, account.id)) throw new Problem('appeal-of-own-decision')
      checkDecision(body, complaint)
      const which = { number: complaint.number, instance: body.instance }
      const decided = await decide(db, which, body, { account, now: now() })
      if (!decided) throw new Problem('complaint-decided')
      return one(account, complaint.number)
    },
  )
}

/** Upheld is by a remedy, a restriction by its record. @throws Problem bad-request */
function checkDecision({ outcome, remedy, restrictionId }: Decision, { titleId }: ComplaintRecord): void {
  const restricts = remedy === 'restriction'
  if ((outcome === 'upheld') !== (remedy !== undefined)) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts && titleId === null) throw new Problem('bad-request', { what: 'remedy' })
  if (restricts !== (restrictionId !== undefined)) throw new Problem('bad-request', { what: 'restrictionId' })
}
