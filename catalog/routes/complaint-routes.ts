import type { FastifyInstance } from 'fastify'
import type { NewComplaint } from '#catalog/contract/complaint.ts'
import { mayAppeal } from '#catalog/rules/complaint-clock.ts'
import { noticesForComplaint } from '#catalog/store/breaches.ts'
import { mailReceipt } from '#catalog/store/complaint-mail.ts'
import {
  type ComplaintRecord,
  complaintRecord,
  fileAppeal,
  fileComplaint,
} from '#catalog/store/complaints.ts'
import { createOnce, nobody } from '#catalog/store/creations.ts'
import { isReceiptCode } from '#catalog/store/receipt-code.ts'
import { Problem } from '#platform/errors.ts'
import { complaintView } from './complaint-view.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'

/** Of one network: enough for a school or an office, too few to bury the desk. */
const flood = { max: 20, timeWindow: 600_000 }

/**
 * Complaints of anybody. No title and no channel is looked up here: one that the complainant may not know of is complained about in the
 * same words and the same time as one that is not there.
 */
export function registerComplaints(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps
  /** @throws Problem complaint-not-found, whether the number or the code is wrong */
  const opened = async (number: string, code: string): Promise<ComplaintRecord> => {
    const complaint = await complaintRecord(db, number)
    if (!complaint || !isReceiptCode(code, complaint.code)) throw new Problem('complaint-not-found')
    return complaint
  }

  const viewed = async (complaint: ComplaintRecord, at: Date) =>
    complaintView(complaint, await noticesForComplaint(db, complaint.number), at)

  serve(
    app,
    'createComplaint',
    'Complain about a title, a channel or the hub, without an account; the answer is the receipt',
    async ({ body, headers, request, reply }) => {
      checkSubject(body)
      const complaint = { ...body, language: body.language ?? languageOf(request.headers['accept-language']) }
      const creation = {
        ownerId: nobody,
        key: headers['idempotency-key'],
        request: ['createComplaint', complaint],
      }
      const number = await createOnce(db, creation, async (tx) => {
        const made = await fileComplaint(tx, complaint, now())
        await mailReceipt(tx, deps.sender, made, now())
        return made
      })
      deps.mailDue()
      const filed = await complaintRecord(db, number)
      const [first] = filed?.reviews ?? []
      if (!filed || !first) throw new Problem('complaint-not-found')
      reply.header('location', `${request.url.replace(/[?#].*/, '')}/${number}`)
      const [receivedAt, answerBy] = [first.askedAt.toISOString(), first.answerBy.toISOString()]
      return { number, code: filed.code, receivedAt, answerBy }
    },
    flood,
  )

  serve(
    app,
    'complaint',
    'What became of a complaint, by the number and the code of its receipt',
    async ({ params, query }) => viewed(await opened(params.number, query.code), now()),
  )

  serve(
    app,
    'appealComplaint',
    'Ask for another judgement, once, by somebody else',
    async ({ params, body }) => {
      const { number, reviews } = await opened(params.number, body.code)
      const at = now()
      const filed = mayAppeal(reviews, at) && (await fileAppeal(db, number, body.text, at))
      if (!filed) throw new Problem('appeal-closed')
      return viewed(await opened(number, body.code), at)
    },
  )
}

/** What the schema cannot say. @throws Problem bad-request */
function checkSubject({ titleId, channelId, range }: NewComplaint): void {
  if (titleId !== undefined && channelId !== undefined)
    throw new Problem('bad-request', { what: 'channelId' })
  if (!range) return
  if (titleId === undefined) throw new Problem('bad-request', { what: 'titleId' })
  if (range.to !== undefined && range.to < range.from) throw new Problem('bad-request', { what: 'range/to' })
}
