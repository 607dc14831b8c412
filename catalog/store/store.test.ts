import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken, openSession, revokeToken } from './accounts.ts'
import { checkReportOf } from './asset-findings.ts'
import { postgresLedger } from './assets.ts'
import { newId } from './ids.ts'
import { migrate } from './migrate.ts'
import { createTitle, deleteTitle, titleRecord } from './titles.ts'

let servers: TestServers
let ledger: AssetLedger
beforeAll(async () => {
  servers = await startTestServers()
  ledger = postgresLedger(servers.db)
})
afterAll(() => servers.close())

describe('migrations', () => {
  it('may be run again, and by several processes at once', async () => {
    await sql`drop schema public cascade`.execute(servers.db)
    await sql`create schema public`.execute(servers.db)
    await Promise.all([1, 2, 3].map(() => migrate(servers.db)))
    await migrate(servers.db)
    const tables = await servers.db.introspection.getTables()
    const names = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely'))
    expect(names.sort()).toEqual([
      'account',
      'asset',
      'creation',
      'encoded_part',
      'licence',
      'owner',
      'subtitle',
      'title',
      'token',
      'upload',
    ])
  })
})

describe('ids', () => {
  it('are 12 characters of 0-9a-z, all of them used, none twice', () => {
    const ids = Array.from({ length: 2000 }, newId)
    expect(ids.every((id) => /^[0-9a-z]{12}$/.test(id))).toBe(true)
    expect(new Set(ids.join('')).size).toBe(36)
    expect(new Set(ids).size).toBe(2000)
  })
})

describe('tokens', () => {
  it('stand for an account, which is made with an owner of its name the first time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => issueToken(servers.db, { role: 'owner', name: 'Абай' })),
    )
    expect(first).toMatch(/^nar_[\w-]{43}$/)
    const account = await accountOfToken(servers.db, first ?? '')
    expect(account).toMatchObject({ name: 'Абай', role: 'owner', owner: { name: 'Абай' } })
    expect(await accountOfToken(servers.db, second ?? '')).toEqual(account)
  })

  it('are not in the database', async () => {
    const token = await issueToken(servers.db, { role: 'admin', name: 'Admin' })
    const rows = await sql<{ row: string }>`select t::text as row from token t`.execute(servers.db)
    expect(rows.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows.rows)).not.toContain(token.slice(4, 20))
  })

  it('are good until they expire or are revoked', async () => {
    const { db } = servers
    const account = await accountOfToken(db, await issueToken(db, { role: 'owner', name: 'S' }))
    const { token, expiresAt } = await openSession(db, account?.id ?? '')
    expect(await accountOfToken(db, token)).toEqual(account)
    expect(await accountOfToken(db, token, expiresAt)).toBeNull()
    await revokeToken(db, token)
    expect(await accountOfToken(db, token)).toBeNull()
    expect(await accountOfToken(db, 'nar_nothing')).toBeNull()
  })
})

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
    process.kill(Number(pid), 'SIGKILL')
    await ledger.savePlan(id, facts, plan)
    await Promise.all([1, 2, 3].map((bytes) => ledger.savePart(id, part(false, bytes))))
    expect(await ledger.asset(id)).toMatchObject({ state: 'encoding' })
    expect(await ledger.parts(id)).toHaveLength(1)
  })
})
