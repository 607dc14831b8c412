import { type Kysely, sql } from 'kysely'

/**
 * How many watch channels, by the hour, and what went wrong with them (docs/decisions/40-channel-health.md). Nothing here is of
 * a viewer: `channel_play` knows what was counted already, under a number that lives in one open page, and goes with its day.
 */
const statements = [
  `create table channel_play (
    id text primary key,
    channel_id text not null references channel (id) on delete cascade,
    begun timestamptz(3) not null,
    told_at timestamptz(3) not null,
    state jsonb not null
  )`,
  'create index channel_play_begun on channel_play (begun)',
  'create index channel_play_told on channel_play (channel_id, told_at)',
  `create table channel_hour (
    channel_id text not null references channel (id) on delete cascade,
    -- its first moment
    hour timestamptz(3) not null,
    starts integer not null,
    domestic_seconds double precision not null,
    external_seconds double precision not null,
    -- at once
    most integer not null,
    primary key (channel_id, hour)
  )`,
  'create index channel_hour_hour on channel_hour (hour)',
  `create table channel_alarm (
    id text primary key,
    channel_id text not null references channel (id) on delete cascade,
    kind text not null,
    began timestamptz(3) not null,
    ended timestamptz(3) check (ended >= began),
    mailed_at timestamptz(3)
  )`,
  // It goes on once, however many hubs see it begin.
  'create unique index channel_alarm_open on channel_alarm (channel_id, kind) where ended is null',
  'create index channel_alarm_began on channel_alarm (channel_id, began)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
