import type { AudioRung, EncodingPlan, Rational, SourceFacts, VideoRung } from '#catalog/contract/encoding.ts'
import type { LiveRendition, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import type {
  OnAir,
  RecordedChunk,
  RecordedPlan,
  RecordedRun,
  RecordingMade,
  Stretch,
} from '#catalog/contract/recorded.ts'
import { outputRate, ratio } from '../plan/frame-rate.ts'
import { overlap, renditionsOver, sourceOf } from './runs-as-one.ts'

/** What a stretch of a channel becomes as a title. Pure. */

/** A recording starts after these, then one job copies so many. */
const [firstSegments, chunkSegments] = [4, 60]

/** Segments of one run that follow each other, all with the renditions that are taken. */
type Piece = { run: LiveRun; segments: LiveSegment[] }

/** By the title's rendition; null where the run lacks a kind. */
function sourcesOf(run: LiveRun, wanted: readonly LiveRendition[]): RecordedRun['sources'] | null {
  const sources: RecordedRun['sources'] = {}
  for (const rendition of wanted) {
    const source = sourceOf(run, rendition)
    if (!source) return null
    sources[rendition.name] = { name: source.name, timescale: source.timescale }
  }
  return sources
}

/** Its pictures begin with one that does, where that is known. */
const standsAlone = ({ media }: LiveSegment, sources: RecordedRun['sources']): boolean =>
  Object.values(sources).every(({ name }) => (media[name]?.keyframes?.[0]?.[0] ?? 0) === 0)

/** A run is broken where a segment is missing, or lacks what is taken. */
function piecesOf(onAir: OnAir, stretch: Stretch, wanted: readonly LiveRendition[]): Piece[] {
  const pieces: Piece[] = []
  for (const segment of onAir.segments) {
    const run = onAir.runs.find(({ id }) => id === segment.runId)
    const sources = run && sourcesOf(run, wanted)
    const whole = sources && Object.values(sources).every(({ name }) => segment.media[name])
    if (!run || !whole || overlap(segment, stretch.from, stretch.until) === 0) continue
    const last = pieces.at(-1)
    const follows = last?.run.id === run.id && last.segments.at(-1)?.number === segment.number - 1
    if (last && follows) last.segments.push(segment)
    else if (standsAlone(segment, sources)) pieces.push({ run, segments: [segment] })
  }
  return pieces
}

/** Seconds of a piece: of its shortest rendition, to which the others are cut. */
function secondsOf({ segments }: Piece, sources: RecordedRun['sources'], until: number): number {
  const lengths = Object.values(sources).map(
    ({ name, timescale }) =>
      segments.reduce((sum, { media }) => sum + (media[name]?.ticks ?? 0), 0) / timescale,
  )
  const left = (until - (segments[0]?.start ?? until)) / 1000
  return Math.max(0.001, Math.min(left, ...lengths))
}

function chunksOf(pieces: readonly Piece[]): RecordedChunk[] {
  const chunks: RecordedChunk[] = []
  let number = 0
  for (const [run, { segments }] of pieces.entries()) {
    for (let at = 0; at < segments.length; ) {
      const some = segments.slice(at, at + (chunks.length === 0 ? firstSegments : chunkSegments))
      const seconds = some.reduce((sum, { duration }) => sum + duration, 0) / 1000
      chunks.push({
        ...{ run, from: some[0]?.start ?? 0, segments: some.length, firstSegment: number, seconds },
      })
      at += some.length
      number += some.length
    }
  }
  return chunks
}

/** A rate that programs use, else the one that was measured. */
function rateOf(fps: number): Rational {
  const measured = { num: Math.max(1, Math.round(fps * 1000)), den: 1000 }
  const usual = outputRate(measured)
  return Math.abs(ratio(usual) - fps) < 0.01 ? usual : measured
}

const rungOf = (
  { name, width = 2, height = 2, bandwidth }: LiveRendition,
  audioGroup: string | null,
): VideoRung => ({ name, width, height, preset: 'copy', crf: 0, maxrate: bandwidth, audioGroup })

const soundOf = ({ name, averageBandwidth, channels = 2 }: LiveRendition): AudioRung => ({
  ...{ name, group: name, bitrate: averageBandwidth, channels },
})

/** The lowest picture has the lowest sound, the highest the best. */
const groupFor = (order: number, pictures: number, sounds: readonly LiveRendition[]): string | null =>
  sounds[Math.min(sounds.length - 1, Math.floor((order * sounds.length) / Math.max(1, pictures)))]?.name ??
  null

function planOf(
  recorded: RecordedPlan,
  wanted: readonly LiveRendition[],
  duration: number,
  language: string,
) {
  const pictures = wanted.filter(({ kind }) => kind === 'video')
  const sounds = wanted.filter(({ kind }) => kind === 'audio')
  const fps = Math.max(0, ...pictures.map(({ frameRate }) => frameRate ?? 0)) || 25
  const frames = Math.max(1, Math.round(recorded.longest * fps))
  const plan: EncodingPlan = {
    duration,
    video:
      pictures.length === 0
        ? []
        : [
            {
              ...{ name: 'low', frameRate: rateOf(fps), gopFrames: frames, fragmentFrames: frames },
              ...{ segmentFrames: frames, totalFrames: Math.max(1, Math.round(duration * fps)), chunks: [] },
              rungs: pictures.map((one, order) => rungOf(one, groupFor(order, pictures.length, sounds))),
            },
          ],
    audio: sounds.length === 0 ? [] : [{ index: 1, language, rungs: sounds.map(soundOf) }],
    audioSegmentFrames: Math.max(1, Math.round((recorded.longest * 48_000) / 1024)),
    recorded,
  }
  return plan
}

/** The same words as of a file that was probed: for whoever asks how long it is, and whether there is a picture. */
function factsOf(plan: EncodingPlan, bytes: number): SourceFacts {
  const { duration, video, audio } = plan
  const best = video[0]?.rungs.at(-1)
  const one = { num: 1, den: 1 }
  return {
    ...{ demuxer: 'mov', bytes: Math.max(1, bytes), start: 0, duration, preroll: 0 },
    video:
      best && video[0]
        ? {
            ...{ index: 0, codec: 'h264', width: best.width, height: best.height, sampleAspect: one },
            ...{ rotation: 0, pixelFormat: 'yuv420p', bitDepth: 8, frameRate: video[0].frameRate },
            ...{ interlaced: false, transfer: 'sdr', end: duration },
          }
        : null,
    audio: audio.map(({ index, language, rungs }) => ({
      ...{ index, codec: 'aac', channels: rungs[0]?.channels ?? 2, sampleRate: 48_000 },
      ...{ language, end: duration },
    })),
    text: [],
  }
}

/**
 * How a stretch of a channel becomes a title; null where nothing of it was on air. Slates are left out, and so is a source
 * that has no picture where the others have one.
 */
export function planRecording(onAir: OnAir, stretch: Stretch): RecordingMade | null {
  const { channelId, from, until, language } = stretch
  const programme = { ...onAir, runs: onAir.runs.filter(({ source }) => source !== 'slate') }
  const wanted = renditionsOver(programme, from, until)
  const pieces = wanted.length === 0 ? [] : piecesOf(programme, stretch, wanted)
  const first = pieces[0]?.segments[0]
  if (!first) return null
  const runs: RecordedRun[] = []
  let seconds = 0
  let longest = 0
  let bytes = 0
  for (const piece of pieces) {
    const sources = sourcesOf(piece.run, wanted) ?? {}
    const offset = Math.round(seconds * 1e6)
    runs.push({ id: piece.run.id, from: piece.segments[0]?.start ?? 0, offset, sources })
    seconds += secondsOf(piece, sources, until)
    for (const { name, timescale } of Object.values(sources))
      for (const { media } of piece.segments) {
        longest = Math.max(longest, (media[name]?.ticks ?? 0) / timescale)
        bytes += media[name]?.bytes ?? 0
      }
  }
  const lead = Math.max(0, (from - first.start) / 1000)
  const recorded: RecordedPlan = {
    ...{ channelId, from, until, lead, runs, longest },
    missing: Math.max(0, Math.round(until - from - (seconds - lead) * 1000) / 1000),
    chunks: chunksOf(pieces),
  }
  const plan = planOf(recorded, wanted, seconds, language)
  return { plan, facts: factsOf(plan, bytes) }
}
