import { type Kysely, sql } from 'kysely'
import type { CheckReport } from '#catalog/contract/check.ts'
import type { Loudness } from '#catalog/contract/encoding.ts'
import type { Database } from './schema.ts'

/** What has been measured of an asset, and what the validator says of it. */
type Db = Kysely<Database>

export async function saveCheck(db: Db, id: string, report: CheckReport): Promise<void> {
  await db
    .updateTable('asset')
    .set({ hls_check: JSON.stringify(report) })
    .where('id', '=', id)
    .where('hls_check', 'is', null)
    .execute()
}

/** The report of the asset that viewers have; null when there is none. */
export async function checkReportOf(db: Db, assetId: string): Promise<CheckReport | null> {
  const row = await db.selectFrom('asset').select('hls_check').where('id', '=', assetId).executeTakeFirst()
  return row?.hls_check ?? null
}

export async function saveLoudness(
  db: Db,
  id: string,
  stream: number,
  measured: Loudness,
): Promise<Loudness> {
  const row = await db
    .updateTable('asset')
    .set({ loudness: sql`${JSON.stringify({ [stream]: measured })}::jsonb || loudness` })
    .where('id', '=', id)
    .returning('loudness')
    .executeTakeFirst()
  return row?.loudness[stream] ?? measured
}
