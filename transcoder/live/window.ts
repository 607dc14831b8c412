import type { LiveKeyframe, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import type { Track } from '../check/init.ts'
import { measuredRates } from '../plan/tracks.ts'
import type { MeasuredRates } from './master.ts'
import {
  type ListedPart,
  type ListedSegment,
  type Mark,
  type MediaList,
  partsListedSeconds,
} from './playlists.ts'

/** What of a channel is at hand: the segments its playlists list, and the bytes of the newest of them. */
export type WindowPart = ListedPart & { data: Buffer }

export type WindowMedia = {
  ticks: number
  bytes: number
  frames: number
  keyframes: LiveKeyframe[]
  independent: boolean
  /** Empty once they are too old to be held. */
  parts: WindowPart[]
  closed: boolean
}

export type WindowSegment = {
  run: LiveRun
  number: number
  /** ms since 1970 */
  start: number
  /** By the name of the rendition; those that have not come to it, or have nothing of it, are not there. */
  media: Map<string, WindowMedia>
  /** Nothing more comes: it is on record. */
  past: boolean
}

export type LiveWindow = {
  targetSeconds: number
  partSeconds: number
  segments: WindowSegment[]
  /** The run that is on. */
  run: LiveRun | null
  /** Its renditions' init segments, and what they tell. */
  inits: ReadonlyMap<string, Buffer>
  tracks: ReadonlyMap<string, Track>
  /** How many parts each rendition of it has had. */
  parts: Map<string, number>
  marks: Mark[]
  rates: Map<string, MeasuredRates>
}

/** Listed, s. */
const listedSeconds = 60
/** Bytes are held so many times longer than parts are listed. */
const heldFactor = 2

export const openWindow = (rules: { targetSeconds: number; partSeconds: number }): LiveWindow => ({
  ...rules,
  ...{ segments: [], run: null, inits: new Map(), tracks: new Map(), parts: new Map() },
  ...{ marks: [], rates: new Map() },
})

/** Segments as the ledger has them; their bytes are in object storage. */
export function recalled(runs: readonly LiveRun[], segments: readonly LiveSegment[]): WindowSegment[] {
  const known = new Map(runs.map((run) => [run.id, run]))
  return segments.flatMap(({ runId, number, start, media }) => {
    const run = known.get(runId)
    if (!run) return []
    const whole = Object.entries(media).map(
      ([name, { ticks, bytes, keyframes = [] }]): [string, WindowMedia] => {
        const kind = run.renditions.find((one) => one.name === name)?.kind
        const independent = kind === 'audio' || keyframes[0]?.[0] === 0
        return [name, { ticks, bytes, frames: 0, keyframes, independent, parts: [], closed: true }]
      },
    )
    return [{ run, number, start, media: new Map(whole), past: true }]
  })
}

export const isWhole = ({ run, media, past }: WindowSegment): boolean =>
  past || run.renditions.every(({ name }) => media.get(name)?.closed ?? false)

const renditionOf = ({ run }: WindowSegment, name: string) =>
  run.renditions.find((rendition) => rendition.name === name)

/** Of the longest rendition, s. */
export function secondsOf(segment: WindowSegment): number {
  const each = [...segment.media].map(
    ([name, { ticks }]) => ticks / (renditionOf(segment, name)?.timescale ?? Number.POSITIVE_INFINITY),
  )
  return Math.max(0, ...each)
}

/** Stands in for what is not there, s: where nothing was kept of a segment, not even its length. */
const lostSeconds = 1

/** null: this rendition has not come to it. */
function listed(
  window: LiveWindow,
  segment: WindowSegment,
  name: string,
  edge: number,
): ListedSegment | null {
  const { run, number, start } = segment
  const rendition = renditionOf(segment, name)
  const media = segment.media.get(name)
  // Nothing of it yet, unless nothing comes any more or this rendition is none of the run's.
  if (!media && !segment.past && (rendition || !isWhole(segment))) return null
  const seconds = media && rendition ? media.ticks / rendition.timescale : 0
  const gap = media === undefined || (media.closed && media.bytes === 0)
  const isNew = edge - start < partsListedSeconds(window.targetSeconds) * 1000
  return {
    ...{ run, number, start, gap, seconds: gap ? secondsOf(segment) || lostSeconds : seconds },
    independent: media?.independent ?? true,
    parts: isNew && segment.run === window.run ? (media?.parts ?? []) : [],
    closed: media?.closed ?? true,
    keyframe: media?.keyframes[0] ?? null,
  }
}

/** What the playlist of a rendition says now. */
export function listOf(window: LiveWindow, rendition: string): MediaList {
  const { segments, run, targetSeconds, partSeconds, marks } = window
  const edge = Math.max(0, ...segments.map((segment) => segment.start + secondsOf(segment) * 1000))
  const found: ListedSegment[] = []
  for (const segment of segments) {
    if (edge - segment.start > listedSeconds * 1000 && segment !== segments.at(-1)) continue
    const one = listed(window, segment, rendition, edge)
    if (!one) break
    found.push(one)
    if (!one.closed) break
  }
  const next = run?.renditions.some(({ name }) => name === rendition)
    ? { runId: run.id, part: window.parts.get(rendition) ?? 0 }
    : null
  const others = (run?.renditions ?? []).filter(({ name }) => name !== rendition)
  const live = { partSeconds, next, reports: others.flatMap(({ name }) => reportOf(window, name)) }
  return { ...{ rendition, targetSeconds, segments: found, live, marks }, broken: run === null }
}

function reportOf({ segments }: LiveWindow, rendition: string) {
  const last = segments.findLast(({ media }) => (media.get(rendition)?.parts.length ?? 0) > 0)
  const media = last?.media.get(rendition)
  return last && media ? [{ rendition, segment: last.number, part: media.parts.length - 1 }] : []
}

/** Rates of the run that is on, never less than they once were. */
export function measure(window: LiveWindow): ReadonlyMap<string, MeasuredRates> {
  const { segments, run, targetSeconds, rates } = window
  for (const { name, timescale } of run?.renditions ?? []) {
    const whole = segments.flatMap((segment) => {
      const media = segment.run === run ? segment.media.get(name) : undefined
      return media?.closed && media.bytes > 0 ? [media] : []
    })
    if (whole.length === 0) continue
    const each = whole.map(({ ticks, bytes }) => ({ seconds: ticks / timescale, bytes }))
    const stills = whole.flatMap(({ ticks, keyframes: [first] }) =>
      first ? [(first[2] * 8 * timescale) / Math.max(1, ticks)] : [],
    )
    const { peak, average } = measuredRates({ segments: each, targetSeconds })
    const before = rates.get(name)
    rates.set(name, {
      ...{ peak: Math.max(peak, before?.peak ?? 0), average: Math.max(average, before?.average ?? 0) },
      pictures: Math.max(0, before?.pictures ?? 0, ...stills),
    })
  }
  return rates
}

/** Forgets what is too old to be listed, and bytes that are too old to be asked for. */
export function trim(window: LiveWindow): void {
  const { segments, targetSeconds } = window
  const edge = segments.at(-1)?.start ?? 0
  const heldMs = heldFactor * partsListedSeconds(targetSeconds) * 1000
  for (const { start, media } of segments) {
    if (edge - start <= heldMs) continue
    for (const one of media.values()) if (one.closed) one.parts = []
  }
  window.segments = segments.filter(({ start }) => edge - start <= listedSeconds * 1000 + heldMs)
}

/** Whether a list has what a blocking reload waits for (6.2.5.2). `part` null: the whole segment. */
export function hasReached(list: MediaList, number: number, part: number | null): boolean {
  const { segments, broken } = list
  const last = segments.at(-1)
  if (!last || last.number < number) return false
  const segment = segments.find((one) => one.number === number)
  if (!segment) return true
  if (part === null) return segment.closed
  if (part < segment.parts.length) return true
  // A part past the end of a segment is the first of the next one; that its source has gone is news, too.
  return segment.closed && (segment !== last || broken)
}
