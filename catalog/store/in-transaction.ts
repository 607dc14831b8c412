import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** In the transaction there is, which Kysely does not nest, else in one of its own. */
export function inTransaction<T>(
  db: Kysely<Database>,
  work: (tx: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
