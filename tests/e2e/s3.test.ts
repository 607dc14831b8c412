import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { s3Storage } from '#platform/storage/s3.ts'
import type { S3Settings } from '#platform/storage/s3-bucket.ts'
import { startTestS3, type TestS3 } from '#tests/support/ceph.ts'
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
