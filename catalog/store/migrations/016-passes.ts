import { type Kysely, sql } from 'kysely'

/**
 * Prices, passes, vouchers, orders. Sums are whole minor units. Nothing here says who a viewer is: a pass is known by the
 * SHA-256 of a key that a browser keeps, a voucher by that of its code. Orders and batches outlive what they are about,
 * since they were paid for, so they refer to no title.
 */
const statements = [
  `create table price (
    title_id text unique references title on delete cascade,
    series_id text unique references series on delete cascade,
    amount integer check (amount > 0),
    currency text not null,
    days integer not null check (days > 0),
    check (num_nonnulls(title_id, series_id) = 1)
  )`,
  `create table voucher_batch (
    id text primary key,
    owner_id text not null references owner,
    scope text not null check (scope in ('title', 'series', 'owner')),
    subject text not null,
    uses integer not null check (uses > 0),
    days integer not null check (days > 0),
    amount integer check (amount > 0),
    currency text,
    expires_at timestamptz(3),
    note text not null,
    sealed bytea not null,
    made_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    check ((amount is null) = (currency is null))
  )`,
  'create index voucher_batch_owner on voucher_batch (owner_id, made_at desc)',
  `create table voucher (
    hash bytea primary key check (length(hash) = 32),
    batch_id text not null references voucher_batch,
    number integer not null check (number > 0),
    entries integer not null default 0 check (entries >= 0),
    first_entered_at timestamptz(3),
    revoked_at timestamptz(3),
    unique (batch_id, number),
    check ((entries = 0) = (first_entered_at is null))
  )`,
  `create table payment_order (
    id text primary key,
    key_hash bytea not null check (length(key_hash) = 32),
    owner_id text not null references owner,
    scope text not null check (scope in ('title', 'series')),
    subject text not null,
    amount integer not null check (amount > 0),
    currency text not null,
    days integer not null check (days > 0),
    provider text not null,
    state text not null check (state in ('pending', 'paid', 'refunded')),
    begun_at timestamptz(3) not null,
    paid_at timestamptz(3),
    refunded_at timestamptz(3),
    check (state <> 'paid' or paid_at is not null),
    check ((state = 'refunded') = (refunded_at is not null))
  )`,
  'create index payment_order_owner on payment_order (owner_id)',
  `create index payment_order_pending on payment_order (begun_at) where state = 'pending'`,
  `create table payment_event (
    provider text not null,
    event_id text not null,
    order_id text not null references payment_order on delete cascade,
    kind text not null,
    at timestamptz(3) not null,
    primary key (provider, event_id)
  )`,
  `create table pass (
    id text primary key,
    key_hash bytea not null unique check (length(key_hash) = 32),
    scope text not null check (scope in ('title', 'series', 'owner')),
    subject text not null,
    voucher_hash bytea references voucher,
    order_id text references payment_order,
    starts timestamptz(3) not null,
    ends timestamptz(3) not null check (ends > starts),
    ended_at timestamptz(3),
    check (num_nonnulls(voucher_hash, order_id) = 1)
  )`,
  'create index pass_voucher on pass (voucher_hash) where voucher_hash is not null',
  'create index pass_order on pass (order_id) where order_id is not null',
  'create index pass_ends on pass (ends)',
  `create table device_code (
    hash bytea primary key check (length(hash) = 32),
    order_id text not null references payment_order,
    expires_at timestamptz(3) not null,
    entered_at timestamptz(3)
  )`,
  'create index device_code_order on device_code (order_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
