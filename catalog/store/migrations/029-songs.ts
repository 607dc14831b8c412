import { type Kysely, sql } from 'kysely'

/** What radio channels played, as their stations said it (ICY StreamTitle). */
const statements = [
  `create table song (
    channel_id text not null references channel (id) on delete cascade,
    at timestamptz(3) not null,
    text text not null check (char_length(text) between 1 and 300),
    primary key (channel_id, at)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
