import { type Kysely, type Selectable, sql } from 'kysely'
import type { EmbeddedText } from '#catalog/contract/ledger.ts'
import type { SubtitleFacts, SubtitleKind } from '#catalog/contract/subtitle.ts'
import { inTransaction } from './in-transaction.ts'
import { lockTitle } from './lock-title.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
export type SubtitleRow = Selectable<Database['subtitle']>

/** The asset whose own subtitles count: the one that is shown, in its version. */
export type TextAsset = { id: string; version: number }

/** Of a title, and of one of its assets; oldest first. Those of earlier versions and other assets are left out. */
export async function subtitlesOf(db: Db, titleId: string, asset: TextAsset | null): Promise<SubtitleRow[]> {
  return db
    .selectFrom('subtitle')
    .selectAll()
    .where('title_id', '=', titleId)
    .where('deleted_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('source', '=', 'upload'),
        and([eb('asset_id', '=', asset?.id ?? ''), eb('version', '=', asset?.version ?? 0)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
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

/** In place of the one in that language that was uploaded before, whose row stays as deleted. */
export async function saveUploadedSubtitle(
  db: Db,
  titleId: string,
  { id, language, label, kind, bytes, facts }: UploadedSubtitle,
): Promise<SubtitleRow> {
  return inTransaction(db, async (tx) => {
    // Two uploads at once are taken one after the other.
    await lockTitle(tx, titleId)
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
  return (await rows.returning('id').execute()).length
}
