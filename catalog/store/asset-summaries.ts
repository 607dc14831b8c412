import { type Kysely, sql } from 'kysely'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { lacksPictures } from './pictures.ts'
import type { Database } from './schema.ts'

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
  /** Of what was on air; null of a file. */
  recording: { channelId: string; missing: number; lead: number } | null
  /** Of its sheets together; null when there is none (yet). */
  storyboardBytes: number | null
  hasPreview: boolean
  /** Poster candidates, storyboard and preview are still to be drawn. */
  lacksPictures: boolean
  refusal: { code: string; details: Record<string, string | number> } | null
  uploadedAt: Date | null
  watchableAt: Date | null
  completedAt: Date | null
}

const recording = sql<AssetSummary['recording']>`case when plan -> 'recorded' is not null then
  jsonb_build_object('channelId', plan -> 'recorded' -> 'channelId', 'missing', plan -> 'recorded' -> 'missing',
    'lead', plan -> 'recorded' -> 'lead') end`

/** The assets of each title, youngest first. */
export async function assetsOfTitles(
  db: Kysely<Database>,
  titleIds: string[],
): Promise<Map<string, AssetSummary[]>> {
  const found = new Map<string, AssetSummary[]>()
  if (titleIds.length === 0) return found
  const rows = await db
    .selectFrom('asset')
    .modifyFront(plannedOnce)
    .select(['id', 'title_id', 'version', 'state', 'source_key', 'source_bytes', 'poster_key'])
    .select(['refusal_code', 'refusal_details', 'uploaded_at', 'watchable_at', 'completed_at'])
    .select([
      sql<number | null>`coalesce(plan -> 'duration', facts -> 'duration')::float8`.as('duration'),
      sql<boolean | null>`facts -> 'video' = 'null'::jsonb`.as('audio_only'),
      sql<string | null>`plan ->> 'recipe'`.as('recipe'),
      recording.as('recording'),
      sql<number | null>`(pictures #>> '{storyboard,bytes}')::float8`.as('storyboard_bytes'),
      sql<boolean>`coalesce(pictures -> 'preview' <> 'null'::jsonb, false)`.as('has_preview'),
      sql<boolean>`coalesce(${lacksPictures}, false)`.as('lacks_pictures'),
    ])
    .where(sql<boolean>`title_id = any(${titleIds}::text[])`)
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
      ...{ posterKey: row.poster_key, recording: row.recording },
      storyboardBytes: row.storyboard_bytes,
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
