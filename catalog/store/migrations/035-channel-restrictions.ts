import { type Kysely, sql } from 'kysely'

/** Channels are closed by law as titles are, and complained about. Neither refers to a channel: both outlive it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table restriction
    alter column title_id drop not null,
    add column channel_id text,
    add check ((title_id is null) <> (channel_id is null))`.execute(db)
  await sql`create index restriction_channel on restriction (channel_id, made_at)
    where channel_id is not null`.execute(db)
  await sql`alter table complaint
    add column channel_id text,
    add check (title_id is null or channel_id is null)`.execute(db)
}
