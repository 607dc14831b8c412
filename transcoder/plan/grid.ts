import type { Rational, SourceFacts, VideoGroup } from '#catalog/contract/encoding.ts'
import { ratio } from './frame-rate.ts'

/**
 * The absolute frame grid of a group: every boundary is a whole number of frames, so chunks encoded apart join
 * without a gap or an overlap.
 */
export type Grid = Pick<VideoGroup, 'gopFrames' | 'fragmentFrames' | 'segmentFrames'>

/**
 * Chunks of one segment (about 4 s) at the beginning of the low group, the others of six: a title can start after
 * them, and two cores make both at once.
 */
export const firstChunks = 2
const chunkSegments = 6

/**
 * At 25 and 50 fps a GOP is 1.92 s: two make 3.84 s = 180 AAC frames at 48 kHz, so sound and picture are cut at
 * the same instants. Elsewhere it is 2 s (Apple HLS authoring 1.10: a keyframe every two seconds), two a segment.
 * Four fragments a GOP: about half a second each, so a player can start on the first 13 kB of the lowest rung.
 */
export function frameGrid(rate: Rational): Grid {
  const fps = ratio(rate)
  const twelves = fps / 12.5
  const gopFrames = Math.max(1, Math.round(Number.isInteger(twelves) ? fps * 1.92 : fps * 2))
  return {
    gopFrames,
    fragmentFrames: Math.max(1, Math.round(gopFrames / 4)),
    segmentFrames: gopFrames * 2,
  }
}

/** Chunks over `totalFrames`: `short` ones first, then long ones, each a whole number of segments but the last. */
export function chunkGrid(totalFrames: number, segmentFrames: number, short: number): VideoGroup['chunks'] {
  const chunks: VideoGroup['chunks'] = []
  for (let startFrame = 0; startFrame < totalFrames; ) {
    const segments = chunks.length < short ? 1 : chunkSegments
    const left = totalFrames - startFrame
    // A tail of less than one segment joins the chunk before it: a process for a few frames costs more than it does.
    const frames = left - segments * segmentFrames < segmentFrames ? left : segments * segmentFrames
    chunks.push({ startFrame, frames, firstSegment: startFrame / segmentFrames })
    startFrame += frames
  }
  return chunks
}

/** Ticks a second of a track: a whole number for each frame (`timescaleOf(rate) * den / num`). */
export function timescaleOf(rate: Rational): number {
  return rate.den === 1 ? rate.num * 512 : rate.num
}

/** Exact duration of `frames`, seconds. */
export const framesToSeconds = (frames: number, rate: Rational): number => (frames * rate.den) / rate.num

/** Seconds that the last picture is held for a sound that ends after it; one that goes on longer goes on alone. */
const heldPicture = 1

/** Seconds of picture: sound and picture end together (Apple HLS 8.7), and nothing of either is lost. */
export function pictureSeconds(facts: SourceFacts): number {
  const picture = (facts.video?.end ?? 0) - facts.start
  const sound = Math.max(0, ...facts.audio.map(({ end }) => end - facts.start))
  return sound > picture && sound <= picture + heldPicture ? sound : picture
}
