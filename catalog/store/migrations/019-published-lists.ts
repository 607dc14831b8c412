import { type Kysely, sql } from 'kysely'

/**
 * Editors' lists are shown once they are published, and say in what role and when they were last changed: of those there are
 * already, as the audit trail remembers it.
 */
const statements = [
  `alter table collection
    add column published boolean not null default true,
    add column changed_at timestamptz(3) not null default now(),
    add column changed_role text check (changed_role in ('moderator', 'admin'))`,
  `update collection set changed_at = created_at`,
  `update collection set changed_at = entry.at, changed_role = entry.role
    from audit_entry as entry where entry.number = (
      select max(number) from audit_entry
      where subject = collection.id and act in ('collection.create', 'collection.patch')
        and role in ('moderator', 'admin'))`,
  `alter table collection alter column published drop default, alter column changed_at drop default`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
