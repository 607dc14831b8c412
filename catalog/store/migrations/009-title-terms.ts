import { type Kysely, sql } from 'kysely'

/** What titles are found by (catalog/search). `terms_by` is the version of the program's words that made them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table title
    add column terms tsvector not null default '',
    add column terms_by integer not null default 0`.execute(db)
  await sql`create index title_terms on title using gin (terms)`.execute(db)
  await sql`create index title_terms_by on title (terms_by)`.execute(db)
}
