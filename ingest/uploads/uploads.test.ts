import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { tusMetadata as metadata, octets, tus, tusClient } from '#tests/support/tus-client.ts'

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

describe('an upload', () => {
  it('makes a draft named after the file, and goes on to probing when every byte is there', async () => {
    const body = randomBytes(300_000)
    const created = await client.send('POST', '/api/v1/uploads', {
      'upload-length': '300000',
      'upload-metadata': metadata({ filename: 'Ақындар_айтысы 2024.mp4' }),
    })
    const path = created.headers.get('location') ?? ''
    expect(path).toMatch(/^\/api\/v1\/uploads\/[0-9a-z]{12}$/)
    expect(created.headers.get('upload-expires')).toMatch(/GMT$/)
    const titleId = created.headers.get('nar-title-id') ?? ''
    const title = await (await fetch(`${url}/api/v1/titles/${titleId}`, { headers: owner })).json()
    expect(title).toMatchObject({ state: 'uploading', texts: { kk: { title: 'Ақындар айтысы 2024' } } })

    const first = await client.patch(path, 0, body.subarray(0, 100_000))
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100000'])
    const second = await client.patch(path, 100_000, body.subarray(100_000))
    expect([second.status, second.headers.get('upload-offset')]).toEqual([204, '300000'])
    expect(second.headers.get('nar-title-id')).toBe(titleId)
    expect(await client.assetOf(path)).toMatchObject({
      state: 'probing',
      source_bytes: 300_000,
      source_name: 'Ақындар_айтысы 2024.mp4',
    })
    expect(await client.sameBytes(path, body)).toBe(true)
    expect(await client.offsetOf(path)).toBe(300_000)
    const probe = `probe.${(await client.assetOf(path)).id}.1`
    expect(await servers.redis.exists(`bull:nar-alone:${probe}`, `bull:nar-start:${probe}`)).toBe(1)
  })

  it('may carry its first bytes with its creation', async () => {
    const body = randomBytes(5000)
    const created = await client.send('POST', '/api/v1/uploads', { ...octets, 'upload-length': '5000' }, body)
    expect([created.status, created.headers.get('upload-offset')]).toEqual([201, '5000'])
    expect(await client.sameBytes(created.headers.get('location') ?? '', body)).toBe(true)
  })

  it('keeps what came of a broken connection, and goes on there', async () => {
    const body = randomBytes(4_000_000)
    const path = await client.create(body.length)
    await client.brokenPatch(path, body, 2_500_000)
    const held = await client.offsetOf(path)
    expect(held).toBe(2_500_000)
    expect((await client.patch(path, held, body.subarray(held))).status).toBe(204)
    expect(await client.sameBytes(path, body)).toBe(true)
  })

  it('goes on after the hub restarts', async () => {
    const body = randomBytes(1_000_000)
    const path = await client.create(body.length)
    await client.patch(path, 0, body.subarray(0, 400_000))
    await hub.close()
    await startHub()
    expect(await client.offsetOf(path)).toBe(400_000)
    expect((await client.patch(path, 400_000, body.subarray(400_000))).status).toBe(204)
    expect(await client.sameBytes(path, body)).toBe(true)
  })

  it('refuses a piece at the wrong place and changes nothing', async () => {
    const path = await client.create(1000)
    await client.patch(path, 0, randomBytes(10))
    const answer = await client.patch(path, 5, randomBytes(10))
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'conflict', status: 409 })
    expect(await client.offsetOf(path)).toBe(10)
  })

  it('takes one of several requests at once', async () => {
    const body = randomBytes(200_000)
    const path = await client.create(body.length)
    const answers = await Promise.all([1, 2, 3].map(() => client.patch(path, 0, body)))
    const statuses = answers.map((answer) => answer.status).sort()
    expect(statuses[0]).toBe(204)
    expect(await client.sameBytes(path, body)).toBe(true)
  })

  it('may be too large', async () => {
    const answer = await client.send('POST', '/api/v1/uploads', {
      'upload-length': '50000001',
      'accept-language': 'en',
    })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({
      code: 'too-large',
      detail: expect.stringContaining('50000000 B'),
    })
  })

  it('never grows over its length', async () => {
    const path = await client.create(10)
    expect((await client.patch(path, 0, randomBytes(11))).status).toBe(413)
    expect(await client.offsetOf(path)).toBe(0)
  })

  it('may be terminated, with its bytes and its asset', async () => {
    const path = await client.create(1000)
    await client.patch(path, 0, randomBytes(10))
    const { id, source_key } = await client.assetOf(path)
    expect((await client.send('DELETE', path, {})).status).toBe(204)
    expect((await client.send('HEAD', path, {})).status).toBe(404)
    expect(await servers.storage.appendable.size(source_key)).toBeNull()
    expect(await servers.db.selectFrom('asset').select('id').where('id', '=', id).execute()).toEqual([])
  })

  it('goes to a title that is there, and leaves what can be watched until its replacement can be', async () => {
    const json = { ...owner, 'content-type': 'application/json' }
    const body = JSON.stringify({ kind: 'concert', texts: { ru: { title: 'Концерт' } } })
    const made = (await (
      await fetch(`${url}/api/v1/titles`, { method: 'POST', headers: json, body })
    ).json()) as { id: string }
    const shown = () =>
      servers.db.selectFrom('title').select('asset_id').where('id', '=', made.id).executeTakeFirstOrThrow()
    const first = await client.create(5, { 'upload-metadata': metadata({ titleId: made.id }) })
    expect((await shown()).asset_id).toBe((await client.assetOf(first)).id)
    await servers.db
      .updateTable('asset')
      .set({ state: 'complete' })
      .where('id', '=', (await client.assetOf(first)).id)
      .execute()
    await client.create(5, { 'upload-metadata': metadata({ titleId: made.id }) })
    expect((await shown()).asset_id).toBe((await client.assetOf(first)).id)
  })

  it('of nothing is finished at once', async () => {
    const path = await client.create(0)
    expect((await client.assetOf(path)).state).toBe('probing')
  })
})

describe('who may upload', () => {
  it('must be signed in, but anybody may ask what is offered', async () => {
    const stranger = { 'upload-length': '5', authorization: '' }
    const answer = await fetch(`${url}/api/v1/uploads`, {
      method: 'POST',
      headers: { ...tus, 'upload-length': '5' },
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in' })
    expect((await client.send('POST', '/api/v1/uploads', stranger)).status).toBe(401)
    const options = await fetch(`${url}/api/v1/uploads`, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('tus-version')).toBe('1.0.0')
    expect(options.headers.get('tus-extension')?.split(',').sort()).toEqual([
      'checksum',
      'concatenation',
      'creation',
      'creation-with-upload',
      'expiration',
      'termination',
    ])
    expect(options.headers.get('tus-checksum-algorithm')).toBe('sha1,sha256,md5')
    expect(options.headers.get('tus-max-size')).toBe('50000000')
  })

  it('does not see or touch the uploads and titles of others', async () => {
    const other = await bearer(servers, 'Other studio')
    const path = await client.create(100)
    const titleId = (await client.uploadRow(path))?.title_id ?? ''
    for (const method of ['HEAD', 'DELETE']) expect((await client.send(method, path, other)).status).toBe(404)
    expect((await client.patch(path, 0, randomBytes(5), other)).status).toBe(404)
    const headers = { ...other, 'upload-length': '5', 'upload-metadata': metadata({ titleId }) }
    expect((await client.send('POST', '/api/v1/uploads', headers)).status).toBe(404)
    expect(await client.offsetOf(path)).toBe(0)
  })

  it('must speak tus', async () => {
    const answer = await fetch(`${url}/api/v1/uploads`, {
      method: 'POST',
      headers: { ...owner, 'upload-length': '5' },
    })
    expect(answer.status).toBe(412)
    expect(await answer.json()).toMatchObject({ code: 'bad-request', status: 412 })
  })
})
