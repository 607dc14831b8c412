import { type Kysely, sql } from 'kysely'

/** Raised when a licence is withdrawn: playback addresses of an earlier number are good no longer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table title add column permit integer not null default 0`.execute(db)
}
