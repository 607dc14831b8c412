import { buffer } from 'node:stream/consumers'
import { keys, type Rational } from '#catalog/contract/encoding.ts'
import { MediaToolFailed, mediaOutputs } from '#platform/media-tool.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { StillPicture } from '../plan/trick-play.ts'
import { type AvcConfig, avcConfig, picturesIn } from './byte-stream.ts'

/** A whole rung in object storage; `segmentBytes` are its segments' lengths, `initFile` what the init of each is called. */
export type StoredRung = {
  assetId: string
  version: number
  name: string
  frameRate: Rational
  segmentBytes: readonly number[]
  initFile: (segment: number) => string
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
  const found: Buffer[] = []
  const configs = new Map<string, AvcConfig>()
  const configOf = async (file: string): Promise<AvcConfig> => {
    const key = `${keys.rendition(assetId, version, name)}${file}`
    const config = configs.get(file) ?? avcConfig(await buffer(await storage.get(key)))
    configs.set(file, config)
    return config
  }
  try {
    for (const { segment, offset, bytes } of keyframes) {
      const config = await configOf(rung.initFile(segment))
      const end = most === 1 ? offset + bytes : (rung.segmentBytes[segment] ?? 0)
      const range = { first: offset, last: end - 1 }
      const read = await buffer(await storage.get(keys.segment(assetId, version, name, segment), range))
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
export function drawPictures(
  stream: Buffer,
  words: readonly string[],
  { pipes, nice, signal }: { pipes: number; nice: number; signal: AbortSignal },
): Promise<Buffer[]> {
  return mediaOutputs(
    {
      tool: 'ffmpeg',
      source: { kind: 'bytes', bytes: stream },
      arguments: () => [...words],
      pipes,
      limits: { memory: 2 * 1024 ** 3, cpu: 120, nice },
      timeout: 300,
      mayWait: true,
      signal,
    },
    mostBytes,
  )
}
