import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { uploadIdOf as idOf, octets, tusClient } from '#tests/support/tus-client.ts'

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

describe('a checksum', () => {
  const digest = (algorithm: string, body: Buffer) =>
    `${algorithm} ${createHash(algorithm).update(body).digest('base64')}`

  it.each(['sha1', 'sha256', 'md5'])('of %s that is right lets the piece in', async (algorithm) => {
    const body = randomBytes(70_000)
    const path = await client.create(140_000)
    const answer = await client.patch(path, 0, body, { 'upload-checksum': digest(algorithm, body) })
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '70000'])
  })

  it('that is wrong takes the piece away again and leaves what was before', async () => {
    const body = randomBytes(90_000)
    const path = await client.create(body.length)
    await client.patch(path, 0, body.subarray(0, 30_000))
    const wrong = { 'upload-checksum': digest('sha1', randomBytes(3)) }
    const answer = await client.patch(path, 30_000, body.subarray(30_000), wrong)
    expect(answer.status).toBe(460)
    expect(await answer.json()).toMatchObject({ status: 460, code: 'bad-request' })
    expect(await client.offsetOf(path)).toBe(30_000)
    const right = { 'upload-checksum': digest('sha1', body.subarray(30_000)) }
    expect((await client.patch(path, 30_000, body.subarray(30_000), right)).status).toBe(204)
    expect(await client.sameBytes(path, body)).toBe(true)
  })

  it('that is wrong at creation leaves an empty upload', async () => {
    const headers = {
      ...octets,
      'upload-length': '1000',
      'upload-checksum': digest('sha256', randomBytes(3)),
    }
    expect((await client.send('POST', '/api/v1/uploads', headers, randomBytes(1000))).status).toBe(460)
  })

  it('of a kind we do not have, or no digest, is a bad request', async () => {
    const path = await client.create(1000)
    for (const value of ['crc32 AAAAAA==', 'sha1', 'sha1 AAAA', 'sha256']) {
      expect((await client.patch(path, 0, randomBytes(10), { 'upload-checksum': value })).status, value).toBe(
        400,
      )
    }
    expect(await client.offsetOf(path)).toBe(0)
  })

  it('could not be checked when the hub died: those bytes do not count', async () => {
    const path = await client.create(1000)
    await client.patch(path, 0, randomBytes(100))
    const { source_key } = await client.assetOf(path)
    await servers.storage.appendable.truncate(source_key, 100)
    await servers.db.updateTable('upload').set({ unverified_from: 40 }).where('id', '=', idOf(path)).execute()
    expect(await client.offsetOf(path)).toBe(40)
  })
})
