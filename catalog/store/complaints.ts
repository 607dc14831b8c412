import { type Kysely, type Selectable, sql } from 'kysely'
import type { Account, Role } from '#catalog/contract/account.ts'
import {
  appealDays,
  type ComplaintCategory,
  type ComplaintRange,
  type Decision,
  type Instance,
  type NewComplaint,
} from '#catalog/contract/complaint.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { answerBy } from '#catalog/rules/complaint-clock.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import type { Language } from '#platform/errors.ts'
import { newReceiptCode } from './receipt-code.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Remedy = NonNullable<Decision['remedy']>

export type ReviewRecord = {
  instance: Instance
  text: string | null
  askedAt: Date
  answerBy: Date
  decision: { outcome: Decision['outcome']; remedy: Remedy | null; reason: string } | null
  restrictionId: string | null
  /** Without a name once the account is gone. */
  decidedBy: { id: string; name: string | null; role: Role } | null
  decidedAt: Date | null
}

export type ComplaintRecord = {
  number: string
  code: string
  category: ComplaintCategory
  titleId: string | null
  channelId: string | null
  range: ComplaintRange | null
  text: string
  contact: string | null
  language: Language
  /** The first judgement, then the one on appeal if there is one. */
  reviews: ReviewRecord[]
}

/** Takes a complaint in and starts its clock. Part of a larger transaction: numbers have no gaps. @returns its number */
export async function fileComplaint(tx: Db, complaint: NewComplaint, now: Date): Promise<string> {
  const { range, category, text, language = 'kk' } = complaint
  const number = await nextNumber(tx, now)
  await tx
    .insertInto('complaint')
    .values({
      ...{ number, code: newReceiptCode(), category, text, language },
      ...{ title_id: complaint.titleId ?? null, channel_id: complaint.channelId ?? null },
      from_seconds: range?.from ?? null,
      to_seconds: range?.to ?? null,
      contact: complaint.contact ?? null,
    })
    .execute()
  await tx
    .insertInto('complaint_review')
    .values(awaitedReview(number, 'first', null, now))
    .execute()
  return number
}

async function nextNumber(tx: Db, now: Date): Promise<string> {
  const year = Number(localTimeOf(now, defaultTimeZone).slice(0, 4))
  const { last } = await tx
    .insertInto('complaint_year')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet(({ eb }) => ({ last: eb('complaint_year.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(6, '0')}`
}

function awaitedReview(
  number: string,
  instance: Instance,
  text: string | null,
  now: Date,
): Selectable<Database['complaint_review']> {
  return {
    ...{ number, instance, text, asked_at: now, answer_by: answerBy(now) },
    ...{ outcome: null, remedy: null, restriction_id: null, reason: null },
    ...{ decided_by: null, decided_role: null, decided_at: null },
  }
}

/** @returns false when there was an appeal already */
export async function fileAppeal(db: Db, number: string, text: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('complaint_review')
    .values(awaitedReview(number, 'appeal', text, now))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Who decides, by their name and role of that moment. @returns false when it was decided already */
export async function decide(
  tx: Db,
  { number, instance }: { number: string; instance: Instance },
  { outcome, remedy, restrictionId, reason }: Decision,
  { account, now }: { account: Pick<Account, 'id' | 'role'>; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('complaint_review')
    .set({
      ...{ outcome, reason, remedy: remedy ?? null, restriction_id: restrictionId ?? null },
      ...{ decided_by: account.id, decided_role: account.role, decided_at: now },
    })
    .where('number', '=', number)
    .where('instance', '=', instance)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** null when there is none. */
export async function complaintRecord(db: Db, number: string): Promise<ComplaintRecord | null> {
  const [record] = await complaintRecords(db, [number])
  return record ?? null
}

/** In the order of the numbers; those that are not there are left out. */
export async function complaintRecords(db: Db, numbers: readonly string[]): Promise<ComplaintRecord[]> {
  if (numbers.length === 0) return []
  const rows = await db.selectFrom('complaint').selectAll().where('number', 'in', numbers).execute()
  const reviews = await reviewsOf(db, numbers)
  const records = new Map(
    rows.map(({ title_id, channel_id, from_seconds, to_seconds, ...same }) => [
      same.number,
      {
        ...same,
        ...{ titleId: title_id, channelId: channel_id },
        range: rangeOf(from_seconds, to_seconds),
        reviews: reviews.get(same.number) ?? [],
      },
    ]),
  )
  return numbers.flatMap((number) => records.get(number) ?? [])
}

const rangeOf = (from: number | null, to: number | null): ComplaintRange | null =>
  from === null ? null : { from, ...(to === null ? {} : { to }) }

/** By number, the first judgement first. */
async function reviewsOf(db: Db, numbers: readonly string[]): Promise<Map<string, ReviewRecord[]>> {
  const rows = await db
    .selectFrom('complaint_review')
    .leftJoin('account', 'account.id', 'complaint_review.decided_by')
    .selectAll('complaint_review')
    .select('account.name as decided_name')
    .where('number', 'in', numbers)
    .orderBy('instance', 'desc')
    .execute()
  const found = new Map<string, ReviewRecord[]>()
  for (const row of rows) {
    const { outcome, remedy, reason, decided_by: id, decided_name: name, decided_role: role } = row
    const review: ReviewRecord = {
      ...{ instance: row.instance, text: row.text, askedAt: row.asked_at, answerBy: row.answer_by },
      decision: outcome !== null && reason !== null ? { outcome, remedy, reason } : null,
      restrictionId: row.restriction_id,
      decidedBy: id !== null && role !== null ? { id, name, role } : null,
      decidedAt: row.decided_at,
    }
    found.set(row.number, [...(found.get(row.number) ?? []), review])
  }
  return found
}

/**
 * Forgets how to reach those whose complaint was answered `appealDays` ago; nothing that is counted goes with it.
 * @returns how many
 */
export async function eraseContacts(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - appealDays * 86_400_000)
  const { numUpdatedRows } = await db
    .updateTable('complaint')
    .set({ contact: null })
    .where('contact', 'is not', null)
    .where(
      sql<boolean>`not exists (select from complaint_review review
        where review.number = complaint.number and (review.decided_at is null or review.decided_at > ${before}))`,
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
