import type { Readable } from 'node:stream'
import { decodeTime, firstSampleBytes, fragmentTicks, numberFragment, startsWithKeyframe } from './boxes.ts'
import { topLevelBoxes } from './segments.ts'

/** `ticks` is how long it lasts, up to the keyframe of the next one. */
export type KeyframePiece =
  | { kind: 'init'; data: Buffer }
  | { kind: 'segment'; number: number; ticks: number; data: Buffer }

/** A copied stream that makes no good segments; viewers are better off with the encoded rungs. */
export class UnevenStream extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'UnevenStream'
  }
}

export type KeyframeCut = {
  /** A segment ends at the first keyframe after this many ticks. */
  wanted: number
  /** No segment may be longer. */
  longest: number
  /** The picture may begin this late, ticks. */
  latestStart: number
}

/** Looks at the NAL unit types of the first sample (ISO/IEC 14496-15, lengths of four bytes). */
export function holdsIdr(mdat: Buffer, sampleBytes: number): boolean {
  for (let at = 8; at + 5 <= Math.min(mdat.length, 8 + sampleBytes); at += 4 + mdat.readUInt32BE(at))
    if (((mdat[at + 4] ?? 0) & 0x1f) === 5) return true
  return false
}

/**
 * Cuts a copied stream at its own keyframes. Holds no more than one segment.
 * @throws UnevenStream when keyframes are too far apart, are no IDR pictures, or the picture begins late
 */
export async function* cutAtKeyframes(stream: Readable, cut: KeyframeCut): AsyncGenerator<KeyframePiece> {
  const head: Buffer[] = []
  let held: Buffer[] = []
  let number = 0
  let sequence = 0
  // The first segment begins where the title does, also when its first picture comes a moment later.
  let start = 0
  let end = 0
  let checkIdr = 0
  for await (const { type, data } of topLevelBoxes(stream)) {
    if (type === 'ftyp' || type === 'moov') {
      head.push(data)
      if (type === 'moov') yield { kind: 'init', data: Buffer.concat(head) }
    } else if (type === 'moof') {
      const time = Number(decodeTime(data))
      const key = startsWithKeyframe(data)
      if (sequence === 0 && (!key || Math.abs(time) > cut.latestStart))
        throw new UnevenStream(`begins at tick ${time}${key ? '' : ' without a keyframe'}`)
      if (key && held.length > 0 && time - start >= cut.wanted) {
        yield { kind: 'segment', number, ticks: time - start, data: Buffer.concat(held) }
        held = []
        number += 1
        start = time
      }
      const moof = Buffer.from(data)
      sequence += 1
      numberFragment(moof, sequence)
      checkIdr = key && held.length === 0 ? firstSampleBytes(moof) : 0
      end = time + fragmentTicks(moof)
      if (end - start > cut.longest) throw new UnevenStream(`no keyframe in ${end - start} ticks`)
      held.push(moof)
    } else if (type === 'mdat') {
      if (checkIdr > 0 && !holdsIdr(data, checkIdr))
        throw new UnevenStream('a keyframe that is no IDR picture')
      checkIdr = 0
      held.push(data)
    }
  }
  if (held.length > 0)
    yield { kind: 'segment', number, ticks: Math.max(1, end - start), data: Buffer.concat(held) }
}
