import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.ts'
import type { TitleRecord } from './title-records.ts'
import { inScope, type Scope, titlesOf } from './title-scope.ts'

/** Of each way in which titles can be alike, so many of the newest are compared. */
const ofEachWay = 40

/**
 * Titles that may be like one: the newest of each way in which they can be, and the newest of all. Two queries more than a page of
 * titles takes, however many there are.
 */
export async function titlesToCompare(
  db: Kysely<Database>,
  { id, kind, region, series, episode, credits }: TitleRecord,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<TitleRecord[]> {
  const people = [...new Set(credits.map(({ person }) => person.id))]
  const ways: RawBuilder<boolean>[] = [
    sql<boolean>`true`,
    sql<boolean>`title.kind = ${kind}`,
    ...(region === null ? [] : [sql<boolean>`title.region = ${region}`]),
    ...(series === null ? [] : [sql<boolean>`title.series_id = ${series.id}`]),
    ...(series === null || episode === null
      ? []
      : [sql<boolean>`title.series_id = ${series.id} and title.episode = ${episode + 1}`]),
    ...(people.length === 0
      ? []
      : [
          sql<boolean>`title.id in (select title_id from credit where person_id = any(${people}) and chapter = 0)`,
        ]),
  ]
  const branches = ways.map(
    (way) => sql`(select title.id from title
      where title.deleted_at is null and title.id <> ${id} and ${way} and ${inScope(scope)}
      order by title.created_at desc, title.id desc limit ${ofEachWay})`,
  )
  const { rows } = await sql<{ id: string }>`${sql.join(branches, sql` union `)}`.execute(db)
  return titlesOf(
    db,
    rows.map((row) => row.id),
    scope,
    keep,
  )
}
