import { type Kysely, sql } from 'kysely'

/**
 * Complaints and what became of them. Neither titles nor accounts are referred to: a complaint names its title by the id it
 * came with, which may be nobody's, and the figures that are counted from reviews outlive both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table complaint_year (year integer primary key, last integer not null)`.execute(db)
  await sql`
    create table complaint (
      number text primary key,
      code text not null,
      category text not null,
      title_id text,
      from_seconds double precision,
      to_seconds double precision,
      text text not null,
      contact text,
      language text not null
    )`.execute(db)
  await sql`
    create table complaint_review (
      number text not null references complaint (number),
      instance text not null check (instance in ('first', 'appeal')),
      text text,
      asked_at timestamptz(3) not null,
      answer_by timestamptz(3) not null,
      outcome text check (outcome in ('upheld', 'rejected')),
      remedy text check (remedy in ('restriction', 'correction')),
      restriction_id text,
      reason text,
      decided_by text,
      decided_role text,
      decided_at timestamptz(3),
      primary key (number, instance),
      check ((decided_at is null) = (outcome is null)),
      check ((outcome is null) = (reason is null or decided_by is null or decided_role is null)),
      check ((outcome is not distinct from 'upheld') = (remedy is not null))
    )`.execute(db)
  await sql`create index complaint_review_asked on complaint_review (asked_at)`.execute(db)
  await sql`create index complaint_review_due on complaint_review (answer_by)`.execute(db)
  await sql`create index complaint_review_decided on complaint_review (decided_at)`.execute(db)
  await sql`create index complaint_contact on complaint (number) where contact is not null`.execute(db)
  // Keys of requests that nobody signs are nobody's: owner_id is '' there.
  await sql`alter table creation drop constraint creation_owner_id_fkey`.execute(db)
}
