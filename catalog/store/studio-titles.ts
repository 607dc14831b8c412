import { type Kysely, type RawBuilder, sql } from 'kysely'
import { endingDays, type StudioOrder, type StudioQuery } from '#catalog/contract/studio.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { titleQueries } from '#catalog/search/tsvector.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { Database } from './schema.ts'
import { type TitleRecord, titleRecords } from './title-records.ts'
import { conditionsOf } from './title-scope.ts'

type Db = Kysely<Database>
type Condition = RawBuilder<boolean>

const dayMs = 86_400_000

/** Moments as text that sorts as they do. */
const momentText = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`

const orders: Readonly<Record<StudioOrder, { key: RawBuilder<string>; ascending: boolean }>> = {
  newest: { key: momentText('title.created_at'), ascending: false },
  oldest: { key: momentText('title.created_at'), ascending: true },
  changed: { key: momentText('title.updated_at'), ascending: false },
  name: {
    key: sql<string>`coalesce(title.texts -> 'kk' ->> 'title', title.texts -> 'ru' ->> 'title',
      title.texts -> 'en' ->> 'title', '') collate "kk-x-icu"`,
    ascending: true,
  },
}

/** What is to come of it is what was uploaded last, unless that was called off while there was something to watch. */
const stateOfLatest = sql<string | null>`(
  select asset.state from asset
  where asset.title_id = title.id
    and not (coalesce(asset.refusal_code, '') = 'cancelled' and title.asset_id is not null
      and title.asset_id <> asset.id)
  order by asset.created_at desc, asset.id desc limit 1)`

const ofState: Readonly<Record<NonNullable<StudioQuery['state']>, Condition>> = {
  waiting: sql`coalesce(${stateOfLatest}, 'uploading') = 'uploading'`,
  working: sql`${stateOfLatest} in ('probing', 'encoding', 'watchable')`,
  refused: sql`${stateOfLatest} = 'refused'`,
  complete: sql`${stateOfLatest} = 'complete'`,
}

/** What clocks show in each zone that licences of this owner are written in, now and when what ends then ends soon. */
async function clocksOf(db: Db, ownerId: string, now: Date): Promise<RawBuilder<unknown>> {
  const zones = await db
    .selectFrom('licence')
    .innerJoin('title', 'title.id', 'licence.title_id')
    .select('licence.time_zone')
    .distinct()
    .where('title.owner_id', '=', ownerId)
    .execute()
  const soon = new Date(now.getTime() + endingDays * dayMs)
  const rows = zones.map(
    ({ time_zone }) =>
      sql`(${time_zone}::text, ${localTimeOf(now, time_zone)}::text, ${localTimeOf(soon, time_zone)}::text)`,
  )
  return sql`(values ${sql.join(rows.length > 0 ? rows : [sql`(''::text, ''::text, ''::text)`])})`
}

/** A licence to play, in force now; with `after`, one that is so beyond that time of its clock, too. */
const running = (clocks: RawBuilder<unknown>, beyond: 'now' | 'soon') => sql<boolean>`exists (
  select from licence join ${clocks} as clock (zone, now, soon) on clock.zone = licence.time_zone
  where licence.title_id = title.id and licence.revoked_at is null and 'stream' = any(licence.uses)
    and (licence.starts is null or licence.starts <= clock.now)
    and (licence.ends is null or licence.ends > ${sql.ref(`clock.${beyond}`)}))`

async function licensed(
  db: Db,
  ownerId: string,
  wanted: StudioQuery['licence'],
  now: Date,
): Promise<Condition[]> {
  if (wanted === undefined) return []
  const clocks = await clocksOf(db, ownerId, now)
  if (wanted === 'none') return [sql`not ${running(clocks, 'now')}`]
  if (wanted === 'running') return [running(clocks, 'now')]
  return [running(clocks, 'now'), sql`not ${running(clocks, 'soon')}`]
}

/** By the most generous reading of the words: somebody is looking among their own. */
function searched(q: string | undefined): Condition[] {
  if (q === undefined || q.trim() === '') return []
  const widest = titleQueries(q).at(-1)
  return [widest ? sql`title.terms @@ ${widest.any}::tsquery` : sql`false`]
}

/**
 * One page of an owner's titles in any state, and how many there are on all pages.
 * @throws Problem bad-request when the cursor is none of this order
 */
export async function studioTitles(
  db: Db,
  ownerId: string,
  query: StudioQuery,
  now: Date,
): Promise<{ titles: TitleRecord[]; total: number; next: string | null }> {
  const { q, state, licence, kind, region, series, hidden, order = 'newest', cursor, limit = 50 } = query
  const { key, ascending } = orders[order]
  const conditions: Condition[] = [
    sql`title.deleted_at is null and title.owner_id = ${ownerId}`,
    ...conditionsOf({
      ...(kind === undefined ? {} : { kind }),
      ...(region === undefined ? {} : { region }),
      ...(series === undefined || series === 'none' ? {} : { series }),
    }),
    ...(series === 'none' ? [sql<boolean>`title.series_id is null`] : []),
    ...(hidden === undefined ? [] : [sql<boolean>`(title.hidden_at is not null) = ${hidden}`]),
    ...(state === undefined ? [] : [ofState[state]]),
    ...(await licensed(db, ownerId, licence, now)),
    ...searched(q),
  ]
  const all = sql.join(conditions, sql` and `)
  const after = cursor === undefined ? sql`true` : afterCursor(cursor, order)
  const direction = sql.raw(ascending ? 'asc' : 'desc')
  const [page, counted] = await Promise.all([
    sql<{ id: string; key: string }>`select title.id, ${key} as key from title where ${all} and ${after}
      order by ${key} ${direction}, title.id ${direction} limit ${limit + 1}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total from title where ${all}`.execute(db),
  ])
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  const records = new Map(
    (
      await titleRecords(
        db,
        rows.map(({ id }) => id),
      )
    ).map((record) => [record.id, record]),
  )
  return {
    titles: rows.flatMap(({ id }) => records.get(id) ?? []),
    total: counted.rows[0]?.total ?? 0,
    next: page.rows.length > limit && last ? cursorOf(order, last.id, last.key) : null,
  }
}

function afterCursor(cursor: string, order: StudioOrder): RawBuilder<unknown> {
  const [, id = '', at = ''] = partsOf(cursor, new RegExp(`^(${order}) ([0-9a-z]{12}) (.*)$`, 's'))
  const { key, ascending } = orders[order]
  const collation = sql.raw(order === 'name' ? '"kk-x-icu"' : '"C"')
  return sql`(${key}, title.id) ${sql.raw(ascending ? '>' : '<')} (${at}::text collate ${collation}, ${id})`
}
