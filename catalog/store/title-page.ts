import { type Kysely, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title.ts'
import { nameQueries, titleQueries, type Words } from '#catalog/search/tsvector.ts'
import { Problem } from '#platform/errors.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { Database } from './schema.ts'
import { inScope, type Narrowing, narrowed, type Scope } from './title-scope.ts'
import { completeRecords, type TitleRecord, titleRows } from './titles.ts'

type Db = Kysely<Database>

type Query = Narrowing & Pick<TitleQuery, 'cursor' | 'limit'>
/** What is asked for: `words` of a search; null where nothing is searched. `level`: which of its queries they are. */
type Asked = { query: Query; words: Words | null; level: number }
export type Page = { titles: TitleRecord[]; next: string | null }

type Place = { createdAt: Date; id: string }
/** `seen`: the last title of what was read to its end; `inside`: the last one of a window that was not. */
type Position = { level: number; seen: Place | null; inside: (Place & { rank: number }) | null }

/** How much a word counts by its weight, D to A: a word of a description is worth little beside one of a name. */
const weights = sql`array[0.02, 0.1, 0.4, 1]::real[]`

/**
 * Titles that are looked at together: the newest so many are weighed against each other, then the next ones. To weigh all
 * that have a common word would take longer the more there are, and so would it to look among all for the few that a
 * viewer may see.
 */
const windowSize = 120
/** A page that needs more comes short. */
const mostWindows = 25

/**
 * One page of titles of those that `keep` lets through, newest first; of a search the likeliest first, out of the newest
 * {@link windowSize} with its words, then out of the next ones; of a series by season and episode, then those without a
 * number. `next` is the cursor of the next page, null at the end. `inNames`: the query is still being typed, and words of
 * descriptions find nothing. Looks at no more than {@link mostWindows}, so a page may come short and still have a next.
 * @throws Problem bad-request when the cursor is none of ours
 */
export async function titlePage(
  db: Db,
  query: Query & Pick<TitleQuery, 'q'> & { inNames?: boolean },
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<Page> {
  const { q, inNames, cursor } = query
  if (q === undefined) return pageOf(db, { query, words: null, level: 0 }, scope, keep)
  const levels = inNames ? nameQueries(q) : titleQueries(q)
  const first = cursor === undefined ? 0 : positionOf(cursor).level
  for (const [level, words] of levels.entries()) {
    if (level < first) continue
    const page = await pageOf(db, { query, words, level }, scope, keep)
    if (page.titles.length > 0 || page.next !== null || cursor !== undefined) return page
  }
  return { titles: [], next: null }
}

/** The same by words that were made already. */
export async function pageOf(
  db: Db,
  asked: Asked,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<Page> {
  const { limit = 24, cursor } = asked.query
  const { level } = asked
  const titles: TitleRecord[] = []
  let position: Position = cursor === undefined ? { level, seen: null, inside: null } : positionOf(cursor)
  for (let round = 0; round < mostWindows && titles.length < limit; round += 1) {
    const rows = await selectRows(db, asked, scope, position)
      .limit(limit + 1)
      .execute()
    const isRead = rows.length <= limit
    const [records, seen] = await Promise.all([
      completeRecords(db, rows.slice(0, limit)),
      isRead ? endOfWindow(db, asked, scope, position.seen) : null,
    ])
    for (const [at, record] of records.entries()) {
      if (titles.length === limit) return { titles, next: cursorAt(position) }
      position = after(asked, position, record, rows[at]?.rank ?? 0)
      if (keep(record)) titles.push(record)
    }
    if (isRead && seen === null) return { titles, next: null }
    if (isRead) position = { level, seen, inside: null }
  }
  return { titles, next: cursorAt(position) }
}

const isSeries = ({ query, words }: Asked) => query.series !== undefined && words === null

/** A list that is read in the order of its windows begins a new one after every title. */
function after(asked: Asked, before: Position, { createdAt, id }: TitleRecord, rank: number): Position {
  return asked.words || isSeries(asked)
    ? { ...before, inside: { rank, createdAt, id } }
    : { ...before, seen: { createdAt, id }, inside: null }
}

function selectRows(db: Db, asked: Asked, scope: Scope, { seen, inside }: Position) {
  const rank = asked.words ? rankOf(asked.words) : isSeries(asked) ? placeInSeries : sql<number>`0::float8`
  const ranked = db
    .selectFrom(windowAfter(db, asked, scope, seen).as('title'))
    .select(['title.id as ranked_id', 'title.created_at as ranked_at', rank.as('rank')])
    .orderBy('rank', 'desc')
    .orderBy('ranked_at', 'desc')
    .orderBy('ranked_id', 'desc')
  let rows = titleRows(db)
    .innerJoin(ranked.as('ranked'), 'ranked_id', 'title.id')
    .select('ranked.rank')
    .orderBy('rank', 'desc')
    .orderBy('ranked_at', 'desc')
    .orderBy('ranked_id', 'desc')
  if (inside)
    rows = rows.where(
      sql<boolean>`(rank, ranked_at, ranked_id) < (${inside.rank}::float8, ${inside.createdAt}, ${inside.id})`,
    )
  return rows.where(inScope(scope))
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
  if (asked.words) rows = rows.where(sql<boolean>`title.terms @@ ${asked.words.any}::tsquery`)
  if (seen) rows = rows.where(sql<boolean>`(title.created_at, title.id) < (${seen.createdAt}, ${seen.id})`)
  if (isSeries(asked)) return rows
  return rows.orderBy('title.created_at', 'desc').orderBy('title.id', 'desc').limit(windowSize)
}

/** Its last title; null when there are none after it. */
async function endOfWindow(db: Db, asked: Asked, scope: Scope, seen: Place | null): Promise<Place | null> {
  if (isSeries(asked)) return null
  const last = await db
    .selectFrom(windowAfter(db, asked, scope, seen).as('title'))
    .select(['title.id', 'title.created_at as createdAt'])
    .orderBy('title.created_at', 'desc')
    .orderBy('title.id', 'desc')
    .offset(windowSize - 1)
    .executeTakeFirst()
  return last ?? null
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
