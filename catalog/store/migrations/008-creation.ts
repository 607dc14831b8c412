import { type Kysely, sql } from 'kysely'

/** What was made by a request that may come again because its answer was lost (see `createOnce`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table creation (
      owner_id text not null references owner (id),
      key text not null,
      request_sha256 bytea not null,
      made_id text,
      created_at timestamptz not null default now(),
      primary key (owner_id, key)
    )`.execute(db)
  await sql`create index creation_age on creation (created_at)`.execute(db)
}
