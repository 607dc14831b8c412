import { type Kysely, sql } from 'kysely'
import { entriesOf, type GuideEntry, longestMs } from './programmes.ts'
import type { Database } from './schema.ts'

/** What overlaps a stretch, by channel, in the order of time. */
export async function programmesOfAll(
  db: Kysely<Database>,
  channelIds: readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, GuideEntry[]>> {
  const found = new Map<string, GuideEntry[]>(channelIds.map((id) => [id, []]))
  if (channelIds.length === 0) return found
  const rows = await db
    .selectFrom('programme')
    .selectAll()
    .where(sql<boolean>`channel_id = any(${[...channelIds]}::text[])`)
    .where('starts', '>=', new Date(from.getTime() - longestMs))
    .where('starts', '<', until)
    .where('ends', '>', from)
    .orderBy('starts')
    .execute()
  for (const entry of await entriesOf(db, rows)) found.get(entry.programme.channelId)?.push(entry)
  return found
}
