import { measuredRates } from '../rates.ts'
import {
  codecsIn,
  contentOf,
  listedSeconds,
  type MediaPlaylist,
  type Stream,
  tracksOf,
  transportTypes,
} from '../stream.ts'
import { apple, forEach, number, type Outcome, type Rule, rate } from './rule.ts'

/** Apple's rules about sound, 2.1 to 2.27. */

const withSound = (stream: Stream): MediaPlaylist[] =>
  contentOf(stream).filter((media) => tracksOf(media, 'audio').length > 0)

/** Object types of MPEG-4 audio: 2 is AAC-LC, 5 HE-AAC, 29 HE-AAC v2, 42 xHE-AAC. */
const stereoAac = new Set([2, 5, 29])
const highEfficiency = new Set([5, 29])

/** stream_type of sound in transport streams: MPEG audio, ADTS, LATM, AC-3, E-AC-3. */
const soundTypes = new Set([0x03, 0x04, 0x0f, 0x11, 0x81, 0x87])

function stereo(stream: Stream): Outcome {
  const tracks = withSound(stream).flatMap((media) => tracksOf(media, 'audio'))
  if (tracks.length === 0) return null
  const some = tracks.some(({ codec, channels }) => channels === 2 && stereoAac.has(codec.profile ?? 0))
  return some ? [] : ['no rendition has two channels of AAC']
}

/** Kbit/s of stereo AAC, table of 2.9. */
const stereoRates = { least: 32_000, most: 160_000 }

function stereoRate(stream: Stream): Outcome {
  return forEach(withSound(stream), (media) => {
    const tracks = tracksOf(media, 'audio')
    const plain = tracks.every(({ codec, channels }) => channels === 2 && stereoAac.has(codec.profile ?? 0))
    const rates = plain && tracksOf(media, 'video').length === 0 ? measuredRates(media) : null
    if (!rates) return null
    const { average } = rates
    const good = average >= stereoRates.least && average <= stereoRates.most
    return good ? [] : [`${media.label}: ${rate(average)}`]
  })
}

function heAacRate(stream: Stream): Outcome {
  return forEach(withSound(stream), (media) => {
    const he = tracksOf(media, 'audio').some(({ codec }) => highEfficiency.has(codec.profile ?? 0))
    const rates = he && tracksOf(media, 'video').length === 0 ? measuredRates(media) : null
    if (!rates) return null
    return rates.average <= 64_000 ? [] : [`${media.label}: ${rate(rates.average)}`]
  })
}

function layoutChanges(stream: Stream): Outcome {
  return forEach(withSound(stream), (media) => {
    const counts = media.segments.map(
      ({ init }) => init?.tracks.find(({ kind }) => kind === 'audio')?.channels ?? null,
    )
    return media.segments.flatMap(({ entry, file }, index) => {
      const [before, now] = [counts[index - 1], counts[index]]
      if (before == null || now == null || before === now || entry.discontinuity) return []
      return [`${file.label}: ${now} channels after ${before}`]
    })
  })
}

function oneStream(stream: Stream): Outcome {
  return forEach(contentOf(stream), (media) => {
    const found = media.segments.flatMap(({ init, media: facts, file }) => {
      const carried = facts.transport?.streamTypes.filter((type) => soundTypes.has(type)).length ?? 0
      const tracks = init?.tracks.filter(({ kind }) => kind === 'audio').length ?? 0
      return carried + tracks > 1 ? [`${file.label}: ${carried + tracks} of them`] : []
    })
    const any =
      tracksOf(media, 'audio').length > 0 || transportTypes(media).some((type) => soundTypes.has(type))
    return any ? found : null
  })
}

const describes = /(^|,)public\.accessibility\.describes-video(,|$)/

const described =
  (name: string, keeps: (value: string | undefined) => boolean): Rule['check'] =>
  (stream) =>
    forEach(
      stream.renditions.filter(({ tag }) => describes.test(tag.attributes.CHARACTERISTICS ?? '')),
      ({ tag, label }) =>
        keeps(tag.attributes[name]) ? [] : [`${label}: ${name} is ${tag.attributes[name] ?? 'missing'}`],
    )

/** Seconds that one rendition may be shorter than another: less than any frame of sound and picture. */
const tolerance = 0.1

function wholeLength(stream: Stream): Outcome {
  const audio = stream.renditions.filter(
    ({ tag, media }) => tag.attributes.TYPE === 'AUDIO' && media?.playlist.ended,
  )
  if (audio.length < 2) return null
  const content = contentOf(stream).filter(({ playlist }) => playlist.ended)
  const longest = Math.max(...content.map(listedSeconds))
  return forEach(audio, ({ media, label }) => {
    const own = media ? listedSeconds(media) : 0
    return longest - own <= tolerance ? [] : [`${label}: ${number(own)} s of ${number(longest)} s`]
  })
}

function explicitSpectral(stream: Stream): Outcome {
  return forEach(stream.variants, ({ tag, label, media }) => {
    const said = codecsIn(tag).some((codec) => /^mp4a\.40\.(5|29)$/i.test(codec))
    const group = stream.renditions.filter((one) => one.tag.attributes['GROUP-ID'] === tag.attributes.AUDIO)
    const tracks = [media, ...group.map((one) => one.media)].flatMap((one) => tracksOf(one, 'audio'))
    if (!said || tracks.length === 0) return null
    const some = tracks.some(({ codec }) => highEfficiency.has(codec.profile ?? 0))
    return some
      ? []
      : [`${label}: CODECS says HE-AAC, the decoder configuration says ${tracks[0]?.codec.codecs}`]
  })
}

const onlyInMp4 = /^(mp4a\.40\.42|alac|flac|apac)$/i

function losslessContainer(stream: Stream): Outcome {
  return forEach(stream.variants, ({ tag, label, media }) => {
    const group = stream.renditions.filter((one) => one.tag.attributes['GROUP-ID'] === tag.attributes.AUDIO)
    const all = [media, ...group.map((one) => one.media)].filter((one) => one !== null)
    if (!codecsIn(tag).some((codec) => onlyInMp4.test(codec))) return null
    const formats = new Set(all.flatMap(({ segments }) => segments.map(({ media: { format } }) => format)))
    return ['mpegts', 'packed-audio']
      .filter((format) => formats.has(format as 'mpegts'))
      .map((format) => `${label}: ${format}`)
  })
}

function dolbyPair(stream: Stream): Outcome {
  const codecs = stream.variants.flatMap(({ tag }) => codecsIn(tag))
  if (!codecs.some((codec) => /^ec[-+]3$/i.test(codec))) return null
  return codecs.some((codec) => /^ac-3$/i.test(codec)) ? [] : ['E-AC-3 without AC-3']
}

function multichannelAac(stream: Stream): Outcome {
  const tracks = withSound(stream).flatMap((media) => tracksOf(media, 'audio'))
  const many = tracks.filter(({ channels, format }) => channels > 2 && !/^[ae]c-3$/.test(format))
  if (many.length === 0) return null
  return many.some(({ codec }) => codec.family === 'aac') ? [] : ['none of them is AAC']
}

export const audioRules: readonly Rule[] = [
  apple('2.1', 'should', 'Sound is an elementary stream or in fragmented MP4.', (stream) => {
    const media = contentOf(stream)
    const carried = media.filter((one) => transportTypes(one).some((type) => soundTypes.has(type)))
    if (carried.length === 0 && withSound(stream).length === 0) return null
    return carried.map(({ label }) => `${label}: sound in a transport stream`)
  }),
  apple('2.3', 'must', 'There is stereo sound in AAC, HE-AAC or HE-AAC v2.', stereo),
  apple('2.4', 'should', 'HE-AAC has at most 64 kbit/s.', heAacRate),
  apple('2.6', 'must', 'Dolby Digital Plus comes with Dolby Digital.', dolbyPair),
  apple('2.9', 'should', 'Stereo AAC has 32 to 160 kbit/s.', stereoRate),
  apple('2.11', 'must', 'Channel layouts change at EXT-X-DISCONTINUITY only.', layoutChanges),
  apple(
    '2.13',
    'must',
    'Audio description has AUTOSELECT=YES.',
    described('AUTOSELECT', (value) => value === 'YES'),
  ),
  apple('2.15', 'must', 'Alternative sound lasts as long as all else.', wholeLength),
  apple('2.17', 'must', 'A segment has one sound stream at most.', oneStream),
  apple('2.19', 'should', 'Sound in fragmented MP4 has a loudness box (ludt).', (stream) =>
    forEach(withSound(stream), (media) =>
      tracksOf(media, 'audio').every(({ loudness }) => loudness) ? [] : [`${media.label}: none`],
    ),
  ),
  apple('2.24', 'must', 'HE-AAC in fragmented MP4 signals its SBR explicitly.', explicitSpectral),
  apple('2.25', 'must', 'xHE-AAC, Apple Lossless, FLAC and APAC come in fragmented MP4.', losslessContainer),
  apple('2.26', 'should', 'Sound of more channels that is not Dolby comes in AAC too.', multichannelAac),
  apple(
    '2.27',
    'must',
    'Audio description has LANGUAGE.',
    described('LANGUAGE', (value) => value !== undefined),
  ),
]
