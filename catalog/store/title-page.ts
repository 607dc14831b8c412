import { type Kysely, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title.ts'
import { Problem } from '#platform/errors.ts'
import type { Database } from './schema.ts'
import { completeRecords, type TitleRecord, titleRows } from './titles.ts'

type Db = Kysely<Database>

/** Whose titles are listed. `public` narrows in SQL what mayPlay then decides; it must never leave out what mayPlay allows. */
export type Scope =
  | { kind: 'mine'; ownerId: string }
  | { kind: 'public'; country: string; ownerId: string | null; everything: boolean }

type Position = { createdAt: Date; id: string }

/**
 * One page of titles, newest first, of those that `keep` lets through. `next` is the cursor of the next page,
 * null at the end. Looks at no more than ten pages' worth of rows, so a page may come short and still have a next.
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
  let position = query.cursor === undefined ? null : positionOf(query.cursor)
  for (let round = 0; round < 10; round += 1) {
    const rows = await selectRows(db, query, scope, position)
      .limit(limit + 1)
      .execute()
    for (const record of await completeRecords(db, rows.slice(0, limit))) {
      if (titles.length === limit) return { titles, next: position && cursorOf(position) }
      position = { createdAt: record.createdAt, id: record.id }
      if (keep(record)) titles.push(record)
    }
    if (rows.length <= limit) return { titles, next: null }
    if (titles.length === limit) break
  }
  return { titles, next: position && cursorOf(position) }
}

function selectRows(db: Db, query: TitleQuery, scope: Scope, position: Position | null) {
  let rows = titleRows(db).orderBy('title.created_at', 'desc').orderBy('title.id', 'desc')
  if (query.kind) rows = rows.where('title.kind', '=', query.kind)
  if (query.region) rows = rows.where('title.region', '=', query.region)
  if (query.lang) rows = rows.where(sql<boolean>`${query.lang} = any(title.languages)`)
  if (query.q) rows = rows.where(hasText(query.q))
  if (position) {
    const { createdAt, id } = position
    rows = rows.where(sql<boolean>`(title.created_at, title.id) < (${createdAt}, ${id})`)
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

/** Anywhere in any language's texts, whatever the case. */
function hasText(words: string) {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`exists (
    select from jsonb_each(title.texts) as text(language, words)
    where text.words ->> 'title' ilike ${pattern} or text.words ->> 'description' ilike ${pattern}
  )`
}

function cursorOf({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url')
}

function positionOf(cursor: string): Position {
  const match = /^(\d{1,15})\.([0-9a-z]{12})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match?.[1] || !match[2]) throw new Problem('bad-request', { what: 'cursor' })
  return { createdAt: new Date(Number(match[1])), id: match[2] }
}
