import { type Kysely, sql } from 'kysely'
import type { Names, Person } from '#catalog/contract/credit.ts'
import { spellingOf } from '#catalog/search/spelling.ts'
import { Problem } from '#platform/errors.ts'
import type { Database } from './schema.ts'
import { renamed } from './title-terms.ts'

type Db = Kysely<Database>

export type PersonRecord = Person & {
  /** Who may change it beside editors; null when that owner is gone. */
  ownerId: string | null
}

export async function personRecord(db: Db, id: string): Promise<PersonRecord | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'owner_id', 'names'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, ownerId: row.owner_id, names: row.names } : null
}

/**
 * Their names from now on. Titles of that owner which name them so are theirs; the old spellings mean them no longer.
 * @throws Problem bad-request for a name without a letter, name-taken when one of the names is another's
 */
export async function renamePerson(db: Db, { id, ownerId }: PersonRecord, names: Names): Promise<void> {
  const spellings = new Map(Object.entries(names).map(([language, name]) => [spellingOf(name), language]))
  const empty = spellings.get('')
  if (empty !== undefined) throw new Problem('bad-request', { what: `names/${empty}` })
  await renamed(db, { person: id }, async (tx) => {
    await tx
      .updateTable('person')
      .set({ names: JSON.stringify(names) })
      .where('id', '=', id)
      .execute()
    if (ownerId === null) return
    await tx.deleteFrom('person_spelling').where('person_id', '=', id).execute()
    const rows = [...spellings.keys()].map((spelling) => ({ owner_id: ownerId, spelling, person_id: id }))
    const kept = await tx
      .insertInto('person_spelling')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('spelling')
      .execute()
    if (kept.length < rows.length) throw new Problem('name-taken')
  })
}

/** Those whom no title names any more leave no trace. Resolves with how many. */
export async function erasePeople(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('person')
    .where(sql<boolean>`not exists (select from credit where credit.person_id = person.id)`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
