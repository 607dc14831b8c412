import type { Readable } from 'node:stream'
import type { Keyframe } from '#catalog/contract/encoding.ts'
import { boxAt, firstSampleBytes, placeFragment, sampleCount, startsWithKeyframe } from './boxes.ts'

/** What comes out of one ffmpeg pipe, cut where playlists need it. */
export type Piece =
  | { kind: 'init'; data: Buffer }
  /** `number` counts from 0 over the whole rendition; `keyframes` as in `EncodedRendition`. */
  | { kind: 'segment'; number: number; frames: number; keyframes: Keyframe[]; data: Buffer }

export type Cut = {
  /** Frames in every segment but the last. */
  segmentFrames: number
  firstSegment: number
  /** Decode time of the first frame, in ticks of the track's timescale. */
  startTicks: bigint
  /** Fragments in a full segment: sequence numbers go on over chunks without a gap. */
  fragmentsPerSegment: number
}

/** No box of ours is larger; a process that writes one is not to be trusted. Bytes. */
const largestBox = 256 * 1024 * 1024

/** Top-level boxes of a stream as they are completed. @throws RangeError for a box that cannot be */
export async function* topLevelBoxes(stream: Readable): AsyncGenerator<{ type: string; data: Buffer }> {
  let held: Buffer[] = []
  let bytes = 0
  let wanted = 8
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    bytes += chunk.length
    while (bytes >= wanted) {
      const data: Buffer = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held, bytes)
      const size = data.readUInt32BE(0)
      if (size < 8 || size > largestBox) throw new RangeError(`box of ${size} bytes`)
      if (bytes < size) {
        held = [data]
        wanted = size
        break
      }
      yield { type: data.toString('latin1', 4, 8), data: data.subarray(0, size) }
      held = [data.subarray(size)]
      bytes -= size
      wanted = 8
    }
  }
  if (bytes > 0) throw new RangeError(`stream ends ${bytes} bytes into a box`)
}

/**
 * Cuts ffmpeg's fragmented MP4 into an init segment and segments of several fragments (moof + mdat) each, and
 * puts the fragments at their place on the title's timeline. Holds no more than one segment.
 */
export async function* cutSegments(stream: Readable, cut: Cut): AsyncGenerator<Piece> {
  const head: Buffer[] = []
  let fragments: Buffer[] = []
  let keyframes: Keyframe[] = []
  let bytes = 0
  let frames = 0
  let number = cut.firstSegment
  let inSegment = 0
  const segment = (): Piece => {
    const piece: Piece = { kind: 'segment', number, frames, keyframes, data: Buffer.concat(fragments) }
    fragments = []
    keyframes = []
    bytes = 0
    frames = 0
    inSegment = 0
    number += 1
    return piece
  }
  for await (const { type, data } of topLevelBoxes(stream)) {
    if (type === 'ftyp' || type === 'moov') {
      head.push(data)
      if (type === 'moov') yield { kind: 'init', data: Buffer.concat(head) }
    } else if (type === 'moof') {
      const moof = Buffer.from(data)
      const count = sampleCount(moof)
      if (frames > 0 && frames + count > cut.segmentFrames) yield segment()
      inSegment += 1
      placeFragment(moof, cut.startTicks, number * cut.fragmentsPerSegment + inSegment)
      // What a player needs of it to show this one picture: the header, and the first sample after the head of `mdat`.
      if (startsWithKeyframe(moof)) keyframes.push([frames, bytes, moof.length + 8 + firstSampleBytes(moof)])
      frames += count
      bytes += moof.length
      fragments.push(moof)
    } else if (type === 'mdat') {
      bytes += data.length
      fragments.push(data)
      if (frames >= cut.segmentFrames) yield segment()
    }
  }
  if (frames > 0) yield segment()
}

/** The timescale of an init segment's one track, ticks a second (`mdhd`, section 8.4.2). */
export function timescaleIn(init: Buffer): number {
  const mdhd = boxAt(init, 'moov/trak/mdia/mdhd')
  if (!mdhd) throw new RangeError('init segment without mdhd')
  return init.readUInt32BE(mdhd.start + (init[mdhd.start + 8] === 1 ? 28 : 20))
}
