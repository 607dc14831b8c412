import { type Kysely, sql } from 'kysely'

/**
 * Live channels: what they are, their guide, and what was on air (catalog/contract/live.ts). Segments are one row for all
 * renditions, named by the moment they begin at. `secrets` is sealed: the stream key and passphrases.
 */
const statements = [
  `create table channel (
    id text primary key,
    owner_id text not null references owner (id),
    kind text not null check (kind in ('tv', 'radio')),
    texts jsonb not null,
    region text,
    languages text[] not null,
    age_mark smallint not null,
    inputs jsonb not null,
    secrets text not null,
    key_hash bytea not null unique,
    encoding text not null check (encoding in ('copy', 'ladder')),
    dvr_seconds integer not null,
    started boolean not null,
    -- media time 0, ms since 1970
    epoch bigint not null,
    permit integer not null default 0,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3)
  )`,
  'create index channel_owner on channel (owner_id)',
  `create table programme (
    id text primary key,
    channel_id text not null references channel (id) on delete cascade,
    starts timestamptz(3) not null,
    ends timestamptz(3) not null check (ends > starts),
    texts jsonb not null,
    language text,
    origin text check (origin in ('domestic', 'foreign')),
    age_mark smallint,
    record boolean not null default false,
    external_key text,
    title_id text references title (id) on delete set null,
    recorded_at timestamptz(3),
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now()
  )`,
  'create index programme_channel on programme (channel_id, starts)',
  'create index programme_title on programme (title_id)',
  `create table channel_licence (
    id text primary key,
    channel_id text not null references channel (id) on delete cascade,
    programme_id text references programme (id) on delete cascade,
    licensor text not null,
    territories text[] not null,
    uses text[] not null,
    starts text,
    ends text,
    time_zone text not null,
    exclusive boolean not null,
    revocable boolean not null,
    document_key text,
    document_sha256 text,
    revoked_at timestamptz(3),
    created_at timestamptz(3) not null default now()
  )`,
  'create index channel_licence_channel on channel_licence (channel_id)',
  'create index channel_licence_programme on channel_licence (programme_id)',
  `create table live_run (
    id text primary key,
    channel_id text not null references channel (id) on delete cascade,
    number integer not null,
    source text not null check (source in ('main', 'standby', 'slate')),
    start bigint not null,
    renditions jsonb not null,
    unique (channel_id, number)
  )`,
  `create table live_segment (
    channel_id text not null references channel (id) on delete cascade,
    number bigint not null,
    run_id text not null references live_run (id) on delete cascade,
    start bigint not null,
    duration integer not null,
    media jsonb not null,
    primary key (channel_id, number)
  )`,
  'create unique index live_segment_start on live_segment (channel_id, start)',
  'create index live_segment_run on live_segment (run_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
