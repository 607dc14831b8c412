import Type, { type Static } from 'typebox'
import type { EncodingPlan, SourceFacts } from './encoding.ts'
import type { LiveRun, LiveSegment } from './live.ts'

/**
 * A title that was on air: its renditions are those of the channel, copied, and nothing of it is encoded. Kept in its plan.
 *
 * It is a row of *runs*: as long as the same rendition of one source went on without a gap. Each but the first begins with
 * EXT-X-DISCONTINUITY and has an init segment of its own. What was not on air is left out.
 */
export const RecordedRun = Type.Object({
  /** Of the channel: `live_run.id`. */
  id: Type.String(),
  /** The moment its first segment begins at, ms since 1970. */
  from: Type.Integer(),
  /** Where it begins in the title, microseconds. */
  offset: Type.Integer({ minimum: 0 }),
  /** By the title's rendition: which one of the run it is made of, and ticks a second. */
  sources: Type.Record(
    Type.String(),
    Type.Object({ name: Type.String(), timescale: Type.Integer({ minimum: 1 }) }),
  ),
})
export type RecordedRun = Static<typeof RecordedRun>

/** What one job copies, of all renditions: a part of the track `recorded`. */
export const RecordedChunk = Type.Object({
  /** Its run, counted from 0. */
  run: Type.Integer({ minimum: 0 }),
  /** The moment its first segment begins at, ms since 1970. */
  from: Type.Integer(),
  segments: Type.Integer({ minimum: 1 }),
  /** Number of its first segment in the title. */
  firstSegment: Type.Integer({ minimum: 0 }),
  /** How long it lasts, roughly. */
  seconds: Type.Number({ minimum: 0 }),
})
export type RecordedChunk = Static<typeof RecordedChunk>

export const RecordedPlan = Type.Object({
  channelId: Type.String(),
  /** What was to be recorded, ms since 1970. */
  from: Type.Integer(),
  until: Type.Integer(),
  /** Seconds of the first segment before `from`: a segment begins with a picture that stands alone. */
  lead: Type.Number({ minimum: 0 }),
  /** Seconds between `from` and `until` that were not on air, or only as a slate. */
  missing: Type.Number({ minimum: 0 }),
  /** Seconds of the longest segment of any rendition. */
  longest: Type.Number({ minimum: 0 }),
  runs: Type.Array(RecordedRun, { minItems: 1 }),
  chunks: Type.Array(RecordedChunk, { minItems: 1 }),
})
export type RecordedPlan = Static<typeof RecordedPlan>

/** Of a channel, ms since 1970; `language` of the sound, BCP 47. */
export type Stretch = { channelId: string; from: number; until: number; language: string }

/** What was on air of it (`LiveLedger.segments`). */
export type OnAir = { runs: readonly LiveRun[]; segments: readonly LiveSegment[] }

/** How a stretch becomes a title; null where nothing of it was on air. */
export type PlanRecording = (onAir: OnAir, stretch: Stretch) => RecordingMade | null
export type RecordingMade = { plan: EncodingPlan; facts: SourceFacts }

/** Programmes that become titles, as a port: `catalog/store` implements it on PostgreSQL. Every call may be repeated. */
export type RecordingLedger = {
  /** Those to be recorded that end before a moment and are no title yet, the first to end first. */
  due(before: Date): Promise<{ programmeId: string; ends: Date }[]>
  /**
   * Makes the title and its asset, whose jobs are to be added then. `waiting`: what is on air at its end is still being
   * written. `assetId` null: nothing of it was on air, or somebody else has been here.
   */
  begin(programmeId: string, now: Date): Promise<'waiting' | { assetId: string | null }>
}

/** The track of its parts. */
export const recordedTrack = 'recorded'

/** The file of an init segment, beside the segments that need it: each run of a recording has its own. */
export const initName = (run: number): string => (run === 0 ? 'init.mp4' : `init-${run}.mp4`)
