import { type Kysely, type Selectable, sql } from 'kysely'
import type { EmbeddedText } from '#catalog/contract/ledger.ts'
import type { SubtitleFacts, SubtitleKind } from '#catalog/contract/subtitle.ts'
import { Problem } from '#platform/errors.ts'
import { inTransaction } from './in-transaction.ts'
import { lockTitle } from './lock-title.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
export type SubtitleRow = Selectable<Database['subtitle']>

/** The asset whose own subtitles count: the one that is shown, in its version. */
export type TextAsset = { id: string; version: number }

/** Of a title, and of one of its assets; oldest first. Those of earlier versions and other assets are left out. */
export async function subtitlesOf(db: Db, titleId: string, asset: TextAsset | null): Promise<SubtitleRow[]> {
  return (await subtitlesOfTitles(db, [{ id: titleId, shown: asset }])).get(titleId) ?? []
}

/** The same of many titles at once, by their ids. */
export async function subtitlesOfTitles(
  db: Db,
  titles: readonly { id: string; shown: TextAsset | null }[],
): Promise<Map<string, SubtitleRow[]>> {
  const found = new Map(titles.map(({ id }) => [id, [] as SubtitleRow[]]))
  if (titles.length === 0) return found
  const assets = new Map(titles.map(({ id, shown }) => [id, shown]))
  const rows = await db
    .selectFrom('subtitle')
    .selectAll()
    .where('title_id', 'in', [...found.keys()])
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const asset = assets.get(row.title_id)
    const counts = row.source === 'upload' || (row.asset_id === asset?.id && row.version === asset.version)
    if (counts) found.get(row.title_id)?.push(row)
  }
  return found
}

/** By the asset alone: for whoever serves its bytes. */
export async function subtitlesOfAsset(db: Db, assetId: string): Promise<SubtitleRow[]> {
  const asset = await db
    .selectFrom('asset')
    .select(['id', 'title_id', 'version'])
    .where('id', '=', assetId)
    .executeTakeFirst()
  return asset ? subtitlesOf(db, asset.title_id, asset) : []
}

export type UploadedSubtitle = {
  id: string
  language: string
  label: string
  kind: SubtitleKind
  bytes: number
  facts: SubtitleFacts
}

/** What somebody believes stands there now: by its id, or nothing; whether that may be so. */
export type Believed = (id: string | null) => boolean

/**
 * In place of the one in that language that was uploaded before, whose row stays as deleted.
 * @throws Problem changed-meanwhile when that is another one than was believed
 */
export async function saveUploadedSubtitle(
  db: Db,
  titleId: string,
  { id, language, label, kind, bytes, facts }: UploadedSubtitle,
  believed: Believed = () => true,
): Promise<SubtitleRow> {
  return inTransaction(db, async (tx) => {
    // Two uploads at once are taken one after the other.
    await lockTitle(tx, titleId)
    const old = await subtitleIn(tx, titleId, language, 'upload', null)
    if (!believed(old?.id ?? null)) throw new Problem('changed-meanwhile')
    await deleteSubtitles(tx, titleId, language, 'upload', null)
    return tx
      .insertInto('subtitle')
      .values({
        ...{ id, title_id: titleId, source: 'upload', asset_id: null, version: null, stream: null },
        ...{ language, label, kind, forced: false, bytes, problem_code: null, deleted_at: null },
        ...{ format: facts.format, encoding: facts.encoding, cues: facts.cues },
        warnings: JSON.stringify(facts.warnings),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

/** The one of a language and source that has words; null when there is none. */
export async function subtitleIn(
  db: Db,
  titleId: string,
  language: string,
  source: SubtitleRow['source'],
  asset: TextAsset | null,
): Promise<SubtitleRow | null> {
  const rows = await subtitlesOf(db, titleId, asset)
  const found = rows.findLast(
    (row) => row.language === language && row.source === source && row.format !== null,
  )
  return found ?? null
}

/** See `AssetLedger.saveText`. */
export async function saveEmbeddedSubtitle(db: Db, assetId: string, text: EmbeddedText): Promise<void> {
  const { id, stream, language, label, kind, forced, found } = text
  const taken = 'problem' in found ? null : found
  const asset = await db
    .selectFrom('asset')
    .select(['title_id', 'version'])
    .where('id', '=', assetId)
    .executeTakeFirst()
  if (!asset) return
  await db
    .insertInto('subtitle')
    .values({
      ...{ id, title_id: asset.title_id, source: 'embedded', asset_id: assetId, version: asset.version },
      ...{ stream, language, label, kind, forced, deleted_at: null },
      ...{ format: taken?.format ?? null, encoding: taken?.encoding ?? null },
      ...{
        cues: taken?.cues ?? 0,
        bytes: taken?.bytes ?? 0,
        warnings: JSON.stringify(taken?.warnings ?? []),
      },
      problem_code: 'problem' in found ? found.problem : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['asset_id', 'version', 'stream']).where('source', '=', 'embedded').doNothing(),
    )
    .execute()
}

/** Those of a language and source; resolves with how many there were. */
export async function deleteSubtitles(
  db: Db,
  titleId: string,
  language: string,
  source: SubtitleRow['source'],
  asset: TextAsset | null,
): Promise<number> {
  let rows = db
    .updateTable('subtitle')
    .set({ deleted_at: sql<Date>`now()` })
    .where('title_id', '=', titleId)
    .where('language', '=', language)
    .where('source', '=', source)
    .where('deleted_at', 'is', null)
  if (source === 'embedded') {
    rows = rows.where('asset_id', '=', asset?.id ?? '').where('version', '=', asset?.version ?? 0)
  }
  const ids = (await rows.returning('id').execute()).map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('line').where('subtitle_id', 'in', ids).execute()
  return ids.length
}
