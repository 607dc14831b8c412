import { isLive } from '../rates.ts'
import {
  contentOf,
  hasPicture,
  listedSeconds,
  type MediaPlaylist,
  mainTrack,
  type Stream,
  timed,
  timedIn,
  tracksOf,
} from '../stream.ts'
import { apple, forEach, mediaFiles, number, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about media playlists, 8.1 to 8.22. */

const perContent =
  (check: (media: MediaPlaylist, stream: Stream) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(contentOf(stream), (media) => check(media, stream))

/** Seconds of the longest frame of any picture; without pictures, of a frame of sound. */
function frameSeconds(stream: Stream): number {
  const parts = contentOf(stream).map((media) => ({ video: timed(media, 'video'), all: mainTrack(media) }))
  const pictures = parts.flatMap(({ video }) => video)
  const timedParts = pictures.length > 0 ? pictures : parts.flatMap(({ all }) => all)
  return timedParts.reduce((most, { run, track }) => Math.max(most, run.longest / track.timescale), 0)
}

/** AAC cannot be cut within its frames of 1024 samples, so sound may be this much off. Seconds. */
const soundFrame = 1024 / 44_100

function exactDurations(media: MediaPlaylist, stream: Stream): Outcome {
  const parts = mainTrack(media)
  if (parts.length === 0 || parts.length !== media.segments.length) return null
  let error = 0
  let least = 0
  let most = 0
  for (const { segment, run, track } of parts) {
    error += (segment.entry.duration ?? 0) - run.duration / track.timescale
    least = Math.min(least, error)
    most = Math.max(most, error)
  }
  const frame = frameSeconds(stream)
  return most - least <= frame ? [] : [`${media.label}: EXTINF sums are up to ${number(most - least)} s off`]
}

function sameTargets(stream: Stream): Outcome {
  const content = contentOf(stream)
  if (content.length < 2) return null
  const targets = [...new Set(content.map(({ playlist }) => playlist.targetDuration))]
  if (targets.length === 1) return []
  return content.map(({ label, playlist }) => `${label}: ${playlist.targetDuration} s`)
}

function sameSpan(stream: Stream, playlists: readonly MediaPlaylist[], tolerance: number): Outcome {
  const ended = playlists.filter((media) => !isLive(media) && media.segments.length > 0)
  const [first, ...others] = ended
  if (!first || others.length === 0) return null
  const wanted = listedSeconds(first)
  const allowed = frameSeconds(stream) + tolerance
  return others
    .filter((media) => Math.abs(listedSeconds(media) - wanted) > allowed)
    .map((media) => `${media.label}: ${number(listedSeconds(media))} s, ${first.label} ${number(wanted)} s`)
}

/** Seconds from the start of a playlist at which each segment begins. */
function boundaries(media: MediaPlaylist): number[] {
  let time = 0
  return media.segments.map(({ entry }) => {
    time += entry.duration ?? 0
    return time - (entry.duration ?? 0)
  })
}

function sameBoundaries(stream: Stream): Outcome {
  const content = contentOf(stream).filter((media) => !isLive(media) && media.segments.length > 0)
  const [first, ...others] = content
  if (!first || others.length === 0) return null
  const wanted = boundaries(first)
  return others.flatMap((media) => {
    const own = boundaries(media)
    const apart = own.findIndex(
      (time, index) => Math.abs(time - (wanted[index] ?? Number.POSITIVE_INFINITY)) > soundFrame,
    )
    if (apart < 0)
      return own.length === wanted.length
        ? []
        : [`${media.label}: ${own.length} segments, ${first.label} ${wanted.length}`]
    return [
      `${media.label}: segment ${apart} begins at ${number(own[apart] ?? 0)} s, that of ${first.label} at ${number(wanted[apart] ?? 0)} s`,
    ]
  })
}

function sameDiscontinuities(stream: Stream): Outcome {
  const content = contentOf(stream).filter(({ segments }) => segments.length > 0)
  const times = (media: MediaPlaylist) => {
    const starts = boundaries(media)
    return media.segments.flatMap(({ entry }, index) => (entry.discontinuity ? [starts[index] ?? 0] : []))
  }
  const [first, ...others] = content.map((media) => ({ label: media.label, times: times(media) }))
  if (!first || [first, ...others].every((one) => one.times.length === 0)) return null
  return others
    .filter(
      (one) =>
        one.times.length !== first.times.length ||
        one.times.some((time, index) => Math.abs(time - (first.times[index] ?? 0)) > soundFrame),
    )
    .map(
      (one) =>
        `${one.label}: at ${one.times.map(number).join(', ') || 'none'} s, ${first.label} at ${first.times.map(number).join(', ') || 'none'} s`,
    )
}

/** What a decoder is set up with: it changes at discontinuities only. */
function encodingBreaks(media: MediaPlaylist): Outcome {
  const setups = media.segments.map(({ init }) =>
    init?.tracks
      .map(
        ({ kind, codec, width, height, channels }) =>
          `${kind} ${codec.codecs} ${width}x${height} ${channels}`,
      )
      .join(', '),
  )
  if (!setups.some((setup) => setup !== undefined)) return null
  return media.segments.flatMap(({ entry, file }, index) => {
    const [before, now] = [setups[index - 1], setups[index]]
    if (before === undefined || now === undefined || before === now || entry.discontinuity) return []
    return [`${file.label}: ${now} after ${before}`]
  })
}

function frameRateBreaks(media: MediaPlaylist): Outcome {
  const rates = media.segments.map((segment) => {
    const video = timedIn(segment, 'video')
    return video && video.run.duration > 0
      ? (video.run.samples * video.track.timescale) / video.run.duration
      : null
  })
  if (!rates.some((fps) => fps !== null)) return null
  return media.segments.flatMap(({ entry, file }, index) => {
    const [before, now] = [rates[index - 1], rates[index]]
    if (!before || !now || entry.discontinuity || Math.abs(now - before) < 0.01 * before) return []
    return [`${file.label}: ${now.toFixed(3)} frames a second after ${before.toFixed(3)}`]
  })
}

function codecBreaks(media: MediaPlaylist): Outcome {
  const breaks = media.segments.flatMap((now, index) => {
    const before = media.segments[index - 1]
    return before && now.entry.discontinuity ? [{ before, now }] : []
  })
  const families = (segment: (typeof breaks)[number]['now']) =>
    segment.init?.tracks.map(({ codec }) => codec.family).join(' and ') ?? ''
  return forEach(breaks, ({ before, now }) =>
    families(before) === families(now)
      ? []
      : [`${now.file.label}: ${families(now)} after ${families(before)}`],
  )
}

function soundDeclared(stream: Stream): Outcome {
  const pictures = stream.variants.some(hasPicture)
  const audio = stream.playlists.filter(
    (media) =>
      media.roles.some((role) => role === 'variant' || role === 'audio') &&
      tracksOf(media, 'video').length === 0 &&
      tracksOf(media, 'audio').length > 0,
  )
  if (!pictures || audio.length === 0) return null
  return audio.filter(({ roles }) => !roles.includes('audio')).map(({ label }) => `${label}: no EXT-X-MEDIA`)
}

const live =
  (check: (media: MediaPlaylist) => string | null): Rule['check'] =>
  (stream) =>
    forEach(contentOf(stream), (media) => {
      if (!isLive(media) || media.segments.length === 0) return null
      const says = check(media)
      return says === null ? [] : [`${media.label}: ${says}`]
    })

export const playlistRules: readonly Rule[] = [
  apple(
    '8.1',
    'must',
    'EXTINF of any run of segments sum up to their real duration within one frame.',
    perContent(exactDurations),
  ),
  apple('8.2', 'must', 'Playlists of picture and sound have one target duration.', sameTargets),
  apple(
    '8.3',
    'must',
    'Playlists of picture and sound last equally long (within a frame of each).',
    (stream) => sameSpan(stream, contentOf(stream), soundFrame),
  ),
  apple(
    '8.4',
    'must',
    'Live: there is EXT-X-PROGRAM-DATE-TIME.',
    live(({ segments }) => (segments.some(({ entry }) => entry.date !== null) ? null : 'there is none')),
  ),
  apple('8.6', 'must', 'VOD: EXT-X-PLAYLIST-TYPE is there.', (stream) =>
    forEach(mediaFiles(stream), (media) => {
      if (isLive(media)) return null
      return media.playlist.type === null ? [`${media.label}: no EXT-X-PLAYLIST-TYPE`] : []
    }),
  ),
  apple(
    '8.7',
    'must',
    'VOD: all media playlists cover one span of time (within a frame of each).',
    (stream) =>
      sameSpan(
        stream,
        mediaFiles(stream).filter(({ playlist }) => playlist.type === 'VOD'),
        soundFrame,
      ),
  ),
  apple('8.9', 'must', 'Sound of its own is declared with EXT-X-MEDIA.', soundDeclared),
  apple('8.10', 'must', 'EXT-X-MEDIA has LANGUAGE, unless it is TYPE=VIDEO.', (stream) =>
    forEach(stream.renditions, ({ tag, label }) => {
      if (tag.attributes.TYPE === 'VIDEO') return null
      return tag.attributes.LANGUAGE ? [] : [`${label}: none`]
    }),
  ),
  apple(
    '8.11',
    'must',
    'Live: there are at least six segments.',
    live(({ segments, playlist }) => {
      if (playlist.type === 'EVENT') return null
      return segments.length >= 6 ? null : `there are ${segments.length}`
    }),
  ),
  apple(
    '8.12',
    'should',
    'Live: there are at least 15 minutes.',
    live((media) => {
      const seconds = listedSeconds(media)
      return media.playlist.type === 'EVENT' || seconds >= 15 * 60 ? null : `there are ${number(seconds)} s`
    }),
  ),
  apple(
    '8.13',
    'must',
    'Breaks of the encoding come at EXT-X-DISCONTINUITY only.',
    perContent(encodingBreaks),
  ),
  apple('8.14', 'must', 'Frame rates change at EXT-X-DISCONTINUITY only.', perContent(frameRateBreaks)),
  apple(
    '8.15',
    'must',
    'All variants and renditions have their discontinuities at the same times.',
    sameDiscontinuities,
  ),
  apple('8.16', 'should', 'Codecs do not change at discontinuities.', perContent(codecBreaks)),
  apple(
    '8.17',
    'must',
    'Live: with discontinuities there is EXT-X-DISCONTINUITY-SEQUENCE.',
    live(({ playlist }) => {
      const breaks = playlist.segments.some(({ discontinuity }) => discontinuity)
      const counted = playlist.tags.some(({ name }) => name === 'EXT-X-DISCONTINUITY-SEQUENCE')
      return breaks && !counted ? 'discontinuities, but no sequence number of them' : null
    }),
  ),
  apple('8.20', 'must', 'Fragmented MP4 has EXT-X-MAP.', (stream) =>
    forEach([...mediaFiles(stream)], (media) =>
      forEach(media.segments, ({ media: { format }, entry, file }) => {
        if (format !== 'fmp4') return null
        return entry.map ? [] : [`${file.label}: none`]
      }),
    ),
  ),
  apple(
    '8.22',
    'should',
    'All variants and renditions have their segment boundaries at the same times (within a frame of sound).',
    sameBoundaries,
  ),
]
