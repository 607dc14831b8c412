import type { Kysely } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import { misspeltQuery, soundsIn } from '#catalog/search/misspelt.ts'
import { heardAs } from './name-words.ts'
import type { Database } from './schema.ts'
import { pageOf } from './title-page.ts'
import type { TitleRecord } from './title-records.ts'
import type { Narrowing, Scope } from './title-scope.ts'

/**
 * Titles whose names have words that a query may have been meant for, though it is spelt otherwise, the nearest first: one
 * page, without a next.
 */
export async function misspeltTitles(
  db: Kysely<Database>,
  query: Narrowing & Pick<TitleQuery, 'q' | 'limit'>,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<TitleRecord[]> {
  const { q = '', ...narrowing } = query
  const sounds = soundsIn(q)
  if (sounds.length === 0) return []
  const words = misspeltQuery(q, await heardAs(db, sounds))
  return words === null ? [] : (await pageOf(db, { query: narrowing, words, level: 0 }, scope, keep)).titles
}
