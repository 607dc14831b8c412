import { type Kysely, sql } from 'kysely'

/** What was on air becomes titles: a programme may belong to a series, which the title then joins. */
const statements = [
  'alter table programme add column series_id text references series (id) on delete set null',
  'create index programme_series on programme (series_id) where series_id is not null',
  'create index programme_due on programme (ends) where record and recorded_at is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
