import { type Kysely, sql } from 'kysely'

/**
 * The words of names, to tell what was meant by one that is typed wrong: `sounds` in the letters of ASCII, `lexeme` as
 * titles are found by it. `words_known`: those of a title are among them. Languages have an index, so that a rare one is
 * found among many titles.
 */
const statements = [
  'alter table title drop column sounds',
  'alter table title add column words_known boolean not null default false',
  'create index title_words_unknown on title (id) where not words_known',
  `create table name_word (
    spelt text primary key,
    lexeme text not null,
    sounds text not null
  )`,
  'create index name_word_sounds on name_word using gin (sounds gin_trgm_ops) with (fastupdate = off)',
  'create index title_languages on title using gin (languages) where deleted_at is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
