import { contentOf, type MediaPlaylist, type Stream, timedIn } from '../stream.ts'
import { boundaries, live, perContent, soundFrame } from './apple-playlists.ts'
import { apple, forEach, number, type Outcome, type Rule } from './rule.ts'

/** Apple's rules about discontinuities, 8.13 to 8.17. */

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

export const discontinuityRules: readonly Rule[] = [
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
]
