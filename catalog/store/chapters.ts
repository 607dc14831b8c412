import type { Kysely } from 'kysely'
import type { Chapter, NewChapter } from '#catalog/contract/chapter.ts'
import { creditsJson, replaceCredits } from './credits.ts'
import { inTransaction } from './in-transaction.ts'
import { lockTitle } from './lock-title.ts'
import type { Database } from './schema.ts'
import { renewTerms } from './title-terms.ts'

type Db = Kysely<Database>

/** In the order of time. */
export async function chaptersOf(db: Db, titleId: string): Promise<Chapter[]> {
  return db
    .selectFrom('chapter')
    .select(['starts as start', 'texts', creditsJson('chapter.title_id', 'chapter.number').as('credits')])
    .where('title_id', '=', titleId)
    .orderBy('number')
    .execute()
}

/** The same of some titles, by their ids; those without a chapter are not in it. */
export async function chaptersOfTitles(db: Db, titleIds: readonly string[]): Promise<Map<string, Chapter[]>> {
  if (titleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('chapter')
    .select(['title_id', 'starts as start', 'texts'])
    .select(creditsJson('chapter.title_id', 'chapter.number').as('credits'))
    .where('title_id', 'in', titleIds)
    .orderBy('title_id')
    .orderBy('number')
    .execute()
  const found = new Map<string, Chapter[]>()
  for (const { title_id, ...chapter } of rows) found.set(title_id, [...(found.get(title_id) ?? []), chapter])
  return found
}

/**
 * In place of all there were. `chapters` in the order of time; `at` is where each stood in the request.
 * @throws Problem as `replaceCredits`
 */
export async function saveChapters(
  db: Db,
  titleId: string,
  chapters: readonly (NewChapter & { at: number })[],
  anyPerson: boolean,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockTitle(tx, titleId)
    const lists = chapters.map(({ at, credits = [] }, index) => ({
      ...{ chapter: index + 1, path: `chapters/${at}/credits`, credits },
    }))
    await replaceCredits(tx, { titleId, part: 'chapters', anyPerson }, lists)
    await tx.deleteFrom('chapter').where('title_id', '=', titleId).execute()
    const rows = chapters.map(({ start, texts = {} }, index) => ({
      ...{ title_id: titleId, number: index + 1, starts: start, texts: JSON.stringify(texts) },
    }))
    if (rows.length > 0) await tx.insertInto('chapter').values(rows).execute()
    await renewTerms(tx, [titleId])
  })
}
