import { type Kysely, sql } from 'kysely'
import type { Owner, OwnerPatch } from '#catalog/contract/account.ts'
import type { Embedding } from '#catalog/contract/embedding.ts'
import type { Database } from './schema.ts'
import type { TitleRecord } from './title-records.ts'
import { completeRecords, titleRows } from './title-records.ts'
import { inScope, type Scope } from './title-scope.ts'

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

/** Of an owner who is there and was not erased; null when there is none. */
export async function ownerName(db: Kysely<Database>, id: string): Promise<string | null> {
  const query = db.selectFrom('owner').select('name').where('id', '=', id).where('erased_at', 'is', null)
  return (await query.executeTakeFirst())?.name ?? null
}

export async function embeddingOf(db: Kysely<Database>, ownerId: string): Promise<Embedding> {
  const { embed_anywhere, embed_domains } = await db
    .selectFrom('owner')
    .select(['embed_anywhere', 'embed_domains'])
    .where('id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return { anywhere: embed_anywhere, domains: embed_domains }
}

export async function saveEmbedding(
  db: Kysely<Database>,
  ownerId: string,
  { anywhere, domains }: Embedding,
): Promise<void> {
  await db
    .updateTable('owner')
    .set({ embed_anywhere: anywhere, embed_domains: domains })
    .where('id', '=', ownerId)
    .execute()
}

/** Of each series that is looked at: enough that one of them may be watched, where any may. */
const newestOfEach = 3

/** Series of an owner that have something of the scope which `keep` lets through, newest titles first; at most so many. */
export async function seriesOfOwner(
  db: Kysely<Database>,
  ownerId: string,
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
  most: number,
): Promise<string[]> {
  const newest = db
    .selectFrom('title')
    .select(['title.id', 'title.series_id', 'title.created_at'])
    .select(
      sql<number>`row_number() over (partition by title.series_id order by title.created_at desc, title.id desc)`.as(
        'place',
      ),
    )
    .where('title.owner_id', '=', ownerId)
    .where('title.series_id', 'is not', null)
    .where('title.deleted_at', 'is', null)
    .where(inScope(scope))
  const places = await db
    .selectFrom(newest.as('newest'))
    .select('id')
    .where('place', '<=', newestOfEach)
    .orderBy('created_at', 'desc')
    .limit(most * newestOfEach)
    .execute()
  const ids = places.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await titleRows(db)
    .where(sql<boolean>`title.id = any(${ids})`)
    .orderBy('title.created_at', 'desc')
    .execute()
  const seen = (await completeRecords(db, rows)).filter(keep)
  return [...new Set(seen.flatMap(({ series }) => series?.id ?? []))].slice(0, most)
}
