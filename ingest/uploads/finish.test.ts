import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { uploadIdOf as idOf, tusClient } from '#tests/support/tus-client.ts'
import type { UploadDeps } from './deps.ts'
import { removeExpiredUploads, repairUploads } from './finish.ts'

let servers: TestServers
let hub: FastifyInstance
let url = ''
let owner: { authorization: string }
let client: ReturnType<typeof tusClient>

async function startHub() {
  hub = await buildTestHub(servers, { maxUploadBytes: 50_000_000, uploadExpiryHours: 24 })
  url = await listen(hub)
}
beforeAll(async () => {
  servers = await startTestServers()
  owner = await bearer(servers, 'Studio')
  client = tusClient(servers, () => url, owner)
  await startHub()
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

describe('time and crashes', () => {
  it('remove what was not finished in time', async () => {
    const old = await client.create(100)
    const partial = await client.create(100, { 'upload-concat': 'partial' })
    const young = await client.create(100)
    await client.patch(old, 0, randomBytes(10))
    const { source_key, id } = await client.assetOf(old)
    const ids = [old, partial].map(idOf)
    await servers.db
      .updateTable('upload')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('id', 'in', ids)
      .execute()
    expect((await client.send('HEAD', old, {})).status).toBe(410)
    expect(await removeExpiredUploads(deps())).toBe(2)
    expect((await client.send('HEAD', old, {})).status).toBe(404)
    expect((await client.send('HEAD', partial, {})).status).toBe(404)
    expect(await servers.storage.appendable.size(source_key)).toBeNull()
    expect(await servers.db.selectFrom('asset').select('id').where('id', '=', id).execute()).toEqual([])
    expect(await client.offsetOf(young)).toBe(0)
  })

  it('expire later with every byte that comes', async () => {
    const path = await client.create(100)
    const soon = new Date(Date.now() + 60_000)
    await servers.db.updateTable('upload').set({ expires_at: soon }).where('id', '=', idOf(path)).execute()
    await client.patch(path, 0, randomBytes(10))
    expect(Number((await client.uploadRow(path))?.expires_at)).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  })

  it('never remove what is finished, only the memory of its upload', async () => {
    const body = randomBytes(100)
    const path = await client.create(100)
    await client.patch(path, 0, body)
    const { source_key } = await client.assetOf(path)
    await servers.db
      .updateTable('upload')
      .set({ expires_at: new Date(0) })
      .where('id', '=', idOf(path))
      .execute()
    await removeExpiredUploads(deps())
    expect(await servers.storage.head(source_key)).toMatchObject({ bytes: 100 })
    expect((await client.send('DELETE', path, {})).status).toBe(404)
  })

  it.each(['before its last step', 'between storage and database'])(
    'leave nothing undone: killed %s, it is finished at the next start',
    async (moment) => {
      const body = randomBytes(1000)
      const path = await client.create(body.length)
      await client.patch(path, 0, body.subarray(0, 999))
      const { source_key } = await client.assetOf(path)
      await servers.storage.appendable.append(source_key, 999, Readable.from([body.subarray(999)]))
      if (moment.startsWith('between')) await servers.storage.appendable.finish(source_key)
      const uploaded: string[] = []
      await repairUploads(deps(uploaded), servers.log)
      expect(await client.assetOf(path)).toMatchObject({ state: 'probing' })
      expect(uploaded).toContain((await client.assetOf(path)).id)
      expect(await client.sameBytes(path, body)).toBe(true)
      await repairUploads(deps(uploaded), servers.log)
      expect(await client.offsetOf(path)).toBe(1000)
    },
  )

  it('are finished once, by however many rounds of however many hubs', async () => {
    const body = randomBytes(1000)
    const path = await client.create(body.length)
    const { source_key } = await client.assetOf(path)
    await servers.storage.appendable.append(source_key, 0, Readable.from([body]))
    const finished: string[] = []
    const { appendable } = servers.storage
    const finish = async (key: string) => {
      finished.push(key)
      await sleep(50)
      return appendable.finish(key)
    }
    const uploaded: string[] = []
    const slow = { ...deps(uploaded), storage: { ...servers.storage, appendable: { ...appendable, finish } } }
    await Promise.all([1, 2, 3].map(() => repairUploads(slow, servers.log)))
    expect(finished).toEqual([source_key])
    expect(uploaded).toEqual([(await client.assetOf(path)).id])
    expect(await client.sameBytes(path, body)).toBe(true)
  })

  it('leave nothing undone: a client that only asks how far it came hears "all", and it is finished', async () => {
    const path = await client.create(10)
    const { source_key } = await client.assetOf(path)
    await servers.storage.appendable.append(source_key, 0, Readable.from([randomBytes(10)]))
    expect(await client.offsetOf(path)).toBe(10)
    expect((await client.assetOf(path)).state).toBe('probing')
  })

  it('leave the parts of a concatenation that was cut off, for another try', async () => {
    const body = randomBytes(10)
    const part = await client.create(10, { 'upload-concat': 'partial' })
    await client.patch(part, 0, body)
    const cut = await client.create(10)
    await servers.db
      .updateTable('upload')
      .set({ concat: `final;${part}` })
      .where('id', '=', idOf(cut))
      .execute()
    await repairUploads(deps(), servers.log)
    const again = await client.send('POST', '/api/v1/uploads', { 'upload-concat': `final;${part}` })
    expect(again.status).toBe(201)
    expect(again.headers.get('location')).not.toBe(cut)
    expect(await client.sameBytes(again.headers.get('location') ?? '', body)).toBe(true)
  })
})

function deps(uploaded: string[] = []): UploadDeps {
  return {
    db: servers.db,
    storage: servers.storage,
    authenticate: async () => null,
    channel: { publish: () => undefined },
    maxBytes: 50_000_000,
    expirySeconds: 24 * 3600,
    onUploaded: async (assetId) => void uploaded.push(assetId),
    now: () => new Date(),
  }
}
