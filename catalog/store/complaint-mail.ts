import type { Kysely } from 'kysely'
import { appealBy } from '#catalog/rules/complaint-clock.ts'
import { type ComplaintRecord, complaintRecord } from './complaints.ts'
import { momentOf, queueMail, type Sender } from './mail-outbox.ts'
import type { Database } from './schema.ts'

/**
 * Letters to whoever complained and left an address. Nobody has proven that it is theirs, so a letter says nothing that the
 * complainant typed: somebody else's mailbox is no place to write into through us.
 */
type Db = Kysely<Database>

const path = ({ number }: ComplaintRecord) => `/complaints?number=${encodeURIComponent(number)}`

async function reached(tx: Db, number: string) {
  const complaint = await complaintRecord(tx, number)
  if (!complaint?.contact) return null
  const { contact: mail, language: locale } = complaint
  return { complaint, to: { mail, locale, accountId: null } }
}

export async function mailReceipt(tx: Db, sender: Sender, number: string, now: Date): Promise<void> {
  const found = await reached(tx, number)
  const first = found?.complaint.reviews[0]
  if (!found || !first) return
  const { complaint, to } = found
  const facts = { number, code: complaint.code, answerBy: momentOf(first.answerBy) }
  const letter = { kind: 'complaint-received', facts, path: path(complaint), about: number } as const
  await queueMail(tx, sender, to, letter, now)
}

/** After it was decided, in the same transaction. */
export async function mailAnswer(tx: Db, sender: Sender, number: string, now: Date): Promise<void> {
  const found = await reached(tx, number)
  const decision = found?.complaint.reviews.at(-1)?.decision
  if (!found || !decision) return
  const { complaint, to } = found
  const { outcome, reason } = decision
  const until = complaint.reviews.length > 1 ? null : appealBy(complaint.reviews)
  const facts = { number, outcome, reason, appealBy: until && momentOf(until) }
  const letter = { kind: 'complaint-decided', facts, path: path(complaint), about: number } as const
  await queueMail(tx, sender, to, letter, now)
}
