import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Whoever else locks the title waits until the transaction ends. */
export async function lockTitle(tx: Kysely<Database>, titleId: string): Promise<void> {
  await tx.selectFrom('title').select('id').where('id', '=', titleId).forUpdate().execute()
}
