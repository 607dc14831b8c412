import { randomUUID } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { type Bucket, isAbsent } from './s3-bucket.ts'
import {
  deleteObjects,
  headObject,
  isNoUpload,
  listObjects,
  type Part,
  partsOf,
  putObject,
  readObject,
} from './s3-object.ts'

/**
 * What the server holds of a growing object:
 *
 * - a record, `~growing/<key>/~record`, there from `create` to `finish`;
 * - full parts of one multipart upload to the key itself, begun with the first of them;
 * - behind the parts, pieces: small objects named after the offset they begin at, which can be read and cut, as parts
 *   of an unfinished upload cannot. A piece never reaches over the end of a part.
 *
 * The size is what parts and pieces add up to; it is written down nowhere.
 */
const RecordSchema = Type.Object({
  /** In the names of its pieces, so that those of an earlier object of the same key are never taken for its own. */
  generation: Type.String({ minLength: 1 }),
  /** null before the first part. */
  uploadId: Type.Union([Type.String(), Type.Null()]),
  /** Parts above this number were truncated and do not count until they are sent again: none can be deleted. */
  counted: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
})
export type GrowingRecord = Static<typeof RecordSchema>

export type Piece = { name: string; offset: number; bytes: number }

export type Held = {
  record: GrowingRecord
  /** Those that count, numbered from 1 without a gap. */
  parts: Part[]
  /** Bytes of the parts, where the pieces go on. */
  partsEnd: number
  /** Number of the last part that the server has, counted or not. */
  lastPart: number
  /** All of them by offset; those before `partsEnd` lie in parts as well. */
  pieces: Piece[]
  /** Those behind the parts, each beginning where the one before it ends. */
  tail: Piece[]
  /** The size. */
  end: number
}

/** Begins names that are no keys. */
export const hidden = '~'
const recordName = (key: string) => `${hidden}growing/${key}/${hidden}record`
const piecesPrefix = (key: string, { generation }: GrowingRecord) =>
  `${hidden}growing/${key}/${hidden}${generation}/`

/** Offsets in names sort as numbers: S3 has no objects of more than 15 digits. */
const offsetDigits = 15

export const pieceName = (key: string, record: GrowingRecord, offset: number): string =>
  piecesPrefix(key, record) + String(offset).padStart(offsetDigits, '0')

export const newRecord = (): GrowingRecord => ({ generation: randomUUID(), uploadId: null, counted: null })

export async function writeRecord(bucket: Bucket, key: string, record: GrowingRecord): Promise<void> {
  await putObject(bucket, recordName(key), Buffer.from(JSON.stringify(record)))
}

export async function readRecord(bucket: Bucket, key: string): Promise<GrowingRecord | null> {
  const text = await readObject(bucket, recordName(key)).catch((error: unknown) => {
    if (isAbsent(error)) return null
    throw error
  })
  if (text === null) return null
  const record: unknown = JSON.parse(text.toString())
  if (!Check(RecordSchema, record)) throw new Error(`the record of ${key} is not one of ours`)
  return record
}

/** The record goes first: without it the pieces are nobody's. */
export async function dropRecord(bucket: Bucket, key: string, record: GrowingRecord): Promise<void> {
  await deleteObjects(bucket, [recordName(key)])
  const names: string[] = []
  for await (const piece of listObjects(bucket, piecesPrefix(key, record))) names.push(piece.key)
  await deleteObjects(bucket, names)
}

/** null when it was never created or is finished. */
export async function heldOf(bucket: Bucket, key: string): Promise<Held | null> {
  const record = await readRecord(bucket, key)
  if (!record) return null
  const listed = await listedParts(bucket, key, record)
  if (!listed) return null
  const parts = listed.filter(({ number }) => number <= (record.counted ?? number))
  const partsEnd = parts.reduce((sum, part) => sum + part.bytes, 0)
  const pieces: Piece[] = []
  for await (const found of listObjects(bucket, piecesPrefix(key, record))) {
    pieces.push({ name: found.key, offset: Number(found.key.slice(-offsetDigits)), bytes: found.bytes })
  }
  const tail = chainFrom(pieces, partsEnd)
  const last = tail.at(-1)
  const end = last ? last.offset + last.bytes : partsEnd
  return { record, parts, partsEnd, lastPart: listed.at(-1)?.number ?? 0, pieces, tail, end }
}

/** The pieces that follow one another from an offset on. */
export function chainFrom(pieces: readonly Piece[], offset: number): Piece[] {
  const chain: Piece[] = []
  let end = offset
  for (const piece of pieces) {
    if (piece.offset !== end || piece.bytes === 0) continue
    chain.push(piece)
    end += piece.bytes
  }
  return chain
}

/** null when the upload is gone: joined, and killed before the record was dropped; or aborted by others. */
async function listedParts(bucket: Bucket, key: string, { uploadId }: GrowingRecord): Promise<Part[] | null> {
  if (uploadId === null) return []
  try {
    return await partsOf(bucket, key, uploadId)
  } catch (error) {
    if (isNoUpload(error)) return null
    throw error
  }
}

/** Whether a multipart upload belongs to a growing object. */
export async function isGrowingBy(bucket: Bucket, key: string, uploadId: string): Promise<boolean> {
  return (await readRecord(bucket, key))?.uploadId === uploadId
}

export const isCreated = async (bucket: Bucket, key: string): Promise<boolean> =>
  (await headObject(bucket, recordName(key))) !== null
