import { type Kysely, sql } from 'kysely'

/** What the HLS validator said of a complete asset; null until it has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table asset add column hls_check jsonb`.execute(db)
  await sql`create index asset_unchecked on asset (uploaded_at) where state = 'complete' and hls_check is null`.execute(
    db,
  )
}
