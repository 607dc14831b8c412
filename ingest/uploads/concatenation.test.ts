import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { tusMetadata as metadata, tusClient } from '#tests/support/tus-client.ts'

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

describe('parts put together', () => {
  const parts = async (...bodies: Buffer[]) => {
    const paths: string[] = []
    for (const body of bodies) {
      const path = await client.create(body.length, { 'upload-concat': 'partial' })
      await client.patch(path, 0, body)
      paths.push(path)
    }
    return paths
  }
  const join = (paths: string[], headers: Record<string, string> = {}) =>
    client.send('POST', '/api/v1/uploads', { 'upload-concat': `final;${paths.join(' ')}`, ...headers })

  it('become one upload, in their order, and are gone then', async () => {
    const body = randomBytes(50_000)
    const [a = '', b = ''] = await parts(body.subarray(0, 20_000), body.subarray(20_000))
    expect((await client.send('HEAD', a, {})).headers.get('upload-concat')).toBe('partial')
    expect((await client.uploadRow(a))?.title_id).toBeNull()
    const answer = await join([a, `${url}${b}`], { 'upload-metadata': metadata({ filename: 'айтыс.mkv' }) })
    expect(answer.status).toBe(201)
    const path = answer.headers.get('location') ?? ''
    expect(answer.headers.get('nar-title-id')).toMatch(/^[0-9a-z]{12}$/)
    expect(await client.sameBytes(path, body)).toBe(true)
    expect(await client.assetOf(path)).toMatchObject({
      state: 'probing',
      source_name: 'айтыс.mkv',
      source_bytes: 50_000,
    })
    const head = await client.send('HEAD', path, {})
    expect(head.headers.get('upload-concat')).toBe(`final;${a} ${url}${b}`)
    expect([head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual(['50000', '50000'])
    expect((await client.send('HEAD', a, {})).status).toBe(404)
    // Its answer may have been lost: asked again it is the same upload.
    expect((await join([a, `${url}${b}`])).headers.get('location')).toBe(path)
    expect((await client.patch(path, 50_000, randomBytes(1))).status).toBe(403)
  })

  it('must be whole, partial and the caller’s own', async () => {
    const [whole = ''] = await parts(randomBytes(10))
    const open = await client.create(10, { 'upload-concat': 'partial' })
    const plain = await client.create(10)
    const foreign = await bearer(servers, 'Third studio')
    expect((await join([whole, open])).status).toBe(409)
    expect((await join([whole, plain])).status).toBe(404)
    expect((await join([whole], foreign)).status).toBe(404)
    expect((await join([whole, whole])).status).toBe(400)
    expect((await join(['nowhere'])).status).toBe(400)
    expect((await join([whole], { 'upload-length': '10' })).status).toBe(400)
    expect(await client.offsetOf(whole)).toBe(10)
  })

  it('may be too large together', async () => {
    const paths = []
    for (let n = 0; n < 2; n++) paths.push(await client.create(30_000_000, { 'upload-concat': 'partial' }))
    for (const path of paths) await client.patch(path, 0, Buffer.alloc(30_000_000))
    expect((await join(paths)).status).toBe(413)
  })

  it('is what tus-js-client does with several connections', async () => {
    const body = randomBytes(700_000)
    const { promise, resolve, reject } = withResolvers<string>()
    const upload = new Upload(body, {
      endpoint: `${url}/api/v1/uploads`,
      headers: owner,
      parallelUploads: 3,
      metadata: { filename: 'той.mp4' },
      onSuccess: () => resolve(upload.url ?? ''),
      onError: reject,
    })
    upload.start()
    const path = new URL(await promise).pathname
    expect(await client.sameBytes(path, body)).toBe(true)
    expect(await client.assetOf(path)).toMatchObject({ state: 'probing', source_name: 'той.mp4' })
  })
})

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
