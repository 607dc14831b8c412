import { levelNeeded } from '../h264.ts'
import type { Track } from '../init.ts'
import {
  codecsIn,
  frameRateOf,
  hasPicture,
  type MediaPlaylist,
  type Member,
  resolutionOf,
  type Stream,
  timed,
  tracksOf,
  transportTypes,
} from '../stream.ts'
import { apple, forEach, number, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about pictures, 1.1 to 1.39. */

type Picture = { member: Member; media: MediaPlaylist; track: Track }

/** Pictures of the variants, not of I-frames: one for each track of an initialization section. */
function pictures(stream: Stream): Picture[] {
  return stream.variants.flatMap((member) => {
    const { media } = member
    return media ? tracksOf(media, 'video').map((track) => ({ member, media, track })) : []
  })
}

const perPicture =
  (check: (picture: Picture) => string | null | undefined): Rule['check'] =>
  (stream) =>
    forEach(pictures(stream), (picture) => {
      const says = check(picture)
      if (says === undefined) return null
      return says === null ? [] : [`${picture.member.label}: ${says}`]
    })

const ofFamily =
  (
    family: Track['codec']['family'],
    check: (track: Track, picture: Picture) => string | null,
  ): Rule['check'] =>
  (stream) =>
    perPicture((picture) =>
      picture.track.codec.family === family ? check(picture.track, picture) : undefined,
    )(stream)

const allowedFormats = /^(avc[13]|hvc1|hev1|dvh1|dvhe|dva[1v]|dav1|av01)$/

/** Pictures may also come in transport streams: H.264 is type 0x1b there, HEVC 0x24. */
function allowedCodecs(stream: Stream): Outcome {
  return forEach(stream.variants.filter(hasPicture), ({ media, label }) => {
    if (!media) return null
    const formats = tracksOf(media, 'video').map(({ format }) => format)
    const carried = new Set(transportTypes(media))
    if (formats.length === 0 && !carried.has(0x1b) && !carried.has(0x24)) return null
    return formats.filter((format) => !allowedFormats.test(format)).map((format) => `${label}: ${format}`)
  })
}

function containers(pattern: RegExp, inTransport: boolean): Rule['check'] {
  return (stream) =>
    forEach(stream.variants, ({ tag, media, label }) => {
      if (!media || !codecsIn(tag).some((codec) => pattern.test(codec))) return null
      const found = new Set(media.segments.map(({ media: { format } }) => format))
      const wrong = [...found].filter(
        (format) => !['fmp4', 'encrypted'].includes(format) && !(inTransport && format === 'mpegts'),
      )
      return wrong.map((format) => `${label}: ${format}`)
    })
}

const levelText = (level: number): string => (level / 10).toFixed(1)
const high = 100

const withinHigh = ({ codec }: Track, level: number): boolean =>
  (codec.profile ?? 0) <= high && (codec.level ?? 0) <= level

function someH264(stream: Stream): Outcome {
  const all = pictures(stream).filter(({ track }) => track.codec.family === 'avc')
  if (all.length === 0) return null
  return all.some(({ track }) => withinHigh(track, 41))
    ? []
    : ['every variant is above High Profile, Level 4.1']
}

/** HEVC: general_level_idc is 30 times the level, Main is profile 1 and Main 10 is 2. */
const withinMain10 = ({ codec }: Track, level: number): boolean =>
  [1, 2].includes(codec.profile ?? 0) && (codec.level ?? 0) <= level * 30

function someHevc(stream: Stream): Outcome {
  const all = pictures(stream).filter(({ track }) => track.codec.family === 'hevc')
  if (all.length === 0) return null
  const some = all.some(({ track }) => withinMain10(track, 4) && !track.codec.highTier)
  return some ? [] : ['every variant is above Main 10 Profile, Level 4.0, Main Tier']
}

function levelFits({ codec }: Track, { media }: Picture): string | null {
  const fps = frameRateOf(media)
  if (fps === null || codec.frameSize === null || codec.level === null) return null
  const needed = levelNeeded(codec.frameSize, fps)
  return codec.level <= needed ? null : `Level ${levelText(codec.level)}, ${levelText(needed)} would do`
}

/** Seconds between key frames, with room for a rate of 29.97. */
const keyFrameSeconds = 2.01

function keyFrames(stream: Stream): Outcome {
  return forEach(stream.variants, ({ media, label }) => {
    const parts = media ? timed(media, 'video') : []
    const keys = parts.flatMap(({ run, track }) =>
      run.keys.map((key) => ((run.start ?? 0) + key) / track.timescale),
    )
    if (keys.length < 2) return null
    const last = parts.at(-1)
    const end = last ? ((last.run.start ?? 0) + last.run.duration) / last.track.timescale : 0
    const spans = [...keys.slice(1), end].map((key, index) => key - (keys[index] ?? 0))
    const longest = spans.reduce((most, span) => Math.max(most, span), 0)
    return longest <= keyFrameSeconds ? [] : [`${label}: ${number(longest)} s between key frames`]
  })
}

const naturalRates = [24_000 / 1001, 24, 25, 30_000 / 1001, 30, 50, 60_000 / 1001, 60]

const perRate =
  (keeps: (fps: number) => boolean): Rule['check'] =>
  (stream) =>
    forEach(stream.variants, ({ media, label }) => {
      const fps = frameRateOf(media)
      if (fps === null) return null
      return keeps(fps) ? [] : [`${label}: ${fps.toFixed(3)} frames a second`]
    })

function oneColourSpace(stream: Stream): Outcome {
  const spaces = pictures(stream).map(({ track }) => track.codec.colour?.primaries ?? 'not said')
  if (spaces.length === 0) return null
  const found = [...new Set(spaces)]
  return found.length === 1 ? [] : [`primaries of H.273: ${found.join(', ')}`]
}

const hdr = ({ tag }: Member): boolean => ['PQ', 'HLG'].includes(tag.attributes['VIDEO-RANGE'] ?? '')

function sameAspect(stream: Stream): Outcome {
  const shapes = stream.variants.flatMap(({ tag, label }) => {
    const size = resolutionOf(tag)
    return size ? [{ label, ...size }] : []
  })
  const largest = shapes.reduce<(typeof shapes)[number] | null>(
    (best, one) => (one.width > (best?.width ?? 0) ? one : best),
    null,
  )
  if (!largest) return null
  // Sizes are even numbers: a pixel or two of a small picture is no other shape.
  return shapes
    .filter(({ width, height }) => Math.abs(width - (height * largest.width) / largest.height) > 2)
    .map(
      ({ label, width, height }) => `${label}: ${width}x${height}, not as ${largest.width}x${largest.height}`,
    )
}

export const videoRules: readonly Rule[] = [
  apple('1.1', 'must', 'Pictures are H.264, HEVC, Dolby Vision or AV1.', allowedCodecs),
  apple('1.2', 'must', 'H.264 comes in fragmented MP4 or in transport streams.', containers(/^avc/, true)),
  apple('1.3a', 'should', 'Some variants of H.264 are High Profile, Level 4.1 or below.', someH264),
  apple(
    '1.3b',
    'must',
    'H.264 is High Profile, Level 5.2 or below.',
    ofFamily('avc', (track) =>
      withinHigh(track, 52)
        ? null
        : `profile ${track.codec.profile}, Level ${levelText(track.codec.level ?? 0)}`,
    ),
  ),
  apple(
    '1.4',
    'should',
    'H.264 is High Profile rather than Main or Baseline.',
    ofFamily('avc', ({ codec }) => (codec.profile === high ? null : `profile ${codec.profile}`)),
  ),
  apple('1.5', 'must', 'HEVC comes in fragmented MP4.', containers(/^(hvc1|hev1)/, false)),
  apple(
    '1.6a',
    'should',
    'Some variants of HEVC are Main 10 Profile, Level 4.0, Main Tier or below.',
    someHevc,
  ),
  apple(
    '1.6b',
    'must',
    'HEVC is Main 10 Profile, Level 5.1, High Tier or below.',
    ofFamily('hevc', (track) => (withinMain10(track, 5.1) ? null : track.codec.codecs)),
  ),
  apple(
    '1.10',
    'should',
    'Parameter sets are in sample descriptions (avc1, hvc1, dvh1), not in samples.',
    perPicture(({ track }) => (/^(avc3|hev1|dvhe)$/.test(track.format) ? track.format : null)),
  ),
  apple(
    '1.11',
    'should',
    'The level of H.264 is no higher than size and frame rate need.',
    ofFamily('avc', levelFits),
  ),
  apple('1.12', 'should', 'Some pictures are H.264.', (stream) => {
    const video = stream.variants.filter(hasPicture)
    if (video.length === 0) return null
    return video.some(({ tag }) => codecsIn(tag).some((codec) => codec.startsWith('avc'))) ? [] : ['none is']
  }),
  apple('1.13', 'should', 'Key frames come every two seconds.', keyFrames),
  apple(
    '1.14',
    'must',
    'Pictures are not interlaced.',
    ofFamily('avc', ({ codec }) => (codec.interlaced ? 'its parameter set allows fields' : null)),
  ),
  apple(
    '1.18',
    'should',
    'VOD has a frame rate of 23.976, 24, 25, 29.97, 30, 50, 59.94 or 60.',
    perRate((fps) => naturalRates.some((natural) => Math.abs(fps - natural) < 0.01)),
  ),
  apple(
    '1.19',
    'must',
    'Frame rates are not above 60.',
    perRate((fps) => fps <= 60.01),
  ),
  apple(
    '1.20',
    'should',
    'Pictures of high dynamic range come at 30 frames a second or less too.',
    (stream) => {
      const wide = stream.variants.filter(hdr)
      if (wide.length === 0) return null
      return wide.some(({ tag }) => Number(tag.attributes['FRAME-RATE']) <= 30) ? [] : ['none does']
    },
  ),
  apple('1.21', 'should', 'All variants have one colour space.', oneColourSpace),
  apple('1.24', 'must', 'Some variants have standard dynamic range.', (stream) => {
    const video = stream.variants.filter(hasPicture)
    if (video.length === 0) return null
    return video.every(hdr) ? ['none has'] : []
  }),
  apple('1.33', 'should', 'All variants have one aspect ratio.', sameAspect),
  apple(
    '1.37',
    'must',
    'AV1 is Level 6.2 or below.',
    // seq_level_idx counts from Level 2.0 in quarters: 18 is 6.2.
    ofFamily('av1', ({ codec }) => ((codec.level ?? 0) <= 18 ? null : codec.codecs)),
  ),
  apple('1.39', 'must', 'AV1 comes in fragmented MP4.', containers(/^av01/, false)),
]
