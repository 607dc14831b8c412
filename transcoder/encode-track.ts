import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type EncodedRendition, keys } from '#catalog/contract/encoding.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { codecsOf } from './check/init.ts'
import { noRendition } from './plan/progress.ts'
import { type Cut, cutSegments } from './run/segments.ts'

/** Whose rendition it is, and where its bytes go. */
export type RenditionPlace = { storage: ObjectStorage; assetId: string; version: number; rendition: string }

/** Where the pieces of one pipe go. */
export type RenditionSink = RenditionPlace & {
  /** Called after each segment is durable. */
  onSegment: (soFar: EncodedRendition) => Promise<void> | void
}

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** Makes an init segment durable, then writes down what is to be known of it. */
export async function storeInit(done: EncodedRendition, init: Buffer, place: RenditionPlace): Promise<void> {
  await place.storage.put(keys.init(place.assetId, place.version, place.rendition), init)
  done.codecs = codecsOf(init)
  done.initBytes = init.length
  done.initSha256 = sha256(init)
}

/** Makes a segment durable, then lists it; `length` in frames or ticks, as its rendition counts. */
export async function storeSegment(
  done: EncodedRendition,
  segment: { number: number; length: number; data: Buffer },
  place: RenditionPlace,
): Promise<void> {
  const key = keys.segment(place.assetId, place.version, place.rendition, segment.number)
  await place.storage.put(key, segment.data)
  done.segments.push([segment.length, segment.data.length])
}

/**
 * Cuts one ffmpeg pipe into segments and hands each to object storage as it is finished: no temporary file, one
 * segment in memory; with `wholeOnly`, no segment shorter than the others; of a `picture` its keyframes are noted. The
 * init segment is written by every chunk with the same bytes, which the caller checks.
 */
export async function storeRendition(
  pipe: Readable,
  cut: Cut & { wholeOnly?: boolean; picture?: boolean },
  sink: RenditionSink,
): Promise<EncodedRendition> {
  const done = structuredClone(noRendition)
  for await (const piece of cutSegments(pipe, cut)) {
    if (piece.kind === 'init') {
      await storeInit(done, piece.data, sink)
    } else if (!cut.wholeOnly || piece.frames === cut.segmentFrames) {
      await storeSegment(done, { ...piece, length: piece.frames }, sink)
      if (cut.picture) {
        done.keyframes ??= []
        done.keyframes.push(piece.keyframes)
      }
      await sink.onSegment(done)
    }
  }
  return done
}

/** Frames stored of a rendition. */
export const framesOf = (rendition: EncodedRendition): number =>
  rendition.segments.reduce((sum, [frames]) => sum + frames, 0)
