import type { Kysely } from 'kysely'
import type { LocalTexts } from '#catalog/contract/title.ts'
import type { Database } from './schema.ts'

/** What channels are called, for whoever moderates; those that are deleted are left out. */
export async function channelNames(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, { id: string; texts: LocalTexts; owner: string }>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('channel')
    .innerJoin('owner', 'owner.id', 'channel.owner_id')
    .select(['channel.id', 'channel.texts', 'owner.name as owner'])
    .where('channel.id', 'in', [...new Set(ids)])
    .where('channel.deleted_at', 'is', null)
    .execute()
  // Checked by the contract when it was written.
  return new Map(found.map((row) => [row.id, { ...row, texts: row.texts as LocalTexts }]))
}
