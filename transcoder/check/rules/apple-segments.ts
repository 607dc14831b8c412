import { contentOf, type MediaPlaylist, type Segment, type Stream, type Timed, timedIn } from '../stream.ts'
import { apple, forEach, number, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about segments, 7.1 to 7.7. */

const perContent =
  (check: (media: MediaPlaylist) => Outcome): Rule['check'] =>
  (stream: Stream) =>
    forEach(contentOf(stream), check)

type Pair = { before: Segment; now: Segment }

/** Segments with the one before them, where no discontinuity lies between. */
function neighbours(media: MediaPlaylist): Pair[] {
  return media.segments.flatMap((now, index) => {
    const before = media.segments[index - 1]
    return before && !now.entry.discontinuity ? [{ before, now }] : []
  })
}

type Join = { file: string; track: number; expected: number; found: number; timescale: number; frame: number }

/** Where tracks of two neighbours meet, ticks. */
function joins({ before, now }: Pair): Join[] {
  return (['video', 'audio', 'text'] as const).flatMap((kind) => {
    const [first, second]: (Timed | null)[] = [timedIn(before, kind), timedIn(now, kind)]
    if (!first || !second || first.run.start === null || second.run.start === null) return []
    const { track, run } = second
    const expected = first.run.end
    return [
      {
        file: now.file.label,
        track: track.id,
        expected,
        found: run.start ?? 0,
        timescale: track.timescale,
        frame: run.longest,
      },
    ]
  })
}

/** Seconds that presentation times of a transport stream may differ from EXTINF. */
const transportTolerance = 0.1

function transportJoin({ before, now }: Pair): number | null {
  const [first, second] = [before.media.transport?.start ?? null, now.media.transport?.start ?? null]
  return first === null || second === null ? null : second - first - (before.entry.duration ?? 0)
}

function continuous(media: MediaPlaylist): Outcome {
  return forEach(neighbours(media), (pair) => {
    const joined = joins(pair)
    const shift = transportJoin(pair)
    if (joined.length === 0 && shift === null) return null
    const apart = joined
      .filter(({ expected, found, frame }) => Math.abs(found - expected) >= frame)
      .map(
        ({ file, expected, found, timescale }) =>
          `${file}: ${number((found - expected) / timescale)} s off the end of the one before`,
      )
    const moved = shift !== null && Math.abs(shift) > transportTolerance
    return moved
      ? [...apart, `${pair.now.file.label}: ${number(shift)} s off the end of the one before`]
      : apart
  })
}

function decodeTimes(media: MediaPlaylist): Outcome {
  const inside = forEach(media.segments, ({ media: facts, file }) => {
    if (facts.runs.length === 0) return null
    return facts.runs.flatMap(({ gaps }) => gaps.map((gap) => `${file.label}: ${gap}`))
  })
  const between = forEach(neighbours(media), (pair) => {
    const joined = joins(pair)
    if (joined.length === 0) return null
    return joined
      .filter(({ expected, found }) => found !== expected)
      .map(
        ({ file, track, expected, found }) => `${file}: track ${track} starts at ${found}, not ${expected}`,
      )
  })
  return inside || between ? [...(inside ?? []), ...(between ?? [])] : null
}

function transportCounters(media: MediaPlaylist): Outcome {
  const carried = media.segments.filter(({ media: { transport } }) => transport !== null)
  if (carried.length === 0) return null
  const inside = carried.flatMap(({ media: { transport }, file }) =>
    (transport?.breaks ?? []).map((says) => `${file.label}: ${says}`),
  )
  const between = neighbours(media).flatMap(({ before, now }) => {
    const [last, first] = [
      before.media.transport?.lastCounters ?? {},
      now.media.transport?.firstCounters ?? {},
    ]
    return Object.entries(first)
      .filter(
        ([pid, counter]) =>
          last[Number(pid)] !== undefined && counter !== (((last[Number(pid)] ?? 0) + 1) & 15),
      )
      .map(([pid]) => `${now.file.label}: the counter of PID ${pid} does not go on`)
  })
  return [...inside, ...between]
}

function startsWithIdr(media: MediaPlaylist): Outcome {
  return forEach(media.segments, (segment) => {
    const video = timedIn(segment, 'video')
    if (!video || video.run.samples === 0) return null
    const { firstIsIdr, firstIsSync } = video.run
    return (firstIsIdr ?? firstIsSync) ? [] : [segment.file.label]
  })
}

/** Seconds that Apple calls nominal, and how far a nominal six seconds may be off: half a second. */
const nominal = 6
const off = 0.5

function nominalDurations(media: MediaPlaylist): Outcome {
  // The last is as long as what is left.
  const full = media.segments.slice(0, -1)
  if (full.length === 0) return null
  const wrong = full.filter(({ entry }) => Math.abs((entry.duration ?? 0) - nominal) > off)
  const [one] = wrong
  return one
    ? [`${media.label}: ${wrong.length} of ${full.length}, e.g. ${number(one.entry.duration ?? 0)} s`]
    : []
}

function withinTarget(media: MediaPlaylist): Outcome {
  const target = media.playlist.targetDuration
  if (target === null) return null
  return forEach(media.segments, (segment) => {
    const main = timedIn(segment, 'video') ?? timedIn(segment, 'audio')
    const seconds = main ? main.run.duration / main.track.timescale : segment.entry.duration
    if (seconds === null) return null
    return seconds <= target + 0.5
      ? []
      : [`${segment.file.label}: ${number(seconds)} s with a target of ${target} s`]
  })
}

export const segmentRules: readonly Rule[] = [
  apple(
    '7.1',
    'must',
    'Media go on from segment to segment without a gap or an overlap.',
    perContent(continuous),
  ),
  apple('7.2', 'must', 'Continuity counters of transport streams go on.', perContent(transportCounters)),
  apple('7.3', 'must', 'Decode times (tfdt) begin where the fragment before ended.', perContent(decodeTimes)),
  apple('7.4', 'must', 'Segments with pictures start with an IDR frame.', perContent(startsWithIdr)),
  apple(
    '7.5',
    'should',
    'Target durations are 6 s.',
    perContent(({ label, playlist: { targetDuration } }) => {
      if (targetDuration === null) return null
      return targetDuration === nominal ? [] : [`${label}: ${targetDuration} s`]
    }),
  ),
  apple('7.6', 'should', 'Segments last nominally 6 s.', perContent(nominalDurations)),
  apple('7.7', 'must', 'Segments exceed the target duration by at most 0.5 s.', perContent(withinTarget)),
]
