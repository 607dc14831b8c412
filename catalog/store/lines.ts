import { setImmediate as others } from 'node:timers/promises'
import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely'
import { lineQuery, lineVector, lineVersion } from '#catalog/search/tsvector.ts'
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
const mostLines = 100

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
 * Lines that hold every word of a query, in whatever form, in the order of their titles and of their times; at most 100,
 * out of subtitles that are not deleted, of titles that all `conditions` leave in.
 */
export async function linesOf(
  db: Db,
  { q, lang }: { q: string; lang?: string },
  conditions: readonly RawBuilder<boolean>[],
): Promise<FoundLine[]> {
  const query = lineQuery(q)
  if (query === null) return []
  let rows = db
    .selectFrom('line')
    .innerJoin('subtitle', 'subtitle.id', 'line.subtitle_id')
    .innerJoin('title', 'title.id', 'subtitle.title_id')
    .select(['line.subtitle_id', 'line.number', 'line.starts_ms', 'line.words'])
    .select(['subtitle.title_id', 'subtitle.language'])
    .where(sql<boolean>`line.terms @@ ${query}::tsquery`)
    .where('subtitle.deleted_at', 'is', null)
    .where('title.deleted_at', 'is', null)
    .where(sql.join<boolean>([...conditions], sql` and `))
    .limit(mostLines)
  if (lang !== undefined) rows = rows.where('subtitle.language', '=', lang)
  const found = await rows.execute()
  return found
    .sort(
      (a, b) =>
        compare(a.title_id, b.title_id) || compare(a.subtitle_id, b.subtitle_id) || a.number - b.number,
    )
    .map((row) => ({
      subtitleId: row.subtitle_id,
      titleId: row.title_id,
      language: row.language,
      start: row.starts_ms / 1000,
      words: row.words,
    }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
