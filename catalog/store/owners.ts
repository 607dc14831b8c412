import type { Kysely } from 'kysely'
import type { Owner, OwnerPatch } from '#catalog/contract/account.ts'
import type { Database } from './schema.ts'

/** By id or by name; an id goes first. null when there is none. */
export async function ownerOf(db: Kysely<Database>, idOrName: string): Promise<Owner | null> {
  const found = await db
    .selectFrom('owner')
    .select(['id', 'name', 'av1'])
    .where(({ or, eb }) => or([eb('id', '=', idOrName), eb('name', '=', idOrName)]))
    .execute()
  return found.find(({ id }) => id === idOrName) ?? found[0] ?? null
}

/** What is not named stays as it is. Holds for what is planned from now on. */
export async function patchOwner(db: Kysely<Database>, id: string, { av1 }: OwnerPatch): Promise<void> {
  if (av1 === undefined) return
  await db.updateTable('owner').set({ av1 }).where('id', '=', id).execute()
}
