import { type Kysely, sql } from 'kysely'

/** Since when its owner has a title hidden; null where it is shown as its licences say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table title add column hidden_at timestamptz`.execute(db)
}
