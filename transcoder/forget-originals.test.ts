import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { newId } from '#catalog/store/ids.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { forgetOriginals } from './forget-originals.ts'

let servers: TestServers
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())

it('removes the repackaged source some time after completion, and nothing else', async () => {
  const { db, storage } = servers
  const ledger = postgresLedger(db)
  await issueToken(db, { name: 'Студия', role: 'owner' })
  const { id: owner_id } = await db.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  const titleId = newId()
  await db
    .insertInto('title')
    .values({ id: titleId, owner_id, kind: 'film', texts: '{}', age_mark: 0, languages: [] })
    .execute()
  const id = await makeAsset(servers, titleId, 'complete')
  const rendition = {
    codecs: 'avc1.640028',
    initBytes: 1,
    initSha256: 'x',
    segments: [[360_000, 5]] as [number, number][],
  }
  await ledger.savePart(id, { track: 'original', part: 0, done: true, renditions: { original: rendition } })
  await storage.put(keys.init(id, 1, 'original'), Buffer.from('i'))
  await storage.put(keys.segment(id, 1, 'original', 0), Buffer.from('12345'))

  expect(await forgetOriginals({ ledger, storage }, new Date(Date.now() - 3600_000))).toBe(0)
  expect(await storage.head(keys.segment(id, 1, 'original', 0))).not.toBeNull()

  const later = new Date(Date.now() + 60_000)
  expect(await forgetOriginals({ ledger, storage }, later)).toBe(1)
  expect(await storage.head(keys.segment(id, 1, 'original', 0))).toBeNull()
  expect(await storage.head(keys.segment(id, 1, 'a48', 0))).not.toBeNull()
  expect((await ledger.parts(id)).find(({ track }) => track === 'original')?.renditions).toEqual({})
  expect(await forgetOriginals({ ledger, storage }, later)).toBe(0)
})
