import { type Kysely, sql } from 'kysely'

/**
 * How titles are watched, in sums by day (docs/decisions/29-figures.md), and what the machines of the hub were doing. Nothing
 * here is of a viewer: `play_view` knows what was counted of a view already, under a number that lives in one open page, and
 * goes with its day. `age_said`: its owner, or a moderator, has said for what age a title is.
 */
const statements = [
  `create table play_view (
    id text primary key,
    title_id text not null references title (id) on delete cascade,
    begun timestamptz(3) not null,
    told_at timestamptz(3) not null,
    state jsonb not null
  )`,
  'create index play_view_begun on play_view (begun)',
  'create index play_view_told on play_view (told_at)',
  'create index play_view_title on play_view (title_id)',
  `create table play_day (
    title_id text not null references title (id) on delete cascade,
    -- of Almaty
    day date not null,
    domestic boolean not null,
    network text not null,
    starts integer not null,
    seconds double precision not null,
    stalls integer not null,
    stall_seconds double precision not null,
    rungs double precision[] not null,
    tenths integer[] not null,
    start_times integer[] not null,
    primary key (title_id, day, domestic, network)
  )`,
  'create index play_day_day on play_day (day)',
  `create table play_country (
    title_id text not null references title (id) on delete cascade,
    day date not null,
    country text not null,
    starts integer not null,
    seconds double precision not null,
    primary key (title_id, day, country)
  )`,
  `create table operation_sample (
    -- a minute for a day, then an hour for a year
    span text not null check (span in ('minute', 'hour')),
    at timestamptz(3) not null,
    gauges jsonb not null,
    requests integer not null,
    failed_requests integer not null,
    request_times integer[] not null,
    primary key (span, at)
  )`,
  `create table storage_sample (
    at timestamptz(3) not null,
    kind text not null,
    objects integer not null,
    bytes double precision not null,
    orphans integer not null,
    orphan_bytes double precision not null,
    primary key (at, kind)
  )`,
  'alter table title add column age_said boolean not null default true',
  'create index restriction_made on restriction (made_at desc, id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
