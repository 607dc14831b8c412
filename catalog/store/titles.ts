import { type Kysely, sql } from 'kysely'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import type { Restriction } from '#catalog/contract/restriction.ts'
import {
  type AgeMark,
  adultAge,
  type Licence,
  type LocalTexts,
  type NewTitle,
  type RegionCode,
  type TitleKind,
  type TitlePatch,
} from '#catalog/contract/title.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import { addLicence, licencesOfTitles } from './licences.ts'
import { lacksPictures } from './pictures.ts'
import { restrictionsOfTitles } from './restrictions.ts'
import type { ChosenPoster, Database } from './schema.ts'
import { termsOf } from './title-terms.ts'

type Db = Kysely<Database>

/** What a title's page needs of an asset, without its long lists. */
export type AssetSummary = {
  id: string
  titleId: string
  version: number
  state: AssetRecord['state']
  sourceKey: string
  sourceBytes: number | null
  /** Seconds; null until probed. */
  duration: number | null
  /** null until probed. */
  audioOnly: boolean | null
  /** Of the ladder it was planned by; null until probed, and of plans older than recipes. */
  recipe: string | null
  /** Empty when there is nothing to make one from. */
  posterKey: string | null
  hasStoryboard: boolean
  hasPreview: boolean
  /** Poster candidates, storyboard and preview are still to be drawn. */
  lacksPictures: boolean
  refusal: { code: string; details: Record<string, string | number> } | null
  uploadedAt: Date | null
  watchableAt: Date | null
  completedAt: Date | null
}

export type TitleRecord = {
  id: string
  owner: { id: string; name: string; av1: boolean }
  kind: TitleKind
  texts: LocalTexts
  region: RegionCode | null
  languages: string[]
  ageMark: AgeMark
  year: number | null
  demo: boolean
  /** What the owner chose as its poster; null leaves it to the asset's. */
  poster: ChosenPoster | null
  /** Raised when a licence is withdrawn, or the law comes in between. */
  permit: number
  createdAt: Date
  licences: Licence[]
  restrictions: Restriction[]
  /** What viewers get. */
  shown: AssetSummary | null
  /** What was uploaded last; another than `shown` while it replaces it. */
  latest: AssetSummary | null
}

export async function createTitle(db: Db, ownerId: string, title: NewTitle): Promise<string> {
  const [id, terms] = [newId(), await termsOf(title.texts)]
  const insert = async (tx: Db) => {
    await tx
      .insertInto('title')
      .values({
        id,
        owner_id: ownerId,
        kind: title.kind,
        texts: JSON.stringify(title.texts),
        ...terms,
        region: title.region ?? null,
        languages: title.languages ?? [],
        age_mark: title.ageMark ?? 0,
        year: title.year ?? null,
        demo: title.demo ?? false,
        asset_id: null,
        deleted_at: null,
      })
      .execute()
    if (title.licence) await addLicence(tx, id, title.licence)
  }
  await inTransaction(db, insert)
  return id
}

/** Fields that are not named stay as they are. */
export async function patchTitle(db: Db, id: string, patch: TitlePatch): Promise<void> {
  const { texts, ageMark, ...same } = patch
  await db
    .updateTable('title')
    .set({
      ...same,
      ...(texts === undefined ? {} : { texts: JSON.stringify(texts), ...(await termsOf(texts)) }),
      ...(ageMark === undefined ? {} : { age_mark: ageMark, permit: permitAt(ageMark) }),
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .execute()
}

/** Whoever is watching what is for adults from now on has to say so first. */
const permitAt = (ageMark: AgeMark) =>
  ageMark < adultAge
    ? sql<number>`permit`
    : sql<number>`case when age_mark < ${adultAge} then permit + 1 else permit end`

/** Gone for everybody at once; `removal.ts` takes its bytes and then this row. Uploads to it come to nothing. */
export async function deleteTitle(db: Db, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable('title')
      .set({ deleted_at: new Date() })
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .execute()
    await tx.deleteFrom('upload').where('title_id', '=', id).execute()
  })
}

/** null when there is none or it was deleted. */
export async function titleRecord(db: Db, id: string): Promise<TitleRecord | null> {
  const rows = await titleRows(db).where('title.id', '=', id).execute()
  const [record] = await completeRecords(db, rows)
  return record ?? null
}

/** Titles that are not deleted, with their owner's name; add conditions and an order. */
export function titleRows(db: Db) {
  return db
    .selectFrom('title')
    .innerJoin('owner', 'owner.id', 'title.owner_id')
    .selectAll('title')
    .select(['owner.name as owner_name', 'owner.av1 as owner_av1'])
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
      owner: { id: row.owner_id, name: row.owner_name, av1: row.owner_av1 },
      kind: row.kind,
      texts: row.texts,
      // Checked by the contract when they were written.
      region: row.region as RegionCode | null,
      ageMark: row.age_mark as AgeMark,
      languages: row.languages,
      year: row.year,
      demo: row.demo,
      poster: row.poster,
      permit: row.permit,
      createdAt: row.created_at,
      licences: licences.get(row.id) ?? [],
      restrictions: restrictions.get(row.id) ?? [],
      shown: mine.find((asset) => asset.id === row.asset_id) ?? null,
      latest: mine[0] ?? null,
    }
  })
}

/** Youngest first. */
async function assetsOfTitles(db: Db, titleIds: string[]): Promise<Map<string, AssetSummary[]>> {
  const found = new Map<string, AssetSummary[]>()
  if (titleIds.length === 0) return found
  const rows = await db
    .selectFrom('asset')
    .select(['id', 'title_id', 'version', 'state', 'source_key', 'source_bytes', 'poster_key'])
    .select(['refusal_code', 'refusal_details', 'uploaded_at', 'watchable_at', 'completed_at'])
    .select([
      sql<number | null>`coalesce(plan -> 'duration', facts -> 'duration')::float8`.as('duration'),
      sql<boolean | null>`facts -> 'video' = 'null'::jsonb`.as('audio_only'),
      sql<string | null>`plan ->> 'recipe'`.as('recipe'),
      sql<boolean>`coalesce(pictures -> 'storyboard' <> 'null'::jsonb, false)`.as('has_storyboard'),
      sql<boolean>`coalesce(pictures -> 'preview' <> 'null'::jsonb, false)`.as('has_preview'),
      sql<boolean>`coalesce(${lacksPictures}, false)`.as('lacks_pictures'),
    ])
    .where('title_id', 'in', titleIds)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const row of rows) {
    const summary: AssetSummary = {
      id: row.id,
      titleId: row.title_id,
      version: row.version,
      state: row.state,
      sourceKey: row.source_key,
      sourceBytes: row.source_bytes,
      duration: row.duration,
      audioOnly: row.audio_only,
      recipe: row.recipe,
      posterKey: row.poster_key,
      hasStoryboard: row.has_storyboard,
      hasPreview: row.has_preview,
      lacksPictures: row.lacks_pictures,
      refusal:
        row.refusal_code === null ? null : { code: row.refusal_code, details: row.refusal_details ?? {} },
      uploadedAt: row.uploaded_at,
      watchableAt: row.watchable_at,
      completedAt: row.completed_at,
    }
    found.set(row.title_id, [...(found.get(row.title_id) ?? []), summary])
  }
  return found
}
