import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title.ts'
import { soundsOf } from '#catalog/search/sounds.ts'
import { titleQuery } from '#catalog/search/tsvector.ts'
import { Problem } from '#platform/errors.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { Database } from './schema.ts'
import { completeRecords, type TitleRecord, titleRows } from './titles.ts'

type Db = Kysely<Database>

/** Whose titles are listed. `public` narrows in SQL what mayPlay then decides; it must never leave out what mayPlay allows. */
export type Scope =
  | { kind: 'mine'; ownerId: string }
  | { kind: 'public'; country: string; ownerId: string | null; everything: boolean }

/** `rank` is 0 where nothing is searched and no series is read. */
type Position = { rank: number; createdAt: Date; id: string }
/** What rows are left out for. */
type Narrowing = Omit<TitleQuery, 'q' | 'scope' | 'here' | 'why' | 'script' | 'cursor' | 'limit'>
type Query = NonNullable<ReturnType<typeof titleQuery>>

/** How much a word counts by its weight, D to A: a word of a description is worth little beside one of a name. */
const weights = sql`array[0.02, 0.1, 0.4, 1]::real[]`

/**
 * One page of titles of those that `keep` lets through, newest first; of a search the likeliest first; of a series by season
 * and episode, then those without a number. `next` is the cursor of the next page, null at the end. `inNames`: words of
 * descriptions find nothing. Looks at no more than ten pages' worth of rows, so a page may come short and still have a next.
 * @throws Problem bad-request when the cursor is none of ours
 */
export async function titlePage(
  db: Db,
  query: Narrowing & Pick<TitleQuery, 'q' | 'cursor' | 'limit'> & { inNames?: boolean },
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<{ titles: TitleRecord[]; next: string | null }> {
  const limit = query.limit ?? 24
  const titles: TitleRecord[] = []
  const words = query.q === undefined ? null : titleQuery(query.q, query.inNames)
  if (query.q !== undefined && !words) return { titles, next: null }
  let position = query.cursor === undefined ? null : positionOf(query.cursor)
  for (let round = 0; round < 10; round += 1) {
    const rows = await selectRows(db, { query, words }, scope, position)
      .limit(limit + 1)
      .execute()
    const records = await completeRecords(db, rows.slice(0, limit))
    for (const [at, record] of records.entries()) {
      if (titles.length === limit) return { titles, next: position && cursorAt(position) }
      position = { rank: rows[at]?.rank ?? 0, createdAt: record.createdAt, id: record.id }
      if (keep(record)) titles.push(record)
    }
    if (rows.length <= limit) return { titles, next: null }
    if (titles.length === limit) break
  }
  return { titles, next: position && cursorAt(position) }
}

function selectRows(
  db: Db,
  { query, words }: { query: TitleQuery; words: Query | null },
  scope: Scope,
  position: Position | null,
) {
  // A list that is neither searched nor a series is read in the order of its index.
  const rank = words ? rankOf(words) : query.series ? placeInSeries : null
  let rows = narrowed(titleRows(db), query).select((rank ?? sql<number>`0::float8`).as('rank'))
  if (rank) rows = rows.orderBy('rank', 'desc')
  rows = rows.orderBy('title.created_at', 'desc').orderBy('title.id', 'desc')
  if (words) rows = rows.where(sql<boolean>`title.terms @@ ${words.any}::tsquery`)
  if (position) {
    const { rank: rankBefore, createdAt, id } = position
    rows = rows.where(
      rank
        ? sql<boolean>`(${rank}, title.created_at, title.id) < (${rankBefore}::float8, ${createdAt}, ${id})`
        : sql<boolean>`(title.created_at, title.id) < (${createdAt}, ${id})`,
    )
  }
  return rows.where(inScope(scope))
}

type Rows = ReturnType<typeof titleRows>

const narrowed = (rows: Rows, narrowing: Narrowing): Rows =>
  conditionsOf(narrowing).reduce((some, condition) => some.where(condition), rows)

/** What a list is narrowed by, as conditions on `title`. */
export function conditionsOf(narrowing: Narrowing): RawBuilder<boolean>[] {
  const { kind, region, series, person, lang, textLang, ageAtMost, yearFrom, yearTo } = narrowing
  return [
    ...(kind === undefined ? [] : [sql<boolean>`title.kind = ${kind}`]),
    ...(region === undefined ? [] : [sql<boolean>`title.region = ${region}`]),
    ...(series === undefined ? [] : [sql<boolean>`title.series_id = ${series}`]),
    ...(person === undefined
      ? []
      : [sql<boolean>`title.id in (select title_id from credit where person_id = ${person})`]),
    ...(lang === undefined ? [] : [sql<boolean>`${lang} = any(title.languages)`]),
    ...(textLang === undefined ? [] : [hasSubtitles(textLang)]),
    ...(ageAtMost === undefined ? [] : [sql<boolean>`title.age_mark <= ${ageAtMost}`]),
    ...(yearFrom === undefined ? [] : [sql<boolean>`${yearOf} >= ${yearFrom}`]),
    ...(yearTo === undefined ? [] : [sql<boolean>`${yearOf} <= ${yearTo}`]),
  ]
}

const yearOf = sql<number>`coalesce(title.year, extract(year from title.recorded_on)::integer)`

/** Those of the file count for the version that is shown. */
const hasSubtitles = (language: string) => sql<boolean>`title.id in (
  select subtitle.title_id from subtitle
    join title as its on its.id = subtitle.title_id left join asset on asset.id = its.asset_id
  where subtitle.language = ${language} and subtitle.deleted_at is null and subtitle.format is not null
    and (subtitle.source = 'upload' or (subtitle.asset_id = asset.id and subtitle.version = asset.version)))`

/** Season and episode as one number; an episode without a season is of the first. */
const placeInSeries = sql<number>`(case when title.season is null and title.episode is null then -1e10
  else -(coalesce(title.season, 1) * 100000.0 + coalesce(title.episode, 99999)) end)::float8`

/** What may be in a list, as a condition on `title`. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  if (scope.kind === 'mine') return sql<boolean>`title.owner_id = ${scope.ownerId}`
  const ready = sql<boolean>`exists (
    select from asset where asset.id = title.asset_id and asset.state in ('watchable', 'complete'))`
  return scope.everything
    ? ready
    : sql<boolean>`(${ready} and ${mayBeLicensed(scope.country, scope.ownerId)})`
}

/** Of these titles those in the scope that `keep` lets through, in any order. */
export async function titlesOf(
  db: Db,
  ids: readonly string[],
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<TitleRecord[]> {
  if (ids.length === 0) return []
  const rows = await titleRows(db).where('title.id', 'in', ids).where(inScope(scope)).execute()
  return (await completeRecords(db, rows)).filter(keep)
}

function mayBeLicensed(country: string, ownerId: string | null) {
  const licences = sql`from licence
    where licence.title_id = title.id and licence.revoked_at is null
      and 'stream' = any(licence.uses) and licence.territories && array[${country}, 'WORLD']`
  if (ownerId === null) return sql<boolean>`exists (select ${licences})`
  // With EXISTS beside an OR, PostgreSQL would read every licence there is before the first title.
  return sql<boolean>`(title.owner_id = ${ownerId} or (select true ${licences} limit 1))`
}

/** Words as they are spelt count for twice those that are only alike. */
function rankOf({ strict, any }: Query) {
  const loosely = sql`ts_rank(${weights}, title.terms, ${any}::tsquery)::float8`
  return sql<number>`(2 * ts_rank(${weights}, title.terms, ${strict}::tsquery)::float8 + ${loosely})`
}

/** Where nothing is found: the share of a query's trigrams (pg_trgm, word_similarity) that a name must have. */
const alike = 0.4

/**
 * Titles whose names sound as a query does, though it is spelt otherwise, the likest first: one page, without a next.
 * A single letter typed wrong in a word of seven leaves five of its eight trigrams.
 */
export async function soundingTitles(
  db: Db,
  query: Narrowing & Pick<TitleQuery, 'q' | 'limit'>,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<TitleRecord[]> {
  const limit = query.limit ?? 24
  const sounds = soundsOf((query.q ?? '').slice(0, 200))
  if (sounds.length < 3) return []
  const rows = await db.transaction().execute(async (tx) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true)`.execute(tx)
    return narrowed(titleRows(tx), query)
      .where(inScope(scope))
      .where(sql<boolean>`${sounds} <% title.sounds`)
      .orderBy(sql`word_similarity(${sounds}, title.sounds)`, 'desc')
      .orderBy('title.created_at', 'desc')
      .limit(2 * limit)
      .execute()
  })
  return (await completeRecords(db, rows)).filter(keep).slice(0, limit)
}

const cursorAt = ({ rank, createdAt, id }: Position): string => cursorOf(rank, createdAt.getTime(), id)

function positionOf(cursor: string): Position {
  const [rank, createdAt, id = ''] = partsOf(cursor, /^([\d.e-]{1,30}) (\d{1,15}) ([0-9a-z]{12})$/)
  if (!Number.isFinite(Number(rank))) throw new Problem('bad-request', { what: 'cursor' })
  return { rank: Number(rank), createdAt: new Date(Number(createdAt)), id }
}
