import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Playback addresses that were given out are good no longer: whoever plays the title asks anew, or hears why not. */
export async function raisePermit(tx: Db, titleId: string): Promise<void> {
  await tx
    .updateTable('title')
    .set(({ eb }) => ({ permit: eb('permit', '+', 1) }))
    .where('id', '=', titleId)
    .execute()
}

/** Of the asset's title; null when that is deleted, or there is none. */
export async function permitOfAsset(db: Db, assetId: string): Promise<number | null> {
  const row = await db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .select('title.permit')
    .where('asset.id', '=', assetId)
    .where('title.deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.permit ?? null
}

/** Of a channel; null when it is deleted, or there is none. */
export async function permitOfChannel(db: Db, channelId: string): Promise<number | null> {
  const row = await db
    .selectFrom('channel')
    .select('permit')
    .where('id', '=', channelId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.permit ?? null
}
