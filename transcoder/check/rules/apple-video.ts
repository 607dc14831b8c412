import type { Track } from '../init.ts'
import {
  answered,
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

export type Picture = { member: Member; media: MediaPlaylist; track: Track }

/** Pictures of the variants, not of I-frames: one for each track of an initialization section. */
export function pictures(stream: Stream): Picture[] {
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

export const ofFamily =
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
      const found = new Set(
        media.segments.filter(({ file }) => answered(file)).map((one) => one.media.format),
      )
      const wrong = [...found].filter(
        (format) => !['fmp4', 'encrypted'].includes(format) && !(inTransport && format === 'mpegts'),
      )
      return wrong.map((format) => `${label}: ${format}`)
    })
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
  apple('1.5', 'must', 'HEVC comes in fragmented MP4.', containers(/^(hvc1|hev1)/, false)),
  apple(
    '1.10',
    'should',
    'Parameter sets are in sample descriptions (avc1, hvc1, dvh1), not in samples.',
    perPicture(({ track }) => (/^(avc3|hev1|dvhe)$/.test(track.format) ? track.format : null)),
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
  apple('1.39', 'must', 'AV1 comes in fragmented MP4.', containers(/^av01/, false)),
]
