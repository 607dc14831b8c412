import { type Kysely, sql } from 'kysely'
import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** `savedAt`: when it was last written down. */
export type SavedPart = EncodedPart & { savedAt: Date }

/** In the order of track and part. */
export async function encodedParts(db: Db, assetId: string): Promise<EncodedPart[]> {
  const saved = (await partsOfAssets(db, [assetId])).get(assetId) ?? []
  return saved.map(({ savedAt: _, ...part }) => part)
}

async function partsOfAssets(db: Db, assetIds: string[]): Promise<Map<string, SavedPart[]>> {
  const found = new Map<string, SavedPart[]>(assetIds.map((id) => [id, []]))
  if (assetIds.length === 0) return found
  const rows = await db
    .selectFrom('encoded_part')
    .innerJoin('asset', (join) =>
      join
        .onRef('asset.id', '=', 'encoded_part.asset_id')
        .onRef('asset.version', '=', 'encoded_part.version'),
    )
    .modifyFront(plannedOnce)
    .select(['asset_id', 'track', 'part', 'done', 'renditions', 'updated_at as savedAt'])
    .where(sql<boolean>`asset_id = any(${[...assetIds]}::text[])`)
    .orderBy('asset_id')
    .orderBy('track')
    .orderBy('part')
    .execute()
  for (const { asset_id, ...part } of rows) found.get(asset_id)?.push(part)
  return found
}

/** Plan and parts of many assets at once. */
export async function encodingsOf(
  db: Db,
  assetIds: string[],
): Promise<Map<string, { plan: EncodingPlan | null; parts: SavedPart[] }>> {
  if (assetIds.length === 0) return new Map()
  const [rows, parts] = await Promise.all([
    db
      .selectFrom('asset')
      .modifyFront(plannedOnce)
      .select(['id', 'plan'])
      .where(sql<boolean>`id = any(${[...assetIds]}::text[])`)
      .execute(),
    partsOfAssets(db, assetIds),
  ])
  return new Map(rows.map(({ id, plan }) => [id, { plan, parts: parts.get(id) ?? [] }]))
}

/** What is done does not become undone; an asset that is gone is not written to. */
export async function savePart(db: Db, id: string, part: EncodedPart): Promise<void> {
  const renditions = JSON.stringify(part.renditions)
  await db
    .insertInto('encoded_part')
    .columns(['asset_id', 'version', 'track', 'part', 'done', 'renditions'])
    .expression((from) =>
      from
        .selectFrom('asset')
        .select((of) => [
          'asset.id',
          'asset.version',
          of.val(part.track).as('track'),
          sql<number>`${part.part}::integer`.as('part'),
          sql<boolean>`${part.done}::boolean`.as('done'),
          sql<string>`${renditions}::jsonb`.as('renditions'),
        ])
        .where('asset.id', '=', id),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['asset_id', 'version', 'track', 'part'])
        .doUpdateSet({ done: part.done, renditions, updated_at: new Date() })
        // A paused worker may overlap its replacement: what is done does not become undone.
        .where((where) => where.or([where('encoded_part.done', '=', false), where.val(part.done)])),
    )
    .execute()
}
