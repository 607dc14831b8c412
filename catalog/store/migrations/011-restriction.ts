import { type Kysely, sql } from 'kysely'

/**
 * Restrictions of titles by law, and the audit trail. Neither refers to titles or accounts: both outlive what they are
 * about, and people's accounts stay erasable.
 */
const statements = [
  `create table restriction (
    id text primary key,
    title_id text not null,
    authority text not null,
    decision text not null,
    decided_on date not null,
    reason text not null,
    explanation text,
    territories text[] not null check (cardinality(territories) > 0),
    starts timestamptz(3) not null,
    ends timestamptz(3) check (ends > starts),
    made_by text not null,
    made_at timestamptz(3) not null,
    lifted_by text,
    lifted_at timestamptz(3),
    lift_reason text,
    check ((lifted_at is null) = (lifted_by is null)),
    check ((lifted_at is null) = (lift_reason is null))
  )`,
  'create index restriction_title on restriction (title_id, made_at)',
  // json, not jsonb: it keeps the text as it was written, and the hash is over that text.
  `create table audit_entry (
    number bigint primary key check (number > 0),
    at timestamptz(3) not null,
    account_id text,
    role text,
    act text not null,
    subject text not null,
    owner_id text,
    details json not null,
    hash bytea not null check (length(hash) = 32)
  )`,
  'create index audit_entry_owner on audit_entry (owner_id, number desc)',
  'create index audit_entry_subject on audit_entry (subject, number desc)',
  `create function audit_entry_is_final() returns trigger language plpgsql as $$
    begin raise exception 'the audit trail is only ever added to'; end $$`,
  `create trigger audit_entry_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_final()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
