import type { Track } from '../check/init.ts'
import { evenly, type Fragment, joinFragments, splitFragment, standsAlone, ticksOf } from './fragments.ts'

/**
 * Where segments begin and what their parts are. Every rendition of a run is cut at the same moments: the leader (the first
 * picture, else the first sound) says where, the others follow at their first frame at or after it, segment by segment and part
 * by part, however their feeds are cut. Pure but for what it remembers of the run.
 */
export type CutTrack = { name: string; kind: 'video' | 'audio'; track: Track }

export type CutRules = {
  /** EXT-X-TARGETDURATION: no segment, rounded, is longer. A segment of sound alone is about so long. */
  targetSeconds: number
  /** PART-TARGET */
  partSeconds: number
}

export type CutEvent =
  /** `segment` counts from 0 over the run; `start` is seconds on the clock of the fragments. */
  | { kind: 'open'; segment: number; start: number }
  | { kind: 'part'; rendition: string; segment: number; fragment: Fragment; independent: boolean }
  /** Nothing more of it comes in this rendition. */
  | { kind: 'close'; rendition: string; segment: number }

/** A rendition of which nothing has come for so long is not waited for, ms, where the others are so far ahead of it, s. */
const patienceMs = 2000
const patienceSeconds = 2
/** Of rounding between two timescales, s. */
const tolerance = 0.0005
/** The longest EXTINF above the target that still rounds down to it, s. */
const roundsDown = 0.49

/** Where a part of the leader ends, and the segment it is in. */
type Cut = { end: number; segment: number }

type Lane = CutTrack & {
  /** What is not cut yet. */
  queue: Fragment[]
  /** The leader's cuts that it has not come to. */
  due: Cut[]
  /** The segment it is in; -1 before the first. */
  at: number
  /** Seconds up to which it has come. */
  end: number
  /** When something of it last came, ms; at first, when anything did. */
  cameAt: number
  /** Seconds up to which the others have gone on without it: what comes of before is too late. */
  missedTo: number
  /** Pictures of it were lost: what comes may look back at them, until one stands alone. */
  broken: boolean
}

type State = {
  leader: Lane
  lanes: Lane[]
  rules: CutRules
  /** The moment the last segment began at, s; null before the first. */
  begun: number | null
  /** Segments so far. */
  segments: number
  /** Where the last cut was, s. */
  cutAt: number
  /** The leader's last picture that stands alone, s. */
  keyAt: number | null
  events: CutEvent[]
}

/** `at`: when it came, ms on any clock that only goes on. */
export type Cutter = {
  push(rendition: string, fragment: Fragment, at: number): CutEvent[]
  end(): CutEvent[]
}

export function openCutter(tracks: readonly CutTrack[], rules: CutRules): Cutter {
  const lanes: Lane[] = tracks.map((track) => ({
    ...{ ...track, queue: [], due: [], at: -1, end: 0 },
    ...{ cameAt: Number.NaN, missedTo: Number.NEGATIVE_INFINITY, broken: false },
  }))
  const leader = lanes.find(({ kind }) => kind === 'video') ?? lanes[0]
  if (!leader) throw new RangeError('a run without renditions')
  const state: State = {
    ...{ leader, lanes, rules, begun: null, segments: 0, cutAt: 0, keyAt: null, events: [] },
  }
  return {
    push(rendition, whole, at) {
      for (const lane of lanes) if (Number.isNaN(lane.cameAt)) lane.cameAt = at
      const lane = lanes.find(({ name }) => name === rendition)
      const fragment = lane && inTime(lane, whole)
      if (!lane || !fragment) return []
      lane.cameAt = at
      lane.end = (fragment.time + ticksOf(fragment)) / lane.track.timescale
      if (lane === leader) lead(state, fragment)
      else lane.queue.push(fragment)
      if (state.begun !== null) advance(state, at)
      return state.events.splice(0)
    },
    end() {
      for (const lane of lanes) finish(state, lane)
      return state.events.splice(0)
    },
  }
}

/** What of a fragment is not too late; null when nothing is, or when it cannot be shown. */
function inTime(lane: Lane, whole: Fragment): Fragment | null {
  const moment = (lane.missedTo - tolerance) * lane.track.timescale
  const late = whole.time >= moment ? 0 : samplesBefore(whole, moment)
  if (late > 0) lane.broken = true
  if (late === whole.samples.length) return null
  const fragment = late === 0 ? whole : splitFragment(whole, late)[1]
  if (lane.broken && !standsAlone(fragment, lane.track)) return null
  lane.broken = false
  return fragment
}

/** @param at ms */
function advance(state: State, at: number): void {
  const { lanes, leader, rules } = state
  const farthest = Math.max(...lanes.map(({ end }) => end))
  const reached = farthest - patienceSeconds
  const hasStopped = (lane: Lane) => at - lane.cameAt > patienceMs
  // The others go on without the leader.
  while (hasStopped(leader) && state.cutAt + rules.partSeconds < reached) {
    cutWithout(state, state.cutAt + rules.partSeconds)
    leader.missedTo = state.cutAt
  }
  for (const lane of lanes) {
    if (lane === leader) {
      // It is not in segments that were begun without it.
      if (hasStopped(leader)) while (lane.at < state.segments - 1) enterNext(state, lane)
      continue
    }
    for (let next = lane.due[0]; next; next = lane.due[0]) {
      const isThere = lane.end >= next.end - tolerance
      if (!isThere && !(hasStopped(lane) && next.end <= reached)) break
      if (!isThere) lane.missedTo = next.end
      follow(state, lane, next)
    }
  }
}

function finish(state: State, lane: Lane): void {
  for (const next of [...lane.due]) follow(state, lane, next)
  // What comes after the leader's last picture, of the same moment.
  const rest = takeBefore(lane, state.cutAt + state.rules.partSeconds)
  if (rest) put(state, lane, rest)
  while (lane.at < state.segments) enterNext(state, lane)
}

function beginSegment(state: State, start: number): void {
  state.events.push({ kind: 'open', segment: state.segments, start })
  state.begun = start
  state.segments += 1
}

function cut(state: State, end: number): void {
  state.cutAt = end
  const one = { end, segment: state.segments - 1 }
  for (const lane of state.lanes) if (lane !== state.leader) lane.due.push(one)
}

/** A part that the leader has nothing of. */
function cutWithout(state: State, end: number): void {
  if (end - (state.begun ?? 0) > state.rules.targetSeconds) beginSegment(state, state.cutAt)
  cut(state, end)
}

function enterNext(state: State, lane: Lane): void {
  if (lane.at >= 0) state.events.push({ kind: 'close', rendition: lane.name, segment: lane.at })
  lane.at += 1
}

function lead(state: State, whole: Fragment): void {
  const { leader, rules } = state
  const { timescale } = leader.track
  for (const fragment of evenly(whole, rules.partSeconds * timescale)) {
    const start = fragment.time / timescale
    const seconds = ticksOf(fragment) / timescale
    const key = standsAlone(fragment, leader.track)
    // It comes again, after pictures that were lost.
    while (state.begun !== null && state.cutAt < start - tolerance)
      cutWithout(state, Math.min(state.cutAt + rules.partSeconds, start))
    if (beginsSegment(state, start, seconds, key)) beginSegment(state, start)
    if (key) state.keyAt = start
    while (leader.at < state.segments - 1) enterNext(state, leader)
    put(state, leader, fragment)
    cut(state, start + seconds)
  }
}

function beginsSegment(
  { begun, leader, rules, keyAt }: State,
  start: number,
  seconds: number,
  key: boolean,
): boolean {
  if (begun === null) return true
  const longest = rules.targetSeconds + roundsDown
  const elapsed = start - begun
  if (elapsed + seconds > longest) return true
  if (leader.kind === 'audio') return elapsed + seconds / 2 >= rules.targetSeconds
  // A picture that stands alone, where the next one would come too late: as far off as it was from the one before.
  return key && (elapsed >= 0.75 * rules.targetSeconds || elapsed + start - (keyAt ?? begun) > longest)
}

function follow(state: State, lane: Lane, { end, segment }: Cut): void {
  lane.due.shift()
  while (lane.at < segment) enterNext(state, lane)
  const fragment = takeBefore(lane, end)
  if (fragment) put(state, lane, fragment)
}

/** What a lane has that begins before a moment, as one. */
function takeBefore({ queue, track }: Lane, moment: number): Fragment | null {
  const taken: Fragment[] = []
  for (let head = queue[0]; head; head = queue[0]) {
    const count = samplesBefore(head, (moment - tolerance) * track.timescale)
    if (count === 0) break
    queue.shift()
    if (count === head.samples.length) {
      taken.push(head)
      continue
    }
    const [first, rest] = splitFragment(head, count)
    taken.push(first)
    queue.unshift(rest)
    break
  }
  return taken.length === 0 ? null : joinFragments(taken)
}

/** Samples that begin before a moment, ticks. */
function samplesBefore({ time, samples }: Fragment, moment: number): number {
  let at = time
  const index = samples.findIndex(({ ticks }) => {
    const reached = at >= moment
    at += ticks
    return reached
  })
  return index < 0 ? samples.length : index
}

function put({ events, rules }: State, lane: Lane, whole: Fragment): void {
  // A part of the leader's length may have a frame more.
  for (const fragment of evenly(whole, rules.partSeconds * lane.track.timescale)) {
    const independent = standsAlone(fragment, lane.track)
    events.push({ kind: 'part', rendition: lane.name, segment: lane.at, fragment, independent })
  }
}
