import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestS3, type TestS3 } from '#tests/support/ceph.ts'
import { storageConformance } from './conformance.ts'
import { breakingOff, same } from './conformance-parts.ts'
import type { ObjectStorage } from './port.ts'
import { checkBucket, s3Storage } from './s3.ts'
import { openBucket, type S3Settings } from './s3-bucket.ts'
import { beginParts, headObject, listObjects, sendPart, smallestPart } from './s3-object.ts'

let server: TestS3
beforeAll(async () => {
  server = await startTestS3()
}, 120_000)
afterAll(() => server?.close())

/** What is in a bucket that is no object: records, pieces, multipart uploads. */
async function unfinished(settings: S3Settings): Promise<string[]> {
  const bucket = openBucket(settings)
  const found: string[] = []
  for await (const { key } of listObjects(bucket, '~')) found.push(key)
  const { uploads } = await bucket.client.listIncompleteUploadsQuery(settings.bucket, '', '', '', '')
  return [...found, ...uploads.map(({ key }) => `parts of ${key}`)]
}

// Everything is flushed at once, so that a kill can lose nothing; parts as small as S3 takes them.
const strict = { partBytes: smallestPart, flushMs: 0 }

storageConformance('s3', async () => {
  const settings = await server.bucket()
  const reopen = async () => {
    await checkBucket(settings, 0)
    return s3Storage(settings, strict)
  }
  return {
    storage: await reopen(),
    reopen,
    place: `s3:${JSON.stringify([settings, strict])}`,
    leftovers: async () => (await unfinished(settings)).filter((name) => name.includes('killed')),
    remove: async () => undefined,
  }
})

describe('s3 storage', () => {
  let settings: S3Settings
  let storage: ObjectStorage
  beforeAll(async () => {
    settings = await server.bucket()
    storage = s3Storage(settings, { partBytes: smallestPart, flushMs: 60_000 })
  })
  const read = async (key: string) => buffer(await storage.get(key))
  const append = (key: string, offset: number, body: Buffer) =>
    storage.appendable.append(key, offset, Readable.from([body]))

  it('puts what is larger than a part in parts, from a buffer and from a stream', async () => {
    const body = randomBytes(2 * smallestPart + 1000)
    await storage.put('large/buffer', body)
    same(await read('large/buffer'), body)
    const info = await storage.put('large/stream', Readable.from([body.subarray(0, 1), body.subarray(1)]))
    expect(info.bytes).toBe(body.length)
    same(await read('large/stream'), body)
    await storage.put('large/even', body.subarray(0, smallestPart))
    same(await read('large/even'), body.subarray(0, smallestPart))
    const cut = Readable.from(breakingOff([body]))
    await expect(storage.put('large/cut', cut)).rejects.toThrow('the line is cut')
    expect(await storage.head('large/cut')).toBeNull()
    expect(await unfinished(settings)).toEqual([])
  })

  it('grows an object over many parts, cut anywhere, and leaves nothing else behind', async () => {
    const body = randomBytes(3 * smallestPart + 12_345)
    await storage.appendable.create('grown')
    const cuts = [0, 1000, smallestPart - 1, smallestPart, 2 * smallestPart + 7, body.length]
    for (const [n, from] of cuts.slice(0, -1).entries()) {
      expect(await append('grown', from, body.subarray(from, cuts[n + 1]))).toBe(cuts[n + 1])
      expect(await s3Storage(settings).appendable.size('grown')).toBe(cuts[n + 1])
    }
    expect((await storage.appendable.finish('grown')).bytes).toBe(body.length)
    same(await read('grown'), body)
    expect(await unfinished(settings)).toEqual([])
  })

  it('goes back to where the last append began, over parts sent since, and on from there', async () => {
    const body = randomBytes(3 * smallestPart)
    await storage.appendable.create('back')
    await append('back', 0, body.subarray(0, 2000))
    await append('back', 2000, randomBytes(2 * smallestPart))
    await storage.appendable.truncate('back', 2000)
    expect(await storage.appendable.size('back')).toBe(2000)
    await append('back', 2000, body.subarray(2000, smallestPart + 500))
    await storage.appendable.truncate('back', smallestPart)
    expect(await storage.appendable.size('back')).toBe(smallestPart)
    await append('back', smallestPart, body.subarray(smallestPart))
    await storage.appendable.finish('back')
    same(await read('back'), body)
    expect(await unfinished(settings)).toEqual([])
  })

  it('joins parts larger than one of its own', async () => {
    const body = randomBytes(2 * smallestPart + 10)
    await storage.appendable.create('half/1')
    await append('half/1', 0, body.subarray(0, smallestPart + 5))
    await storage.put('half/2', body.subarray(smallestPart + 5))
    await storage.appendable.create('whole')
    await storage.appendable.concatenate('whole', ['half/1', 'half/2'])
    await storage.appendable.finish('whole')
    same(await read('whole'), body)
    expect(await storage.head('half/1')).toBeNull()
    expect(await unfinished(settings)).toEqual([])
  })

  it('writes down what came after the time it may wait, while the source is silent', async () => {
    const quick = s3Storage(settings, { partBytes: smallestPart, flushMs: 50 })
    await quick.appendable.create('slow')
    const silent = new Readable({ read: () => undefined })
    silent.push(Buffer.from('abc'))
    const appended = quick.appendable.append('slow', 0, silent)
    await expect.poll(() => quick.appendable.size('slow'), { timeout: 5000 }).toBe(3)
    silent.destroy(new Error('the line is cut'))
    expect(await appended).toBe(3)
    await quick.appendable.abort('slow')
    expect(await unfinished(settings)).toEqual([])
  })

  it('finishes what was killed between joining the parts and forgetting them', async () => {
    const body = randomBytes(smallestPart + 10)
    await storage.appendable.create('twice')
    await append('twice', 0, body)
    const bucket = openBucket(settings)
    const [upload] = (await bucket.client.listIncompleteUploadsQuery(settings.bucket, 'twice', '', '', ''))
      .uploads
    const parts = await bucket.client.partsOf(settings.bucket, 'twice', upload?.uploadId ?? '')
    const last = await sendPart(bucket, 'twice', upload?.uploadId ?? '', 2, body.subarray(smallestPart))
    const listed = [
      ...parts.map(({ part, etag }) => ({ part, etag })),
      { part: last.number, etag: last.etag },
    ]
    await bucket.client.completeMultipartUpload(settings.bucket, 'twice', upload?.uploadId ?? '', listed)
    expect(await storage.appendable.size('twice')).toBeNull()
    const info = await storage.appendable.finish('twice')
    expect(info).toEqual(await headObject(bucket, 'twice'))
    same(await read('twice'), body)
    expect(await unfinished(settings)).toEqual([])
  })

  it('clears away abandoned parts, but not those of an object that grows', async () => {
    await beginParts(openBucket(settings), 'abandoned')
    await storage.appendable.create('growing')
    await append('growing', 0, randomBytes(smallestPart + 1))
    await checkBucket(settings)
    expect(await unfinished(settings)).toContain('parts of abandoned')
    await checkBucket(settings, -1000)
    expect(await unfinished(settings)).toContain('parts of growing')
    expect(await unfinished(settings)).not.toContain('parts of abandoned')
    await storage.appendable.abort('growing')
    expect(await unfinished(settings)).toEqual([])
  })

  it('says what is wrong with the settings', async () => {
    await expect(checkBucket({ ...settings, bucket: 'no-such-bucket' })).rejects.toThrow(
      'no bucket no-such-bucket',
    )
    await expect(checkBucket({ ...settings, secretKey: 'wrong' })).rejects.toThrow()
  })

  it('goes on reading where a connection broke off, and not in another object', async () => {
    const body = randomBytes(3 * smallestPart)
    await storage.put('broken', body)
    await storage.put('replaced', body)
    const halves = async (key: string, between: () => Promise<unknown>) => {
      const pieces: Buffer[] = []
      for await (const piece of await storage.get(key)) {
        if (pieces.push(piece) === 1) await between()
      }
      return Buffer.concat(pieces)
    }
    const restarted = async () => {
      await server.killGateway()
      await server.startGateway()
    }
    same(await halves('broken', restarted), body)
    const other = halves('replaced', () => storage.put('replaced', randomBytes(body.length)).then(restarted))
    await expect(other).rejects.toThrow('replaced was replaced while it was read')
  })

  it('waits for a server that is away for a moment', async () => {
    await storage.put('kept', Buffer.from('kept'))
    await server.killGateway()
    const later = Promise.all([read('kept'), storage.put('later', Buffer.from('x')), storage.head('none')])
    await server.startGateway()
    const [kept, put, none] = await later
    expect([kept.toString(), put.bytes, none]).toEqual(['kept', 1, null])
  })
})
