import type { EncodedPart, EncodedRendition, EncodingPlan } from '#catalog/contract/encoding.ts'
import { initName, type RecordedPlan, recordedTrack } from '#catalog/contract/recorded.ts'
import type { Job } from '../jobs.ts'
import type { AudioRendition, Rendition, VideoRendition } from './tracks.ts'

/**
 * Titles that were on air (catalog/contract/recorded.ts): how far they are copied, and what playlists see of them. Their
 * parts hold all renditions of a stretch of time, so that picture and sound grow together.
 */

const doneChunks = (parts: readonly EncodedPart[]): Map<number, EncodedPart> =>
  new Map(parts.filter(({ track, done }) => track === recordedTrack && done).map((part) => [part.part, part]))

/** The chunks from the beginning without a gap: what a playlist may list. */
function playable({ chunks }: RecordedPlan, parts: readonly EncodedPart[]): EncodedPart[] {
  const done = doneChunks(parts)
  const end = chunks.findIndex((_, chunk) => !done.has(chunk))
  return chunks.slice(0, end < 0 ? chunks.length : end).flatMap((_, chunk) => done.get(chunk) ?? [])
}

const missing = ({ chunks }: RecordedPlan, parts: readonly EncodedPart[]): number[] => {
  const done = doneChunks(parts)
  return [...chunks.keys()].filter((chunk) => !done.has(chunk))
}

export const recordingComplete = (recorded: RecordedPlan, parts: readonly EncodedPart[]): boolean =>
  missing(recorded, parts).length === 0

/** Seconds that can be played from the beginning. */
export const recordedSeconds = (recorded: RecordedPlan, parts: readonly EncodedPart[]): number =>
  recorded.chunks.slice(0, playable(recorded, parts).length).reduce((sum, { seconds }) => sum + seconds, 0)

/** Share of it that is there, 0 to 1. */
export function recordedShare({ chunks }: RecordedPlan, parts: readonly EncodedPart[]): number {
  const done = doneChunks(parts)
  const sum = (from: RecordedPlan['chunks']) => from.reduce((total, { seconds }) => total + seconds, 0)
  return Math.min(1, sum(chunks.filter((_, chunk) => done.has(chunk))) / Math.max(sum(chunks), 0.001))
}

export const recordedJobs = (
  about: { assetId: string; version: number },
  recorded: RecordedPlan,
  parts: readonly EncodedPart[],
): Job[] => missing(recorded, parts).map((chunk): Job => ({ name: 'cut', data: { ...about, chunk } }))

type Piece = { run: number; number: number; rendition: EncodedRendition }

/** What is common to picture and sound of one rendition. */
function renditionOf(
  name: string,
  recorded: RecordedPlan,
  parts: readonly EncodedPart[],
): (Rendition & Pick<VideoRendition, 'keyframes'>) | null {
  const ready = playable(recorded, parts)
  const pieces = ready.flatMap((part, chunk): Piece[] => {
    const { run, firstSegment } = recorded.chunks[chunk] ?? { run: 0, firstSegment: 0 }
    const rendition = part.renditions[name]
    return rendition ? [{ run, number: firstSegment, rendition }] : []
  })
  if (pieces.length === 0) return null
  const timescale = (run: number) => recorded.runs[run]?.sources[name]?.timescale ?? 1
  const segments = pieces.flatMap(({ run, rendition }) =>
    rendition.segments.map(([ticks, bytes]) => ({ seconds: ticks / timescale(run), bytes })),
  )
  const begins = pieces.filter(({ run }, order) => run !== pieces[order - 1]?.run)
  return {
    name,
    // A player sets up its decoders for all that comes.
    codecs: [...new Set(pieces.map(({ rendition }) => rendition.codecs))].join(','),
    segments,
    ended: ready.length === recorded.chunks.length,
    // The same of all renditions (Apple HLS 8.2).
    targetSeconds: recorded.longest,
    keyframes: pieces.flatMap(({ rendition }) => rendition.keyframes ?? []),
    inits: begins.map(({ run, number }) => ({ segment: number, file: initName(run) })),
    lead: recorded.lead,
  }
}

export function recordedVideo(plan: EncodingPlan, parts: readonly EncodedPart[]): VideoRendition[] {
  const { recorded } = plan
  if (!recorded) return []
  return plan.video.flatMap(({ name: group, rungs, frameRate }) =>
    rungs.flatMap((rung) => {
      const rendition = renditionOf(rung.name, recorded, parts)
      return rendition ? [{ ...rendition, rung, group, frameRate }] : []
    }),
  )
}

export function recordedAudio(plan: EncodingPlan, parts: readonly EncodedPart[]): AudioRendition[] {
  const { recorded } = plan
  if (!recorded) return []
  return plan.audio.flatMap((track, order) =>
    track.rungs.flatMap((rung) => {
      const rendition = renditionOf(rung.name, recorded, parts)
      return rendition ? [{ ...rendition, rung, track, order }] : []
    }),
  )
}
