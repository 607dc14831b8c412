import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { durableFolder, durableRename, freshName, isMissing, syncFolder, writeAll } from './durable.ts'
import { checkKey } from './key.ts'
import { type FolderLayout, head, objectInfo, unlinkDurably } from './object-file.ts'
import { type AppendableObjects, type ObjectInfo, ObjectMissing } from './port.ts'

/**
 * Growing objects are files that grow in place below `uploading/`, under their key. The size of the file is
 * the whole state: what a killed process had written is still there, and `finish` is one rename.
 */
export function appendableFolder(layout: FolderLayout): AppendableObjects {
  const growing = (key: string) => join(layout.uploading, checkKey(key))
  const finished = (key: string) => join(layout.objects, checkKey(key))
  return {
    create: (key) => create(growing(key)),
    size: async (key) => (await head(key, growing(key)))?.bytes ?? null,
    append: (key, offset, body) => append(key, growing(key), offset, body),
    truncate: (key, bytes) => truncate(key, growing(key), bytes),
    concatenate: (key, parts) => concatenate(layout, key, parts),
    finish: (key) => finish(key, growing(key), finished(key)),
    abort: (key) => unlinkDurably(growing(key)),
  }
}

async function create(path: string): Promise<void> {
  await durableFolder(dirname(path))
  const file = await open(path, 'wx', 0o644)
  await file.close()
  await syncFolder(dirname(path))
}

async function openGrowing(key: string, path: string): Promise<FileHandle> {
  return open(path, 'r+').catch((error: unknown) => {
    throw isMissing(error) ? new ObjectMissing(key) : error
  })
}

/** A source that breaks off is how uploads end every day, so it is no error; a full disk is. */
async function append(key: string, path: string, offset: number, body: Readable): Promise<number> {
  const file = await openGrowing(key, path)
  const unbroken = (async function* () {
    try {
      yield* body
    } catch {
      // What came before it is kept; the caller sees how much from the size.
    }
  })()
  try {
    const { size } = await file.stat()
    if (size !== offset) throw new RangeError(`${key} has ${size} bytes, not ${offset}`)
    const end = await writeAll(file, unbroken, offset)
    await file.datasync()
    return end
  } finally {
    await file.close()
    body.destroy()
  }
}

async function truncate(key: string, path: string, bytes: number): Promise<void> {
  const file = await openGrowing(key, path)
  try {
    const { size } = await file.stat()
    if (bytes > size) throw new RangeError(`${key} has ${size} bytes, fewer than ${bytes}`)
    await file.truncate(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Made aside and moved into place, so that a crash leaves the parts untouched or the whole joined. */
async function concatenate(layout: FolderLayout, key: string, parts: string[]): Promise<void> {
  const path = join(layout.uploading, checkKey(key))
  if ((await head(key, path))?.bytes !== 0) throw new RangeError(`${key} is not created and empty`)
  const temporary = join(layout.tmp, freshName())
  const file = await open(temporary, 'wx', 0o644)
  try {
    let end = 0
    for (const part of parts) end = await writeAll(file, createReadStream(await partPath(layout, part)), end)
    await file.datasync()
    await durableRename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
  for (const part of parts) {
    await unlinkDurably(join(layout.uploading, part))
    await unlinkDurably(join(layout.objects, part))
  }
}

async function partPath(layout: FolderLayout, part: string): Promise<string> {
  for (const folder of [layout.uploading, layout.objects]) {
    const path = join(folder, checkKey(part))
    if (await head(part, path)) return path
  }
  throw new ObjectMissing(part)
}

async function finish(key: string, from: string, to: string): Promise<ObjectInfo> {
  const file = await open(from, 'r+').catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (!file) {
    const already = await head(key, to)
    if (already) return already
    throw new ObjectMissing(key)
  }
  try {
    await file.datasync()
    const info = objectInfo(key, await stat(from, { bigint: true }))
    await durableRename(from, to)
    await syncFolder(dirname(from))
    return info
  } finally {
    await file.close()
  }
}
