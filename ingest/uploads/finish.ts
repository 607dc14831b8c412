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
  await deps.storage.appendable.finish(storageKey(upload))
  const finishedAt = deps.now()
  const wanted = await patiently(() => recordFinished(deps, upload, assetId, finishedAt))
  // The title was deleted while its last bytes came.
  if (!wanted) return deps.storage.delete(storageKey(upload))
  await deps.onUploaded(assetId)
  if (titleId) deps.channel.publish(titleId)
}

/** Resolves with whether there still is an asset of it. */
function recordFinished({ db }: UploadDeps, upload: UploadRow, assetId: string, at: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await tx
      .updateTable('asset')
      .set({ state: 'probing', uploaded_at: at, source_bytes: upload.bytes })
      .where('id', '=', assetId)
      .where('state', '=', 'uploading')
      .execute()
    const { numUpdatedRows } = await tx
      .updateTable('upload')
      .set({ finished_at: at })
      .where('id', '=', upload.id)
      .executeTakeFirst()
    return numUpdatedRows > 0n
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
