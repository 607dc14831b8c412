import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Storage } from '#platform/storage/s3.ts'
import type { S3Settings } from '#platform/storage/s3-bucket.ts'
import { startTestS3, type TestS3 } from '#tests/support/ceph.ts'
import { type EdgeStorage, startEdgeStorage } from '#tests/support/edge-storage.ts'
import { ask, originCases } from '#tests/support/edge-storage-cases.ts'
import { startNar } from '#tests/support/nar.ts'
import { masterAddress, readRenditions, renditionBytes } from '#tests/support/playlist-reader.ts'
import { type CountingProxy, startProxy } from '#tests/support/proxy.ts'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** The whole hub on a real S3 server: nothing but the secret and the servers' own files is in its data folder. */
const clip = resolve(import.meta.dirname, '../../../shared/media/real/mp4/rails_video.mp4')
/** Behind the clip in a box that players skip, so that its upload can be killed in the middle. */
const padding = 20_000_000

let server: TestS3
let settings: S3Settings
let hub: RunningHub
let proxy: CountingProxy
let token = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-s3-'))
  server = await startTestS3()
  settings = await server.bucket()
  hub = await startHub({ workers: 1, env: environment() })
  token = await hub.token()
  proxy = await startProxy(hub.url)
})
afterAll(async () => {
  await proxy?.close()
  await hub?.remove()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const environment = () => ({
  NAR_S3_ENDPOINT: settings.endpoint,
  NAR_S3_BUCKET: settings.bucket,
  NAR_S3_ACCESS_KEY: settings.accessKey,
  NAR_S3_SECRET_KEY: settings.secretKey,
})

async function paddedClip(): Promise<{ path: string; bytes: Buffer }> {
  const free = Buffer.alloc(padding)
  free.writeUInt32BE(padding, 0)
  free.write('free', 4)
  const bytes = Buffer.concat([await readFile(clip), free])
  const path = join(folder, 'clip.mp4')
  await writeFile(path, bytes)
  return { path, bytes }
}

test('an upload that is killed in the middle goes on, is encoded and plays, all from the bucket', async () => {
  const { path, bytes } = await paddedClip()
  proxy.limit(8_000_000)
  const env = { NAR_URL: proxy.url, NAR_TOKEN: token, XDG_STATE_HOME: join(folder, 'state') }
  const upload = startNar(['upload', path, '--territory', 'WORLD', '--wait', 'complete', '--json'], env)
  await expect.poll(() => proxy.sent(), { timeout: 60_000, interval: 20 }).toBeGreaterThan(13_000_000)
  await hub.kill9()
  const { data } = hub
  proxy.cut()
  const lost = proxy.sent()
  hub = await startHub({ workers: 1, env: environment(), data })
  proxy.limit(null)
  proxy.retarget(hub.url)
  expect(await upload.ended, upload.errors() + hub.log()).toBe(0)
  // What came in the last second, and less than a part of 8 MiB, is sent again.
  expect(lost).toBeLessThan(bytes.length)
  expect(proxy.sent()).toBeLessThan(bytes.length + 9_000_000)

  const created = JSON.parse(upload.lines[0] ?? '')
  const renditions = await readRenditions(await masterAddress(hub, created.titleId))
  expect(renditions.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['v240', 'v360']))
  for (const rendition of renditions) {
    expect(rendition.ended).toBe(true)
    expect(rendition.seconds).toBeGreaterThan(4.9)
    expect((await renditionBytes(rendition)).subarray(4, 8).toString()).toBe('ftyp')
  }

  const storage = s3Storage(settings)
  const keysBelow = async (prefix: string) => {
    const keys: string[] = []
    for await (const { key } of storage.list(prefix)) keys.push(key)
    return keys
  }
  const source = await keysBelow('source/')
  expect(source).toHaveLength(1)
  const stored = Buffer.concat(await (await storage.get(source[0] ?? '')).toArray())
  expect(stored.equals(bytes)).toBe(true)
  await expect.poll(() => keysBelow('image/'), { timeout: 60_000 }).not.toEqual([])
  expect(await readdir(data)).not.toContain('storage')
  expect(hub.log()).not.toContain(settings.secretKey)
})

describe('an nginx of the origin that reads the bucket itself', () => {
  let chain: EdgeStorage
  beforeAll(async () => {
    chain = await startEdgeStorage(await server.bucket())
  })
  afterAll(() => chain?.close())

  originCases(() => chain, 's3')

  test('says 502 for whatever else the bucket says, and sends on what it has kept', async () => {
    const { path, first, second, origin } = chain
    const read = (rest: string) => ask(origin.url + rest, {})
    const kept = `${path(first)}1/v240/3.m4s`
    const answer = await read(kept)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.headers).filter((name) => /^x-(?!content-type-options)/.test(name))).toEqual([])
    const file = join(origin.folder, 'bucket.js')
    const right = await readFile(file, 'utf8')
    await writeFile(file, right.replace(settings.secretKey, 'another secret'))
    const reload = async () =>
      process.kill(Number(await readFile(join(origin.folder, 'nginx.pid'), 'utf8')), 'SIGHUP')
    await reload()
    let number = 0
    const unread = () => read(`${path(second)}1/v240/${number++ % 16}.m4s`)
    // Workers of before go on for a moment beside the new ones.
    let refused = await unread()
    await expect
      .poll(
        async () => {
          refused = await unread()
          return refused.status
        },
        { timeout: 10_000 },
      )
      .toBe(502)
    expect(refused.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    })
    expect(refused.body.toString()).toContain('unavailable')
    expect((await read(kept)).body.equals(answer.body)).toBe(true)
    await writeFile(file, right)
    await reload()
    await expect
      .poll(async () => (await read(`${path(first)}1/a48/15.m4s`)).status, { timeout: 10_000 })
      .toBe(200)
    // HEAD of what is not kept, which is a GET to the bucket.
    const head = await ask(`${origin.url}${path(first)}1/a48/13.m4s`, { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '64000', 0])
    await server.killGateway()
    expect((await read(`${path(first)}1/a48/14.m4s`)).status).toBe(502)
    expect((await read(kept)).body.equals(answer.body)).toBe(true)
    expect(await origin.errors()).not.toContain(settings.secretKey)
  })
})
