import { type Kysely, sql } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import type { Pictures } from '#catalog/contract/pictures.ts'
import { inTransaction } from './in-transaction.ts'
import type { ChosenPoster, Database } from './schema.ts'

/** Posters and the other pictures of titles and their assets. */
type Db = Kysely<Database>

/** Never over a better one that came before it. */
export async function savePoster(db: Db, id: string, key: string): Promise<void> {
  await db
    .updateTable('asset')
    .set({ poster_key: key })
    .where('id', '=', id)
    .where('poster_key', 'is', null)
    .execute()
}

export async function savePictures(db: Db, id: string, version: number, pictures: Pictures): Promise<void> {
  const { best } = pictures
  await db
    .updateTable('asset')
    .set({
      pictures: JSON.stringify(pictures),
      ...(best === null ? {} : { poster_key: keys.posterCandidate(id, version, best) }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** Of the sweep: has a picture, and nothing was made of it yet. */
export const lacksPictures = sql<boolean>`(asset.pictures is null and asset.facts -> 'video' <> 'null'::jsonb)`

export async function picturesOf(db: Db, assetId: string): Promise<Pictures | null> {
  const row = await db.selectFrom('asset').select('pictures').where('id', '=', assetId).executeTakeFirst()
  return row?.pictures ?? null
}

/** Null leaves the poster to the hub. Resolves with what was chosen before. */
export async function choosePoster(
  db: Db,
  titleId: string,
  poster: ChosenPoster | null,
): Promise<ChosenPoster | null> {
  return inTransaction(db, async (tx) => {
    const before = await tx
      .selectFrom('title')
      .select('poster')
      .where('id', '=', titleId)
      .forUpdate()
      .executeTakeFirst()
    await tx
      .updateTable('title')
      .set({ poster: poster && JSON.stringify(poster), updated_at: new Date() })
      .where('id', '=', titleId)
      .execute()
    return before?.poster ?? null
  })
}
