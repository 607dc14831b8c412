import { isLive } from '../rates.ts'
import {
  answered,
  codecsIn,
  contentOf,
  hasPicture,
  listedSeconds,
  type MediaPlaylist,
  mainTrack,
  type Stream,
  subtitlesOf,
} from '../stream.ts'
import { apple, forEach, number, type Outcome, type Rule, rfc } from './rule.ts'

/** Rules about captions and subtitles: Apple 4.1 to 5.11, and WebVTT segments of RFC 8216bis, 3.1.4. */

const ofType = (stream: Stream, type: string) =>
  stream.renditions.filter(({ tag }) => tag.attributes.TYPE === type)

const spoken = 'public.accessibility.transcribes-spoken-dialog'
const music = 'public.accessibility.describes-music-and-sound'

const attributeOf =
  (
    type: string,
    name: string,
    keeps: (value: string | undefined) => boolean,
    wanted?: RegExp,
  ): Rule['check'] =>
  (stream) =>
    forEach(
      ofType(stream, type).filter(({ tag }) => !wanted || wanted.test(tag.attributes.CHARACTERISTICS ?? '')),
      ({ tag, label }) =>
        keeps(tag.attributes[name]) ? [] : [`${label}: ${name} is ${tag.attributes[name] ?? 'missing'}`],
    )

const present = (value: string | undefined): boolean => value !== undefined && value !== ''
const yes = (value: string | undefined): boolean => value === 'YES'

const perSubtitles =
  (check: (media: MediaPlaylist, stream: Stream) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(subtitlesOf(stream), (media) => check(media, stream))

function subtitleFormat(media: MediaPlaylist): Outcome {
  const read = media.segments.filter(({ file }) => answered(file))
  return forEach(read, ({ media: { format }, init, file }) => {
    const imsc = format === 'fmp4' && init?.tracks.some(({ format: entry }) => entry === 'stpp')
    return format === 'webvtt' || imsc ? [] : [`${file.label}: ${format}`]
  })
}

const vttSegments = (media: MediaPlaylist) => media.segments.filter(({ media: { vtt } }) => vtt !== null)

function timestampMaps(media: MediaPlaylist): Outcome {
  return forEach(vttSegments(media), ({ media: { vtt }, file }) => (vtt?.map ? [] : [`${file.label}: none`]))
}

/** Seconds of a subtitle playlist that may be missing at its end: less than a reader would see. */
const endTolerance = 0.5
/** Seconds around a segment in which a cue of it may lie, for clocks that round. */
const cueTolerance = 0.1

function wholeLength(media: MediaPlaylist, stream: Stream): Outcome {
  if (isLive(media)) return null
  const longest = Math.max(0, ...contentOf(stream).map(listedSeconds))
  const own = listedSeconds(media)
  return longest - own <= endTolerance ? [] : [`${media.label}: ${number(own)} s of ${number(longest)} s`]
}

/** Cues lie on the clock of the media: X-TIMESTAMP-MAP leads from the file's own to it. */
function cuesInside(media: MediaPlaylist, stream: Stream): Outcome {
  const first = contentOf(stream).flatMap((content) => mainTrack(content).slice(0, 1))[0]
  const origin =
    first?.run.start == null ? 0 : (first.run.start + first.run.firstOffset) / first.track.timescale
  let from = 0
  const placed = media.segments.map((segment) => {
    const start = from
    from += segment.entry.duration ?? 0
    return { segment, start, end: from }
  })
  return forEach(placed, ({ segment, start, end }) => {
    const { vtt } = segment.media
    if (!vtt || vtt.cues.length === 0) return null
    const shift = (vtt.map ? vtt.map.mpegts / 90_000 - vtt.map.local : 0) - origin
    const outside = vtt.cues.filter(
      (cue) => cue.end + shift < start - cueTolerance || cue.start + shift > end + cueTolerance,
    )
    const [one] = outside
    return one
      ? [
          `${segment.file.label}: ${outside.length} cues outside ${number(start)}–${number(end)} s, one at ${number(one.start + shift)} s`,
        ]
      : []
  })
}

function kindInCodecs(stream: Stream): Outcome {
  return forEach(stream.variants, ({ tag, label }) => {
    if (tag.attributes.SUBTITLES === undefined) return null
    return codecsIn(tag).some((codec) => /^(wvtt|stpp)/.test(codec))
      ? []
      : [`${label}: neither wvtt nor stpp`]
  })
}

function captions(stream: Stream): Outcome {
  if (!stream.master || !stream.variants.some(hasPicture)) return null
  const any = [...ofType(stream, 'SUBTITLES'), ...ofType(stream, 'CLOSED-CAPTIONS')].length > 0
  return any ? [] : ['there are neither subtitles nor closed captions']
}

export const textTrackRules: readonly Rule[] = [
  rfc(
    '3.1.4',
    'webvtt-cues',
    'must',
    'The cues of a WebVTT segment are shown during that segment.',
    perSubtitles(cuesInside),
  ),
  apple('4.1', 'should', 'Pictures come with captions.', captions),
  apple('4.4', 'must', 'Closed captions have LANGUAGE.', attributeOf('CLOSED-CAPTIONS', 'LANGUAGE', present)),
  apple(
    '4.5',
    'must',
    'Subtitles for the deaf say both that they transcribe speech and that they describe sound.',
    attributeOf(
      'SUBTITLES',
      'CHARACTERISTICS',
      (value = '') => value.includes(spoken) && value.includes(music),
      /transcribes-spoken-dialog|describes-music-and-sound/,
    ),
  ),
  apple(
    '4.6',
    'must',
    'Subtitles for the deaf have AUTOSELECT=YES.',
    attributeOf('SUBTITLES', 'AUTOSELECT', yes, /transcribes-spoken-dialog|describes-music-and-sound/),
  ),
  apple('4.7', 'must', 'Subtitles have LANGUAGE.', attributeOf('SUBTITLES', 'LANGUAGE', present)),
  apple('5.2', 'must', 'Subtitles are WebVTT, or IMSC1 in fragmented MP4.', perSubtitles(subtitleFormat)),
  apple('5.3', 'must', 'WebVTT segments have an X-TIMESTAMP-MAP.', perSubtitles(timestampMaps)),
  apple('5.5', 'must', 'A subtitle playlist lasts as long as the content.', perSubtitles(wholeLength)),
  apple(
    '5.6',
    'must',
    'Live: subtitle playlists have the target duration of the others.',
    perSubtitles((media, stream) => {
      if (!isLive(media)) return null
      const targets = new Set(contentOf(stream).map(({ playlist }) => playlist.targetDuration))
      const own = media.playlist.targetDuration
      return targets.size === 1 && targets.has(own)
        ? []
        : [`${media.label}: ${own} s, others ${[...targets].join(', ')} s`]
    }),
  ),
  apple('5.10', 'should', 'CODECS tells the kind of subtitles.', kindInCodecs),
  apple('5.11', 'should', 'Forced subtitles have AUTOSELECT=YES.', (stream) =>
    forEach(ofType(stream, 'SUBTITLES'), ({ tag, label }) => {
      if (tag.attributes.FORCED !== 'YES') return null
      return yes(tag.attributes.AUTOSELECT)
        ? []
        : [`${label}: AUTOSELECT is ${tag.attributes.AUTOSELECT ?? 'missing'}`]
    }),
  ),
]
