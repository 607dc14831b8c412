import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys, type SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import { noPictures } from '#catalog/contract/pictures.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { issueToken } from './accounts.ts'
import { postgresLedger } from './assets.ts'
import { newId } from './ids.ts'
import { choosePoster } from './pictures.ts'
import { titleRecord } from './title-records.ts'
import { createTitle } from './titles.ts'

let servers: TestServers
let ledger: AssetLedger
let titleId = ''
beforeAll(async () => {
  servers = await startTestServers()
  ledger = postgresLedger(servers.db)
  await issueToken(servers.db, { role: 'owner', name: 'Studio' })
  const { id } = await servers.db.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  titleId = await createTitle(servers.db, id, { kind: 'concert', texts: { kk: { title: 'Концерт' } } })
})
afterAll(() => servers.close())

/** Complete and checked: nothing but pictures can be missing. */
async function completeAsset(facts: SourceFacts = sources.concert1080p25): Promise<string> {
  const id = newId()
  await sql`insert into asset (id, title_id, state, source_key, source_bytes, uploaded_at)
    values (${id}, ${titleId}, 'probing', ${keys.source(id)}, 1000, now())`.execute(servers.db)
  await ledger.savePlan(id, facts, { duration: 60, video: [], audio: [], audioSegmentFrames: 180 })
  await ledger.savePoster(id, keys.poster(id, 1))
  await ledger.reach(id, 'complete')
  await ledger.saveCheck(id, { passed: 1, failed: 0, notApplicable: 0, results: [] })
  return id
}
const candidates = [{ at: 3, bytes: 1 }]

describe('pictures of an asset', () => {
  it('are wanted of what has a picture, and the best becomes the poster', async () => {
    const id = await completeAsset()
    expect(await ledger.unfinished()).toContain(id)
    const latest = async () => (await titleRecord(servers.db, titleId))?.latest
    expect(await latest()).toMatchObject({ lacksPictures: true })
    await ledger.savePictures(id, 2, { ...noPictures, candidates, best: 0 })
    expect(await ledger.asset(id)).toMatchObject({ pictures: null, posterKey: keys.poster(id, 1) })
    await ledger.savePictures(id, 1, { ...noPictures, candidates, best: 0 })
    expect(await ledger.unfinished()).not.toContain(id)
    await ledger.savePoster(id, keys.poster(id, 1))
    expect(await ledger.asset(id)).toMatchObject({
      posterKey: keys.posterCandidate(id, 1, 0),
      pictures: { candidates, best: 0, storyboard: null },
    })
    const shown = (await titleRecord(servers.db, titleId))?.shown
    expect(shown).toMatchObject({ storyboardBytes: null, hasPreview: false, lacksPictures: false })
  })

  it('are given up without harm, and never wanted of sound', async () => {
    const id = await completeAsset()
    await ledger.savePictures(id, 1, noPictures)
    expect(await ledger.unfinished()).not.toContain(id)
    expect(await ledger.asset(id)).toMatchObject({ posterKey: keys.poster(id, 1), pictures: noPictures })
    const radio = await completeAsset({ ...sources.concert1080p25, video: null })
    expect(await ledger.unfinished()).not.toContain(radio)
    expect((await titleRecord(servers.db, titleId))?.latest).toMatchObject({ lacksPictures: false })
  })
})

it('what was chosen before is told, so that its bytes can go', async () => {
  const first = { id: newId(), candidate: null }
  expect(await choosePoster(servers.db, titleId, first)).toBeNull()
  expect((await titleRecord(servers.db, titleId))?.poster).toEqual(first)
  expect(await choosePoster(servers.db, titleId, null)).toEqual(first)
  expect((await titleRecord(servers.db, titleId))?.poster).toBeNull()
})
