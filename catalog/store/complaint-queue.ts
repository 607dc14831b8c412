import { type Kysely, sql } from 'kysely'
import type { DeskComplaint, DeskQuery } from '#catalog/contract/complaint.ts'
import { channelNames } from './channel-names.ts'
import { type ComplaintRecord, complaintRecords } from './complaints.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { Database } from './schema.ts'
import { oneOf, titleRows } from './title-records.ts'

/** `moment` in ms: the deadline of what waits; of the rest the last answer, negative so that the newest comes first. */
type Position = { answered: boolean; moment: number; number: string }

/**
 * One page of all complaints: those that wait for an answer by their deadline, then the others, the last answered first.
 * `next` is the cursor of the next page, null at the end.
 * @throws Problem bad-request when the cursor is none of ours
 */
export async function complaintPage(
  db: Kysely<Database>,
  { cursor, limit = 24 }: DeskQuery,
): Promise<{ complaints: ComplaintRecord[]; next: string | null }> {
  const after = cursor === undefined ? null : positionOf(cursor)
  const { rows } = await sql<Position>`
    -- 'appeal' comes before 'first'
    select answered, moment, number from (
      select number, decided_at is not null as answered,
        (extract(epoch from coalesce(decided_at, answer_by)) * 1000)::bigint
          * case when decided_at is null then 1 else -1 end as moment
      from (select distinct on (number) * from complaint_review order by number, instance) latest
    ) queue
    where ${after ? sql`(answered, moment, number) > (${after.answered}, ${after.moment}, ${after.number})` : sql`true`}
    order by answered, moment, number
    limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const numbers = page.map(({ number }) => number)
  return {
    complaints: await complaintRecords(db, numbers),
    next: last ? cursorOf(last.answered, last.moment, last.number) : null,
  }
}

/** The titles that complaints name, as far as they are there, by id. */
export async function titlesNamed(
  db: Kysely<Database>,
  complaints: readonly ComplaintRecord[],
): Promise<Map<string, NonNullable<DeskComplaint['title']>>> {
  const ids = complaints.flatMap(({ titleId }) => titleId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await titleRows(db).where(oneOf(ids)).execute()
  return new Map(rows.map(({ id, texts, owner_name: owner }) => [id, { id, texts, owner }]))
}

/** The same of channels. */
export async function channelsNamed(
  db: Kysely<Database>,
  complaints: readonly ComplaintRecord[],
): Promise<Map<string, NonNullable<DeskComplaint['channel']>>> {
  const ids = complaints.flatMap(({ channelId }) => channelId ?? [])
  return channelNames(db, ids)
}

function positionOf(cursor: string): Position {
  const [answered, moment, number = ''] = partsOf(cursor, /^(true|false) (-?\d{1,15}) ([\d-]{1,20})$/)
  return { answered: answered === 'true', moment: Number(moment), number }
}
