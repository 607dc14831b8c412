import { type Kysely, sql } from 'kysely'
import type { CollectionPatch, NewCollection } from '#catalog/contract/lists.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import type { EditorRole } from '#catalog/contract/why.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

export type CollectionRecord = {
  id: string
  texts: LocalTexts
  position: number
  published: boolean
  changedAt: Date
  changedBy: EditorRole
  titleIds: string[]
}

/** Who changes a list, as it is told, and when. */
export type Change = { role: EditorRole; now: Date }

/** Editors' lists are few. */
const most = 40

/** In their order, or the one with this id; each with the ids of its titles that are not deleted. */
export async function collectionRecords(db: Db, id?: string): Promise<CollectionRecord[]> {
  let rows = db
    .selectFrom('collection')
    .select(['collection.id', 'texts', 'position', 'published'])
    .select(['changed_at as changedAt', 'changed_role as changedBy'])
    .select(
      sql<string[]>`array(select title.id from collection_title
        join title on title.id = collection_title.title_id and title.deleted_at is null
        where collection_title.collection_id = collection.id order by collection_title.ordinal)`.as(
        'titleIds',
      ),
    )
    .orderBy('position')
    .orderBy('created_at', 'desc')
    .orderBy('collection.id')
    .limit(most)
  if (id !== undefined) rows = rows.where('collection.id', '=', id)
  return rows.execute()
}

/** @throws Problem bad-request for a title that is not there */
export async function createCollection(
  tx: Db,
  { texts, titleIds, position = 0, published = true }: NewCollection,
  { role, now }: Change,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('collection')
    .values({
      ...{ id, texts: JSON.stringify(texts), position, published },
      ...{ changed_role: role, changed_at: now },
    })
    .execute()
  await setTitles(tx, id, titleIds)
  return id
}

/** Fields that are not named stay as they are. @throws Problem not-found, and as `createCollection` */
export async function patchCollection(
  db: Db,
  id: string,
  { texts, titleIds, ...same }: CollectionPatch,
  { role, now }: Change,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const there = await tx
      .selectFrom('collection')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!there) throw new Problem('not-found')
    const said = texts !== undefined || titleIds !== undefined || same.published !== undefined
    const changed = {
      ...same,
      ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
      // Where it stands among others says nothing of the list itself.
      ...(said ? { changed_role: role, changed_at: now } : {}),
    }
    if (Object.keys(changed).length > 0)
      await tx.updateTable('collection').set(changed).where('id', '=', id).execute()
    if (titleIds) await setTitles(tx, id, titleIds)
  })
}

/** @throws Problem not-found */
export async function deleteCollection(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('collection').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('not-found')
}

async function setTitles(tx: Db, id: string, titleIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('collection_title').where('collection_id', '=', id).execute()
  if (titleIds.length === 0) return
  const there = await tx
    .selectFrom('title')
    .select('id')
    .where('id', 'in', titleIds)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(there.map((title) => title.id))
  const missing = titleIds.findIndex((titleId) => !known.has(titleId))
  if (missing >= 0) throw new Problem('bad-request', { what: `titleIds/${missing}` })
  await tx
    .insertInto('collection_title')
    .values(titleIds.map((titleId, ordinal) => ({ collection_id: id, ordinal, title_id: titleId })))
    .execute()
}
