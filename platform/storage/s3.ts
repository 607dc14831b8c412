import { Readable } from 'node:stream'
import { checkFolderPrefix, checkKey, checkListPrefix } from './key.ts'
import { type ObjectInfo, ObjectMissing, type ObjectStorage } from './port.ts'
import { type Bucket, openBucket, patiently, type S3Settings } from './s3-bucket.ts'
import { appendableBucket, hidden, isGrowingBy } from './s3-growing.ts'
import {
  beginParts,
  deleteObjects,
  forgetParts,
  headObject,
  joinParts,
  listObjects,
  type Part,
  partBytesOf,
  putObject,
  sendPart,
} from './s3-object.ts'
import { partBuffer, piecesOf } from './s3-pieces.ts'
import { readStream } from './s3-read.ts'

export type S3Tuning = {
  /** Bytes of the first parts of an object too large for one request; as much is held in memory for each writer. */
  partBytes: number
  /** How long bytes of a growing object stay in memory alone, ms. */
  flushMs: number
}

const usual: S3Tuning = { partBytes: 8 * 1024 * 1024, flushMs: 1000 }

/** A put that is older than this has no writer any more, ms. */
const abandonedMs = 24 * 3600 * 1000

/** Seconds an address for a worker is good for: longer than any job runs. */
const addressSeconds = 24 * 3600

/**
 * Object storage in a bucket of any S3 server; used by many processes and machines at once. An object lies under its
 * own key. What is not finished lies under keys that begin with `~`, which is in no key of ours and sorts last.
 * Trouble that may pass (network, a busy server) is waited out for some seconds before a call fails.
 */
export function s3Storage(settings: S3Settings, tuning: S3Tuning = usual): ObjectStorage {
  const bucket = openBucket(settings)
  return {
    put: (key, body) => put(bucket, tuning, checkKey(key), body),
    get: async (key, range) => readStream(bucket, checkKey(key), range),
    head: (key) => headObject(bucket, checkKey(key)),
    delete: async (key) => {
      await patiently(() => bucket.client.removeObject(bucket.name, checkKey(key)))
    },
    deletePrefix: async (prefix) => {
      checkFolderPrefix(prefix)
      const keys: string[] = []
      for await (const { key } of listObjects(bucket, prefix)) keys.push(key)
      await deleteObjects(bucket, keys)
    },
    list: (prefix) => listVisible(bucket, checkListPrefix(prefix)),
    source: async (key) => {
      if (!(await headObject(bucket, checkKey(key)))) throw new ObjectMissing(key)
      const url = await bucket.client.presignedGetObject(bucket.name, key, addressSeconds)
      return { kind: 'url', url }
    },
    appendable: appendableBucket(bucket, tuning),
  }
}

/**
 * To be called once when a process starts: tells early what is wrong with the settings, and clears away what killed
 * puts have left, `olderThanMs`.
 * @throws Error as the server or the network puts it
 */
export async function checkBucket(settings: S3Settings, olderThanMs = abandonedMs): Promise<void> {
  const bucket = openBucket(settings)
  if (!(await patiently(() => bucket.client.bucketExists(bucket.name)))) {
    throw new Error(`there is no bucket ${bucket.name}`)
  }
  for (const { key, uploadId } of await abandonedPuts(bucket, Date.now() - olderThanMs)) {
    await forgetParts(bucket, key, uploadId)
  }
}

/** Puts that never ended: those that belong to a growing object are kept, however old. */
async function abandonedPuts(bucket: Bucket, before: number): Promise<{ key: string; uploadId: string }[]> {
  const found: { key: string; uploadId: string }[] = []
  let [keyMarker, idMarker] = ['', '']
  for (let more = true; more; ) {
    const page = await patiently(() =>
      bucket.client.listIncompleteUploadsQuery(bucket.name, '', keyMarker, idMarker, ''),
    )
    for (const { key, uploadId, initiated } of page.uploads) {
      if (initiated.getTime() >= before || (await isGrowingBy(bucket, key, uploadId))) continue
      found.push({ key, uploadId })
    }
    ;[keyMarker, idMarker, more] = [page.nextKeyMarker, page.nextUploadIdMarker, page.isTruncated]
  }
  return found
}

async function* listVisible(bucket: Bucket, prefix: string): AsyncGenerator<ObjectInfo> {
  for await (const info of listObjects(bucket, prefix)) {
    if (info.key.startsWith(hidden)) return
    yield info
  }
}

async function put(
  bucket: Bucket,
  tuning: S3Tuning,
  key: string,
  body: Buffer | Readable,
): Promise<ObjectInfo> {
  if (Buffer.isBuffer(body) && body.length <= tuning.partBytes) await putObject(bucket, key, body)
  else await putStream(bucket, tuning, key, Buffer.isBuffer(body) ? Readable.from(slices(body)) : body)
  // The answer to a put does not tell the time the server has written down.
  const info = await headObject(bucket, key)
  if (!info) throw new ObjectMissing(key)
  return info
}

function* slices(body: Buffer): Generator<Buffer> {
  const bytes = 1024 * 1024
  for (let from = 0; from < body.length; from += bytes) yield body.subarray(from, from + bytes)
}

/** One request when it fits in a part, else in parts that become an object all at once. */
async function putStream(bucket: Bucket, tuning: S3Tuning, key: string, body: Readable): Promise<void> {
  const parts: Part[] = []
  let uploadId: string | null = null
  let buffer = partBuffer(partBytesOf(tuning.partBytes, 1))
  try {
    for await (const piece of piecesOf(body)) {
      for (let rest = buffer.fill(piece); rest !== null; rest = buffer.fill(rest)) {
        uploadId ??= await beginParts(bucket, key)
        parts.push(await sendPart(bucket, key, uploadId, parts.length + 1, buffer.bytes()))
        buffer = partBuffer(partBytesOf(tuning.partBytes, parts.length + 1), buffer)
      }
    }
    if (uploadId === null) return await putObject(bucket, key, buffer.bytes())
    if (buffer.bytes().length > 0) {
      parts.push(await sendPart(bucket, key, uploadId, parts.length + 1, buffer.bytes()))
    }
    await joinParts(bucket, key, uploadId, parts)
  } catch (error) {
    if (uploadId !== null) await forgetParts(bucket, key, uploadId).catch(() => undefined)
    throw error
  } finally {
    body.destroy()
  }
}
