import { type Kysely, sql } from 'kysely'
import type {
  AgeDoubt,
  AgeQuery,
  Clocks,
  DoubtfulAge,
  NewAgeMark,
  RegisteredRestriction,
  RestrictionQuery,
  RestrictionState,
} from '#catalog/contract/desk-registers.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import type { FigureSpan } from '#catalog/rules/figure-span.ts'
import { channelNames } from './channel-names.ts'
import { cursorOf, partsOf } from './cursor.ts'
import { restrictionOfRow } from './restrictions.ts'
import type { Database } from './schema.ts'
import { patchTitle } from './titles.ts'

type Db = Kysely<Database>

const stateIs: Record<RestrictionState, (now: Date) => ReturnType<typeof sql<boolean>>> = {
  all: () => sql<boolean>`true`,
  'in-force': (now) => sql<boolean>`lifted_at is null and (ends is null or ends > ${now})`,
  lifted: () => sql<boolean>`lifted_at is not null`,
  over: (now) => sql<boolean>`lifted_at is null and ends <= ${now}`,
}

/** The last entered first. @throws Problem bad-request when the cursor is none of ours */
export async function restrictionPage(
  db: Db,
  { state = 'all', decision = '', cursor, limit = 24 }: RestrictionQuery,
  now: Date,
): Promise<{ restrictions: RegisteredRestriction[]; next: string | null }> {
  const [at = '', id = ''] = cursor === undefined ? [] : partsOf(cursor, /^(\d{1,15}) ([0-9a-z]{12})$/)
  const looked = decision.trim()
  let query = db
    .selectFrom('restriction')
    .selectAll('restriction')
    .where(stateIs[state](now))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
  if (looked !== '')
    query = query.where(sql<boolean>`position(lower(${looked}) in lower(decision || ' ' || authority)) > 0`)
  if (cursor !== undefined)
    query = query.where(
      sql<boolean>`(made_at < ${new Date(Number(at))} or (made_at = ${new Date(Number(at))} and id > ${id}))`,
    )
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const [titles, channels] = await Promise.all([
    namesOf(
      db,
      page.flatMap(({ title_id }) => title_id ?? []),
    ),
    channelNames(
      db,
      page.flatMap(({ channel_id }) => channel_id ?? []),
    ),
  ])
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    restrictions: page.map((row) => ({
      ...restrictionOfRow(row),
      title: titles.get(row.title_id ?? '') ?? null,
      channel: channels.get(row.channel_id ?? '') ?? null,
    })),
    next: last ? cursorOf(last.made_at.getTime(), last.id) : null,
  }
}

async function namesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<RegisteredRestriction['title']>>()
  const rows = await db
    .selectFrom('title')
    .innerJoin('owner', 'owner.id', 'title.owner_id')
    .select(['title.id', 'title.texts', 'owner.name as owner'])
    .where('title.id', 'in', [...new Set(ids)])
    .where('title.deleted_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A moderator's last word on the mark of `title`. */
const setAt = sql`(select max(at) from audit_entry where act = 'title.age' and subject = title.id)`

/** Titles whose mark should be looked at, the newest first. @throws Problem bad-request when the cursor is none of ours */
export async function doubtfulAges(
  db: Db,
  { doubt, cursor, limit = 24 }: AgeQuery,
  { now, id }: { now: Date; id?: string },
): Promise<{ titles: DoubtfulAge[]; next: string | null }> {
  const [at = '', after = ''] = cursor === undefined ? [] : partsOf(cursor, /^(\d{1,15}) ([0-9a-z]{12})$/)
  const beyond = new Date(Number(at))
  const { rows } = await sql<DoubtfulAge & { created_at: Date; doubts: AgeDoubt[] }>`
    with title_set as (
      select title.*, ${setAt} as set_at from title where deleted_at is null
        ${id === undefined ? sql`` : sql`and title.id = ${id}`}
    ), looked as (
      select title.id, title.texts, title.kind, title.age_mark, title.created_at, title.owner_id, array_remove(array[
        case when not title.age_said then 'unsaid' end,
        case when title.age_mark < 18 and exists (
          select from complaint join complaint_review review using (number)
          where complaint.title_id = title.id and complaint.category = 'child' and review.decided_at is null
            and review.asked_at > coalesce(title.set_at, '-infinity')) then 'complaint' end,
        case when title.age_mark < 18 and exists (
          select from restriction where restriction.title_id = title.id and reason = 'children'
            and lifted_at is null and (ends is null or ends > ${now})
            and made_at > coalesce(title.set_at, '-infinity')) then 'restricted' end,
        case when title.set_at is null and exists (
          select from title other where other.series_id = title.series_id and other.deleted_at is null
            and other.age_mark > title.age_mark) then 'series' end
      ], null) as doubts
      from title_set as title
    )
    select looked.id, looked.texts, looked.kind, looked.age_mark as "ageMark", looked.doubts, looked.created_at,
      owner.name as owner
    from looked join owner on owner.id = looked.owner_id
    where ${id === undefined ? sql`cardinality(doubts) > 0` : sql`true`}
      ${doubt === undefined ? sql`` : sql`and ${doubt} = any (doubts)`}
      ${cursor === undefined ? sql`` : sql`and (looked.created_at < ${beyond} or (looked.created_at = ${beyond} and looked.id > ${after}))`}
    order by looked.created_at desc, looked.id limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    titles: page.map(({ created_at: _, ...title }) => title),
    next: last ? cursorOf(last.created_at.getTime(), last.id) : null,
  }
}

/** Sets or confirms a mark. To be recorded as `title.age`. */
export async function setAgeMark(
  tx: Db,
  id: string,
  { ageMark }: Pick<NewAgeMark, 'ageMark'>,
): Promise<void> {
  await patchTitle(tx, id, { ageMark }, { anyPerson: true })
}

/** How the clocks of complaints and appeals went. */
export async function clocksOf(db: Db, { from, until, days }: FigureSpan, now: Date): Promise<Clocks> {
  const dayOf = (moment: string) => sql`(${sql.ref(moment)} at time zone ${defaultTimeZone})::date`
  const inSpan = (moment: string) => sql`${dayOf(moment)} between ${from}::date and ${until}::date`
  const counted = async (moment: string, table: string, late = sql`false`) =>
    (
      await sql<{ day: string; late: boolean; count: number }>`
        select ${dayOf(moment)}::text as day, ${late} as late, count(*)::integer as count
        from ${sql.table(table)} where ${inSpan(moment)} group by 1, 2`.execute(db)
    ).rows
  const [received, answered, restricted, waiting, hours] = await Promise.all([
    counted('asked_at', 'complaint_review'),
    counted('decided_at', 'complaint_review', sql`decided_at > answer_by`),
    counted('made_at', 'restriction'),
    waitingNow(db, now),
    sql<Clocks['hours']>`select
        percentile_cont(0.5) within group (order by extract(epoch from decided_at - asked_at)::float8 / 3600) as median,
        (max(extract(epoch from decided_at - asked_at)) / 3600)::float8 as worst
      from complaint_review where ${inSpan('decided_at')}`.execute(db),
  ])
  const of = (rows: typeof received, day: string, late = false) =>
    rows.find((row) => row.day === day && row.late === late)?.count ?? 0
  return {
    ...{ waiting, hours: hours.rows[0] ?? { median: null, worst: null } },
    days: days.map((day) => ({
      ...{ day, received: of(received, day), restrictions: of(restricted, day) },
      ...{ inTime: of(answered, day), late: of(answered, day, true) },
    })),
  }
}

async function waitingNow(db: Db, now: Date): Promise<Clocks['waiting']> {
  const left = sql`extract(epoch from answer_by - ${now}) / 3600`
  const { rows } = await sql<Clocks['waiting']>`
    select (count(*) filter (where ${left} < 0))::integer as late,
      (count(*) filter (where ${left} >= 0 and ${left} < 6))::integer as within6,
      (count(*) filter (where ${left} >= 6 and ${left} < 12))::integer as within12,
      (count(*) filter (where ${left} >= 12))::integer as later
    from complaint_review where decided_at is null`.execute(db)
  return rows[0] ?? { late: 0, within6: 0, within12: 0, later: 0 }
}
