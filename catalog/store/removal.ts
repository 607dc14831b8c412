import { type Kysely, sql } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { Database } from './schema.ts'

/**
 * Taking bytes and rows away for good. Bytes always go first: killed in between, the row is found again. A worker may
 * still be writing for a moment what is no longer wanted (it looks every two seconds), so rows go a while later, with
 * whatever it left.
 */
type Deps = { db: Kysely<Database>; storage: ObjectStorage }

/** Where everything lies that was made of an asset. */
const madeOf = (assetId: string) => [keys.asset(assetId), keys.images(assetId)]

const deleteAll = async (storage: ObjectStorage, prefixes: readonly string[]): Promise<void> => {
  for (const prefix of prefixes) await storage.deletePrefix(prefix)
}

/** Everything made of an asset; its source, too, unless another asset is made of the same one. */
async function removeAssetBytes({ db, storage }: Deps, id: string, sourceKey: string): Promise<void> {
  const texts = await db.selectFrom('subtitle').select('id').where('asset_id', '=', id).execute()
  await deleteAll(storage, [...madeOf(id), ...texts.map((text) => keys.texts(text.id))])
  const shared = await db
    .selectFrom('asset')
    .select('id')
    .where('source_key', '=', sourceKey)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (!shared) await removeSource(storage, sourceKey)
}

/** Finished or still growing. */
async function removeSource(storage: ObjectStorage, key: string): Promise<void> {
  await storage.appendable.abort(key)
  await storage.delete(key)
}

/** All bytes of a title; its rows stay. Harmless for one that has none. */
export async function removeTitleBytes({ db, storage }: Deps, titleId: string): Promise<void> {
  const of = (table: 'subtitle' | 'licence') =>
    db.selectFrom(table).select('id').where('title_id', '=', titleId).execute()
  const assets = await db
    .selectFrom('asset')
    .select(['id', 'source_key'])
    .where('title_id', '=', titleId)
    .execute()
  for (const { id, source_key } of assets) {
    await deleteAll(storage, madeOf(id))
    await removeSource(storage, source_key)
  }
  await storage.deletePrefix(keys.posters(titleId))
  for (const { id } of await of('subtitle')) await storage.deletePrefix(keys.texts(id))
  for (const { id } of await of('licence')) await storage.delete(keys.licence(id))
}

/** Titles deleted before a moment, without a trace. Resolves with how many. */
export async function removeDeletedTitles(deps: Deps, before: Date): Promise<number> {
  const titles = await deps.db.selectFrom('title').select('id').where('deleted_at', '<', before).execute()
  for (const { id } of titles) {
    await removeTitleBytes(deps, id)
    await deps.db.deleteFrom('title').where('id', '=', id).execute()
  }
  return titles.length
}

/**
 * Assets that nobody can be watching any more: older than one that viewers have had since before `shownBefore`, or
 * called off before `cancelledBefore` without ever having been shown. Resolves with how many.
 */
export async function removeReplacedAssets(
  deps: Deps,
  { shownBefore, cancelledBefore }: { shownBefore: Date; cancelledBefore: Date },
): Promise<number> {
  const assets = await deps.db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .innerJoin('asset as shown', 'shown.id', 'title.asset_id')
    .select(['asset.id', 'asset.source_key'])
    .whereRef('asset.id', '<>', 'shown.id')
    .where(({ or, and, eb }) =>
      or([
        and([
          eb('asset.created_at', '<', eb.ref('shown.created_at')),
          eb(sql<Date>`coalesce(shown.completed_at, shown.watchable_at)`, '<', shownBefore),
        ]),
        and([eb('asset.refusal_code', '=', 'cancelled'), eb('asset.refused_at', '<', cancelledBefore)]),
      ]),
    )
    .execute()
  for (const { id, source_key } of assets) {
    await removeAssetBytes(deps, id, source_key)
    await deps.db.deleteFrom('asset').where('id', '=', id).execute()
  }
  return assets.length
}

/** What had been encoded of files that were refused before a moment; the source stays for another try. */
export async function removeRefusedRenditions({ db, storage }: Deps, before: Date): Promise<number> {
  const assets = await db
    .selectFrom('asset')
    .select('id')
    .where('state', '=', 'refused')
    .where('refused_at', '<', before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('encoded_part').select('part').whereRef('encoded_part.asset_id', '=', 'asset.id').limit(1),
      ),
    )
    .execute()
  for (const { id } of assets) {
    await storage.deletePrefix(keys.asset(id))
    await db.deleteFrom('encoded_part').where('asset_id', '=', id).execute()
  }
  return assets.length
}
