import { type Kysely, sql } from 'kysely'

/**
 * Webhooks of owners, and the outbox of their messages, which is written in the transaction of what it tells of.
 * `busy_until`: a hub is sending to it. Secrets are kept as they are: what signs must be known.
 */
const statements = [
  `create table webhook (
    id text primary key,
    owner_id text not null references owner on delete cascade,
    url text not null,
    events text[] not null check (cardinality(events) > 0),
    note text not null,
    secret text not null,
    old_secret text,
    old_secret_until timestamptz(3),
    off_at timestamptz(3),
    off_reason text,
    failing_since timestamptz(3),
    busy_until timestamptz(3),
    served_at timestamptz(3),
    created_at timestamptz(3) not null,
    check ((old_secret is null) = (old_secret_until is null)),
    check (off_reason is null or off_at is not null)
  )`,
  'create index webhook_owner on webhook (owner_id, created_at)',
  `create table webhook_delivery (
    number bigint generated always as identity primary key,
    id text not null unique,
    webhook_id text not null references webhook on delete cascade,
    type text not null,
    body text not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
    attempts integer not null default 0,
    created_at timestamptz(3) not null,
    next_at timestamptz(3),
    settled_at timestamptz(3),
    check ((state = 'waiting') = (next_at is not null))
  )`,
  `create index webhook_delivery_due on webhook_delivery (webhook_id, number) where state = 'waiting'`,
  'create index webhook_delivery_webhook on webhook_delivery (webhook_id, number desc)',
  'create index webhook_delivery_settled on webhook_delivery (settled_at)',
  `create table webhook_attempt (
    delivery_number bigint not null references webhook_delivery on delete cascade,
    at timestamptz(3) not null,
    milliseconds integer not null,
    status integer,
    trouble text,
    answer text not null
  )`,
  'create index webhook_attempt_delivery on webhook_attempt (delivery_number, at)',
  // Licences that are about to end are told of once.
  'alter table licence add column ending_told boolean not null default false',
  'create index licence_ending on licence (ends) where ends is not null and revoked_at is null and not ending_told',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
