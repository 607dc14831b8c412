import { createHash, randomBytes } from 'node:crypto'
import { type ClientRequest, request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let url = ''
let owner: { authorization: string }

const tus = { 'tus-resumable': '1.0.0' }
const octets = { ...tus, 'content-type': 'application/offset+octet-stream' }
const base64 = (text: string) => Buffer.from(text).toString('base64')
const metadata = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',')

async function startHub() {
  hub = await buildTestHub(servers, { maxUploadBytes: 50_000_000, uploadExpiryHours: 24 })
  url = await listen(hub)
}

beforeAll(async () => {
  servers = await startTestServers()
  owner = await bearer(servers, 'Studio')
  await startHub()
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const send = (method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
  fetch(new URL(path, url), {
    method,
    headers: { ...tus, ...owner, ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  })

async function create(bytes: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await send('POST', '/api/v1/uploads', { 'upload-length': String(bytes), ...headers })
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

const patch = (path: string, offset: number, body: Buffer, headers: Record<string, string> = {}) =>
  send('PATCH', path, { ...octets, 'upload-offset': String(offset), ...headers }, body)

async function offsetOf(path: string): Promise<number> {
  const answer = await send('HEAD', path, {})
  expect(answer.status).toBe(200)
  return Number(answer.headers.get('upload-offset'))
}

const idOf = (path: string) => path.split('/').at(-1) ?? ''
const uploadRow = (path: string) =>
  servers.db.selectFrom('upload').selectAll().where('id', '=', idOf(path)).executeTakeFirst()

async function assetOf(path: string) {
  const row = await uploadRow(path)
  return servers.db
    .selectFrom('asset')
    .selectAll()
    .where('id', '=', row?.asset_id ?? '')
    .executeTakeFirstOrThrow()
}

async function storedBytes(path: string): Promise<Buffer> {
  const { source_key } = await assetOf(path)
  return Buffer.concat(await (await servers.storage.get(source_key)).toArray())
}

/** Starts a PATCH whose connection breaks after `sent` bytes of `body` are written. */
async function brokenPatch(path: string, offset: number, body: Buffer, sent: number): Promise<void> {
  const headers = {
    ...octets,
    ...owner,
    'upload-offset': String(offset),
    'content-length': String(body.length),
  }
  const request: ClientRequest = httpRequest(new URL(path, url), { method: 'PATCH', headers })
  request.on('error', () => undefined)
  await new Promise<void>((resolve) => request.write(body.subarray(0, sent), () => resolve()))
  const deadline = Date.now() + 5000
  const key = (await assetOf(path)).source_key
  while (((await servers.storage.appendable.size(key)) ?? 0) < offset + sent && Date.now() < deadline)
    await sleep(10)
  const closed = new Promise<void>((resolve) => request.on('close', () => resolve()))
  request.destroy()
  await closed
}

describe('an upload', () => {
  it('makes a draft named after the file, and goes on to probing when every byte is there', async () => {
    const body = randomBytes(300_000)
    const created = await send('POST', '/api/v1/uploads', {
      'upload-length': '300000',
      'upload-metadata': metadata({ filename: 'Ақындар_айтысы 2024.mp4' }),
    })
    const path = created.headers.get('location') ?? ''
    expect(path).toMatch(/^\/api\/v1\/uploads\/[0-9a-z]{12}$/)
    expect(created.headers.get('upload-expires')).toMatch(/GMT$/)
    const titleId = created.headers.get('nar-title-id') ?? ''
    const title = await (await fetch(`${url}/api/v1/titles/${titleId}`, { headers: owner })).json()
    expect(title).toMatchObject({ state: 'uploading', texts: { kk: { title: 'Ақындар айтысы 2024' } } })

    const first = await patch(path, 0, body.subarray(0, 100_000))
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100000'])
    const second = await patch(path, 100_000, body.subarray(100_000))
    expect([second.status, second.headers.get('upload-offset')]).toEqual([204, '300000'])
    expect(second.headers.get('nar-title-id')).toBe(titleId)
    expect(await assetOf(path)).toMatchObject({
      state: 'probing',
      source_bytes: 300_000,
      source_name: 'Ақындар_айтысы 2024.mp4',
    })
    expect(await storedBytes(path)).toEqual(body)
    expect(await offsetOf(path)).toBe(300_000)
    expect(await servers.redis.exists(`bull:nar-encode:probe.${(await assetOf(path)).id}.1`)).toBe(1)
  })

  it('may carry its first bytes with its creation', async () => {
    const body = randomBytes(5000)
    const created = await send('POST', '/api/v1/uploads', { ...octets, 'upload-length': '5000' }, body)
    expect([created.status, created.headers.get('upload-offset')]).toEqual([201, '5000'])
    expect(await storedBytes(created.headers.get('location') ?? '')).toEqual(body)
  })

  it('keeps what came of a broken connection, and goes on there', async () => {
    const body = randomBytes(4_000_000)
    const path = await create(body.length)
    await brokenPatch(path, 0, body, 2_500_000)
    const held = await offsetOf(path)
    expect(held).toBe(2_500_000)
    expect((await patch(path, held, body.subarray(held))).status).toBe(204)
    expect(await storedBytes(path)).toEqual(body)
  })

  it('goes on after the hub restarts', async () => {
    const body = randomBytes(1_000_000)
    const path = await create(body.length)
    await patch(path, 0, body.subarray(0, 400_000))
    await hub.close()
    await startHub()
    expect(await offsetOf(path)).toBe(400_000)
    expect((await patch(path, 400_000, body.subarray(400_000))).status).toBe(204)
    expect(await storedBytes(path)).toEqual(body)
  })

  it('refuses a piece at the wrong place and changes nothing', async () => {
    const path = await create(1000)
    await patch(path, 0, randomBytes(10))
    const answer = await patch(path, 5, randomBytes(10))
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'conflict', status: 409 })
    expect(await offsetOf(path)).toBe(10)
  })

  it('takes one of several requests at once', async () => {
    const body = randomBytes(200_000)
    const path = await create(body.length)
    const answers = await Promise.all([1, 2, 3].map(() => patch(path, 0, body)))
    const statuses = answers.map((answer) => answer.status).sort()
    expect(statuses[0]).toBe(204)
    expect(await storedBytes(path)).toEqual(body)
  })

  it('may be too large', async () => {
    const answer = await send('POST', '/api/v1/uploads', {
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
    const path = await create(10)
    expect((await patch(path, 0, randomBytes(11))).status).toBe(413)
    expect(await offsetOf(path)).toBe(0)
  })

  it('may be terminated, with its bytes and its asset', async () => {
    const path = await create(1000)
    await patch(path, 0, randomBytes(10))
    const { id, source_key } = await assetOf(path)
    expect((await send('DELETE', path, {})).status).toBe(204)
    expect((await send('HEAD', path, {})).status).toBe(404)
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
    const first = await create(5, { 'upload-metadata': metadata({ titleId: made.id }) })
    expect((await shown()).asset_id).toBe((await assetOf(first)).id)
    await servers.db
      .updateTable('asset')
      .set({ state: 'complete' })
      .where('id', '=', (await assetOf(first)).id)
      .execute()
    await create(5, { 'upload-metadata': metadata({ titleId: made.id }) })
    expect((await shown()).asset_id).toBe((await assetOf(first)).id)
  })

  it('of nothing is finished at once', async () => {
    const path = await create(0)
    expect((await assetOf(path)).state).toBe('probing')
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
    expect((await send('POST', '/api/v1/uploads', stranger)).status).toBe(401)
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
    const path = await create(100)
    const titleId = (await uploadRow(path))?.title_id ?? ''
    for (const method of ['HEAD', 'DELETE']) expect((await send(method, path, other)).status).toBe(404)
    expect((await patch(path, 0, randomBytes(5), other)).status).toBe(404)
    const headers = { ...other, 'upload-length': '5', 'upload-metadata': metadata({ titleId }) }
    expect((await send('POST', '/api/v1/uploads', headers)).status).toBe(404)
    expect(await offsetOf(path)).toBe(0)
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

describe('a checksum', () => {
  const digest = (algorithm: string, body: Buffer) =>
    `${algorithm} ${createHash(algorithm).update(body).digest('base64')}`

  it.each(['sha1', 'sha256', 'md5'])('of %s that is right lets the piece in', async (algorithm) => {
    const body = randomBytes(70_000)
    const path = await create(140_000)
    const answer = await patch(path, 0, body, { 'upload-checksum': digest(algorithm, body) })
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '70000'])
  })

  it('that is wrong takes the piece away again and leaves what was before', async () => {
    const body = randomBytes(90_000)
    const path = await create(body.length)
    await patch(path, 0, body.subarray(0, 30_000))
    const wrong = { 'upload-checksum': digest('sha1', randomBytes(3)) }
    const answer = await patch(path, 30_000, body.subarray(30_000), wrong)
    expect(answer.status).toBe(460)
    expect(await answer.json()).toMatchObject({ status: 460, code: 'bad-request' })
    expect(await offsetOf(path)).toBe(30_000)
    const right = { 'upload-checksum': digest('sha1', body.subarray(30_000)) }
    expect((await patch(path, 30_000, body.subarray(30_000), right)).status).toBe(204)
    expect(await storedBytes(path)).toEqual(body)
  })

  it('that is wrong at creation leaves an empty upload', async () => {
    const headers = {
      ...octets,
      'upload-length': '1000',
      'upload-checksum': digest('sha256', randomBytes(3)),
    }
    expect((await send('POST', '/api/v1/uploads', headers, randomBytes(1000))).status).toBe(460)
  })

  it('of a kind we do not have, or no digest, is a bad request', async () => {
    const path = await create(1000)
    for (const value of ['crc32 AAAAAA==', 'sha1', 'sha1 AAAA', 'sha256']) {
      expect((await patch(path, 0, randomBytes(10), { 'upload-checksum': value })).status, value).toBe(400)
    }
    expect(await offsetOf(path)).toBe(0)
  })

  it('could not be checked when the hub died: those bytes do not count', async () => {
    const path = await create(1000)
    await patch(path, 0, randomBytes(100))
    const { source_key } = await assetOf(path)
    await servers.storage.appendable.truncate(source_key, 100)
    await servers.db.updateTable('upload').set({ unverified_from: 40 }).where('id', '=', idOf(path)).execute()
    expect(await offsetOf(path)).toBe(40)
  })
})
