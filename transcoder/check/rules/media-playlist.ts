import type { Tag } from '../playlist.ts'
import { listedSeconds, type MediaPlaylist, type Stream } from '../stream.ts'
import {
  at,
  eachTag,
  forEach,
  mediaFiles,
  number,
  type Outcome,
  type Rule,
  readerFindings,
  rfc,
} from './rule.ts'

/** Rules of RFC 8216bis about media playlists: sections 4.4.2.2 to 4.4.5. */

const perPlaylist =
  (check: (media: MediaPlaylist) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(mediaFiles(stream), check)

const tagsNamed = ({ playlist }: MediaPlaylist, name: string): Tag[] =>
  playlist.tags.filter((tag) => tag.name === name)

const seconds = (tag: Tag | undefined, name: string): number | null => {
  const value = Number(tag?.attributes[name] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

function extinfWithinTarget(media: MediaPlaylist): Outcome {
  const target = media.playlist.targetDuration
  if (target === null) return null
  return media.playlist.segments
    .filter(({ duration }) => duration !== null && Math.round(duration) > target)
    .map(({ line, duration }) => `${media.label} line ${line}: ${duration} s with a target of ${target} s`)
}

function beforeSegments(media: MediaPlaylist): Outcome {
  const early = ['EXT-X-MEDIA-SEQUENCE', 'EXT-X-DISCONTINUITY-SEQUENCE']
  const first = media.playlist.segments[0]?.line ?? Number.POSITIVE_INFINITY
  const breaks = media.playlist.tags.find(({ name }) => name === 'EXT-X-DISCONTINUITY')?.line
  const tags = media.playlist.tags.filter(({ name }) => early.includes(name))
  return forEach(tags, (tag) => {
    const bound = tag.name === 'EXT-X-MEDIA-SEQUENCE' ? first : Math.min(first, breaks ?? first)
    return tag.line > bound ? [at(media, tag, `${tag.name} after the first segment or discontinuity`)] : []
  })
}

function startInside(media: MediaPlaylist): Outcome {
  const tag = tagsNamed(media, 'EXT-X-START')[0]
  const offset = seconds(tag, 'TIME-OFFSET')
  if (!tag || offset === null) return null
  const whole = listedSeconds(media)
  return Math.abs(offset) <= whole ? [] : [at(media, tag, `${offset} s in a playlist of ${number(whole)} s`)]
}

function holdBack(media: MediaPlaylist): Outcome {
  const control = tagsNamed(media, 'EXT-X-SERVER-CONTROL')[0]
  const back = seconds(control, 'HOLD-BACK')
  const least = 3 * (media.playlist.targetDuration ?? 0)
  if (!control || back === null) return null
  return back >= least ? [] : [at(media, control, `HOLD-BACK ${back} s is less than ${least} s`)]
}

function parts(media: MediaPlaylist): Outcome {
  const all = tagsNamed(media, 'EXT-X-PART')
  const target = seconds(tagsNamed(media, 'EXT-X-PART-INF')[0], 'PART-TARGET')
  if (all.length === 0) return null
  if (target === null) return [`${media.label}: parts, but no EXT-X-PART-INF`]
  return all
    .filter((tag) => (seconds(tag, 'DURATION') ?? 0) > target)
    .map((tag) => at(media, tag, `${tag.attributes.DURATION} s with a part target of ${target} s`))
}

/** Dates are whole ISO 8601 ones here; others are a finding. */
function dateRanges(media: MediaPlaylist): Outcome {
  const tags = tagsNamed(media, 'EXT-X-DATERANGE')
  if (tags.length === 0) return null
  const found = tags.flatMap((tag) => {
    const { 'START-DATE': start = '', 'END-DATE': end } = tag.attributes
    const from = Date.parse(start)
    if (Number.isNaN(from)) return [at(media, tag, 'START-DATE is no date')]
    if (end === undefined) return []
    return Date.parse(end) >= from ? [] : [at(media, tag, 'END-DATE is no date at or after START-DATE')]
  })
  const clock = media.playlist.segments.some(({ date }) => date !== null)
  return clock ? found : [...found, `${media.label}: date ranges, but no EXT-X-PROGRAM-DATE-TIME`]
}

function keyProblem(tag: Tag): string | null {
  const { METHOD: method, URI: uri, IV: iv } = tag.attributes
  if (method === 'NONE') {
    return Object.keys(tag.attributes).length > 1 ? 'METHOD=NONE with other attributes' : null
  }
  if (uri === undefined) return `METHOD=${method} without URI`
  return iv === undefined || /^0[xX][0-9A-Fa-f]{1,32}$/.test(iv) ? null : 'IV is longer than 128 bits'
}

function extinfOfEach(stream: Stream): Outcome {
  const files = mediaFiles(stream).filter(({ playlist }) => playlist.segments.length > 0)
  return forEach(files, ({ label, playlist }) => {
    const bare = playlist.segments.filter(({ duration }) => duration === null)
    return bare.map(({ line }) => `${label} line ${line}: a segment without EXTINF`)
  })
}

export const mediaPlaylistRules: readonly Rule[] = [
  rfc('4.4.2.2', 'start-inside', 'should', 'EXT-X-START points into the playlist.', perPlaylist(startInside)),
  rfc('4.4.3.1', 'target-duration', 'must', 'A media playlist has EXT-X-TARGETDURATION.', (stream) =>
    forEach(mediaFiles(stream), ({ label, playlist }) =>
      playlist.targetDuration === null ? [`${label}: none that can be read`] : [],
    ),
  ),
  rfc(
    '4.4.3.1',
    'extinf-within-target',
    'must',
    'Every EXTINF, rounded, is at most the target duration.',
    perPlaylist(extinfWithinTarget),
  ),
  rfc(
    '4.4.3.2',
    'sequences-first',
    'must',
    'EXT-X-MEDIA-SEQUENCE and EXT-X-DISCONTINUITY-SEQUENCE stand before the first segment.',
    perPlaylist(beforeSegments),
  ),
  rfc(
    '4.4.3.5',
    'vod-ended',
    'should',
    'A playlist of type VOD, which cannot grow, has EXT-X-ENDLIST.',
    (stream) =>
      forEach(mediaFiles(stream), ({ label, playlist }) => {
        if (playlist.type !== 'VOD') return null
        return playlist.ended ? [] : [`${label}: no EXT-X-ENDLIST`]
      }),
  ),
  rfc(
    '4.4.3.7',
    'parts',
    'must',
    'Partial segments keep to the PART-TARGET of EXT-X-PART-INF.',
    perPlaylist(parts),
  ),
  rfc('4.4.3.8', 'hold-back', 'must', 'HOLD-BACK is at least three target durations.', perPlaylist(holdBack)),
  rfc('4.4.4.1', 'extinf', 'must', 'Every segment has EXTINF.', extinfOfEach),
  rfc(
    '4.4.4.2',
    'byte-ranges',
    'must',
    'A byte range has an offset, or goes on from the range before.',
    (stream) => {
      const ranges =
        eachTag('EXT-X-BYTERANGE', () => null)(stream) ?? eachTag('EXT-X-MAP', () => null)(stream)
      return ranges && readerFindings('byte-range')(stream)
    },
  ),
  rfc('4.4.4.2', 'byte-ranges-inside', 'must', 'Byte ranges lie inside their resource.', (stream) =>
    forEach(mediaFiles(stream), (media) => {
      const ranged = media.segments.filter(({ entry, file }) => entry.span && file.answer.error === null)
      return forEach(ranged, ({ entry, file }) =>
        file.answer.bytes === entry.span?.length && file.answer.status < 300
          ? []
          : [`${media.label} line ${entry.line}: ${file.answer.bytes} bytes of ${entry.span?.length}`],
      )
    }),
  ),
  rfc(
    '4.4.4.4',
    'keys',
    'must',
    'EXT-X-KEY has what its METHOD needs, and nothing with NONE.',
    eachTag('EXT-X-KEY', keyProblem),
  ),
  rfc(
    '4.4.5.1',
    'date-ranges',
    'must',
    'Date ranges have their dates in order, and a clock to lie on.',
    perPlaylist(dateRanges),
  ),
]
