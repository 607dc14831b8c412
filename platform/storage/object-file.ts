import type { BigIntStats } from 'node:fs'
import { stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, syncFolder } from './durable.ts'
import type { ObjectInfo } from './port.ts'

/** Where things are below the root: finished objects by key, growing ones by key, nameless unfinished puts. */
export type FolderLayout = { objects: string; uploading: string; tmp: string }

/** null when there is no such object; a folder is none. */
export async function head(key: string, path: string): Promise<ObjectInfo | null> {
  try {
    const found = await stat(path, { bigint: true })
    return found.isFile() ? objectInfo(key, found) : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

export function objectInfo(key: string, found: BigIntStats): ObjectInfo {
  // In doubles, as an nginx that sends files by itself reckons it (cdn-config/nginx/objects.js).
  const modified = Math.floor(
    Number(found.mtimeNs / 1_000_000_000n) * 1000 + Number(found.mtimeNs % 1_000_000_000n) / 1e6,
  )
  const etag = [Number(found.ino), Number(found.size), modified].map((part) => part.toString(36)).join('-')
  return { key, bytes: Number(found.size), etag, modified: Number(found.mtimeMs) }
}

export async function unlinkDurably(path: string): Promise<void> {
  try {
    await unlink(path)
    await syncFolder(dirname(path))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
