import { type Kysely, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title.ts'
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
type Query = NonNullable<ReturnType<typeof titleQuery>>

/** How much a word counts by its weight, D to A: a word of a description is worth little beside one of a name. */
const weights = sql`array[0.02, 0.1, 0.4, 1]::real[]`

/**
 * One page of titles of those that `keep` lets through, newest first; of a search the likeliest first. `next` is the cursor
 * of the next page, null at the end. Looks at no more than ten pages' worth of rows, so a page may come short and still have a next.
 * @throws Problem bad-request when the cursor is none of ours
 */
export async function titlePage(
  db: Db,
  query: Pick<TitleQuery, 'q' | 'kind' | 'region' | 'lang' | 'cursor' | 'limit'>,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<{ titles: TitleRecord[]; next: string | null }> {
  const limit = query.limit ?? 24
  const titles: TitleRecord[] = []
  const words = query.q === undefined ? null : titleQuery(query.q)
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
  let rows = titleRows(db).select(rank.as('rank'))
  // A list that is not searched is read in the order of its index.
  if (words) rows = rows.orderBy('rank', 'desc')
  rows = rows.orderBy('title.created_at', 'desc').orderBy('title.id', 'desc')
  if (query.kind) rows = rows.where('title.kind', '=', query.kind)
  if (query.region) rows = rows.where('title.region', '=', query.region)
  if (query.lang) rows = rows.where(sql<boolean>`${query.lang} = any(title.languages)`)
  if (words) rows = rows.where(sql<boolean>`title.terms @@ ${words.any}::tsquery`)
  if (position) {
    const { rank: rankBefore, createdAt, id } = position
    rows = rows.where(
      words
        ? sql<boolean>`(${rank}, title.created_at, title.id) < (${rankBefore}::float8, ${createdAt}, ${id})`
        : sql<boolean>`(title.created_at, title.id) < (${createdAt}, ${id})`,
    )
  }
  if (scope.kind === 'mine') return rows.where('title.owner_id', '=', scope.ownerId)
  const ready = rows.where(
    sql<boolean>`exists (select from asset where asset.id = title.asset_id and asset.state in ('watchable', 'complete'))`,
  )
  return scope.everything ? ready : ready.where(mayBeLicensed(scope.country, scope.ownerId))
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
  return sql<number>`(2 * ts_rank(${weights}, title.terms, ${strict}::tsquery)::float8 + ${loosely})`
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
