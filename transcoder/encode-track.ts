import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type EncodedRendition, keys } from '#catalog/contract/encoding.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { codecsOf } from './run/boxes.ts'
import { type Cut, cutSegments } from './run/segments.ts'

/** Where the pieces of one pipe go. */
export type RenditionSink = {
  storage: ObjectStorage
  assetId: string
  version: number
  rendition: string
  /** Called after each segment is durable. */
  onSegment: (soFar: EncodedRendition) => Promise<void> | void
}

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** What is written down of an init segment. */
export const initOf = (init: Buffer): Pick<EncodedRendition, 'codecs' | 'initBytes' | 'initSha256'> => ({
  codecs: codecsOf(init),
  initBytes: init.length,
  initSha256: sha256(init),
})

/**
 * Cuts one ffmpeg pipe into segments and hands each to object storage as it is finished: no temporary file, one
 * segment in memory; with `wholeOnly`, no segment shorter than the others;
 * of a `picture` its keyframes are noted. The init segment is written by every chunk with the same bytes, which the caller checks.
 */
export async function storeRendition(
  pipe: Readable,
  cut: Cut & { wholeOnly?: boolean; picture?: boolean },
  sink: RenditionSink,
): Promise<EncodedRendition> {
  const done = structuredClone(noRendition)
  for await (const piece of cutSegments(pipe, cut)) {
    if (piece.kind === 'init') {
      await sink.storage.put(keys.init(sink.assetId, sink.version, sink.rendition), piece.data)
      Object.assign(done, initOf(piece.data))
    } else if (!cut.wholeOnly || piece.frames === cut.segmentFrames) {
      await sink.storage.put(
        keys.segment(sink.assetId, sink.version, sink.rendition, piece.number),
        piece.data,
      )
      done.segments.push([piece.frames, piece.data.length])
      if (cut.picture) done.keyframes = [...(done.keyframes ?? []), piece.keyframes]
      await sink.onSegment(done)
    }
  }
  return done
}

export const noRendition: EncodedRendition = { codecs: '', initBytes: 0, initSha256: '', segments: [] }

/** Frames stored of a rendition. */
export const framesOf = (rendition: EncodedRendition): number =>
  rendition.segments.reduce((sum, [frames]) => sum + frames, 0)
