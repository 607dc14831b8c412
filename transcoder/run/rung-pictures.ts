import { keys, type Rational } from '#catalog/contract/encoding.ts'
import { MediaToolFailed, runMedia } from '#platform/media-tool.ts'
import type { ByteRange, ObjectStorage } from '#platform/storage/port.ts'
import type { StillPicture } from '../plan/trick-play.ts'
import { avcConfig, picturesIn } from './byte-stream.ts'

/** A whole rung in object storage; `segmentBytes` are its segments' lengths. */
export type StoredRung = {
  assetId: string
  version: number
  name: string
  frameRate: Rational
  segmentBytes: readonly number[]
}

async function bytesOf(storage: ObjectStorage, key: string, range?: ByteRange): Promise<Buffer> {
  const body = await (range ? storage.get(key, range) : storage.get(key))
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * The first `most` pictures from each of some keyframes on, as one H.264 byte stream. With 1 the byte ranges that were
 * noted of the keyframes are all that is read.
 * @throws MediaToolFailed when a segment is not what we wrote, ObjectMissing
 */
export async function picturesFrom(
  storage: ObjectStorage,
  rung: StoredRung,
  keyframes: readonly StillPicture[],
  most: number,
): Promise<Buffer> {
  const { assetId, version, name } = rung
  const init = await bytesOf(storage, keys.init(assetId, version, name))
  const found: Buffer[] = []
  try {
    const config = avcConfig(init)
    for (const { segment, offset, bytes } of keyframes) {
      const end = most === 1 ? offset + bytes : (rung.segmentBytes[segment] ?? 0)
      const range = { first: offset, last: end - 1 }
      const read = await bytesOf(storage, keys.segment(assetId, version, name, segment), range)
      found.push(...picturesIn(read, config, most))
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new MediaToolFailed(`${name}: ${error.message}`, 'source')
  }
  return Buffer.concat(found)
}

/** Pictures of our own are small; whatever writes more is not making them. Bytes of each pipe. */
const mostBytes = 64 * 1024 * 1024

/** Runs ffmpeg over a byte stream. Resolves with what each pipe gave. @throws MediaToolFailed */
export async function drawPictures(
  stream: Buffer,
  words: readonly string[],
  { pipes, nice, signal }: { pipes: number; nice: number; signal: AbortSignal },
): Promise<Buffer[]> {
  const outputs: Buffer[] = []
  await runMedia({
    tool: 'ffmpeg',
    source: { kind: 'bytes', bytes: stream },
    arguments: () => [...words],
    pipes,
    limits: { memory: 2 * 1024 ** 3, cpu: 120, nice },
    timeout: 300,
    signal,
    consume: async (pipe, order) => {
      const chunks: Buffer[] = []
      let bytes = 0
      for await (const chunk of pipe as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > mostBytes) throw new MediaToolFailed(`pictures of more than ${mostBytes} bytes`, 'source')
        chunks.push(chunk)
      }
      outputs[order] = Buffer.concat(chunks)
    },
  })
  return outputs
}
