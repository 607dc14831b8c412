import { type Kysely, sql } from 'kysely'

/** What owners call their titles and licences in files of their own: the same name in a second import is the same thing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table title add column external_key text`.execute(db)
  await sql`create unique index title_external_key on title (owner_id, external_key)
    where external_key is not null and deleted_at is null`.execute(db)
  await sql`alter table licence add column external_id text`.execute(db)
  await sql`create unique index licence_external_id on licence (title_id, external_id)
    where external_id is not null`.execute(db)
}
