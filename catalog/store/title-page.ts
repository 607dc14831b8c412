import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title.ts'
import { soundsOf } from '#catalog/search/sounds.ts'
import { titleQuery } from '#catalog/search/tsvector.ts'
import { Problem } from '#platform/errors.ts'
import type { Database } from './schema.ts'
import { completeRecords, type TitleRecord, titleRows } from './titles.ts'

type Db = Kysely<Database>

/** Whose titles are listed. `public` narrows in SQL what mayPlay then decides; it must never leave out what mayPlay allows. */
export type Scope =
  | { kind: 'mine'; ownerId: string }
  | { kind: 'public'; country: string; ownerId: string | null; everything: boolean }

/** `rank` is 0 where nothing is searched. */
type Position = { rank: number; createdAt: Date; id: string }
/** What rows are left out for. */
type Narrowing = Pick<TitleQuery, 'kind' | 'region' | 'lang' | 'ageAtMost'>
type Query = NonNullable<ReturnType<typeof titleQuery>>

/** How much a word counts by its weight, D to A: a word of a description is worth little beside one of a name. */
const weights = sql`array[0.02, 0.1, 0.4, 1]::real[]`

/**
 * One page of titles of those that `keep` lets through, newest first; of a search the likeliest first. `next` is the cursor
 * of the next page, null at the end. `inNames`: words of descriptions find nothing. Looks at no more than ten pages' worth of rows, so a page may come short and still have a next.
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
      if (titles.length === limit) return { titles, next: position && cursorOf(position) }
      position = { rank: rows[at]?.rank ?? 0, createdAt: record.createdAt, id: record.id }
      if (keep(record)) titles.push(record)
    }
    if (rows.length <= limit) return { titles, next: null }
    if (titles.length === limit) break
  }
  return { titles, next: position && cursorOf(position) }
}

function selectRows(
  db: Db,
  { query, words }: { query: TitleQuery; words: Query | null },
  scope: Scope,
  position: Position | null,
) {
  const rank = words ? rankOf(words) : sql<number>`0::float8`
  let rows = narrowed(titleRows(db), query).select(rank.as('rank'))
  // A list that is not searched is read in the order of its index.
  if (words) rows = rows.orderBy('rank', 'desc')
  rows = rows.orderBy('title.created_at', 'desc').orderBy('title.id', 'desc')
  if (words) rows = rows.where(sql<boolean>`title.terms @@ ${words.any}::tsquery`)
  if (position) {
    const { rank: rankBefore, createdAt, id } = position
    rows = rows.where(
      words
        ? sql<boolean>`(${rank}, title.created_at, title.id) < (${rankBefore}::float8, ${createdAt}, ${id})`
        : sql<boolean>`(title.created_at, title.id) < (${createdAt}, ${id})`,
    )
  }
  return rows.where(inScope(scope))
}

/** A condition on rows of `title`. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  if (scope.kind === 'mine') return sql`title.owner_id = ${scope.ownerId}`
  const ready = sql<boolean>`exists (
    select from asset where asset.id = title.asset_id and asset.state in ('watchable', 'complete')
  )`
  return scope.everything ? ready : sql`(${ready} and ${mayBeLicensed(scope.country, scope.ownerId)})`
}

function narrowed(rows: ReturnType<typeof titleRows>, { kind, region, lang, ageAtMost }: Narrowing) {
  let narrow = rows
  if (kind) narrow = narrow.where('title.kind', '=', kind)
  if (region) narrow = narrow.where('title.region', '=', region)
  if (lang) narrow = narrow.where(sql<boolean>`${lang} = any(title.languages)`)
  if (ageAtMost !== undefined) narrow = narrow.where('title.age_mark', '<=', ageAtMost)
  return narrow
}

function mayBeLicensed(country: string, ownerId: string | null) {
  return sql<boolean>`(title.owner_id = ${ownerId} or exists (
    select from licence
    where licence.title_id = title.id and licence.revoked_at is null
      and 'stream' = any(licence.uses) and licence.territories && array[${country}, 'WORLD']
  ))`
}

/** Words as they are spelt count for twice those that are only alike. */
function rankOf({ strict, any }: Query) {
  const loosely = sql`ts_rank(${weights}, title.terms, ${any}::tsquery)::float8`
  return strict === null
    ? sql<number>`${loosely}`
    : sql<number>`(2 * ts_rank(${weights}, title.terms, ${strict}::tsquery)::float8 + ${loosely})`
}

/** Where nothing is found: the share of a query's trigrams (pg_trgm, word_similarity) that a name must have. */
const alike = 0.4

/**
 * Titles whose names sound as a query does, though it is spelt otherwise, the likest first: one page, without a next.
 * A single letter typed wrong in a word of seven leaves five of its eight trigrams.
 */
export async function alikeTitles(
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

function cursorOf({ rank, createdAt, id }: Position): string {
  return Buffer.from(`${rank} ${createdAt.getTime()} ${id}`).toString('base64url')
}

function positionOf(cursor: string): Position {
  const match = /^([\d.e-]{1,30}) (\d{1,15}) ([0-9a-z]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  )
  const [, rank, createdAt, id] = match ?? []
  if (id === undefined || !Number.isFinite(Number(rank))) throw new Problem('bad-request', { what: 'cursor' })
  return { rank: Number(rank), createdAt: new Date(Number(createdAt)), id }
}
