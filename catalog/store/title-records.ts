import { type Kysely, sql } from 'kysely'
import type { Credit } from '#catalog/contract/credit.ts'
import type { Embedding } from '#catalog/contract/embedding.ts'
import type { Restriction } from '#catalog/contract/restriction.ts'
import type { AgeMark, Licence, LocalTexts, RegionCode, TitleKind } from '#catalog/contract/title.ts'
import type { OfferTerms } from '#catalog/rules/pass-terms.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { type AssetSummary, assetsOfTitles } from './asset-summaries.ts'
import { creditsJson } from './credits.ts'
import { licencesOfTitles } from './licences.ts'
import { offersJson } from './prices.ts'
import { restrictionsOfTitles } from './restrictions.ts'
import type { ChosenPoster, Database } from './schema.ts'

type Db = Kysely<Database>

export type TitleRecord = {
  id: string
  owner: { id: string; name: string; av1: boolean; embedding: Embedding }
  kind: TitleKind
  texts: LocalTexts
  region: RegionCode | null
  languages: string[]
  ageMark: AgeMark
  year: number | null
  /** `YYYY-MM-DD` */
  recordedOn: string | null
  series: { id: string; texts: LocalTexts } | null
  season: number | null
  episode: number | null
  credits: Credit[]
  demo: boolean
  /** What the owner chose as its poster; null leaves it to the asset's. */
  poster: ChosenPoster | null
  /** Raised when a licence is withdrawn, or the law comes in between. */
  permit: number
  /** By its owner. */
  hidden: boolean
  createdAt: Date
  licences: Licence[]
  restrictions: Restriction[]
  /** What opens it, by itself or with its series; none where it is free. */
  offers: OfferTerms[]
  /** What viewers get. */
  shown: AssetSummary | null
  /** What was uploaded last; another than `shown` while it replaces it. */
  latest: AssetSummary | null
}

/** null when there is none or it was deleted. */
export async function titleRecord(db: Db, id: string): Promise<TitleRecord | null> {
  const [record] = await titleRecords(db, [id])
  return record ?? null
}

/** Those of these that there are, in any order. */
export async function titleRecords(db: Db, ids: readonly string[]): Promise<TitleRecord[]> {
  if (ids.length === 0) return []
  return completeRecords(db, await titleRows(db).where(oneOf(ids)).execute())
}

/** As one parameter, so that any number of them is the same statement. */
export const oneOf = (ids: readonly string[]) => sql<boolean>`title.id = any(${ids}::text[])`

/**
 * Titles that are not deleted, without what they are found by, with their owner's name, series and credits; add conditions
 * and an order.
 */
export function titleRows(db: Db) {
  return db
    .selectFrom('title')
    .innerJoin('owner', 'owner.id', 'title.owner_id')
    .leftJoin('series', 'series.id', 'title.series_id')
    .modifyFront(plannedOnce)
    .select(['title.id', 'title.owner_id', 'title.kind', 'title.texts', 'title.region', 'title.languages'])
    .select(['title.age_mark', 'title.year', 'title.demo', 'title.asset_id', 'title.poster', 'title.permit'])
    .select(['title.series_id', 'title.season', 'title.episode', 'title.created_at', 'title.hidden_at'])
    .select(['owner.name as owner_name', 'owner.av1 as owner_av1', 'series.texts as series_texts'])
    .select(['owner.embed_anywhere', 'owner.embed_domains'])
    .select([
      sql<string | null>`to_char(title.recorded_on, 'YYYY-MM-DD')`.as('recorded_day'),
      creditsJson('title.id', '0').as('credits'),
      offersJson.as('offers'),
    ])
    .where('title.deleted_at', 'is', null)
}

export type TitleRow = Awaited<ReturnType<ReturnType<typeof titleRows>['execute']>>[number]

/** Adds licences, restrictions and assets, in three queries for any number of rows; keeps their order. */
export async function completeRecords(db: Db, rows: TitleRow[]): Promise<TitleRecord[]> {
  const ids = rows.map((row) => row.id)
  const [licences, restrictions, assets] = await Promise.all([
    licencesOfTitles(db, ids),
    restrictionsOfTitles(db, ids),
    assetsOfTitles(db, ids),
  ])
  return rows.map((row) => {
    const mine = assets.get(row.id) ?? []
    return {
      id: row.id,
      owner: {
        ...{ id: row.owner_id, name: row.owner_name, av1: row.owner_av1 },
        embedding: { anywhere: row.embed_anywhere, domains: row.embed_domains },
      },
      kind: row.kind,
      texts: row.texts,
      // Checked by the contract when they were written.
      region: row.region as RegionCode | null,
      ageMark: row.age_mark as AgeMark,
      languages: row.languages,
      year: row.year,
      recordedOn: row.recorded_day,
      series: row.series_id && row.series_texts ? { id: row.series_id, texts: row.series_texts } : null,
      season: row.season,
      episode: row.episode,
      credits: row.credits,
      demo: row.demo,
      poster: row.poster,
      permit: row.permit,
      hidden: row.hidden_at !== null,
      createdAt: row.created_at,
      licences: licences.get(row.id) ?? [],
      restrictions: restrictions.get(row.id) ?? [],
      offers: row.offers,
      shown: mine.find((asset) => asset.id === row.asset_id) ?? null,
      latest: mine[0] ?? null,
    }
  })
}
