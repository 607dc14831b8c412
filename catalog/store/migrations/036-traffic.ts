import { type Kysely, sql } from 'kysely'

/**
 * What nginx sent (docs/decisions/47-counting.md): by node and zone for good, in rows that get coarser; by title and by channel, by
 * the day. `edge_log` says how far the lines of each node were read; it changes in the transaction that counts them.
 */
const counts = `requests bigint not null,
    bytes bigint not null,
    domestic_bytes bigint not null,
    hit_bytes bigint not null,
    miss_bytes bigint not null,
    starts bigint not null,
    stalls bigint not null,
    seconds double precision not null`

const statements = [
  `create table edge_log (
    node text primary key,
    -- Place of cdn-config/edge-log/follow.ts
    place jsonb,
    read_at timestamptz(3),
    lines bigint not null default 0,
    faults bigint not null default 0,
    gaps integer not null default 0
  )`,
  `create table traffic (
    span text not null check (span in ('hour', 'day', 'month')),
    -- its first moment, of Almaty
    at timestamptz(3) not null,
    node text not null,
    zone text not null,
    use text not null check (use in ('view', 'fill')),
    region text not null,
    failed bigint not null,
    ${counts},
    primary key (span, at, node, zone, use)
  )`,
  `create table title_traffic (
    title_id text not null references title (id) on delete cascade,
    day date not null,
    zone text not null,
    region text not null,
    ${counts},
    primary key (title_id, day, zone)
  )`,
  'create index title_traffic_day on title_traffic (day)',
  `create table channel_traffic (
    channel_id text not null references channel (id) on delete cascade,
    day date not null,
    zone text not null,
    region text not null,
    ${counts},
    primary key (channel_id, day, zone)
  )`,
  'create index channel_traffic_day on channel_traffic (day)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
