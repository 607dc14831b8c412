import {
  codecsIn,
  groupOf,
  hasPicture,
  type Member,
  resolutionOf,
  type Stream,
  tracksOf,
  transportTypes,
  videoVariants,
} from '../stream.ts'
import { apple, forEach, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about multivariant playlists, 9.1 to 9.22. */

const has =
  (members: (stream: Stream) => readonly Member[], name: string): Rule['check'] =>
  (stream) =>
    forEach(members(stream), ({ tag, label }) =>
      tag.attributes[name] === undefined ? [`${label}: no ${name}`] : [],
    )

const variants = (stream: Stream) => stream.variants
const iframes = (stream: Stream) => stream.iframes

const independent = 'EXT-X-INDEPENDENT-SEGMENTS'

function independentInMaster(stream: Stream): Outcome {
  if (!stream.master || !stream.variants.some(hasPicture)) return null
  return stream.master.playlist.tags.some(({ name }) => name === independent) ? [] : [`no ${independent}`]
}

function independentSomewhere(stream: Stream): Outcome {
  if (!stream.variants.some(hasPicture) || !stream.master) return null
  if (stream.master.playlist.tags.some(({ name }) => name === independent)) return []
  return stream.variants.filter(hasPicture).flatMap(({ media }) => {
    if (!media || media.playlist.tags.some(({ name }) => name === independent)) return []
    return [`${media.label}: no ${independent} here nor in the multivariant playlist`]
  })
}

/** stream_type of ADTS, LATM, MPEG audio, AC-3, E-AC-3. */
const soundTypes = new Set([0x03, 0x04, 0x0f, 0x11, 0x81, 0x87])

const carriesSound = ({ media }: Member): boolean =>
  media !== null &&
  (tracksOf(media, 'audio').length > 0 || transportTypes(media).some((type) => soundTypes.has(type)))

function separateSound(stream: Stream): Outcome {
  const video = stream.variants.filter((variant) => hasPicture(variant) && variant.media !== null)
  return forEach(video, (variant) =>
    carriesSound(variant) ? [`${variant.label}: picture and sound together`] : [],
  )
}

function separateMultichannel(stream: Stream): Outcome {
  const many = [...stream.variants, ...stream.renditions].filter(({ media }) =>
    tracksOf(media, 'audio').some(({ channels }) => channels > 2),
  )
  return forEach(many, ({ media, label }) =>
    tracksOf(media, 'video').length > 0 ? [`${label}: with a picture`] : [],
  )
}

function separateAlternatives(stream: Stream): Outcome {
  const groups = stream.variants
    .map((variant) => groupOf(stream, variant, 'AUDIO'))
    .filter(({ length }) => length > 1)
  return forEach(groups, (members) =>
    members
      .filter(({ tag }) => tag.attributes.URI === undefined)
      .map(({ label }) => `${label}: no URI of its own`),
  )
}

function anglesWithSound(stream: Stream): Outcome {
  const angled = stream.variants.filter(({ tag }) => tag.attributes.VIDEO !== undefined)
  return forEach(angled, ({ tag, label }) =>
    tag.attributes.AUDIO === undefined ? [`${label}: no AUDIO group`] : [],
  )
}

function severalRates(stream: Stream): Outcome {
  const video = videoVariants(stream)
  if (video.length === 0) return null
  const rates = new Set(video.map(({ tag }) => tag.attributes.BANDWIDTH))
  return rates.size > 1 ? [] : ['there is one only']
}

function twoAtTheTop(stream: Stream): Outcome {
  const heights = stream.variants.flatMap(({ tag }) => {
    const size = resolutionOf(tag)
    return size ? [Math.min(size.width, size.height)] : []
  })
  const top = Math.max(0, ...heights)
  if (top < 720) return null
  return heights.filter((height) => height === top).length > 1 ? [] : [`one variant only has ${top} lines`]
}

function rangeSaid(stream: Stream): Outcome {
  const members = [...stream.variants.filter(hasPicture), ...stream.iframes]
  const wide = (member: Member) =>
    tracksOf(member.media, 'video').some(({ codec }) => [16, 18].includes(codec.colour?.transfer ?? 0)) ||
    !['SDR', undefined].includes(member.tag.attributes['VIDEO-RANGE'])
  if (members.length === 0) return null
  if (!members.some(wide)) return []
  return members
    .filter(({ tag }) => tag.attributes['VIDEO-RANGE'] === undefined)
    .map(({ label }) => `${label}: no VIDEO-RANGE`)
}

function generalFirst(stream: Stream): Outcome {
  const described = stream.renditions.filter(({ tag }) => tag.attributes.CHARACTERISTICS !== undefined)
  return forEach(described, ({ tag, label }) => {
    const { TYPE, LANGUAGE, 'GROUP-ID': group } = tag.attributes
    const later = stream.renditions.find(
      (other) =>
        other.tag.line > tag.line &&
        other.tag.attributes.TYPE === TYPE &&
        other.tag.attributes['GROUP-ID'] === group &&
        other.tag.attributes.LANGUAGE === LANGUAGE &&
        other.tag.attributes.CHARACTERISTICS === undefined,
    )
    return later ? [`${label}: before the more general ${later.label}`] : []
  })
}

function scores(stream: Stream): Outcome {
  const scored = stream.variants.filter(({ tag }) => tag.attributes.SCORE !== undefined)
  if (scored.length === 0) return null
  return stream.variants
    .filter((variant) => !scored.includes(variant))
    .map(({ label }) => `${label}: no SCORE`)
}

function soundOnly(stream: Stream): Outcome {
  if (!stream.variants.some(hasPicture)) return null
  return stream.variants.filter((variant) => !hasPicture(variant)).map(({ label }) => label)
}

function transportForCellular(stream: Stream): Outcome {
  if (!stream.variants.some(hasPicture)) return null
  const some = stream.variants.some(
    (variant) =>
      Number(variant.tag.attributes.BANDWIDTH) <= 192_000 &&
      codecsIn(variant.tag).some((codec) => codec.startsWith('avc')) &&
      variant.media?.segments.some(({ media: { format } }) => format === 'mpegts'),
  )
  return some ? [] : ['there is none']
}

export const multivariantRules: readonly Rule[] = [
  apple('9.1', 'must', 'EXT-X-STREAM-INF has CODECS.', has(variants, 'CODECS')),
  apple('9.2', 'must', 'EXT-X-STREAM-INF with pictures has RESOLUTION.', has(videoVariants, 'RESOLUTION')),
  apple('9.3', 'must', 'EXT-X-I-FRAME-STREAM-INF has CODECS.', has(iframes, 'CODECS')),
  apple('9.4', 'must', 'EXT-X-I-FRAME-STREAM-INF has RESOLUTION.', has(iframes, 'RESOLUTION')),
  apple('9.5', 'should', 'Picture and sound are separate streams.', separateSound),
  apple('9.6', 'must', 'Multichannel sound is a separate stream.', separateMultichannel),
  apple('9.7', 'must', 'Alternative sound is a separate stream.', separateAlternatives),
  apple('9.8', 'must', 'With several video angles, sound is a separate stream.', anglesWithSound),
  apple('9.9', 'must', 'There are variants of several rates.', severalRates),
  apple('9.10', 'should', 'High definition has two variants or more of its highest resolution.', twoAtTheTop),
  apple('9.11', 'should', `The multivariant playlist has ${independent}.`, independentInMaster),
  apple(
    '9.12',
    'must',
    `Without it, every media playlist with pictures has ${independent}.`,
    independentSomewhere,
  ),
  apple('9.14', 'must', 'EXT-X-STREAM-INF has AVERAGE-BANDWIDTH.', has(variants, 'AVERAGE-BANDWIDTH')),
  apple('9.15', 'must', 'EXT-X-STREAM-INF with pictures has FRAME-RATE.', has(videoVariants, 'FRAME-RATE')),
  apple('9.16', 'must', 'VIDEO-RANGE is said of everything, unless all is SDR.', rangeSaid),
  apple('9.17', 'should', 'Renditions of one language go from the general to the special.', generalFirst),
  apple('9.18', 'should', 'EXT-X-CONTENT-STEERING has PATHWAY-ID.', (stream) =>
    forEach(
      stream.master?.playlist.tags.filter(({ name }) => name === 'EXT-X-CONTENT-STEERING') ?? [],
      (tag) => (tag.attributes['PATHWAY-ID'] === undefined ? [`line ${tag.line}: none`] : []),
    ),
  ),
  apple('9.19', 'must', 'SCORE is said of every variant or of none.', scores),
  apple('tvOS 9.20', 'must', 'No variant is sound alone.', soundOnly),
  apple(
    'iOS 9.22',
    'should',
    'Some variant of H.264 with at most 192 kbit/s is a transport stream.',
    transportForCellular,
  ),
]
