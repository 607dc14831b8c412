import { mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { storageConformance } from './conformance.ts'
import { emptyTemporary, folderStorage } from './folder.ts'

const made: string[] = []
async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'nar-storage-'))
  made.push(root)
  return root
}

storageConformance('folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'nar-storage-'))
  return {
    storage: await folderStorage(root),
    reopen: async () => {
      await emptyTemporary(root)
      return folderStorage(root)
    },
    place: `folder:${root}`,
    leftovers: () => readdir(join(root, 'tmp')),
    remove: () => rm(root, { recursive: true }),
  }
})

describe('folder storage', () => {
  afterEach(async () => {
    for (const root of made.splice(0)) await rm(root, { recursive: true })
  })

  it('keeps the unfinished puts of other processes, and drops those a day old', async () => {
    const root = await newRoot()
    await folderStorage(root)
    await writeFile(join(root, 'tmp', 'young'), 'x')
    await writeFile(join(root, 'tmp', 'old'), 'x')
    const twoDaysAgo = new Date(Date.now() - 48 * 3600 * 1000)
    await utimes(join(root, 'tmp', 'old'), twoDaysAgo, twoDaysAgo)
    await folderStorage(root)
    expect(await readdir(join(root, 'tmp'))).toEqual(['young'])
  })

  it('gives the file itself as source, and keeps no second file beside it', async () => {
    const root = await newRoot()
    const storage = await folderStorage(root)
    const info = await storage.put('a/b', Buffer.from('abc'))
    const source = await storage.source('a/b')
    expect(source).toEqual({ kind: 'file', path: join(root, 'objects', 'a', 'b') })
    expect(await readdir(join(root, 'objects', 'a'))).toEqual(['b'])
    expect((await stat(join(root, 'objects', 'a', 'b'))).size).toBe(info.bytes)
  })

  it('gives the same tag in another process, and another tag for the same bytes put again', async () => {
    const root = await newRoot()
    const info = await (await folderStorage(root)).put('a', Buffer.from('abc'))
    const other = await folderStorage(root)
    expect(await other.head('a')).toEqual(info)
    expect((await other.put('a', Buffer.from('abc'))).etag).not.toBe(info.etag)
  })

  it('puts and deletes of the same folder at once end in either state, never in an error', async () => {
    const storage = await folderStorage(await newRoot())
    const rounds = Array.from({ length: 40 }, (_, n) => n)
    await Promise.all(
      rounds.flatMap((n) => [storage.put(`race/x/${n}`, Buffer.from('x')), storage.deletePrefix('race/x/')]),
    )
    for (const n of rounds) {
      const info = await storage.head(`race/x/${n}`)
      expect(info === null || info.bytes === 1).toBe(true)
    }
  })

  it('fails where the root cannot be made', async () => {
    const root = await newRoot()
    await symlink('/nowhere/else', join(root, 'broken'))
    await expect(folderStorage(join(root, 'broken'))).rejects.toThrow()
  })
})
