import type { LiveKeyframe, LiveRun } from '#catalog/contract/live.ts'

/**
 * Playlists of what is on air, plain and low-latency in one (RFC 8216bis): who knows nothing of parts reads the segments.
 * Pure.
 */
export type ListedPart = { number: number; seconds: number; independent: boolean }

/** A segment as one rendition has it. */
export type ListedSegment = {
  run: Pick<LiveRun, 'id' | 'number'>
  number: number
  /** ms since 1970 */
  start: number
  seconds: number
  /** This rendition has nothing of it. */
  gap: boolean
  independent: boolean
  /** Listed while they are new. */
  parts: readonly ListedPart[]
  /** false: it is being written, and only its parts are listed. */
  closed: boolean
  /** Its first picture that stands alone. */
  keyframe: LiveKeyframe | null
}

/** EXT-X-DATERANGE (4.4.5.1): from `start` on, until the next one of its class. */
export type Mark = { id: string; class: string; start: number; text: string }

export type MediaList = {
  rendition: string
  targetSeconds: number
  /** In their order, without a hole in their numbers; at most the last is not closed. */
  segments: readonly ListedSegment[]
  /** null where nobody writes parts now. */
  live: {
    partSeconds: number
    /** The part that comes next; null while no source is on. */
    next: { runId: string; part: number } | null
    /** The other renditions: their last segment, and the last part of it (-1: none yet). */
    reports: readonly { rendition: string; segment: number; part: number }[]
  } | null
  /** The source has gone: whatever comes next is another run. */
  broken: boolean
  marks: readonly Mark[]
}

/** What a player of low latency keeps from the edge: three parts at least (4.4.3.8); the rest is for caches on the way. */
export const partHoldBack = (partSeconds: number): number => 3 * partSeconds + 0.15

/** Parts are listed so far from the edge (6.2.2), s. */
export const partsListedSeconds = (targetSeconds: number): number => 3 * targetSeconds

/** A delta update leaves out what is older (4.4.3.8), s. */
const skipSeconds = (targetSeconds: number): number => 6 * targetSeconds

const decimals = (seconds: number): string => seconds.toFixed(5)
const when = (ms: number): string => new Date(ms).toISOString()
/** A quoted string has neither quotation marks nor line ends (4.2). */
const quoted = (text: string): string => `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '”')}"`

const partUri = (runId: string, rendition: string, part: number): string =>
  `${runId}/${rendition}/part-${part}.m4s`
const segmentUri = ({ run, start }: ListedSegment, rendition: string): string =>
  `${run.id}/${rendition}/${start}.m4s`

/** Lines of one segment; `before` is the one that is listed before it. */
function segmentLines(
  segment: ListedSegment,
  before: ListedSegment | null,
  { rendition, live }: MediaList,
): string[] {
  const newRun = before?.run.id !== segment.run.id
  const parts = live ? segment.parts : []
  return [
    ...(newRun && before ? ['#EXT-X-DISCONTINUITY'] : []),
    ...(newRun ? [`#EXT-X-MAP:URI="${segment.run.id}/${rendition}/init.mp4"`] : []),
    ...(segment.closed || parts.length > 0 ? [`#EXT-X-PROGRAM-DATE-TIME:${when(segment.start)}`] : []),
    ...parts.map(
      ({ number, seconds, independent }) =>
        `#EXT-X-PART:DURATION=${decimals(seconds)},URI="${partUri(segment.run.id, rendition, number)}"${independent ? ',INDEPENDENT=YES' : ''}`,
    ),
    ...(segment.closed ? closedLines(segment, rendition) : []),
  ]
}

const closedLines = (segment: ListedSegment, rendition: string): string[] => [
  ...(segment.gap ? ['#EXT-X-GAP'] : []),
  `#EXTINF:${decimals(segment.seconds)},`,
  segmentUri(segment, rendition),
]

/** Those that still hold: the last before the list begins, of each class, and all since. */
function markLines(marks: readonly Mark[], first: number): string[] {
  const order = [...marks].sort((a, b) => a.start - b.start)
  return order
    .filter(
      (mark, index) =>
        mark.start >= first ||
        !order.slice(index + 1).some((later) => later.class === mark.class && later.start <= first),
    )
    .map(
      (mark) =>
        `#EXT-X-DATERANGE:ID=${quoted(mark.id)},CLASS=${quoted(mark.class)},START-DATE="${when(mark.start)}",END-ON-NEXT=YES,X-TEXT=${quoted(mark.text)}`,
    )
}

function controlLines({ live, targetSeconds }: MediaList): string[] {
  if (!live) return []
  const { partSeconds } = live
  const control = [
    'CAN-BLOCK-RELOAD=YES',
    `PART-HOLD-BACK=${partHoldBack(partSeconds).toFixed(3)}`,
    `HOLD-BACK=${3 * targetSeconds}`,
    `CAN-SKIP-UNTIL=${skipSeconds(targetSeconds)}`,
  ]
  return [`#EXT-X-SERVER-CONTROL:${control.join(',')}`, `#EXT-X-PART-INF:PART-TARGET=${partSeconds}`]
}

/** After the segments: what comes next, and how far the others are. */
function trailingLines({ live, rendition }: MediaList): string[] {
  if (!live) return []
  const { next, reports } = live
  return [
    ...(next ? [`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${partUri(next.runId, rendition, next.part)}"`] : []),
    ...reports.map(
      ({ rendition: other, segment, part }) =>
        `#EXT-X-RENDITION-REPORT:URI="${other}.m3u8",LAST-MSN=${segment}${part < 0 ? '' : `,LAST-PART=${part}`}`,
    ),
  ]
}

/** How many segments a delta update leaves out. */
function skipped({ segments, targetSeconds }: MediaList): number {
  let seconds = 0
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    seconds += segments[index]?.seconds ?? 0
    if (seconds > skipSeconds(targetSeconds)) return index
  }
  return 0
}

/**
 * A media playlist of now. The list in which a run is closed ends with EXT-X-DISCONTINUITY already: a player that had given the
 * next number to the old run would find it in another one, and hls.js then stops for good.
 * @param delta `_HLS_skip=YES`: without what the player has (6.2.5.1)
 */
export function mediaPlaylist(list: MediaList, { delta = false } = {}): string {
  const { segments, targetSeconds, broken, marks } = list
  const [first] = segments
  const left = delta && list.live ? skipped(list) : 0
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${targetSeconds}`,
    ...controlLines(list),
    `#EXT-X-MEDIA-SEQUENCE:${first?.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${first?.run.number ?? 0}`,
    ...(segments.every(({ independent, gap }) => independent || gap) ? ['#EXT-X-INDEPENDENT-SEGMENTS'] : []),
    ...(left > 0 ? [`#EXT-X-SKIP:SKIPPED-SEGMENTS=${left}`] : []),
    ...segments
      .slice(left)
      .flatMap((segment, index) => segmentLines(segment, segments[left + index - 1] ?? null, list)),
    ...(broken && first ? ['#EXT-X-DISCONTINUITY'] : []),
    ...markLines(marks, first?.start ?? 0),
    ...trailingLines(list),
    '',
  ].join('\n')
}

/** The first picture of each closed segment, by byte range (4.4.3.6): segments keep their numbers. */
export function iframesPlaylist(list: MediaList): string {
  const segments = list.segments.filter(({ closed }) => closed)
  const [first] = segments
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${list.targetSeconds}`,
    `#EXT-X-MEDIA-SEQUENCE:${first?.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${first?.run.number ?? 0}`,
    '#EXT-X-I-FRAMES-ONLY',
    ...segments.flatMap((segment, index) => {
      const { parts: _, keyframe, ...rest } = segment
      const bare = { ...rest, keyframe, parts: [], closed: false, gap: segment.gap || keyframe === null }
      return [
        ...segmentLines(bare, segments[index - 1] ?? null, list),
        `#EXT-X-PROGRAM-DATE-TIME:${when(segment.start)}`,
        ...(keyframe ? [`#EXT-X-BYTERANGE:${keyframe[2]}@${keyframe[1]}`] : []),
        ...closedLines(bare, list.rendition),
      ]
    }),
    '',
  ].join('\n')
}
