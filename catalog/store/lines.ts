import { setImmediate as others } from 'node:timers/promises'
import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely'
import { lineQuery, lineVector, lineVersion } from '#catalog/search/tsvector.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What is said, in plain text; `start` in seconds. */
export type SpokenLine = { start: number; words: string }
export type FoundLine = {
  subtitleId: string
  titleId: string
  language: string
  start: number
  words: string
}

/** Subtitles at a time, and lines in a statement. */
const [batch, perStatement] = [100, 500]
/** A query is answered out of so many lines: of a word that is said everywhere nobody reads more. */
const mostLines = 200

/**
 * Makes searchable what subtitles say that are not so yet, or were by another version of the program. Each is done in one
 * transaction; keys are made in steps of a few milliseconds.
 * @param read the lines of a subtitle; null when its bytes are gone
 * @returns how many subtitles were done; fewer than all, more come with the next call
 */
export async function indexLines(
  db: Db,
  read: (subtitleId: string) => Promise<readonly SpokenLine[] | null>,
): Promise<number> {
  const rows = await db
    .selectFrom('subtitle')
    .select('id')
    .where('lines_by', '<', lineVersion)
    .where('deleted_at', 'is', null)
    .where('format', 'is not', null)
    .orderBy('created_at')
    .limit(batch)
    .execute()
  for (const { id } of rows) await saveLines(db, id, (await read(id)) ?? [])
  return rows.length
}

async function saveLines(db: Db, subtitleId: string, lines: readonly SpokenLine[]): Promise<void> {
  const values: Insertable<Database['line']>[] = []
  for (const [number, { start, words }] of lines.entries()) {
    values.push({ subtitle_id: subtitleId, number, starts_ms: msOf(start), words, terms: lineVector(words) })
    if (number % 5 === 0) await others()
  }
  await db.transaction().execute(async (tx) => {
    // Another hub may be doing the same, and the second one writes over the first; or they were deleted meanwhile.
    const still = await tx
      .selectFrom('subtitle')
      .select('id')
      .where('id', '=', subtitleId)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!still) return
    await tx.deleteFrom('line').where('subtitle_id', '=', subtitleId).execute()
    for (let at = 0; at < values.length; at += perStatement)
      await tx
        .insertInto('line')
        .values(values.slice(at, at + perStatement))
        .execute()
    await tx.updateTable('subtitle').set({ lines_by: lineVersion }).where('id', '=', subtitleId).execute()
  })
}

const msOf = (seconds: number): number => Math.max(0, Math.round(seconds * 1000))

/**
 * Lines that hold every word of a query, in whatever form, in the order of their titles and of their times; at most 200,
 * out of subtitles that are not deleted, of titles that all `conditions` leave in. Of a word that more lines have, at least
 * half as many where there are.
 */
export async function linesOf(
  db: Db,
  { q, lang }: { q: string; lang?: string },
  conditions: readonly RawBuilder<boolean>[],
): Promise<FoundLine[]> {
  const query = lineQuery(q)
  if (query === null) return []
  const first = await linesWith(db, query).execute()
  // Of the first lines it is asked at once which of their subtitles may be seen: to plan both as one takes longer than either.
  const seen = await subtitlesSeen(db, [...new Set(first.map((line) => line.subtitle_id))], lang, conditions)
  const found = first.filter((line) => seen.has(line.subtitle_id))
  const isEnough = first.length < mostLines || found.length >= mostLines / 2
  return (isEnough ? told(found, seen) : await linesSeen(db, query, lang, conditions)).sort(
    (a, b) => compare(a.titleId, b.titleId) || compare(a.subtitleId, b.subtitleId) || a.start - b.start,
  )
}

type LineRow = { subtitle_id: string; number: number; starts_ms: number; words: string }
type Seen = ReadonlyMap<string, { title_id: string; language: string }>

const linesWith = (db: Db, query: string) =>
  db
    .selectFrom(sql<LineRow>`lines_with(${query}::tsquery, ${mostLines})`.as('line'))
    .select(['line.subtitle_id', 'line.number', 'line.starts_ms', 'line.words'])

const told = (rows: readonly LineRow[], seen: Seen): FoundLine[] =>
  rows.map((row) => ({
    subtitleId: row.subtitle_id,
    titleId: seen.get(row.subtitle_id)?.title_id ?? '',
    language: seen.get(row.subtitle_id)?.language ?? '',
    start: row.starts_ms / 1000,
    words: row.words,
  }))

function subtitles(db: Db, lang: string | undefined, conditions: readonly RawBuilder<boolean>[]) {
  const rows = db
    .selectFrom('subtitle')
    .innerJoin('title', 'title.id', 'subtitle.title_id')
    .select(['subtitle.id', 'subtitle.title_id', 'subtitle.language'])
    .where('subtitle.deleted_at', 'is', null)
    .where('title.deleted_at', 'is', null)
    .where(sql.join<boolean>([...conditions], sql` and `))
  return lang === undefined ? rows : rows.where('subtitle.language', '=', lang)
}

async function subtitlesSeen(
  db: Db,
  ids: readonly string[],
  lang: string | undefined,
  conditions: readonly RawBuilder<boolean>[],
): Promise<Seen> {
  if (ids.length === 0) return new Map()
  const rows = await subtitles(db, lang, conditions)
    .where(sql<boolean>`subtitle.id = any(${ids}::text[])`)
    .modifyFront(plannedOnce)
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Of a word that is said in many titles of which few may be seen. */
async function linesSeen(
  db: Db,
  query: string,
  lang: string | undefined,
  conditions: readonly RawBuilder<boolean>[],
): Promise<FoundLine[]> {
  const rows = await db
    .selectFrom('line')
    .innerJoin(subtitles(db, lang, conditions).as('seen'), 'seen.id', 'line.subtitle_id')
    .select(['line.subtitle_id', 'line.number', 'line.starts_ms', 'line.words'])
    .select(['seen.title_id', 'seen.language'])
    .where(sql<boolean>`line.terms @@ ${query}::tsquery`)
    .limit(mostLines)
    .execute()
  return told(rows, new Map(rows.map((row) => [row.subtitle_id, row])))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
