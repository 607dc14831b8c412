import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken, openSession, revokeToken } from './accounts.ts'
import { newId } from './ids.ts'
import { migrate } from './migrate.ts'

let servers: TestServers
beforeAll(async () => {
  servers = await startTestServers()
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
      'audience_day',
      'audit_entry',
      'breach',
      'breach_account',
      'channel',
      'channel_alarm',
      'channel_hour',
      'channel_licence',
      'channel_play',
      'channel_traffic',
      'chapter',
      'collection',
      'collection_title',
      'complaint',
      'complaint_review',
      'complaint_year',
      'creation',
      'credit',
      'device_code',
      'edge_log',
      'encoded_part',
      'guess',
      'invitation',
      'licence',
      'line',
      'live_run',
      'live_segment',
      'mail',
      'name_word',
      'operation_sample',
      'owner',
      'pass',
      'passkey',
      'password',
      'payment_event',
      'payment_order',
      'person',
      'person_spelling',
      'play_country',
      'play_day',
      'play_view',
      'price',
      'programme',
      'recovery_code',
      'restriction',
      'sent_link',
      'series',
      'song',
      'storage_sample',
      'subtitle',
      'terms_version',
      'title',
      'title_traffic',
      'token',
      'traffic',
      'upload',
      'used_challenge',
      'voucher',
      'voucher_batch',
      'webhook',
      'webhook_attempt',
      'webhook_delivery',
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
