import {
  answered,
  codecsIn,
  contentOf,
  frameRateOf,
  groupOf,
  iframesOf,
  type MediaPlaylist,
  type Member,
  mainTrack,
  resolutionOf,
  type Stream,
  timed,
  tracksOf,
} from '../stream.ts'
import { forEach, mediaFiles, number, type Outcome, type Rule, rfc } from './rule.ts'

/** Rules of RFC 8216bis about what the media are, against what playlists say of them: sections 3.1, 4.4 and 6.2. */

/** Formats in the media that a variant plays, with the groups it names. */
function formatsOf(stream: Stream, variant: Member): string[] {
  const groups = ['AUDIO', 'VIDEO'].flatMap((type) => groupOf(stream, variant, type))
  const playlists = [variant, ...groups].map(({ media }) => media)
  const tracks = playlists.flatMap((media) => [...tracksOf(media, 'video'), ...tracksOf(media, 'audio')])
  return [...new Set(tracks.map(({ codec }) => codec.codecs))]
}

/** The same format: hexadecimal and four-character codes without case, optional AV1 fields left out. */
function sameCodec(said: string, is: string): boolean {
  const plain = (codec: string) =>
    codec
      .toLowerCase()
      .split('.')
      .slice(0, codec.startsWith('av01') ? 4 : 8)
      .join('.')
  return plain(said) === plain(is)
}

function codecsTrue(stream: Stream): Outcome {
  return forEach([...stream.variants, ...stream.iframes], (variant) => {
    const real = formatsOf(stream, variant)
    if (variant.tag.attributes.CODECS === undefined || real.length === 0) return null
    const said = codecsIn(variant.tag)
    const unsaid = real.filter((codec) => !said.some((one) => sameCodec(one, codec)))
    return unsaid.map(
      (codec) => `${variant.label}: ${codec} is played, CODECS="${variant.tag.attributes.CODECS}"`,
    )
  })
}

function codecsHeard(stream: Stream): Outcome {
  return forEach(stream.variants, (variant) => {
    const real = formatsOf(stream, variant)
    const said = codecsIn(variant.tag).filter((codec) => /^(avc|hvc|hev|av01|mp4a)/.test(codec))
    const whole = variant.media?.segments.every(({ init }) => init !== null) ?? false
    if (said.length === 0 || real.length === 0 || !whole) return null
    const unplayed = said.filter((codec) => !real.some((one) => sameCodec(codec, one)))
    return unplayed.map((codec) => `${variant.label}: nothing of ${codec} is played`)
  })
}

function resolutionTrue(stream: Stream): Outcome {
  return forEach([...stream.variants, ...stream.iframes], ({ tag, media, label }) => {
    const said = resolutionOf(tag)
    const tracks = tracksOf(media, 'video')
    if (!said || tracks.length === 0) return null
    return tracks
      .filter(({ width, height }) => Math.abs(width - said.width) > 1 || Math.abs(height - said.height) > 1)
      .map(
        ({ width, height }) =>
          `${label}: ${said.width}x${said.height} said, ${number(width)}x${number(height)} sent`,
      )
  })
}

function frameRateTrue(stream: Stream): Outcome {
  return forEach(stream.variants, ({ tag, media, label }) => {
    const said = Number(tag.attributes['FRAME-RATE'] ?? Number.NaN)
    const real = frameRateOf(media)
    if (!Number.isFinite(said) || real === null) return null
    return Math.abs(real - said) <= 0.01 ? [] : [`${label}: ${said} said, ${real.toFixed(3)} sent`]
  })
}

/** Transfer characteristics of H.273: 16 is PQ, 18 is HLG. */
const rangeOf = (transfer: number): string => (transfer === 16 ? 'PQ' : transfer === 18 ? 'HLG' : 'SDR')

function videoRangeTrue(stream: Stream): Outcome {
  return forEach([...stream.variants, ...stream.iframes], ({ tag, media, label }) => {
    const said = tag.attributes['VIDEO-RANGE']
    const colours = tracksOf(media, 'video').map(({ codec }) => codec.colour)
    if (said === undefined || colours.length === 0) return null
    const real = new Set(colours.map((colour) => rangeOf(colour?.transfer ?? 1)))
    return [...real].filter((range) => range !== said).map((range) => `${label}: ${said} said, ${range} sent`)
  })
}

function channelsTrue(stream: Stream): Outcome {
  return forEach(stream.renditions, ({ tag, media, label }) => {
    const said = Number.parseInt(tag.attributes.CHANNELS ?? '', 10)
    const tracks = tracksOf(media, 'audio').filter(({ codec }) => codec.family === 'aac')
    if (Number.isNaN(said) || tracks.length === 0) return null
    return tracks
      .filter(({ channels }) => channels !== said)
      .map(({ channels }) => `${label}: ${said} said, ${channels} sent`)
  })
}

function readable(media: MediaPlaylist): Outcome {
  const read = media.segments.filter(({ file, entry }) => answered(file) && !entry.gap)
  return forEach(read, ({ file, media: facts, entry }) => {
    // A range of an I-frame may end before its fragment does.
    const cut = facts.truncated && entry.span === null ? 'the last box is cut off' : null
    const problem = facts.problem ?? facts.vtt?.problems[0] ?? cut
    const tables = facts.transport && !facts.transport.hasTables ? 'no program map' : null
    return problem || tables ? [`${file.label}: ${problem ?? tables}`] : []
  })
}

function initReadable(media: MediaPlaylist): Outcome {
  const inits = new Set(media.segments.flatMap(({ init }) => init ?? []))
  return forEach([...inits], (init) => {
    if (!answered(init)) return null
    if (init.problem) return [`${init.label}: ${init.problem}`]
    return init.tracks.length > 0 ? [] : [`${init.label}: no track`]
  })
}

function decodeTimes(media: MediaPlaylist): Outcome {
  const parts = media.segments.filter(({ media: facts }) => facts.runs.length > 0)
  return forEach(parts, ({ file, media: facts }) =>
    facts.runs
      .filter(({ start }) => start === null)
      .map(({ track }) => `${file.label}: track ${track} has no tfdt`),
  )
}

/** What a player must be told of by EXT-X-DISCONTINUITY: other tracks, other formats. */
function sameTracks(media: MediaPlaylist): Outcome {
  const shapes = media.segments.map(({ init, media: facts }) => {
    if (facts.format === 'unknown') return null
    const tracks = init?.tracks.map(({ id, kind, format }) => `${kind} ${id} ${format}`).join(', ') ?? ''
    return `${facts.format} ${tracks}`.trim()
  })
  const pairs = media.segments.map((segment, index) => ({
    segment,
    before: shapes[index - 1],
    now: shapes[index],
  }))
  return forEach(pairs.slice(1), ({ segment, before, now }) => {
    if (!before || !now) return null
    return before === now || segment.entry.discontinuity
      ? []
      : [`${segment.file.label}: ${now} after ${before}`]
  })
}

/** Tolerance of times that ought to be equal, seconds: one frame of sound. */
const soundFrame = 1024 / 44_100
/** One picture at 50 a second. */
const iframeTolerance = 1 / 50

function sameTimeline(stream: Stream): Outcome {
  const starts = contentOf(stream).flatMap((media) => {
    const first = mainTrack(media)[0]
    if (!first || first.segment !== media.segments[0] || first.run.start === null) return []
    return [{ label: media.label, time: (first.run.start + first.run.firstOffset) / first.track.timescale }]
  })
  const [one, ...others] = starts
  if (!one || others.length === 0) return null
  return others
    .filter(({ time }) => Math.abs(time - one.time) > soundFrame)
    .map(({ label, time }) => `${label} starts at ${number(time)} s, ${one.label} at ${number(one.time)} s`)
}

function iframeSpans(stream: Stream): Outcome {
  return forEach(iframesOf(stream), (media) => {
    const parts = timed(media, 'video')
    const pairs = parts.slice(1).map((now, index) => ({ now, before: parts[index] }))
    return forEach(pairs, ({ now: { run, track, segment }, before }) => {
      if (!before || before.run.start === null || run.start === null || segment.entry.discontinuity)
        return null
      const ticks = run.start + run.firstOffset - before.run.start - before.run.firstOffset
      const span = ticks / track.timescale
      const { line, duration } = before.segment.entry
      const wrong = Math.abs(span - (duration ?? 0)) > iframeTolerance
      return wrong ? [`${media.label} line ${line}: EXTINF ${duration} s, ${number(span)} s to the next`] : []
    })
  })
}

const perPlaylist =
  (check: (media: MediaPlaylist) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(mediaFiles(stream), check)

export const mediaRules: readonly Rule[] = [
  rfc(
    '3.1',
    'segments-readable',
    'must',
    'Segments are whole and of a format of HLS.',
    perPlaylist(readable),
  ),
  rfc(
    '3.1.2',
    'init-readable',
    'must',
    'Initialization sections have a movie box with tracks.',
    perPlaylist(initReadable),
  ),
  rfc(
    '3.1.2',
    'decode-times',
    'must',
    'Every track fragment has a decode time (tfdt).',
    perPlaylist(decodeTimes),
  ),
  rfc(
    '4.4.4.3',
    'discontinuities',
    'must',
    'Other tracks or formats come after EXT-X-DISCONTINUITY only.',
    perPlaylist(sameTracks),
  ),
  rfc('4.4.3.6', 'i-frame-spans', 'must', 'EXTINF of an I-frame lasts until the next I-frame.', iframeSpans),
  rfc('4.4.6.2', 'codecs-true', 'must', 'CODECS has every format that is played.', codecsTrue),
  rfc('4.4.6.2', 'codecs-played', 'should', 'CODECS has no format that is not played.', codecsHeard),
  rfc('4.4.6.2', 'resolution-true', 'should', 'RESOLUTION is the size of the picture.', resolutionTrue),
  rfc(
    '4.4.6.2',
    'frame-rate-true',
    'must',
    'FRAME-RATE is the highest rate, to three decimals.',
    frameRateTrue,
  ),
  rfc('4.4.6.2', 'video-range-true', 'must', 'VIDEO-RANGE is that of the picture.', videoRangeTrue),
  rfc('4.4.6.1', 'channels-true', 'must', 'CHANNELS is the number of channels of the sound.', channelsTrue),
  rfc('6.2.4', 'same-timeline', 'must', 'Variants and renditions start at the same time.', sameTimeline),
]
