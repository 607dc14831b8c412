import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import { nameQueries, titleQueries, type Words } from '#catalog/search/tsvector.ts'
import { Problem } from '#platform/errors.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { Database } from './schema.ts'
import { completeRecords, oneOf, type TitleRecord, titleRows } from './title-records.ts'
import { inScope, type Narrowing, narrowed, type Scope } from './title-scope.ts'

type Db = Kysely<Database>

type Query = Narrowing & Pick<TitleQuery, 'limit'>
/** What is asked for: `words` of a search; null where nothing is searched. `level`: which of its queries they are. */
type Asked = { query: Query; words: Words | null; level: number }
export type Page = { titles: TitleRecord[]; next: string | null }

type Place = { createdAt: Date; id: string }
/** `seen`: the last title of what was read to its end; `inside`: the last one of a window that was not. */
type Ranked = Place & { rank: number }
type Position = { level: number; seen: Place | null; inside: Ranked | null }

/** How much a word counts by its weight, D to A: a word of a description is worth little beside one of a name. */
const weights = sql`array[0.02, 0.1, 0.4, 1]::real[]`

/**
 * Titles that are looked at together: the newest so many are weighed against each other, then the next ones. To weigh all
 * that have a common word would take longer the more there are, and so would it to look among all for the few that a
 * viewer may see.
 */
const windowSize = 60
/** A page that needs more comes short. */
const mostWindows = 50

/**
 * One page of titles of those that `keep` lets through, newest first; of a search the likeliest first, out of the newest
 * {@link windowSize} with its words, then out of the next ones; of a series by season and episode, then those without a
 * number. `next` is the cursor of the next page, null at the end. `inNames`: the query is still being typed, and words of
 * descriptions find nothing. Looks at no more than {@link mostWindows}, so a page may come short and still have a next.
 * @throws Problem bad-request when the cursor is none of ours
 */
export async function titlePage(
  db: Db,
  query: Query & Pick<TitleQuery, 'q' | 'cursor'> & { inNames?: boolean },
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<Page> {
  const { q, inNames, cursor } = query
  const start = cursor === undefined ? null : positionOf(cursor)
  if (q === undefined) return pageOf(db, { query, words: null, level: 0 }, scope, keep, start)
  const levels = inNames ? nameQueries(q) : titleQueries(q)
  for (const [level, words] of levels.entries()) {
    if (start && level < start.level) continue
    const page = await pageOf(db, { query, words, level }, scope, keep, start)
    if (page.titles.length > 0 || page.next !== null || start) return page
  }
  return { titles: [], next: null }
}

/** The same by words that were made already, after `start`. */
export async function pageOf(
  db: Db,
  asked: Asked,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
  start: Position | null = null,
): Promise<Page> {
  const { limit = 24 } = asked.query
  const titles: TitleRecord[] = []
  let position: Position = start ?? { level: asked.level, seen: null, inside: null }
  for (let round = 0; round < mostWindows && titles.length < limit; round += 1) {
    const window = await rankedWindow(db, asked, scope, position.seen)
    const { inside } = position
    const rest = inside ? window.places.filter((place) => isAfter(place, inside)) : window.places
    for (let at = 0; at < rest.length; at += limit) {
      if (titles.length === limit) return { titles, next: cursorAt(position) }
      const places = rest.slice(at, at + limit)
      const records = await recordsAt(db, places, scope)
      for (const place of places) {
        if (titles.length === limit) return { titles, next: cursorAt(position) }
        position = { ...position, inside: place }
        const record = records.get(place.id)
        if (record && keep(record)) titles.push(record)
      }
    }
    if (window.end === null) return { titles, next: null }
    position = { ...position, seen: window.end, inside: null }
  }
  return { titles, next: cursorAt(position) }
}

const isAfter = (a: Ranked, b: Ranked): boolean =>
  a.rank < b.rank ||
  (a.rank === b.rank && (a.createdAt < b.createdAt || (+a.createdAt === +b.createdAt && a.id < b.id)))

const isSeries = ({ query, words }: Asked) => query.series !== undefined && words === null

/**
 * The places of a window in their order, and its last title by time; null when none comes after it. Only places, since
 * PostgreSQL takes longer to plan a query of everything that a title is than to carry this one out.
 */
async function rankedWindow(
  db: Db,
  asked: Asked,
  scope: Scope,
  seen: Place | null,
): Promise<{ places: Ranked[]; end: Place | null }> {
  const rank = asked.words ? rankOf(asked.words) : isSeries(asked) ? placeInSeries : sql<number>`0::float8`
  const newest = await db
    .selectFrom(windowAfter(db, asked, scope, seen).as('title'))
    .select(['title.id', 'title.created_at as createdAt', rank.as('rank')])
    .execute()
  const isWhole = isSeries(asked) || newest.length < windowSize
  return {
    places: newest.toSorted((a, b) => (isAfter(b, a) ? -1 : 1)),
    end: isWhole ? null : (newest.at(-1) ?? null),
  }
}

/** Those of these titles that are in the scope. */
async function recordsAt(db: Db, places: readonly Place[], scope: Scope): Promise<Map<string, TitleRecord>> {
  const ids = places.map(({ id }) => id)
  const rows = await titleRows(db).where(oneOf(ids)).where(inScope(scope)).execute()
  return new Map((await completeRecords(db, rows)).map((record) => [record.id, record]))
}

/** The newest titles after the last one that was seen; of a series all. */
function windowAfter(db: Db, asked: Asked, scope: Scope, seen: Place | null) {
  let rows = narrowed(
    db
      .selectFrom('title')
      .select(['title.id', 'title.created_at', 'title.terms', 'title.season', 'title.episode'])
      .where('title.deleted_at', 'is', null),
    asked.query,
  )
  // The one condition of a scope that an index knows, where others' titles would fill the windows.
  if (scope.kind === 'mine') rows = rows.where('title.owner_id', '=', scope.ownerId)
  if (asked.words) rows = withWords(rows, asked.words)
  if (seen) rows = rows.where(sql<boolean>`(title.created_at, title.id) < (${seen.createdAt}, ${seen.id})`)
  if (isSeries(asked)) return rows
  return rows.orderBy('title.created_at', 'desc').orderBy('title.id', 'desc').limit(windowSize)
}

/**
 * Always true, and PostgreSQL believes it of a third of all rows (its DEFAULT_INEQ_SEL). The keys of a word stand in the same
 * titles, but PostgreSQL adds up how many each is in, takes a word for three times as common as it is, and reads many
 * thousands of titles by their time to find sixty.
 */
const ofAThird = sql<boolean>`(title.id || '') > ''`

/** The index is asked for `indexed`; where that finds more, the rows for `any`, in a form that no index knows. */
function withWords<T extends { where(condition: RawBuilder<boolean>): T }>(
  rows: T,
  { any, indexed }: Words,
): T {
  const found = rows.where(sql<boolean>`title.terms @@ ${indexed}::tsquery`).where(ofAThird)
  return indexed === any ? found : found.where(sql<boolean>`(title.terms @@ ${any}::tsquery) is not false`)
}

/** Season and episode as one number; an episode without a season is of the first. */
const placeInSeries = sql<number>`(case when title.season is null and title.episode is null then -1e10
  else -(coalesce(title.season, 1) * 100000.0 + coalesce(title.episode, 99999)) end)::float8`

/** Words as they are spelt count for twice those that are only alike. */
function rankOf({ strict, any }: Words) {
  const loosely = sql`ts_rank(${weights}, title.terms, ${any}::tsquery)::float8`
  return sql<number>`(2 * ts_rank(${weights}, title.terms, ${strict}::tsquery)::float8 + ${loosely})`
}

const none = '-'
const placeAt = (place: Place | null) => (place ? [place.createdAt.getTime(), place.id] : [none, none])

const cursorAt = ({ level, seen, inside }: Position): string =>
  cursorOf(level, ...placeAt(seen), inside?.rank ?? 0, ...placeAt(inside))

const cursorShape = /^(\d) (-|\d{1,15}) (-|[0-9a-z]{12}) ([\d.e-]{1,30}) (-|\d{1,15}) (-|[0-9a-z]{12})$/

function positionOf(cursor: string): Position {
  const [level, seenAt = '', seenId = '', rank, insideAt = '', insideId = ''] = partsOf(cursor, cursorShape)
  if (!Number.isFinite(Number(rank))) throw new Problem('bad-request', { what: 'cursor' })
  const inside = placeOf(insideAt, insideId)
  return {
    level: Number(level),
    seen: placeOf(seenAt, seenId),
    inside: inside && { ...inside, rank: Number(rank) },
  }
}

const placeOf = (at: string, id: string): Place | null =>
  at === none || id === none ? null : { createdAt: new Date(Number(at)), id }
