import { setImmediate as others } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Chapter } from '#catalog/contract/chapter.ts'
import type { Names } from '#catalog/contract/credit.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { type Findable, titleVector, vectorVersion } from '#catalog/search/tsvector.ts'
import { inTransaction } from './in-transaction.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Titles at a time: a round of a hub lasts no longer than a second or two. */
const batch = 500
/** Titles of a person or a series that was renamed which are searched by the new name at once; a round makes the rest. */
const atOnce = 50

/** Takes up to a second, between which others have their turns. */
async function vectorOf(title: Findable): Promise<string> {
  const steps = titleVector(title)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await others()
  }
}

/** Of the title itself, its series and its people: what somebody may type wrong. */
export const namesOf = ({ texts, series, people }: Findable): string[] => [
  ...Object.values(texts).map(({ title }) => title),
  ...Object.values(series ?? {}).map(({ title }) => title),
  ...people.flatMap((names) => Object.values(names)),
]

/** `xmin` tells whether a row is still as it was read (the PostgreSQL manual, 5.6). */
export function findables(db: Db) {
  return db
    .selectFrom('title')
    .select(['id', 'texts', 'terms_by', sql<string>`title.xmin::text`.as('xmin')])
    .select([
      sql<LocalTexts | null>`(select series.texts from series where series.id = title.series_id)`.as(
        'series',
      ),
      sql<Names[]>`coalesce((select jsonb_agg(distinct person.names)
      from credit join person on person.id = credit.person_id where credit.title_id = title.id), '[]')`.as(
        'people',
      ),
      sql<Chapter['texts'][]>`coalesce((select jsonb_agg(chapter.texts)
      from chapter where chapter.title_id = title.id), '[]')`.as('chapters'),
    ])
}

/**
 * Makes anew what titles are found by: of those with these ids, else where another version of the program made it, or
 * {@link renamed} says so. Words that were changed meanwhile have newer terms already and are left alone.
 * @returns how many were made; fewer than all, more come with the next call
 */
export async function renewTerms(db: Db, ids?: readonly string[]): Promise<number> {
  if (ids?.length === 0) return 0
  const rows = await (ids === undefined
    ? findables(db).where('terms_by', '<', vectorVersion).limit(batch)
    : findables(db).where('id', 'in', ids)
  ).execute()
  for (const { id, terms_by, xmin: _, ...title } of rows)
    await db
      .updateTable('title')
      .set({ terms: await vectorOf(title), terms_by: vectorVersion, words_known: false })
      .where('id', '=', id)
      .where('terms_by', '=', terms_by)
      .execute()
  return rows.length
}

/**
 * Changes a person or a series, and what their titles are found by. Every mark is another number, so that terms which are
 * just being made of the old words do not count as the new ones.
 */
export async function renamed(
  db: Db,
  of: { person: string } | { series: string },
  change: (tx: Db) => Promise<void>,
): Promise<void> {
  const theirs =
    'person' in of
      ? sql<boolean>`title.id in (select title_id from credit where person_id = ${of.person})`
      : sql<boolean>`title.series_id = ${of.series}`
  const mark = (tx: Db) =>
    tx
      .updateTable('title')
      .set({ terms_by: sql<number>`least(terms_by, 0) - 1` })
      .where(theirs)
      .returning('id')
      .execute()
  const marked = await inTransaction(db, async (tx) => {
    // Titles are locked before what they refer to, as whoever writes one does, so that neither waits for the other.
    await mark(tx)
    await change(tx)
    // With those that came to refer to it just before.
    return mark(tx)
  })
  await renewTerms(
    db,
    marked.slice(0, atOnce).map(({ id }) => id),
  )
}
