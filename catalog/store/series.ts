import { type Kysely, sql } from 'kysely'
import type { NewSeries, Series, SeriesPatch } from '#catalog/contract/series.ts'
import type { RegionCode } from '#catalog/contract/title.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import { seriesPriceJson } from './prices.ts'
import type { Database } from './schema.ts'
import { renamed } from './title-terms.ts'

type Db = Kysely<Database>

export async function createSeries(
  db: Db,
  ownerId: string,
  { kind, texts, region }: NewSeries,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('series')
    .values({ id, owner_id: ownerId, kind, texts: JSON.stringify(texts), region: region ?? null })
    .execute()
  return id
}

function seriesRows(db: Db) {
  return db
    .selectFrom('series')
    .innerJoin('owner', 'owner.id', 'series.owner_id')
    .select(['series.id', 'series.kind', 'series.texts', 'series.region'])
    .select(['owner.id as ownerId', 'owner.name as ownerName', seriesPriceJson.as('price')])
}

type SeriesRow = Awaited<ReturnType<ReturnType<typeof seriesRows>['execute']>>[number]

const seriesOf = ({ ownerId, ownerName, region, ...same }: SeriesRow): Series => ({
  ...same,
  owner: { id: ownerId, name: ownerName },
  // Checked by the contract when it was written.
  region: region as RegionCode | null,
})

/** null when there is none. */
export async function seriesRecord(db: Db, id: string): Promise<Series | null> {
  const row = await seriesRows(db).where('series.id', '=', id).executeTakeFirst()
  return row ? seriesOf(row) : null
}

/** Those of these that there are, in any order. */
export async function seriesRecords(db: Db, ids: readonly string[]): Promise<Series[]> {
  if (ids.length === 0) return []
  return (await seriesRows(db).where('series.id', 'in', ids).execute()).map(seriesOf)
}

/** Of one owner, newest first, after the one with the id `cursor`. `next` is null at the end. */
export async function seriesPage(
  db: Db,
  ownerId: string,
  { cursor, limit = 100 }: { cursor?: string; limit?: number },
): Promise<{ series: Series[]; next: string | null }> {
  let rows = seriesRows(db)
    .where('series.owner_id', '=', ownerId)
    .orderBy('series.created_at', 'desc')
    .orderBy('series.id', 'desc')
    .limit(limit + 1)
  if (cursor !== undefined)
    rows = rows.where(
      sql<boolean>`(series.created_at, series.id) < (select created_at, id from series where id = ${cursor})`,
    )
  const found = await rows.execute()
  const series = found.slice(0, limit).map(seriesOf)
  return { series, next: found.length > limit ? (series.at(-1)?.id ?? null) : null }
}

/** Fields that are not named stay as they are. */
export async function patchSeries(db: Db, id: string, { texts, ...same }: SeriesPatch): Promise<void> {
  await renamed(db, { series: id }, async (tx) => {
    await tx
      .updateTable('series')
      .set({
        ...same,
        ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute()
  })
}

/** @throws Problem series-not-empty while a title belongs to it */
export async function deleteSeries(db: Db, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Waits for a title that is just coming to it, and then sees it.
    await tx.selectFrom('series').select('id').where('id', '=', id).forUpdate().execute()
    const title = await tx
      .selectFrom('title')
      .select('id')
      .where('series_id', '=', id)
      .where('deleted_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (title) throw new Problem('series-not-empty')
    await tx.deleteFrom('series').where('id', '=', id).execute()
  })
}

/**
 * That a title of this owner may come to a series, which stays as it is until the transaction ends.
 * @throws Problem bad-request
 */
export async function checkSeries(tx: Db, seriesId: string, ownerId: string): Promise<void> {
  const found = await tx
    .selectFrom('series')
    .select('id')
    .where('id', '=', seriesId)
    .where('owner_id', '=', ownerId)
    .forShare()
    .executeTakeFirst()
  if (!found) throw new Problem('bad-request', { what: 'seriesId' })
}
