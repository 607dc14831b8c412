import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import { kill9 } from '#tests/support/processes.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken } from './accounts.ts'
import { checkReportOf } from './asset-findings.ts'
import { postgresLedger } from './assets.ts'
import { newId } from './ids.ts'
import { titleRecord } from './title-records.ts'
import { createTitle, deleteTitle } from './titles.ts'

let servers: TestServers
let ledger: AssetLedger
beforeAll(async () => {
  servers = await startTestServers()
  ledger = postgresLedger(servers.db)
})
afterAll(() => servers.close())

const facts: SourceFacts = {
  demuxer: 'mov',
  bytes: 1000,
  start: 0,
  duration: 12.5,
  preroll: 0,
  video: null,
  audio: [{ index: 0, codec: 'aac', channels: 2, sampleRate: 48_000, language: 'kaz', end: 12.5 }],
}
const plan: EncodingPlan = { duration: 12.48, video: [], audio: [], audioSegmentFrames: 192 }
const part = (done: boolean, bytes: number): EncodedPart => ({
  track: 'audio-0',
  part: 0,
  done,
  renditions: { a48: { codecs: 'mp4a.40.2', initBytes: 700, initSha256: 'x', segments: [[192, bytes]] } },
})

async function newAsset(titleId: string, createdAt = new Date()): Promise<string> {
  const id = newId()
  await sql`insert into asset (id, title_id, state, source_key, created_at)
    values (${id}, ${titleId}, 'probing', ${`source/${id}`}, ${createdAt})`.execute(servers.db)
  return id
}

async function newTitle(): Promise<string> {
  const account = await accountOfToken(servers.db, await issueToken(servers.db, { role: 'owner', name: 'S' }))
  return createTitle(servers.db, account?.owner.id ?? '', {
    kind: 'aitys',
    texts: { kk: { title: 'Айтыс' } },
  })
}

describe('the ledger', () => {
  it('tells where an asset stands among those of its owner, and whether it came alone, for good', async () => {
    const titleId = await newTitle()
    const uploaded = async (minute: number) => {
      const id = await newAsset(titleId)
      const at = new Date(Date.UTC(2026, 0, 1, 12, minute))
      await sql`update asset set uploaded_at = ${at} where id = ${id}`.execute(servers.db)
      return id
    }
    const complete = (id: string, minute: number) =>
      sql`update asset set state = 'complete', completed_at = ${new Date(Date.UTC(2026, 0, 1, 12, minute))}
        where id = ${id}`.execute(servers.db)
    const first = await uploaded(0)
    const second = await uploaded(1)
    const third = await uploaded(2)
    expect(await ledger.standing(first)).toEqual({ before: 0, alone: true })
    expect(await ledger.standing(second)).toEqual({ before: 1, alone: false })
    expect(await ledger.standing(third)).toEqual({ before: 2, alone: false })
    await complete(first, 3)
    expect(await ledger.standing(second)).toEqual({ before: 0, alone: false })
    await complete(second, 4)
    await complete(third, 5)
    expect(await ledger.standing(await uploaded(6))).toEqual({ before: 0, alone: true })
  })

  it('takes an asset from probing to complete, forward only', async () => {
    const titleId = await newTitle()
    const id = await newAsset(titleId)
    expect(await ledger.asset(id)).toEqual({
      id,
      titleId,
      version: 1,
      state: 'probing',
      sourceKey: `source/${id}`,
      wanted: true,
      av1: false,
      facts: null,
      plan: null,
      posterKey: null,
      pictures: null,
      sourceSha256: null,
      loudness: {},
      checked: false,
    })
    expect(await ledger.reach(id, 'watchable')).toBe(false)
    for (let twice = 0; twice < 2; twice++) await ledger.savePlan(id, facts, plan)
    expect(await ledger.asset(id)).toMatchObject({ state: 'encoding', facts, plan })
    expect([await ledger.reach(id, 'watchable'), await ledger.reach(id, 'watchable')]).toEqual([true, false])
    expect(await ledger.unfinished()).toContain(id)
    await ledger.savePlan(id, facts, { ...plan, duration: 1 })
    expect(await ledger.asset(id)).toMatchObject({ state: 'watchable', plan })
    expect([await ledger.reach(id, 'complete'), await ledger.reach(id, 'watchable')]).toEqual([true, false])
    // Finished when it has been checked too.
    expect(await ledger.unfinished()).toContain(id)
    const report = { passed: 1, failed: 0, notApplicable: 0, results: [] }
    await ledger.saveCheck(id, report)
    await ledger.saveCheck(id, { ...report, passed: 2 })
    expect(await checkReportOf(servers.db, id)).toEqual(report)
    expect(await ledger.unfinished()).not.toContain(id)
    await ledger.refuse(id, 'broken', { what: 'x' })
    const record = await titleRecord(servers.db, titleId)
    expect(record?.shown).toMatchObject({
      id,
      state: 'complete',
      duration: 12.48,
      audioOnly: true,
      refusal: null,
    })
    expect(record?.shown?.watchableAt).not.toBeNull()
  })

  it('was watchable, too, when it completes at once', async () => {
    const id = await newAsset(await newTitle())
    await ledger.savePlan(id, facts, plan)
    expect(await ledger.reach(id, 'complete')).toBe(true)
    const row = await servers.db
      .selectFrom('asset')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.watchable_at).toEqual(row.completed_at)
  })

  it('keeps one record of a part, and what is done does not become undone', async () => {
    const id = await newAsset(await newTitle())
    await ledger.savePart(id, part(false, 10))
    await ledger.savePart(id, part(false, 20))
    expect(await ledger.parts(id)).toEqual([part(false, 20)])
    await ledger.savePart(id, part(true, 30))
    await ledger.savePart(id, part(false, 25))
    expect(await ledger.parts(id)).toEqual([part(true, 30)])
    await ledger.savePart('000000000000', part(true, 1))
    expect(await ledger.parts('000000000000')).toEqual([])
  })

  it('refuses a file, also one whose first seconds could be watched', async () => {
    const titleId = await newTitle()
    const id = await newAsset(titleId)
    await ledger.savePlan(id, facts, plan)
    await ledger.reach(id, 'watchable')
    await ledger.refuse(id, 'broken', { what: 'frame 7' })
    const record = await titleRecord(servers.db, titleId)
    expect(record?.latest).toMatchObject({
      state: 'refused',
      refusal: { code: 'broken', details: { what: 'frame 7' } },
    })
    expect(await ledger.reach(id, 'complete')).toBe(false)
    expect(await ledger.unfinished()).not.toContain(id)
  })

  it('shows a replacement from the moment it can be watched, and an older asset never again', async () => {
    const titleId = await newTitle()
    const older = await newAsset(titleId, new Date('2026-01-01'))
    const younger = await newAsset(titleId, new Date('2026-01-02'))
    for (const id of [older, younger]) await ledger.savePlan(id, facts, plan)
    const shown = async () => (await titleRecord(servers.db, titleId))?.shown?.id
    await ledger.reach(older, 'watchable')
    expect(await shown()).toBe(older)
    expect((await titleRecord(servers.db, titleId))?.latest?.id).toBe(younger)
    await ledger.reach(younger, 'watchable')
    expect(await shown()).toBe(younger)
    await ledger.reach(older, 'complete')
    expect(await shown()).toBe(younger)
  })

  it('keeps poster and checksum, and forgets the work of deleted titles', async () => {
    const titleId = await newTitle()
    const id = await newAsset(titleId)
    await ledger.savePoster(id, '')
    await ledger.saveSourceSha256(id, 'abc')
    expect(await ledger.asset(id)).toMatchObject({ posterKey: '', sourceSha256: 'abc' })
    expect(await ledger.unfinished()).toContain(id)
    await deleteTitle(servers.db, titleId)
    expect(await ledger.unfinished()).not.toContain(id)
    expect(await titleRecord(servers.db, titleId)).toBeNull()
    expect(await ledger.asset('000000000000')).toBeNull()
  })

  it('waits out a database that is killed', async () => {
    const id = await newAsset(await newTitle())
    const [pid] = (await readFile(join(servers.data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
    kill9(Number(pid))
    await ledger.savePlan(id, facts, plan)
    await Promise.all([1, 2, 3].map((bytes) => ledger.savePart(id, part(false, bytes))))
    expect(await ledger.asset(id)).toMatchObject({ state: 'encoding' })
    expect(await ledger.parts(id)).toHaveLength(1)
  })
})
