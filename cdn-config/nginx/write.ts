import { chmod, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConfFile } from './node.ts'

/** Each file whole or as it was, so that an nginx that is running may be told to reload at any moment. */
export async function writeNode(folder: string, files: Record<string, ConfFile>): Promise<void> {
  await mkdir(folder, { recursive: true })
  // nginx that is begun by root works as somebody else, who has to get through to the caches.
  await chmod(folder, ((await stat(folder)).mode & 0o777) | 0o111)
  for (const [name, { text, mode }] of Object.entries(files)) {
    const temporary = join(folder, `.${name}.new`)
    await writeFile(temporary, text, { mode, flush: true })
    await chmod(temporary, mode)
    await rename(temporary, join(folder, name))
  }
}
