import type { Dirent } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { durableFolder, durableRename, freshName, isMissing, syncFolder, writeAll } from './durable.ts'
import { appendableFolder } from './folder-append.ts'
import { checkFolderPrefix, checkKey, checkListPrefix } from './key.ts'
import { type FolderLayout, head, objectInfo, unlinkDurably } from './object-file.ts'
import { type ByteRange, type ObjectInfo, ObjectMissing, type ObjectStorage } from './port.ts'

/** A put that is older than this has no writer any more. */
const abandonedMs = 24 * 3600 * 1000

/**
 * Object storage in a folder, which may be shared by several processes and machines. An object is one file;
 * nothing about it is kept beside it, so a crash leaves an object whole or absent, never half described.
 *
 * The ETag is inode, size and modification time in milliseconds. A file under an object's name is never
 * written to, only replaced by rename of one that was there beside it, so equal tags mean equal bytes (RFC 9110
 * section 8.8.1, strong).
 */
export async function folderStorage(root: string): Promise<ObjectStorage> {
  const layout = folderLayout(root)
  for (const folder of Object.values(layout)) await durableFolder(folder)
  await dropAbandoned(layout.tmp, Date.now() - abandonedMs)
  const pathOf = (key: string) => join(layout.objects, checkKey(key))
  return {
    put: (key, body) => put(layout, key, pathOf(key), body),
    get: (key, range) => get(key, pathOf(key), range),
    head: (key) => head(key, pathOf(key)),
    delete: async (key) => {
      await unlinkDurably(pathOf(key))
    },
    deletePrefix: async (prefix) => {
      await deleteFolder(layout, join(layout.objects, checkFolderPrefix(prefix)))
    },
    list: (prefix) => list(layout.objects, checkListPrefix(prefix)),
    source: async (key) => {
      if (!(await head(key, pathOf(key)))) throw new ObjectMissing(key)
      return { kind: 'file', path: pathOf(key) }
    },
    appendable: appendableFolder(layout),
  }
}

/** Empties `tmp`: for whoever holds the lock of the data folder and knows that nobody writes. */
export async function emptyTemporary(root: string): Promise<void> {
  const { tmp } = folderLayout(root)
  await durableFolder(tmp)
  await dropAbandoned(tmp, Number.POSITIVE_INFINITY)
}

function folderLayout(root: string): FolderLayout {
  const base = resolve(root)
  return { objects: join(base, 'objects'), uploading: join(base, 'uploading'), tmp: join(base, 'tmp') }
}

async function put(
  layout: FolderLayout,
  key: string,
  path: string,
  body: Buffer | Readable,
): Promise<ObjectInfo> {
  const temporary = join(layout.tmp, freshName())
  const file = await open(temporary, 'wx', 0o644)
  try {
    await writeAll(file, Buffer.isBuffer(body) ? Readable.from([body]) : body, 0)
    await file.datasync()
    // A rename changes neither inode, size nor modification time, so the answer is known before it.
    const info = objectInfo(key, await file.stat({ bigint: true }))
    await durableRename(temporary, path)
    return info
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

async function get(key: string, path: string, range?: ByteRange): Promise<Readable> {
  const file = await openObject(key, path)
  try {
    const { size } = await file.stat()
    if (range && (range.first < 0 || range.first > range.last || range.first >= size)) {
      throw new RangeError(`bytes ${range.first}-${range.last} are not in ${key} of ${size} bytes`)
    }
    // The stream owns the open file from here: a replaced object is still read to its end.
    return size === 0
      ? await emptied(file)
      : file.createReadStream(range ? { start: range.first, end: range.last } : {})
  } catch (error) {
    await file.close()
    throw error
  }
}

async function emptied(file: FileHandle): Promise<Readable> {
  await file.close()
  return Readable.from([])
}

async function openObject(key: string, path: string): Promise<FileHandle> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? new ObjectMissing(key) : error
  })
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new ObjectMissing(key)
}

/** Moved aside first, so that readers and a crash see all of it or nothing. */
async function deleteFolder(layout: FolderLayout, folder: string): Promise<void> {
  const aside = join(layout.tmp, freshName())
  try {
    await rename(folder, aside)
    await syncFolder(dirname(folder))
  } catch (error) {
    if (!isMissing(error)) throw error
    return
  }
  await rm(aside, { recursive: true, force: true })
}

async function* list(objects: string, prefix: string): AsyncIterable<ObjectInfo> {
  const above = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  yield* walk(objects, above, prefix)
}

async function* walk(objects: string, above: string, prefix: string): AsyncGenerator<ObjectInfo> {
  for (const name of await sortedNames(join(objects, above))) {
    const key = above + name
    if (name.endsWith('/')) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(objects, key, prefix)
    } else if (key.startsWith(prefix)) {
      const info = await head(key, join(objects, key))
      if (info) yield info
    }
  }
}

/** Names in the order of the keys below them: a folder `a/` comes after `a-b` and `a.b`. */
async function sortedNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown): Dirent[] => {
    if (isMissing(error)) return []
    throw error
  })
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort()
}

async function dropAbandoned(tmp: string, before: number): Promise<void> {
  for (const name of await readdir(tmp)) {
    const path = join(tmp, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < before) await rm(path, { recursive: true, force: true })
  }
}
