import { Metadata } from '@tus/server'
import { newId } from '#catalog/store/ids.ts'
import { Problem } from '#platform/errors.ts'
import type { UploadDeps, UploadRequest } from './deps.ts'
import { dropUpload, finishUpload, heldBytes } from './finish.ts'
import { insertUpload, isPartial, storageKey, type UploadRow, uploadOf } from './upload-rows.ts'

/**
 * `Upload-Concat: final;<addresses>` (tus concatenation extension): one upload out of whole partial ones, in
 * their order, whose bytes it takes over. Asked twice for the same parts it answers the same upload, so a
 * client whose answer was lost may simply ask again.
 * @throws Problem bad-request, not-found (a part that is not the caller's), conflict (a part not whole), too-large
 */
export async function createFinal(
  deps: UploadDeps,
  request: UploadRequest,
  headers: { concat: string; metadata: string | undefined; length: string | undefined },
): Promise<UploadRow> {
  // "The Client MUST NOT include the Upload-Length header in the final upload creation."
  if (headers.length !== undefined) throw new Problem('bad-request', { what: 'Upload-Length' })
  const metadata = parseMetadata(headers.metadata)
  const before = await earlierFinal(deps, request, headers.concat)
  if (before) return before
  const parts = await wholeParts(deps, request, partIds(headers.concat))
  const bytes = parts.reduce((sum, part) => sum + (part.bytes ?? 0), 0)
  if (bytes > deps.maxBytes) throw tooLarge(deps.maxBytes)
  const upload = await insertUpload(deps, request, { id: newId(), bytes, metadata })
  request.titleId = upload.title_id
  const { appendable } = deps.storage
  try {
    await appendable.create(storageKey(upload))
    await appendable.concatenate(storageKey(upload), parts.map(storageKey))
  } catch (error) {
    await dropUpload(deps, upload)
    throw error
  }
  const ids = parts.map((part) => part.id)
  await deps.db.deleteFrom('upload').where('id', 'in', ids).execute()
  await finishUpload(deps, upload)
  return upload
}

/** "The limit is 200 GB" rather than a row of digits. */
export function tooLarge(maxBytes: number): Problem {
  const gigabytes = maxBytes / 1e9
  return new Problem('too-large', { limit: gigabytes >= 1 ? `${Math.floor(gigabytes)} GB` : `${maxBytes} B` })
}

/** One that was cut off before it had its bytes does not count: its parts are still there. */
async function earlierFinal(
  deps: UploadDeps,
  request: UploadRequest,
  concat: string,
): Promise<UploadRow | null> {
  const rows = await deps.db
    .selectFrom('upload')
    .selectAll()
    .where('account_id', '=', request.account.id)
    .where('concat', '=', concat)
    .execute()
  for (const row of rows) {
    if ((await heldBytes(deps, row)) !== row.bytes) continue
    request.titleId = row.title_id
    await finishUpload(deps, row)
    return row
  }
  return null
}

/** The last part of each address, absolute or relative. */
function partIds(concat: string): string[] {
  const addresses = concat
    .replace(/^final;/, '')
    .split(' ')
    .filter((address) => address !== '')
  const ids = addresses.map((address) => /\/([0-9a-z]{12})\/?$/.exec(address)?.[1])
  const known = ids.filter((id) => id !== undefined)
  if (known.length === 0 || known.length !== ids.length || new Set(known).size !== ids.length) {
    throw new Problem('bad-request', { what: 'Upload-Concat' })
  }
  return known
}

async function wholeParts(deps: UploadDeps, request: UploadRequest, ids: string[]): Promise<UploadRow[]> {
  const parts: UploadRow[] = []
  for (const id of ids) {
    const part = await uploadOf(deps.db, request.account.id, id)
    if (!part || !isPartial(part)) throw new Problem('not-found')
    if ((await heldBytes(deps, part)) !== part.bytes) throw new Problem('conflict', { what: id })
    parts.push(part)
  }
  return parts
}

function parseMetadata(header: string | undefined): Record<string, string | null> {
  try {
    return header === undefined ? {} : Metadata.parse(header)
  } catch (error) {
    throw new Problem('bad-request', { what: 'Upload-Metadata' }, { cause: error })
  }
}
