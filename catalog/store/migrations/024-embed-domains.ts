import { type Kysely, sql } from 'kysely'

/** In which sites an owner lets their titles be framed: nowhere, until they say so. */
const statements = [
  'alter table owner add column embed_anywhere boolean not null default false',
  "alter table owner add column embed_domains text[] not null default '{}'",
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
