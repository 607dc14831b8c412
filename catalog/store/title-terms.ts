import { setImmediate as others } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { soundsOf } from '#catalog/search/sounds.ts'
import { titleVector, vectorVersion } from '#catalog/search/tsvector.ts'
import type { Database } from './schema.ts'

/** Titles at a time: a round of a hub lasts no longer than a second or two. */
const batch = 500

/** What a title with these texts is found by, as columns. Takes up to a second, between which others have their turns. */
export async function termsOf(
  texts: LocalTexts,
): Promise<{ terms: string; sounds: string; terms_by: number }> {
  const steps = titleVector(texts)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { terms: value, sounds: namesOf(texts), terms_by: vectorVersion }
    await others()
  }
}

const namesOf = (texts: LocalTexts): string =>
  Object.values(texts)
    .map(({ title }) => soundsOf(title))
    .join(' ')

/**
 * Makes anew what titles are found by where another version of the program made it. Words that were changed meanwhile
 * have newer terms already and are left alone.
 * @returns how many were made; fewer than all, more come with the next call
 */
export async function renewTerms(db: Kysely<Database>): Promise<number> {
  const rows = await db
    .selectFrom('title')
    .select(['id', 'texts', 'terms_by'])
    .where('terms_by', '<', vectorVersion)
    .limit(batch)
    .execute()
  for (const { id, texts, terms_by } of rows)
    await db
      .updateTable('title')
      .set(await termsOf(texts))
      .where('id', '=', id)
      .where('terms_by', '=', terms_by)
      .execute()
  return rows.length
}
