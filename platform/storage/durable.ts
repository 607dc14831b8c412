import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The few file operations whose effect survives power loss. A rename or a new name is only kept by the disk
 * once the folder that holds it is synced (fsync(2): "does not necessarily ensure that the entry in the
 * directory containing the file has also reached disk").
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and what is missing above it, and syncs every name it made. */
export async function durableFolder(folder: string, mode = 0o755): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Moves a file to its final name, making the folder if needed (again, should a deletion race with us). */
export async function durableRename(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await durableFolder(dirname(to))
    try {
      await rename(from, to)
      await syncFolder(dirname(to))
      return
    } catch (error) {
      if (!isMissing(error) || attempt === 3) throw error
    }
  }
}

/** Writes everything at `offset` and resolves with the end; what came before an error stays written. */
export async function writeAll(
  file: FileHandle,
  body: AsyncIterable<unknown>,
  offset: number,
): Promise<number> {
  let end = offset
  for await (const piece of body) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    if (!(bytes instanceof Uint8Array)) throw new TypeError('an object body must be bytes')
    let written = 0
    while (written < bytes.length) {
      written += (await file.write(bytes, written, bytes.length - written, end + written)).bytesWritten
    }
    end += bytes.length
  }
  return end
}

export const freshName = (): string => randomUUID()

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
