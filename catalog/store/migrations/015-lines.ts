import { type Kysely, sql } from 'kysely'

/**
 * Lines of subtitles, to be found by their words, and how a title's names sound, to be found in spite of typing errors.
 * `lines_by` is the version of the program's words that made a subtitle's lines. The index takes its entries at once: a
 * list of those that wait would have to be read with every search.
 */
const statements = [
  'create extension if not exists pg_trgm',
  `alter table title add column sounds text not null default ''`,
  'create index title_sounds on title using gin (sounds gin_trgm_ops)',
  `create table line (
    subtitle_id text not null references subtitle on delete cascade,
    number integer not null check (number >= 0),
    starts_ms integer not null check (starts_ms >= 0),
    words text not null,
    terms tsvector not null,
    primary key (subtitle_id, number)
  )`,
  'create index line_terms on line using gin (terms) with (fastupdate = off)',
  'alter table subtitle add column lines_by integer not null default 0',
  'create index subtitle_lines_by on subtitle (lines_by) where deleted_at is null and format is not null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
