import { type Kysely, sql } from 'kysely'

/**
 * The first tables. Written as SQL because constraints are most of it; `schema.ts` is the same for the compiler.
 * Sentences of CHECK repeat what the contract's schemas check at the border: a second lock on the same door.
 */
const statements = [
  `create table owner (
    id text primary key,
    name text not null unique,
    created_at timestamptz not null default now()
  )`,
  `create table account (
    id text primary key,
    owner_id text not null references owner on delete cascade,
    name text not null unique,
    role text not null check (role in ('owner', 'moderator', 'admin')),
    created_at timestamptz not null default now()
  )`,
  'create index account_owner on account (owner_id)',
  `create table token (
    hash bytea primary key check (length(hash) = 32),
    account_id text not null references account on delete cascade,
    purpose text not null check (purpose in ('api', 'session')),
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz
  )`,
  'create index token_account on token (account_id)',
  `create table title (
    id text primary key,
    owner_id text not null references owner on delete cascade,
    kind text not null,
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    region text,
    languages text[] not null default '{}',
    age_mark integer not null default 0,
    year integer,
    demo boolean not null default false,
    asset_id text,
    -- milliseconds, as a cursor of a page carries them
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  'create index title_page on title (created_at desc, id desc) where deleted_at is null',
  'create index title_owner_page on title (owner_id, created_at desc, id desc) where deleted_at is null',
  'create index title_asset on title (asset_id)',
  `create table asset (
    id text primary key,
    title_id text not null references title on delete cascade,
    version integer not null default 1 check (version > 0),
    state text not null
      check (state in ('uploading', 'probing', 'refused', 'encoding', 'watchable', 'complete')),
    source_key text not null,
    source_name text,
    source_bytes bigint,
    source_sha256 text,
    facts jsonb,
    plan jsonb,
    poster_key text,
    refusal_code text,
    refusal_details jsonb,
    created_at timestamptz not null default now(),
    uploaded_at timestamptz,
    watchable_at timestamptz,
    completed_at timestamptz,
    check ((state = 'refused') = (refusal_code is not null))
  )`,
  `alter table title add constraint title_asset_id_fkey
    foreign key (asset_id) references asset on delete set null`,
  'create index asset_title on asset (title_id, created_at desc)',
  `create index asset_unfinished on asset (state) where state in ('probing', 'encoding', 'watchable')`,
  `create table upload (
    id text primary key,
    account_id text not null references account on delete cascade,
    title_id text references title on delete cascade,
    asset_id text references asset on delete cascade,
    bytes bigint check (bytes >= 0),
    metadata jsonb not null default '{}',
    concat text,
    unverified_from bigint,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    finished_at timestamptz
  )`,
  'create index upload_account on upload (account_id)',
  'create index upload_title on upload (title_id)',
  'create index upload_asset on upload (asset_id)',
  'create index upload_expiry on upload (expires_at)',
  `create table encoded_part (
    asset_id text not null references asset on delete cascade,
    version integer not null,
    track text not null,
    part integer not null check (part >= 0),
    done boolean not null,
    renditions jsonb not null,
    updated_at timestamptz not null default now(),
    primary key (asset_id, version, track, part)
  )`,
  `create table licence (
    id text primary key,
    title_id text not null references title on delete cascade,
    licensor text not null,
    territories text[] not null check (cardinality(territories) > 0),
    uses text[] not null check (cardinality(uses) > 0),
    starts text,
    ends text,
    time_zone text not null,
    exclusive boolean not null default false,
    revocable boolean not null default true,
    document_key text,
    document_sha256 text,
    revoked_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  'create index licence_title on licence (title_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
