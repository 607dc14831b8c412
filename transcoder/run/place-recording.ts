import type { Keyframe } from '#catalog/contract/encoding.ts'
import { firstSampleBytes, fragmentTicks, placeFragment, sampleCount, startsWithKeyframe } from './boxes.ts'
import type { fragmentsOf } from './trim-fragments.ts'

export type PlacedSegment = { data: Buffer; ticks: number; keyframes: Keyframe[] }

/** Fragments of one segment of a title have numbers of their own, so many at most. */
const fragmentNumbers = 4096

/**
 * A segment of a channel as one of a title: its fragments moved by `ticks`, and numbered anew. `number` counts the title's
 * segments from 0.
 */
export function placeSegment(
  fragments: ReturnType<typeof fragmentsOf>,
  { ticks, number }: { ticks: bigint; number: number },
): PlacedSegment {
  const pieces: Buffer[] = []
  const keyframes: Keyframe[] = []
  let [bytes, frames, length] = [0, 0, 0]
  for (const [order, fragment] of fragments.entries()) {
    const moof = Buffer.from(fragment.moof)
    placeFragment(moof, ticks, number * fragmentNumbers + order + 1)
    // What a player needs of it to show this one picture: the header, and the first sample after the head of `mdat`.
    if (startsWithKeyframe(moof)) keyframes.push([frames, bytes, moof.length + 8 + firstSampleBytes(moof)])
    frames += sampleCount(moof)
    length += fragmentTicks(moof)
    bytes += moof.length + fragment.mdat.length
    pieces.push(moof, fragment.mdat)
  }
  return { data: Buffer.concat(pieces), ticks: length, keyframes }
}
