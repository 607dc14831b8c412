import type { LivePath, LiveRendition, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import { measuredRates } from '../plan/tracks.ts'
import { type MeasuredRates, masterPlaylist, soundPlaylist } from './master.ts'
import { renditionsOver, sourceOf } from './runs-as-one.ts'

/**
 * Playlists of what was on air, written from the ledger: a channel from some moment on, which grows (EVENT), and between two
 * moments (VOD). Segments are those of the live playlists, at the same addresses. Pure.
 */
export type TimeShift = {
  /** ms since 1970; `until` null: it goes on. */
  from: number
  until: number | null
  /** All that overlaps `from`–`until` (`LiveLedger.segments`). */
  runs: readonly LiveRun[]
  segments: readonly LiveSegment[]
  /** Nothing will be added: `until` is over, and its last segment is written down. */
  ended: boolean
  /** EXT-X-TARGETDURATION of the channel; longer where a segment is. */
  targetSeconds: number
  /** Of the channel, BCP 47. */
  languages: readonly string[]
}

/** What one rendition has of a segment. */
type Listed = {
  segment: LiveSegment
  run: LiveRun
  /** Of the run; null where it has none such, or nothing of it was kept. */
  source: LiveRendition | null
  seconds: number
  bytes: number
}

/** A delta update leaves out what is older than so many target durations (RFC 8216bis section 4.4.3.8). */
const skipTargets = 6

function listOf({ runs, segments }: TimeShift, wanted: LiveRendition): Listed[] {
  const byId = new Map(runs.map((run) => [run.id, { run, source: sourceOf(run, wanted) }]))
  return segments.flatMap((segment, order): Listed[] => {
    const found = byId.get(segment.runId)
    if (!found) return []
    const { run, source } = found
    const media = source ? segment.media[source.name] : undefined
    const ends = segments[order + 1] !== undefined && segments[order + 1]?.runId !== segment.runId
    // Where a run ends its renditions do not end together: what follows begins at one moment in all of them.
    const seconds = source && media && !ends ? media.ticks / source.timescale : segment.duration / 1000
    return [{ segment, run, source: media ? source : null, seconds, bytes: media?.bytes ?? 0 }]
  })
}

const when = (ms: number): string => new Date(ms).toISOString()

/** How a segment is introduced: the first one, and one of another run than the one before. */
function beginning({ segment, run, source }: Listed, before: Listed | undefined, first: boolean): string[] {
  const newRun = before?.run.id !== run.id
  return [
    ...(newRun && before ? ['#EXT-X-DISCONTINUITY'] : []),
    ...((newRun || before?.source?.name !== source?.name) && source
      ? [`#EXT-X-MAP:URI="${run.id}/${source.name}/init.mp4"`]
      : []),
    ...(newRun || first ? [`#EXT-X-PROGRAM-DATE-TIME:${when(segment.start)}`] : []),
  ]
}

const addressOf = ({ segment, run, source }: Listed, wanted: LiveRendition): string =>
  `${run.id}/${source?.name ?? wanted.name}/${segment.start}.m4s`

const targetOf = ({ targetSeconds }: TimeShift, list: readonly Listed[]): number =>
  list.reduce((most, { seconds }) => Math.max(most, Math.round(seconds)), targetSeconds)

/** Where players begin, of a `from` inside a segment (section 4.4.2.2). */
function startTag({ from }: TimeShift, [first]: readonly Listed[]): string[] {
  const offset = first ? (from - first.segment.start) / 1000 : 0
  return offset > 0 ? [`#EXT-X-START:TIME-OFFSET=${offset.toFixed(3)},PRECISE=YES`] : []
}

function head(shift: TimeShift, list: readonly Listed[]): string[] {
  const target = targetOf(shift, list)
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${target}`,
    ...(shift.ended ? [] : [`#EXT-X-SERVER-CONTROL:CAN-SKIP-UNTIL=${skipTargets * target}`]),
    `#EXT-X-MEDIA-SEQUENCE:${list[0]?.segment.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${list[0]?.run.number ?? 0}`,
    `#EXT-X-PLAYLIST-TYPE:${shift.ended ? 'VOD' : 'EVENT'}`,
  ]
}

/** How many segments a player that has an older list need not be told again. */
function skippable(shift: TimeShift, list: readonly Listed[]): number {
  let seconds = 0
  for (let index = list.length - 1; index >= 0; index -= 1) {
    seconds += list[index]?.seconds ?? 0
    if (seconds > skipTargets * targetOf(shift, list)) return index
  }
  return 0
}

function mediaPlaylist(shift: TimeShift, wanted: LiveRendition, skip: boolean): string {
  const list = listOf(shift, wanted)
  const left = skip && !shift.ended ? skippable(shift, list) : 0
  return [
    ...head(shift, list),
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...startTag(shift, list),
    ...(left > 0 ? [`#EXT-X-SKIP:SKIPPED-SEGMENTS=${left}`] : []),
    ...list
      .slice(left)
      .flatMap((one, index) => [
        ...beginning(one, list[left + index - 1], index === 0),
        ...(one.source ? [] : ['#EXT-X-GAP']),
        `#EXTINF:${one.seconds.toFixed(5)},`,
        addressOf(one, wanted),
      ]),
    ...(shift.ended ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n')
}

/** The first picture of each segment (section 4.4.3.6): segments keep their numbers. */
function iframesPlaylist(shift: TimeShift, wanted: LiveRendition): string {
  const list = listOf(shift, wanted)
  return [
    ...head(shift, list).filter((line) => !line.startsWith('#EXT-X-SERVER-CONTROL')),
    '#EXT-X-I-FRAMES-ONLY',
    ...list.flatMap((one, index) => {
      const picture = one.source ? one.segment.media[one.source.name]?.keyframes?.[0] : undefined
      return [
        ...beginning(one, list[index - 1], index === 0),
        ...(picture ? [`#EXT-X-BYTERANGE:${picture[2]}@${picture[1]}`] : ['#EXT-X-GAP']),
        `#EXTINF:${one.seconds.toFixed(5)},`,
        addressOf(one, wanted),
      ]
    }),
    ...(shift.ended ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n')
}

/** bit/s as they were; `pictures`: of the I-frame playlist. */
function ratesOf(shift: TimeShift, wanted: LiveRendition): MeasuredRates {
  const list = listOf(shift, wanted).filter(({ source, seconds }) => source !== null && seconds > 0)
  const targetSeconds = targetOf(shift, list)
  const pictures = list.map(({ segment, source, seconds }) => {
    const [, , bytes = 0] = segment.media[source?.name ?? '']?.keyframes?.[0] ?? []
    return { seconds, bytes }
  })
  const still = measuredRates({ segments: pictures, targetSeconds })
  return {
    ...measuredRates({ segments: list, targetSeconds }),
    ...{ pictures: still.peak, ...(shift.ended ? { averagePictures: still.average } : {}) },
  }
}

/** As it is in all of the runs: a player sets up its decoders for all that comes. What is over weighs what it weighed. */
function asOne(
  { runs, ended }: TimeShift,
  wanted: LiveRendition,
  { peak, average }: MeasuredRates,
): LiveRendition {
  const sources = runs.map((run) => sourceOf(run, wanted)).filter((source) => source !== null)
  const codecs = [...new Set([wanted, ...sources].map((source) => source.codecs))].join(',')
  const highest = Math.max(0, ...sources.map(({ frameRate }) => frameRate ?? 0))
  return {
    ...{ ...wanted, codecs },
    ...(highest > 0 ? { frameRate: highest } : {}),
    ...(ended ? { bandwidth: Math.max(1, peak), averageBandwidth: Math.max(1, average) } : {}),
  }
}

function masterOf(shift: TimeShift, kind: 'master' | 'sound'): string | null {
  const wanted = renditionsOver(shift, shift.from, shift.until ?? Number.POSITIVE_INFINITY)
  const rated = wanted.map((one) => ({ one, rates: ratesOf(shift, one) }))
  const still = (rates: MeasuredRates) => (shift.ended ? { ...rates, peak: 0, average: 0 } : rates)
  const renditions = rated.map(({ one, rates }) => asOne(shift, one, rates))
  const measured = new Map(rated.map(({ one, rates }) => [one.name, still(rates)]))
  if (kind === 'sound') return soundPlaylist(renditions, measured)
  return masterPlaylist(renditions, shift.languages, measured)
}

/**
 * The playlist at a path; null where there is none. `complete`: its text will not change any more. `skip`: `_HLS_skip`, a
 * delta update (section 6.2.5.1).
 */
export function timeShiftPlaylist(
  path: LivePath,
  shift: TimeShift,
  { skip = false }: { skip?: boolean } = {},
): { body: string; complete: boolean } | null {
  if (shift.segments.length === 0) return null
  const complete = shift.ended
  if (path.kind === 'master' || path.kind === 'sound') {
    const body = masterOf(shift, path.kind)
    return body === null ? null : { body, complete }
  }
  if (path.kind !== 'media' && path.kind !== 'iframes') return null
  const wanted = shift.runs
    .flatMap(({ renditions }) => renditions)
    .find(({ name }) => name === path.rendition)
  if (!wanted) return null
  const body = path.kind === 'media' ? mediaPlaylist(shift, wanted, skip) : iframesPlaylist(shift, wanted)
  return { body, complete }
}
