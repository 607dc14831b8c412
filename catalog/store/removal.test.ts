import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken } from './accounts.ts'
import { postgresLedger } from './assets.ts'
import { encodeAgain, stopEncoding } from './encodings.ts'
import { removeDeletedTitles, removeRefusedRenditions, removeReplacedAssets } from './removal.ts'
import { titleRecord } from './title-records.ts'
import { createTitle, deleteTitle } from './titles.ts'

let servers: TestServers
let ledger: AssetLedger
let ownerId = ''
const later = () => new Date(Date.now() + 60_000)
const long = () => new Date(Date.now() - 3600_000)

beforeAll(async () => {
  servers = await startTestServers()
  ledger = postgresLedger(servers.db)
  const token = await issueToken(servers.db, { role: 'owner', name: 'S' })
  ownerId = (await accountOfToken(servers.db, token))?.owner.id ?? ''
})
afterAll(() => servers.close())

/** A title with an asset in a state, and the bytes of its source. */
async function titleWith(state: 'probing' | 'encoding' | 'watchable' | 'complete' | 'refused') {
  const licence = { licensor: 'S', territories: ['KZ'], uses: ['stream' as const] }
  const titleId = await createTitle(servers.db, ownerId, {
    kind: 'aitys',
    texts: { kk: { title: 'Айтыс' } },
    licence,
  })
  const assetId = await makeAsset(servers, titleId, state)
  await servers.storage.put(keys.source(assetId), Buffer.from('source'))
  await servers.storage.put(keys.poster(assetId, 1), Buffer.from('poster'))
  await servers.storage.put(keys.chosenPoster(titleId, 'p'), Buffer.from('chosen'))
  return { titleId, assetId }
}

async function stored(): Promise<string[]> {
  const found: string[] = []
  for (const prefix of ['source/', 'vod/', 'image/', 'text/', 'licence/', 'poster/'])
    for await (const { key } of servers.storage.list(prefix)) found.push(key)
  return found
}

const of = async (...ids: string[]) => (await stored()).filter((key) => ids.some((id) => key.includes(id)))

describe('a deleted title', () => {
  it('leaves neither bytes nor rows, and nothing of another one is touched', async () => {
    const kept = await titleWith('complete')
    const gone = await titleWith('complete')
    const { id: licenceId } = (await titleRecord(servers.db, gone.titleId))?.licences[0] ?? { id: '' }
    await servers.storage.put(keys.licence(licenceId), Buffer.from('%PDF'))
    const before = await of(kept.assetId)
    await deleteTitle(servers.db, gone.titleId)
    expect(await ledger.asset(gone.assetId)).toBeNull()
    expect(await ledger.isWanted(gone.assetId, 1)).toBe(false)
    expect(await removeDeletedTitles(servers, long())).toBe(0)
    expect(await removeDeletedTitles(servers, later())).toBe(1)
    expect(await of(gone.titleId, gone.assetId, licenceId)).toEqual([])
    for (const table of ['title', 'asset', 'licence', 'encoded_part'] as const) {
      const rows = await servers.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(gone.titleId)
      expect(JSON.stringify(rows)).not.toContain(gone.assetId)
    }
    expect(await of(kept.assetId)).toEqual(before)
    expect(before.length).toBeGreaterThan(3)
  })

  it('takes an upload that is on its way with it', async () => {
    const { titleId, assetId } = await titleWith('complete')
    const next = await makeAsset(servers, titleId, 'probing')
    const key = keys.source(next)
    await servers.storage.appendable.create(key)
    await deleteTitle(servers.db, titleId)
    await removeDeletedTitles(servers, later())
    expect(await servers.storage.appendable.size(key)).toBeNull()
    expect(await of(assetId, next)).toEqual([])
  })
})

describe('a source encoded anew', () => {
  it('takes over when it is complete, and keeps its source when the older asset goes', async () => {
    const { titleId, assetId } = await titleWith('complete')
    const again = await encodeAgain(servers.db, titleId, new Date())
    await expect(encodeAgain(servers.db, titleId, new Date())).rejects.toMatchObject({ code: 'conflict' })
    const shown = async () => (await titleRecord(servers.db, titleId))?.shown?.id
    const { facts, plan } = (await ledger.asset(assetId)) ?? {}
    if (!facts || !plan) throw new Error('no plan')
    expect(await ledger.asset(again)).toMatchObject({ sourceKey: keys.source(assetId), wanted: true })
    await ledger.savePlan(again, facts, plan)
    await ledger.reach(again, 'watchable')
    expect(await shown()).toBe(assetId)
    await ledger.reach(again, 'complete')
    expect(await shown()).toBe(again)
    const dates = { shownBefore: long(), cancelledBefore: later() }
    expect(await removeReplacedAssets(servers, dates)).toBe(0)
    expect(await removeReplacedAssets(servers, { ...dates, shownBefore: later() })).toBe(1)
    expect(await of(assetId)).toEqual([keys.source(assetId)])
    expect((await titleRecord(servers.db, titleId))?.shown?.id).toBe(again)
  })

  it('goes after every upload of its owner', async () => {
    const old = await titleWith('complete')
    const again = await encodeAgain(servers.db, old.titleId, new Date(Date.now() - 10_000))
    const fresh = await titleWith('encoding')
    const [late, early] = [await ledger.standing(again), await ledger.standing(fresh.assetId)]
    expect(late.before).toBeGreaterThan(early.before)
    expect(late.alone).toBe(false)
  })
})

describe('an encoding that is called off', () => {
  it('leaves what viewers had, and no bytes of its own', async () => {
    const { titleId, assetId } = await titleWith('complete')
    const again = await encodeAgain(servers.db, titleId, new Date())
    await servers.storage.put(keys.init(again, 1, 'a48'), Buffer.from('init'))
    expect(await ledger.isWanted(again, 1)).toBe(true)
    await stopEncoding(servers.db, titleId)
    expect(await ledger.isWanted(again, 1)).toBe(false)
    expect(await ledger.unfinished()).not.toContain(again)
    await expect(stopEncoding(servers.db, titleId)).rejects.toMatchObject({ code: 'conflict' })
    const dates = { shownBefore: long(), cancelledBefore: later() }
    expect(await removeReplacedAssets(servers, dates)).toBe(1)
    expect((await of(assetId)).length).toBeGreaterThan(3)
    expect(await of(again)).toEqual([])
    expect((await titleRecord(servers.db, titleId))?.latest?.id).toBe(assetId)
  })

  it('of a first upload keeps the source for another try, without what was encoded', async () => {
    const { titleId, assetId } = await titleWith('watchable')
    await stopEncoding(servers.db, titleId)
    expect(await removeRefusedRenditions(servers, long())).toBe(0)
    expect(await removeRefusedRenditions(servers, later())).toBe(1)
    expect((await of(assetId)).filter((key) => key.startsWith('vod/'))).toEqual([])
    expect(await servers.storage.head(keys.source(assetId))).not.toBeNull()
    const again = await encodeAgain(servers.db, titleId, new Date())
    expect(await ledger.asset(again)).toMatchObject({ state: 'probing', sourceKey: keys.source(assetId) })
    expect((await titleRecord(servers.db, titleId))?.shown?.id).toBe(again)
  })
})

describe('an asset that a younger one took the place of', () => {
  it('is wanted no more, unless viewers have seen it', async () => {
    const first = await titleWith('encoding')
    await makeAsset(servers, first.titleId, 'probing')
    expect(await ledger.asset(first.assetId)).toMatchObject({ wanted: false })
    expect(await ledger.isWanted(first.assetId, 1)).toBe(false)
    expect(await ledger.unfinished()).not.toContain(first.assetId)
    const seen = await titleWith('watchable')
    await makeAsset(servers, seen.titleId, 'watchable')
    expect(await ledger.asset(seen.assetId)).toMatchObject({ wanted: true })
    expect(await ledger.isWanted(seen.assetId, 1)).toBe(true)
    expect(await ledger.isWanted(seen.assetId, 2)).toBe(false)
    expect(await ledger.unfinished()).toContain(seen.assetId)
  })
})
