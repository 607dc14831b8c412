import { type Kysely, sql } from 'kysely'
import { privacyTexts, termsTexts } from './017-first-terms.ts'

/**
 * What a hub owes the law beside restrictions and complaints: its terms with all their changes, breaches of personal data,
 * how many came in a day, and accounts on their way out. Accounts are named by id alone, so that they stay erasable.
 */
const statements = [
  `create table terms_version (
    document text not null check (document in ('terms', 'privacy')),
    number integer not null check (number > 0),
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    effective_from timestamptz(3) not null,
    published_at timestamptz(3) not null,
    -- null: came with the program
    published_by text,
    primary key (document, number)
  )`,
  `create function terms_version_is_final() returns trigger language plpgsql as $$
    begin raise exception 'the register of the terms is only ever added to'; end $$`,
  `create trigger terms_version_is_final before update or delete or truncate on terms_version
    for each statement execute function terms_version_is_final()`,
  `create table breach (
    id text primary key,
    happened text not null,
    data text not null,
    measures text not null,
    -- who answers for it to the authority
    contact text not null,
    -- how many people; null while nobody knows
    people integer check (people >= 0),
    complaints text[] not null default '{}',
    noticed_at timestamptz(3) not null,
    notify_by timestamptz(3) not null,
    entered_by text not null,
    entered_at timestamptz(3) not null,
    notified_at timestamptz(3),
    notified_by text,
    notified_role text,
    check ((notified_at is null) = (notified_by is null)),
    check ((notified_at is null) = (notified_role is null))
  )`,
  'create index breach_noticed on breach (noticed_at desc, id)',
  `create table breach_account (
    breach_id text not null references breach (id),
    account_id text not null,
    acknowledged_at timestamptz(3),
    primary key (breach_id, account_id)
  )`,
  'create index breach_account_account on breach_account (account_id) where acknowledged_at is null',
  `create table audience_day (
    -- of Almaty
    day date primary key,
    users integer not null check (users >= 0),
    -- false: some of the day was lost, so there were at least so many
    complete boolean not null,
    -- which count in Redis it was read from; another one later that day means that the first was lost
    sketch text not null
  )`,
  // Rows stay for a moment after the name is gone, for what is still to be removed.
  'alter table account add column erased_at timestamptz(3)',
  'alter table owner add column erased_at timestamptz(3)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const [document, texts] of [
    ['terms', termsTexts],
    ['privacy', privacyTexts],
  ] as const)
    await sql`insert into terms_version (document, number, texts, effective_from, published_at)
      values (${document}, 1, ${JSON.stringify(texts)}, now(), now())`.execute(db)
}
