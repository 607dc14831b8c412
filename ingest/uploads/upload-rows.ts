import type { Kysely, Selectable } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import { keys } from '#catalog/contract/encoding.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { record } from '#catalog/store/audit.ts'
import { addAsset } from '#catalog/store/encodings.ts'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { createTitle } from '#catalog/store/titles.ts'
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
  deps: UploadDeps,
  request: UploadRequest,
  upload: { id: string; bytes: number; metadata: Metadata },
): Promise<UploadRow> {
  const { db, now, expirySeconds } = deps
  const { id, bytes, metadata } = upload
  const { account, concat } = request
  return db.transaction().execute(async (tx) => {
    const title = concat === 'partial' ? null : await titleFor(tx, account, metadata)
    const assetId = title && newId()
    if (title && assetId) {
      const source = { key: keys.source(assetId), name: metadata.filename?.slice(0, 1000) ?? null, bytes }
      await addAsset(tx, title.id, assetId, { state: 'uploading', source })
    }
    const row = await tx
      .insertInto('upload')
      .values({
        ...{ id, account_id: account.id, title_id: title?.id ?? null, asset_id: assetId, bytes, concat },
        metadata: JSON.stringify(metadata),
        expires_at: new Date(now().getTime() + expirySeconds * 1000),
        finished_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    if (title) {
      const about = { account, subject: title.id, ownerId: title.ownerId, now: now() }
      if (title.made) await record(tx, { ...about, act: 'title.create', details: { kind: draftKind } })
      await record(tx, { ...about, act: 'upload.begin', details: { upload: id, bytes } })
    }
    return row
  })
}

const draftKind = 'recording'

async function titleFor(
  tx: Db,
  account: Account,
  { titleId, filename }: Metadata,
): Promise<{ id: string; ownerId: string; made: boolean }> {
  if (!titleId) {
    const ownerId = account.owner.id
    const texts = { kk: { title: titleFromName(filename ?? '') } }
    return { id: await createTitle(tx, ownerId, { kind: draftKind, texts }), ownerId, made: true }
  }
  const title = /^[0-9a-z]{12}$/.test(titleId) ? await titleRecord(tx, titleId) : null
  if (!title || !mayEdit(account, { ownerId: title.owner.id })) throw new Problem('not-found')
  return { id: titleId, ownerId: title.owner.id, made: false }
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
