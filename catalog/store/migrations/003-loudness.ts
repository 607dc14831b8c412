import { type Kysely, sql } from 'kysely'

/** By stream index; `{}` until measured. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table asset add column loudness jsonb not null default '{}'`.execute(db)
}
