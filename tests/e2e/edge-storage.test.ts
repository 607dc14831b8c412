import { rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { objectFolder } from '#platform/data-folder.ts'
import { fuzzStorage } from '#tests/fuzz/storage-fuzz.ts'
import { type EdgeStorage, startEdgeStorage } from '#tests/support/edge-storage.ts'
import { originCases } from '#tests/support/edge-storage-cases.ts'

let chain: EdgeStorage
beforeAll(async () => {
  chain = await startEdgeStorage()
})
afterAll(() => chain.close())

describe('an origin that reads the folder of objects', () => {
  originCases(() => chain, 'folder')

  it('serves nothing but what was signed and may be played (1,500 tries)', async () => {
    const { leaks, right } = await fuzzStorage(chain, 1500, 7)
    expect(leaks).toEqual([])
    expect(right).toBeGreaterThan(10)
  })

  it('says that it cannot, where it may not read the objects or no hub answers, and sends what it has asked for', async () => {
    const { path, first, second, origin, servers } = chain
    const status = async (rest: string) => (await fetch(origin.url + rest)).status
    const rendition = join(objectFolder(servers.data), 'objects', keys.rendition(first, 1, 'a48'))
    await rename(rendition, `${rendition.slice(0, -1)}-away`)
    await symlink(rendition.slice(0, -1), rendition.slice(0, -1))
    // A circle: neither there nor missing.
    expect(await status(`${path(first)}1/a48/4.m4s`)).toBe(502)
    await chain.hub.close()
    expect(await status(`${path(first, { seconds: 99 })}1/v240/4.m4s`)).toBe(200)
    expect(await status(`${path(second, { permit: 2 })}1/v240/4.m4s`)).toBe(502)
    expect(await status(`${path(first, { by: 'x'.repeat(43) })}1/v240/4.m4s`)).toBe(403)
  })
})
