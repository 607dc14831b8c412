import { type Kysely, sql } from 'kysely'
import { secondPrivacyTexts } from './022-privacy-texts.ts'

/**
 * The outbox of mail, written in the transaction of what it tells of. Address and words go as soon as a message is sent or
 * nobody waits for it any more: they have links in them that open things.
 */
const statements = [
  `create table mail (
    number bigint generated always as identity primary key,
    id text not null unique,
    kind text not null,
    -- account, invitation or complaint
    about text not null,
    account_id text references account on delete cascade,
    recipient text,
    locale text not null,
    subject text,
    text text,
    html text,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up', 'expired')),
    attempts integer not null default 0,
    trouble text,
    created_at timestamptz(3) not null,
    next_at timestamptz(3),
    expires_at timestamptz(3) not null,
    settled_at timestamptz(3),
    check ((state = 'waiting') = (next_at is not null)),
    check ((state = 'waiting') = (settled_at is null)),
    check (state in ('waiting', 'given-up') or (recipient is null and subject is null and text is null and html is null))
  )`,
  `create index mail_due on mail (next_at) where state = 'waiting'`,
  'create index mail_settled on mail (settled_at)',
  'create index mail_account on mail (account_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  // More is kept of account holders, so the notice says so; one that the operator has published is theirs to go on with.
  await sql`insert into terms_version (document, number, texts, effective_from, published_at)
    select 'privacy', 2, ${JSON.stringify(secondPrivacyTexts)}, now(), now()
    where not exists (select from terms_version where document = 'privacy' and number > 1)`.execute(db)
}
