import type { OriginalRung, SourceFacts, VideoFacts } from '#catalog/contract/encoding.ts'
import { hostileInput } from '#platform/media-input.ts'
import { ratio } from './frame-rate.ts'
import { fragmented, quiet } from './options.ts'

/** The track and the rendition of the repackaged source. */
export const originalName = 'original'
/** Ticks a second; a whole number of them for every frame of every usual rate (RFC 3551 counts video in it). */
export const originalTimescale = 90_000

/**
 * bit/s of the whole file above which the source is no stream: it would take twice what the highest encoded rung
 * takes, and most links could not carry it.
 */
const heaviest = 12_000_000
/** Containers whose timestamps and stream headers can be trusted for a copy. */
const containers: ReadonlySet<string> = new Set(['mov', 'matroska', 'flv'])

/** H.264, 8 bits, 4:2:0, progressive, upright, square pixels: what every MediaSource plays (Apple HLS 1.1 to 1.5). */
const plays = (video: VideoFacts): boolean =>
  video.codec === 'h264' &&
  ['yuv420p', 'yuvj420p'].includes(video.pixelFormat) &&
  !video.interlaced &&
  video.rotation === 0 &&
  video.sampleAspect.num === video.sampleAspect.den &&
  video.transfer === 'sdr' &&
  Math.min(video.width, video.height) <= 1088 &&
  video.width % 2 === 0 &&
  video.height % 2 === 0 &&
  ratio(video.frameRate) <= 61

/**
 * The source as a rung of its own, where a browser can play it; null where it must be encoded first.
 * @param audioGroup the best there will be; null for a silent picture
 */
export function planOriginal(facts: SourceFacts, audioGroup: string | null): OriginalRung | null {
  const { video } = facts
  if (!video || !plays(video) || !containers.has(facts.demuxer)) return null
  if ((facts.bytes * 8) / facts.duration > heaviest) return null
  const { width, height, frameRate } = video
  return { width, height, frameRate, audioGroup }
}

/** A fragment is about this long, µs; each keyframe begins one in any case. */
const fragmentMicroseconds = 480_000

/**
 * The picture copied as it is. `frag_discont` makes each decode time the source's own, counted from the file's
 * start (without it the first is 0, and a picture that begins after the sound would come too early); with
 * negative composition offsets it is the presentation time of the keyframe too. Beside it, as `framecrc`, a line a
 * packet: the picture's packets as they are read.
 */
export function originalArguments(facts: SourceFacts, source: string): string[] {
  if (!facts.video) throw new RangeError('no picture to copy')
  return [
    ...[...quiet, ...hostileInput(facts.demuxer, source), '-i', source],
    ...['-map', `0:${facts.video.index}`, '-c', 'copy', '-avoid_negative_ts', 'disabled'],
    ...['-video_track_timescale', String(originalTimescale), '-frag_duration', String(fragmentMicroseconds)],
    ...[...fragmented('+frag_keyframe+frag_discont'), '-f', 'mp4', 'pipe:3'],
    ...['-map', `0:${facts.video.index}`, '-c', 'copy', '-f', 'framecrc', 'pipe:4'],
  ]
}
