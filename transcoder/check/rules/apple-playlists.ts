import { isLive } from '../rates.ts'
import {
  contentOf,
  hasPicture,
  listedSeconds,
  type MediaPlaylist,
  mainTrack,
  type Stream,
  timed,
  tracksOf,
} from '../stream.ts'
import { apple, forEach, mediaFiles, number, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about media playlists, 8.1 to 8.22. */

export const perContent =
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
export const soundFrame = 1024 / 44_100

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
export function boundaries(media: MediaPlaylist): number[] {
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

export const live =
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
