import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { ObjectMissing } from './port.ts'
import type { Bucket } from './s3-bucket.ts'
import { type Held, heldOf, pieceName, writeRecord } from './s3-growing-record.ts'
import { beginParts, deleteObjects, partBytesOf, putObject, readObject, sendPart } from './s3-object.ts'
import { type PartBuffer, partBuffer, piecesOf } from './s3-pieces.ts'

/** Bytes behind the parts, which are fewer than a part. */
export async function tailOf(bucket: Bucket, { tail }: Held): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (const { name } of tail) pieces.push(await readObject(bucket, name))
  return Buffer.concat(pieces)
}

/** An append in progress. `flushed` is the offset up to which the server has everything. */
type Writing = {
  bucket: Bucket
  partBytes: number
  key: string
  held: Held
  buffer: PartBuffer
  /** Offset of the first byte in the buffer. */
  start: number
  flushed: number
  /** When what is not flushed must be, as `performance.now()` counts. */
  due: number
  flushMs: number
  /** Pieces of this append, for which a part will stand. */
  names: string[]
}

/**
 * Takes a body as far as it comes: full parts at once, what is between them as a piece at least every `flushMs` and
 * at the end. A body that breaks off is how uploads end every day, so it is no error; a server that is away is.
 * @throws ObjectMissing, RangeError when `offset` is not the size
 */
export async function appendTo(
  bucket: Bucket,
  { partBytes, flushMs }: { partBytes: number; flushMs: number },
  key: string,
  offset: number,
  body: Readable,
): Promise<number> {
  const held = await heldOf(bucket, key)
  if (!held) throw new ObjectMissing(key)
  if (held.end !== offset) throw new RangeError(`${key} has ${held.end} bytes, not ${offset}`)
  const buffer = partBuffer(partBytesOf(partBytes, held.parts.length + 1))
  // Those that lie in parts by now were kept for a truncation of the append before this one.
  const stale = held.pieces.filter((piece) => !held.tail.includes(piece)).map((piece) => piece.name)
  await deleteObjects(bucket, stale)
  const writing: Writing = {
    ...{ bucket, partBytes, flushMs, key, held, buffer, start: held.partsEnd, flushed: offset },
    ...{ due: performance.now() + flushMs, names: [] },
  }
  await take(writing, await tailOf(bucket, held))
  await takeAll(writing, piecesOf(body))
  await flush(writing)
  return writing.flushed
}

async function takeAll(writing: Writing, body: AsyncIterator<Uint8Array>): Promise<void> {
  const next = () =>
    body.next().then(
      ({ value, done }) => (done ? null : value),
      () => null,
    )
  for (;;) {
    const coming = next()
    if (!(await comesBefore(coming, writing.due))) await flush(writing)
    const piece = await coming
    if (piece === null) return
    if (end(writing) === writing.flushed) writing.due = performance.now() + writing.flushMs
    await take(writing, piece)
    // Before more is asked for: what an append has been through with is safe.
    if (performance.now() >= writing.due) await flush(writing)
  }
}

const end = ({ start, buffer }: Writing): number => start + buffer.bytes().length

/** Whether it settles before a moment of `performance.now()`. */
async function comesBefore(coming: Promise<unknown>, moment: number): Promise<boolean> {
  const left = moment - performance.now()
  if (left <= 0) return false
  const timer = new AbortController()
  const late = sleep(left, false, { signal: timer.signal }).catch(() => true)
  const inTime = await Promise.race([coming.then(() => true), late])
  timer.abort()
  return inTime
}

async function take(writing: Writing, piece: Uint8Array): Promise<void> {
  for (let rest = writing.buffer.fill(piece); rest !== null; rest = writing.buffer.fill(rest)) {
    await sendBuffer(writing)
  }
}

/** The buffer is full: it becomes a part, and its pieces are not needed any more. */
async function sendBuffer(writing: Writing): Promise<void> {
  const { bucket, key, held, buffer, partBytes } = writing
  const { record, parts } = held
  record.uploadId ??= await begin(writing)
  parts.push(await sendPart(bucket, key, record.uploadId, parts.length + 1, buffer.bytes()))
  if (record.counted !== null) {
    record.counted = parts.length < held.lastPart ? parts.length : null
    await writeRecord(bucket, key, record)
  }
  writing.start = end(writing)
  writing.flushed = Math.max(writing.flushed, writing.start)
  await deleteObjects(bucket, writing.names)
  writing.names = []
  writing.due = performance.now() + writing.flushMs
  writing.buffer = partBuffer(partBytesOf(partBytes, parts.length + 1), buffer)
}

/** Written down before the first part is sent: a part that nobody knows of would be a hole in the size. */
async function begin({ bucket, key, held }: Writing): Promise<string> {
  const uploadId = await beginParts(bucket, key)
  await writeRecord(bucket, key, { ...held.record, uploadId })
  return uploadId
}

async function flush(writing: Writing): Promise<void> {
  const { bucket, key, held, buffer, start, flushed } = writing
  const fresh = buffer.bytes().subarray(flushed - start)
  if (fresh.length === 0) return
  const name = pieceName(key, held.record, flushed)
  await putObject(bucket, name, fresh)
  writing.names.push(name)
  writing.flushed = flushed + fresh.length
}
