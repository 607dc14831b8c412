import type {
  AudioRung,
  AudioTrack,
  EncodedPart,
  EncodingPlan,
  Keyframe,
  OriginalRung,
  Rational,
  VideoGroup,
  VideoRung,
} from '#catalog/contract/encoding.ts'
import { outputRate } from './frame-rate.ts'
import { framesToSeconds } from './grid.ts'
import { codecOf } from './groups.ts'
import { surroundGroup } from './ladder.ts'
import { originalName, originalTimescale } from './original.ts'
import {
  audioFrameSeconds,
  audioPart,
  codecComplete,
  groupComplete,
  originalSoFar,
  playableChunks,
  surroundPart,
} from './progress.ts'
import { recordedAudio, recordedVideo } from './recorded.ts'

/**
 * What a player is offered now, lowest first. Until the low rungs are whole that is the source alone, where it can be
 * played: it is far ahead of them, and a player that changed over would find nothing there. Then it stands above them
 * until the high ones are whole too. Other codecs stand behind all of H.264, so that a player that takes the first rung
 * can play it.
 */
export function offeredVideo(
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
): (VideoRendition | OriginalRendition)[] {
  const encoded = videoRenditions(plan, parts)
  const original = codecComplete(plan, parts, 'h264') ? null : originalRendition(plan, parts)
  if (!original) return encoded
  return plan.video.some((group) => groupComplete(parts, group)) ? [...encoded, original] : [original]
}

/** One rendition as playlists see it: what can be played of it now, measured. */
export type Rendition = {
  name: string
  codecs: string
  /** Exact seconds and bytes of each segment, from 0. */
  segments: { seconds: number; bytes: number }[]
  /** Nothing will be added. */
  ended: boolean
  /** Longest segment there can be, seconds. */
  targetSeconds: number
  /** Of a recording: from which segment on which init segment counts. Others have one. */
  inits?: readonly { segment: number; file: string }[]
  /** Of a recording: seconds before what was to be recorded, which players skip. */
  lead?: number
}

export type VideoRendition = Rendition & {
  rung: VideoRung
  frameRate: Rational
  group: VideoGroup['name']
  /** Of each segment; empty for what was encoded before they were noted. */
  keyframes: Keyframe[][]
}
export type OriginalRendition = Rendition & { rung: OriginalRung; frameRate: Rational }
export type AudioRendition = Rendition & { rung: AudioRung; track: AudioTrack; order: number }

/** Seconds as EXTINF tells them: whoever measures the stream divides by these. */
const told = ({ seconds }: Rendition['segments'][number]): number => Number(seconds.toFixed(6))

/** Bit/s of the fastest contiguous set of segments that lasts 0.5 to 1.5 times the target duration; 0 without one. */
function peakRate(segments: Rendition['segments'], target: number): number {
  let peak = 0
  segments.forEach((_, first) => {
    let seconds = 0
    let bytes = 0
    for (let n = first; n < segments.length; n += 1) {
      const segment = segments[n] as Rendition['segments'][number]
      seconds += told(segment)
      bytes += segment.bytes
      if (seconds > target * 1.5) break
      if (seconds >= target / 2) peak = Math.max(peak, (bytes * 8) / seconds)
    }
  })
  return peak
}

/** bit/s: the peak, and the average (RFC 8216bis, 4.4.6.2). */
export function measuredRates(rendition: Pick<Rendition, 'segments' | 'targetSeconds'>): {
  peak: number
  average: number
} {
  const peak = peakRate(rendition.segments, Math.round(rendition.targetSeconds))
  const bytes = rendition.segments.reduce((sum, segment) => sum + segment.bytes, 0)
  const seconds = rendition.segments.reduce((sum, segment) => sum + told(segment), 0)
  const average = seconds === 0 ? 0 : Math.ceil((bytes * 8) / seconds)
  // Of less than half a target duration the whole is all there is to measure.
  return { peak: peak === 0 ? average : Math.ceil(peak), average }
}

/**
 * The encoded picture renditions a player may be offered. While a title is still being encoded a rung is offered only
 * when all of its codec is whole, except the low group, which grows evenly: a player must not climb into a rung that
 * ends, and it stays in the codec it began with.
 */
export function videoRenditions(plan: EncodingPlan, parts: readonly EncodedPart[]): VideoRendition[] {
  if (plan.recorded) return recordedVideo(plan, parts)
  return plan.video.flatMap((group) => {
    const ended = groupComplete(parts, group)
    const chunks = playableChunks(parts, group)
    const offered = group === plan.video[0] || codecComplete(plan, parts, codecOf(group.name))
    if (chunks.length === 0 || !offered) return []
    return group.rungs.map((rung) => ({
      name: rung.name,
      rung,
      group: group.name,
      frameRate: group.frameRate,
      ended,
      targetSeconds: framesToSeconds(group.segmentFrames, group.frameRate),
      codecs: chunks[0]?.renditions[rung.name]?.codecs ?? '',
      keyframes: chunks.flatMap((part) => part.renditions[rung.name]?.keyframes ?? []),
      segments: chunks.flatMap((part) =>
        (part.renditions[rung.name]?.segments ?? []).map(([frames, bytes]) => ({
          seconds: framesToSeconds(frames, group.frameRate),
          bytes,
        })),
      ),
    }))
  })
}

/** The longest segment of a repackaged source, rounded (transcoder/original-job.ts takes none above it). */
const originalTargetSeconds = 11

/**
 * The repackaged source. It is offered while the high rungs are being made and not after: its segments are not cut
 * where theirs are, and it weighs more than they do. Whoever plays it then still finds its playlist.
 */
export function originalRendition(
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
): OriginalRendition | null {
  const soFar = originalSoFar(parts)
  if (!plan.original || !soFar) return null
  return {
    name: originalName,
    rung: plan.original,
    frameRate: outputRate(plan.original.frameRate),
    codecs: soFar.rendition.codecs,
    ended: soFar.done,
    targetSeconds: originalTargetSeconds,
    segments: soFar.rendition.segments.map(([ticks, bytes]) => ({
      seconds: ticks / originalTimescale,
      bytes,
    })),
  }
}

export function audioRenditions(plan: EncodingPlan, parts: readonly EncodedPart[]): AudioRendition[] {
  if (plan.recorded) return recordedAudio(plan, parts)
  return plan.audio.flatMap((track, order) => {
    return track.rungs.flatMap((rung) => {
      const part = audioPart(parts, track.index, rung.group === surroundGroup ? surroundPart : 0)
      const encoded = part?.renditions[rung.name]
      if (!part || !encoded || encoded.segments.length === 0) return []
      const segments = encoded.segments.map(([frames, bytes]) => ({
        seconds: frames * audioFrameSeconds,
        bytes,
      }))
      const targetSeconds = plan.audioSegmentFrames * audioFrameSeconds
      return [
        {
          name: rung.name,
          rung,
          track,
          order,
          codecs: encoded.codecs,
          ended: part.done,
          targetSeconds,
          segments,
        },
      ]
    })
  })
}
