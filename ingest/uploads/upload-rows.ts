import type { Kysely, Selectable } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { addAsset } from '#catalog/store/encodings.ts'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'
import { createTitle, titleRecord } from '#catalog/store/titles.ts'
import { Problem } from '#platform/errors.ts'
import type { UploadDeps, UploadRequest } from './deps.ts'

type Db = Kysely<Database>
export type UploadRow = Selectable<Database['upload']>
export type Metadata = Record<string, string | null>

/** Where its bytes go. A partial upload is no source of anything until it is concatenated. */
export function storageKey(upload: Pick<UploadRow, 'id' | 'asset_id'>): string {
  return upload.asset_id ? keys.source(upload.asset_id) : `partial/${upload.id}`
}

export const isPartial = (upload: Pick<UploadRow, 'concat'>) => upload.concat === 'partial'
export const isFinal = (upload: Pick<UploadRow, 'concat'>) => upload.concat?.startsWith('final;') ?? false

/** null when there is none or it is another account's: the two look alike. */
export async function uploadOf(db: Db, accountId: string, id: string): Promise<UploadRow | null> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Writes down an upload that begins, with its asset and, when it names no title, a draft of its own.
 * @throws Problem not-found when the title is not the caller's
 */
export async function insertUpload(
  { db, now, expirySeconds }: UploadDeps,
  request: UploadRequest,
  upload: { id: string; bytes: number; metadata: Metadata },
): Promise<UploadRow> {
  return db.transaction().execute(async (tx) => {
    const titleId = request.concat === 'partial' ? null : await titleFor(tx, request, upload.metadata)
    const assetId = titleId && newId()
    if (titleId && assetId) {
      const { bytes, metadata } = upload
      const source = { key: keys.source(assetId), name: metadata.filename?.slice(0, 1000) ?? null, bytes }
      await addAsset(tx, titleId, assetId, { state: 'uploading', source })
    }
    return tx
      .insertInto('upload')
      .values({
        id: upload.id,
        account_id: request.account.id,
        title_id: titleId,
        asset_id: assetId,
        bytes: upload.bytes,
        metadata: JSON.stringify(upload.metadata),
        concat: request.concat,
        expires_at: new Date(now().getTime() + expirySeconds * 1000),
        finished_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

async function titleFor(
  tx: Db,
  { account }: UploadRequest,
  { titleId, filename }: Metadata,
): Promise<string> {
  if (!titleId) {
    return createTitle(tx, account.owner.id, {
      kind: 'recording',
      texts: { kk: { title: titleFromName(filename ?? '') } },
    })
  }
  const title = /^[0-9a-z]{12}$/.test(titleId) ? await titleRecord(tx, titleId) : null
  if (!title || !mayEdit(account, { ownerId: title.owner.id })) throw new Problem('not-found')
  return titleId
}

/** `/home/a/Айтыс_2024.mp4` → `Айтыс 2024`: a first name for the draft, to be bettered by its owner. */
export function titleFromName(filename: string): string {
  const base = filename.replace(/^.*[\\/]/s, '').replace(/\.[^.]{1,5}$/, '')
  const clean = base
    .replace(/[\p{Cc}\p{Cf}_]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...clean].slice(0, 200).join('') || 'Атаусыз'
}

/** Forgets an upload that will not be finished, with the asset it was for. */
export async function deleteUpload(db: Db, upload: UploadRow): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('upload').where('id', '=', upload.id).execute()
    if (upload.asset_id && !upload.finished_at) {
      await tx
        .deleteFrom('asset')
        .where('id', '=', upload.asset_id)
        .where('state', '=', 'uploading')
        .execute()
    }
  })
}
