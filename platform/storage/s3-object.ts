import { buffer } from 'node:stream/consumers'
import type { ObjectInfo } from './port.ts'
import { type Bucket, codeOf, isAbsent, patiently } from './s3-bucket.ts'

/** A part of a multipart upload that the server holds. */
export type Part = { number: number; etag: string; bytes: number }

/** S3 takes parts of 5 MiB and more (the last may be smaller), 10 000 of them at most. */
export const smallestPart = 5 * 1024 * 1024
export const mostParts = 10_000

/**
 * Bytes of the part with that number: `first` up to number 1000, twice that up to 2000 and so on, so that memory
 * stays small for most and 10 000 parts of 8 MiB and up hold 430 GiB.
 */
export const partBytesOf = (first: number, number: number): number => first * Math.ceil(number / 1000)

/** null when there is none. The ETag of S3 is a digest of the content, which makes it a strong validator. */
export async function headObject({ client, name }: Bucket, key: string): Promise<ObjectInfo | null> {
  try {
    const found = await patiently(() => client.statObject(name, key))
    return { key, bytes: found.size, etag: found.etag, modified: found.lastModified.getTime() }
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** One request: whole or not at all. */
export async function putObject({ client, name }: Bucket, key: string, body: Buffer): Promise<void> {
  await patiently(() => client.putObject(name, key, body, body.length))
}

/** The whole of a small object. */
export function readObject({ client, name }: Bucket, key: string): Promise<Buffer> {
  return patiently(async () => buffer(await client.getObject(name, key)))
}

/** In ascending order; `modified` is as `headObject` tells it, in whole seconds. */
export async function* listObjects({ client, name }: Bucket, prefix: string): AsyncGenerator<ObjectInfo> {
  let token = ''
  do {
    const page = await patiently(() => client.listObjectsV2Query(name, prefix, token, '', 1000, ''))
    for (const { name: key, size, etag, lastModified } of page.objects) {
      if (key === undefined) continue
      const modified = Math.floor(new Date(lastModified).getTime() / 1000) * 1000
      yield { key, bytes: size, etag, modified }
    }
    token = page.isTruncated ? page.nextContinuationToken : ''
  } while (token !== '')
}

/** No error when there are none. @throws Error when the server kept some */
export async function deleteObjects({ client, name }: Bucket, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += 1000) {
    const batch = keys.slice(from, from + 1000)
    const kept = await patiently(() => client.removeObjects(name, [...batch]))
    const first = kept.find((answer) => answer?.Error)?.Error
    if (first) throw new Error(`${first.Key} was not deleted: ${first.Code}`)
  }
}

export function beginParts({ client, name }: Bucket, key: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' }
  return patiently(() => client.initiateNewMultipartUpload(name, key, headers))
}

/** The same number sent again replaces the part. */
export async function sendPart(
  { client, name }: Bucket,
  key: string,
  uploadID: string,
  number: number,
  body: Buffer,
): Promise<Part> {
  if (number > mostParts) throw new RangeError(`${key} needs more than ${mostParts} parts`)
  const place = { bucketName: name, objectName: key, uploadID, partNumber: number }
  const { etag } = await patiently(() => client.uploadPart({ ...place, headers: {} }, body))
  return { number, etag, bytes: body.length }
}

/**
 * Makes the object of its parts, all at once. A first call that was carried out while its answer was lost makes the
 * second say that there is no such upload.
 */
export async function joinParts(
  { client, name }: Bucket,
  key: string,
  uploadId: string,
  parts: readonly Part[],
): Promise<void> {
  const listed = parts.map(({ number, etag }) => ({ part: number, etag }))
  let calls = 0
  try {
    await patiently(() => {
      calls += 1
      return client.completeMultipartUpload(name, key, uploadId, listed)
    })
  } catch (error) {
    if (calls === 1 || !isNoUpload(error)) throw error
  }
}

/** The parts the server holds, by number. @throws S3Error, see `isNoUpload` */
export async function partsOf({ client, name }: Bucket, key: string, uploadId: string): Promise<Part[]> {
  const parts = await patiently(() => client.partsOf(name, key, uploadId))
  return parts
    .map(({ part, etag, size }) => ({ number: part, etag, bytes: size }))
    .sort((a, b) => a.number - b.number)
}

/** No error when it is gone already. */
export async function forgetParts({ client, name }: Bucket, key: string, uploadId: string): Promise<void> {
  try {
    await patiently(() => client.abortMultipartUpload(name, key, uploadId))
  } catch (error) {
    if (!isNoUpload(error)) throw error
  }
}

/** Ceph says that there is no such key where the others say that there is no such upload. */
export const isNoUpload = (error: unknown): boolean => isAbsent(error) || codeOf(error) === 'NoSuchUpload'
