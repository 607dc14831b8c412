import { patiently } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { UploadDeps } from './deps.ts'
import { deleteUpload, isPartial, storageKey, type UploadRow } from './upload-rows.ts'

/** Bytes held of an upload, finished or not; null when storage knows nothing of it. */
export async function heldBytes(
  { storage }: Pick<UploadDeps, 'storage'>,
  upload: UploadRow,
): Promise<number | null> {
  if (upload.finished_at) return upload.bytes
  const key = storageKey(upload)
  return (await storage.appendable.size(key)) ?? (await storage.head(key))?.bytes ?? null
}

/**
 * All bytes are here: the source becomes an ordinary object and its asset goes on to probing. Every step may
 * be repeated, so a crash between any two is mended by doing all again.
 */
export async function finishUpload(deps: UploadDeps, upload: UploadRow): Promise<void> {
  const { asset_id: assetId, title_id: titleId } = upload
  if (!assetId || upload.finished_at) return
  if (!(await patiently(() => finishOnce(deps, upload, assetId)))) return
  await deps.onUploaded(assetId)
  if (titleId) deps.channel.publish(titleId)
}

/**
 * One at a time, whoever asks (the client, its next try, a round of this hub or of another): two that join the same
 * pieces would take them away from under each other. Resolves with whether it was done here.
 */
function finishOnce({ db, storage, now }: UploadDeps, upload: UploadRow, assetId: string): Promise<boolean> {
  const key = storageKey(upload)
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('upload')
      .select('finished_at')
      .where('id', '=', upload.id)
      .forUpdate()
      .executeTakeFirst()
    if (row?.finished_at) return false
    if (!row) {
      // The title was deleted while its last bytes came.
      await storage.appendable.abort(key)
      await storage.delete(key)
      return false
    }
    await storage.appendable.finish(key)
    const at = now()
    await tx
      .updateTable('asset')
      .set({ state: 'probing', uploaded_at: at, source_bytes: upload.bytes })
      .where('id', '=', assetId)
      .where('state', '=', 'uploading')
      .execute()
    await tx.updateTable('upload').set({ finished_at: at }).where('id', '=', upload.id).execute()
    return true
  })
}

/**
 * To be called when a hub starts, and now and then: uploads whose last byte came, but whose hub was killed or
 * lost its database before it could say so, are finished. Harmless while other hubs work on theirs.
 */
export async function repairUploads(deps: UploadDeps, log: Log): Promise<void> {
  const open = await deps.db
    .selectFrom('upload')
    .selectAll()
    .where('finished_at', 'is', null)
    .where('asset_id', 'is not', null)
    .where('unverified_from', 'is', null)
    .execute()
  for (const upload of open) {
    if ((await heldBytes(deps, upload)) !== upload.bytes) continue
    log.info({ uploadId: upload.id, assetId: upload.asset_id }, 'finishing an upload that was left whole')
    await finishUpload(deps, upload)
  }
}

/** Removes uploads that were not finished in time, with their bytes. Resolves with how many. */
export async function removeExpiredUploads(deps: UploadDeps): Promise<number> {
  const expired = await deps.db
    .selectFrom('upload')
    .selectAll()
    .where('expires_at', '<', deps.now())
    .execute()
  for (const upload of expired) await dropUpload(deps, upload)
  return expired.length
}

/** Bytes first: what is left over by a crash then is a row, which the next round finds again. */
export async function dropUpload(deps: UploadDeps, upload: UploadRow): Promise<void> {
  if (!upload.finished_at || isPartial(upload)) await deps.storage.appendable.abort(storageKey(upload))
  await deleteUpload(deps.db, upload)
  if (upload.title_id) deps.channel.publish(upload.title_id)
}
