import { type Kysely, sql } from 'kysely'

/** When a file was refused, so that what had been encoded of it can be removed; and what removal looks for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table asset add column refused_at timestamptz`.execute(db)
  await sql`update asset set refused_at = now() where state = 'refused'`.execute(db)
  await sql`create index asset_refused on asset (refused_at) where state = 'refused'`.execute(db)
  await sql`create index asset_source on asset (source_key)`.execute(db)
  await sql`create index title_deleted on title (deleted_at) where deleted_at is not null`.execute(db)
}
