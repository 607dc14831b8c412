import { type Kysely, sql } from 'kysely'
import { type Heard, type NameWord, nameWords } from '#catalog/search/misspelt.ts'
import type { Database } from './schema.ts'
import { findables, namesOf } from './title-terms.ts'

type Db = Kysely<Database>

/** Titles in a round, and words that are looked at again. */
const [titlesAtOnce, wordsAtOnce] = [500, 2000]
/** Words that sound somewhat like one of a query. */
const mostCandidates = 20
/** Words of a query that are looked for; one of more is no name that was typed wrong. */
const mostTyped = 8

/**
 * Takes in the words of names that are not known yet. Away from the writing of titles, since two of these with the same
 * words would wait for each other.
 * @returns how many titles; fewer than all, more come with the next call
 */
export async function learnNameWords(db: Db): Promise<number> {
  const titles = await findables(db).where('words_known', '=', false).limit(titlesAtOnce).execute()
  if (titles.length === 0) return 0
  const words = nameWords(titles.flatMap(namesOf))
  const column = (key: keyof NameWord) => words.map((word) => word[key])
  await db.transaction().execute(async (tx) => {
    await sql`insert into name_word (spelt, lexeme, sounds)
      select * from unnest(${column('spelt')}::text[], ${column('lexeme')}::text[], ${column('sounds')}::text[])
      on conflict do nothing`.execute(tx)
    // One that was written anew meanwhile has another xmin and is left for the next round.
    await sql`update title set words_known = true
      from unnest(${titles.map(({ id }) => id)}::text[], ${titles.map(({ xmin }) => xmin)}::text[]) as seen (id, written)
      where title.id = seen.id and title.xmin::text = seen.written`.execute(tx)
  })
  return titles.length
}

/**
 * Forgets words that no name has any more, of all that are spelt after `from` and not after `until`.
 * @returns how many
 */
export async function forgetNameWords(
  db: Db,
  { from = '', until }: { from?: string; until?: string } = {},
): Promise<number> {
  let words = db
    .deleteFrom('name_word')
    .where('spelt', '>', from)
    // Quoted as the vector's own lexemes are.
    .where(
      sql<boolean>`not exists (select from title where title.deleted_at is null
        and title.terms @@ (quote_literal(name_word.lexeme) || ':ABC')::tsquery)`,
    )
  if (until !== undefined) words = words.where('spelt', '<=', until)
  return Number((await words.executeTakeFirstOrThrow()).numDeletedRows)
}

/** The same for a round that comes again and again: each call looks at the next few thousand. */
export function forgetterOfNameWords(db: Db): () => Promise<number> {
  let last = ''
  return async () => {
    const looked = await db
      .selectFrom('name_word')
      .select('spelt')
      .where('spelt', '>', last)
      .orderBy('spelt')
      .limit(wordsAtOnce)
      .execute()
    const [from, until = ''] = [last, looked.at(-1)?.spelt]
    last = looked.length < wordsAtOnce ? '' : until
    return forgetNameWords(db, { from, until })
  }
}

/**
 * Of each of these, the words of names that sound somewhat like it (pg_trgm's `%`: three of ten trigrams), the nearest first.
 * Of one that sounds just like some only those, as long as another does not: it was not that one which was typed wrong.
 */
export async function heardAs(db: Db, sounds: readonly string[]): Promise<Heard[]> {
  const { rows } = await sql<{ sounds: string; candidates: NameWord[] }>`
    with typed as materialized (
      select sounds, (select jsonb_agg(word) from (
        select spelt, lexeme, sounds from name_word where name_word.sounds = asked.sounds
        order by spelt limit ${mostCandidates}) as word) as known
      from unnest(${sounds.slice(0, mostTyped)}::text[]) as asked (sounds))
    select typed.sounds,
      case when typed.known is not null and (select bool_or(known is null) from typed) then typed.known
      else coalesce((
        select jsonb_agg(word) from (
          select spelt, lexeme, sounds from name_word
          where name_word.sounds % typed.sounds
          order by similarity(name_word.sounds, typed.sounds) desc, spelt limit ${mostCandidates}) as word), '[]')
      end as candidates
    from typed`.execute(db)
  return rows
}
