import { type Kysely, sql } from 'kysely'

/**
 * `asset.pictures`: storyboard, poster candidates and preview; null until they were made or given up. `title.poster`:
 * what its owner chose as poster; null leaves it to the hub.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table asset add column pictures jsonb`.execute(db)
  await sql`alter table title add column poster jsonb`.execute(db)
  await sql`create index asset_without_pictures on asset (uploaded_at)
    where state = 'complete' and pictures is null and facts -> 'video' <> 'null'::jsonb`.execute(db)
}
