import { type Kysely, sql } from 'kysely'

/** Whether titles of an owner are encoded in AV1 too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table owner add column av1 boolean not null default false`.execute(db)
}
