import { type Kysely, sql } from 'kysely'

/**
 * How account holders sign in: passkeys, passwords, codes for when both are lost, links that are sent, and invitations.
 * Secrets are kept as hashes alone: argon2id of passwords, which people choose; SHA-256 of tokens and codes, which are
 * random. A token has an id now, by which its holder can end it without knowing it.
 */
const statements = [
  `alter table account
    add column locale text not null default 'kk',
    -- proven: whoever reads it was sent there
    add column mail text,
    add column locked_at timestamptz(3)`,
  'create unique index account_mail on account (lower(mail)) where mail is not null',
  `alter table token
    add column id text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
    -- to about five minutes
    add column used_at timestamptz(3),
    -- how the session was opened; null of an API token
    add column way text,
    -- program and system of the browser, without versions
    add column browser text`,
  'create unique index token_id on token (id)',
  `create table password (
    account_id text primary key references account on delete cascade,
    -- PHC string of argon2id
    hash text not null,
    set_at timestamptz(3) not null
  )`,
  `create table passkey (
    -- the credential's, base64url
    id text primary key,
    account_id text not null references account on delete cascade,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    -- the host it is good for
    rp_id text not null,
    name text not null,
    -- copied to other devices by whoever keeps it
    backed_up boolean not null,
    created_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  'create index passkey_account on passkey (account_id, created_at)',
  `create table recovery_code (
    hash bytea primary key check (length(hash) = 32),
    account_id text not null references account on delete cascade,
    used_at timestamptz(3)
  )`,
  'create index recovery_code_account on recovery_code (account_id)',
  `create table sent_link (
    hash bytea primary key check (length(hash) = 32),
    account_id text not null references account on delete cascade,
    purpose text not null check (purpose in ('password', 'mail')),
    -- the address that it proves
    mail text,
    expires_at timestamptz(3) not null,
    check ((purpose = 'mail') = (mail is not null))
  )`,
  'create index sent_link_account on sent_link (account_id)',
  `create table invitation (
    id text primary key,
    hash bytea not null unique check (length(hash) = 32),
    role text not null check (role in ('owner', 'moderator', 'admin')),
    -- whose titles they will look after; null: an owner of their own
    owner_id text references owner on delete cascade,
    mail text,
    locale text not null,
    -- null: the operator
    made_by text,
    made_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    accepted_at timestamptz(3),
    accepted_by text references account on delete cascade,
    revoked_at timestamptz(3)
  )`,
  'create index invitation_made on invitation (made_at desc)',
  // By a hash of what was typed: a name that nobody has is treated as one that somebody has.
  `create table guess (
    key bytea primary key check (length(key) = 32),
    failures integer not null,
    paused_until timestamptz(3),
    last_at timestamptz(3) not null
  )`,
  'create index guess_last on guess (last_at)',
  `create table used_challenge (
    hash bytea primary key check (length(hash) = 32),
    expires_at timestamptz(3) not null
  )`,
  'create index used_challenge_expires on used_challenge (expires_at)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
