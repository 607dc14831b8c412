import { checkKey } from './key.ts'
import { type AppendableObjects, type ObjectInfo, ObjectMissing } from './port.ts'
import { appendTo, tailOf } from './s3-append.ts'
import { type Bucket, patiently } from './s3-bucket.ts'
import {
  chainFrom,
  dropRecord,
  type Held,
  heldOf,
  isCreated,
  newRecord,
  readRecord,
  writeRecord,
} from './s3-growing-record.ts'
import {
  deleteObjects,
  forgetParts,
  headObject,
  joinParts,
  putObject,
  readObject,
  sendPart,
} from './s3-object.ts'

type Tuning = { partBytes: number; flushMs: number }

/**
 * Growing objects in a bucket; how they lie there is told in s3-growing-record.ts. Full parts go straight into the
 * multipart upload that becomes the object, so `finish` takes the same short time for any size. What a killed process
 * held in memory is lost: less than a part, and not more than came in the last `flushMs`.
 *
 * One writer at a time for each object.
 */
export function appendableBucket(bucket: Bucket, tuning: Tuning): AppendableObjects {
  return {
    create: (key) => create(bucket, checkKey(key)),
    size: async (key) => (await heldOf(bucket, checkKey(key)))?.end ?? null,
    append: async (key, offset, body) => {
      try {
        return await appendTo(bucket, tuning, checkKey(key), offset, body)
      } finally {
        body.destroy()
      }
    },
    truncate: (key, bytes) => truncate(bucket, checkKey(key), bytes),
    concatenate: (key, parts) => concatenate(bucket, tuning, checkKey(key), parts.map(checkKey)),
    finish: (key) => finish(bucket, checkKey(key)),
    abort: (key) => abort(bucket, checkKey(key)),
  }
}

async function create(bucket: Bucket, key: string): Promise<void> {
  if (await isCreated(bucket, key)) throw new Error(`${key} is growing already`)
  await writeRecord(bucket, key, newRecord())
}

async function mustHold(bucket: Bucket, key: string): Promise<Held> {
  const held = await heldOf(bucket, key)
  if (!held) throw new ObjectMissing(key)
  return held
}

/**
 * Parts cannot be cut. Back to where the last append began is always possible, since the pieces that lay there then
 * are kept until the next one begins.
 */
async function truncate(bucket: Bucket, key: string, bytes: number): Promise<void> {
  const held = await mustHold(bucket, key)
  if (bytes > held.end) throw new RangeError(`${key} has ${held.end} bytes, fewer than ${bytes}`)
  const kept = partsBelow(held, bytes)
  const start = kept.reduce((sum, part) => sum + part.bytes, 0)
  const chain = chainFrom(held.pieces, start).filter((piece) => piece.offset < bytes)
  const last = chain.at(-1)
  const reached = last ? last.offset + last.bytes : start
  if (reached < bytes) throw new RangeError(`${key} cannot go back to ${bytes} bytes`)
  // From the end on, so that whatever is left after a kill still is the beginning of the object.
  const beyond = held.pieces.filter((piece) => piece.offset >= bytes).map((piece) => piece.name)
  for (const name of beyond.reverse()) await deleteObjects(bucket, [name])
  if (last && reached > bytes) {
    const whole = await readObject(bucket, last.name)
    await putObject(bucket, last.name, whole.subarray(0, bytes - last.offset))
  }
  if (kept.length === held.parts.length) return
  await writeRecord(bucket, key, { ...held.record, counted: kept.length })
}

function partsBelow({ parts }: Held, bytes: number) {
  let end = 0
  return parts.filter((part) => {
    end += part.bytes
    return end <= bytes
  })
}

async function finish(bucket: Bucket, key: string): Promise<ObjectInfo> {
  const held = await heldOf(bucket, key)
  if (held) await makeWhole(bucket, key, held)
  const record = held?.record ?? (await readRecord(bucket, key))
  const info = await headObject(bucket, key)
  if (!info) throw new ObjectMissing(key)
  if (record) await dropRecord(bucket, key, record)
  return info
}

async function makeWhole(bucket: Bucket, key: string, held: Held): Promise<void> {
  const { record, parts } = held
  const tail = await tailOf(bucket, held)
  if (record.uploadId === null || parts.length === 0) {
    await putObject(bucket, key, tail)
    if (record.uploadId !== null) await forgetParts(bucket, key, record.uploadId)
    return
  }
  const last = tail.length === 0 ? [] : [await sendPart(bucket, key, record.uploadId, parts.length + 1, tail)]
  await joinParts(bucket, key, record.uploadId, [...parts, ...last])
}

async function abort(bucket: Bucket, key: string): Promise<void> {
  const record = await readRecord(bucket, key)
  if (!record) return
  if (record.uploadId !== null) await forgetParts(bucket, key, record.uploadId)
  await dropRecord(bucket, key, record)
}

/** The bytes of the parts pass through here, a part at a time: they need not be cut where S3 would cut them. */
async function concatenate(bucket: Bucket, tuning: Tuning, key: string, parts: string[]): Promise<void> {
  if ((await heldOf(bucket, key))?.end !== 0) throw new RangeError(`${key} is not created and empty`)
  for (const part of parts) {
    const known = (await heldOf(bucket, part)) ?? (await headObject(bucket, part))
    if (!known) throw new ObjectMissing(part)
  }
  // A part must be an object to be read. One that was growing holds the same bytes afterwards.
  for (const part of parts) await finish(bucket, part)
  let end = 0
  try {
    for (const part of parts) {
      const body = await patiently(() => bucket.client.getObject(bucket.name, part))
      const { bytes } = (await headObject(bucket, part)) ?? { bytes: -1 }
      const after = await appendTo(bucket, tuning, key, end, body)
      if (after !== end + bytes) throw new Error(`${part} broke off at ${after - end} of ${bytes} bytes`)
      end = after
    }
  } catch (error) {
    await abort(bucket, key)
    await create(bucket, key)
    throw error
  }
  await deleteObjects(bucket, parts)
}

export { hidden, isGrowingBy } from './s3-growing-record.ts'
