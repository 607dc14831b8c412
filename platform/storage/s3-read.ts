import { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ByteRange, ObjectMissing } from './port.ts'
import { type Bucket, codeOf, isAbsent, isTransient, patiently } from './s3-bucket.ts'

/** How often in a row a reading that breaks off without having brought a byte is taken up again, and the pause, ms. */
const [mostBreaks, pauseMs] = [3, 500]

/**
 * The bytes of an object. A connection that breaks off is taken up where it broke, as long as the object is the same.
 * @throws ObjectMissing, RangeError
 */
export async function readStream(bucket: Bucket, key: string, range?: ByteRange): Promise<Readable> {
  const wrong = () => new RangeError(`bytes ${range?.first}-${range?.last} are not in ${key}`)
  if (range && (range.first < 0 || range.first > range.last)) throw wrong()
  try {
    const answer = await begin(bucket, key, range)
    return Readable.from(unbroken(bucket, key, answer, range), { objectMode: false })
  } catch (error) {
    if (isAbsent(error)) throw new ObjectMissing(key)
    if (codeOf(error) === 'InvalidRange') throw wrong()
    throw error
  }
}

function begin({ client, name }: Bucket, key: string, range?: ByteRange): Promise<Readable> {
  return patiently(() =>
    range
      ? client.getPartialObject(name, key, range.first, range.last - range.first + 1)
      : client.getObject(name, key),
  )
}

/** What the answer says of itself; the library hands out the answer as a stream. */
function headersOf(answer: Readable): { etag: string; bytes: number } {
  const headers = answer instanceof IncomingMessage ? answer.headers : {}
  return { etag: headers.etag ?? '', bytes: Number(headers['content-length']) }
}

async function* unbroken(
  bucket: Bucket,
  key: string,
  first: Readable,
  range?: ByteRange,
): AsyncGenerator<Buffer> {
  const { etag, bytes } = headersOf(first)
  let at = range?.first ?? 0
  const last = at + bytes - 1
  let answer = first
  for (let breaks = 0; ; ) {
    try {
      // However this loop is left, it closes the answer.
      for await (const piece of answer as AsyncIterable<Buffer>) {
        at += piece.length
        breaks = 0
        yield piece
      }
      return
    } catch (error) {
      breaks += 1
      if (!isTransient(error) || !Number.isSafeInteger(last) || breaks > mostBreaks) throw error
      if (at > last) return
      await sleep(pauseMs)
      answer = await begin(bucket, key, { first: at, last })
      if (headersOf(answer).etag === etag) continue
      answer.destroy()
      throw new Error(`${key} was replaced while it was read`, { cause: error })
    }
  }
}
