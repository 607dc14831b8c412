import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Playback addresses that were given out are good no longer: whoever plays the title asks anew, or hears why not. */
export async function raisePermit(tx: Db, titleId: string): Promise<void> {
  await tx
    .updateTable('title')
    .set(({ eb }) => ({ permit: eb('permit', '+', 1) }))
    .where('id', '=', titleId)
    .execute()
  await raisePermitsOfChannels(tx, titleId)
}

/** Channels play titles, and have programmes that became titles: what befalls the title befalls them there. */
async function raisePermitsOfChannels(tx: Db, titleId: string): Promise<void> {
  await tx
    .updateTable('channel')
    .set(({ eb }) => ({ permit: eb('permit', '+', 1) }))
    .where(
      sql<boolean>`id in (select channel_id from programme where title_id = ${titleId})
        or inputs @> ${JSON.stringify([{ kind: 'titles', titleIds: [titleId] }])}::jsonb`,
    )
    .execute()
}

/** The same of a channel. */
export async function raiseChannelPermit(tx: Db, channelId: string): Promise<void> {
  await tx
    .updateTable('channel')
    .set(({ eb }) => ({ permit: eb('permit', '+', 1) }))
    .where('id', '=', channelId)
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
