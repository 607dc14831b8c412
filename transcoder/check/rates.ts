import { answered, groupOf, type MediaPlaylist, type Member, type Stream } from './stream.ts'

/** Bit rates as RFC 8216bis, 4.1 and Apple's appendix "Declared versus measured values" measure them. */

/** bit/s */
export type Rates = { peak: number; average: number }

/** Shortest segments there can be: more of them in one set are not looked at. */
const mostInSet = 256

/**
 * Peak: the largest rate of any contiguous set of segments that lasts 0.5 to 1.5 target durations. Average: all
 * bits over all seconds. null when segments are missing or have no durations.
 */
export function measuredRates(media: MediaPlaylist): Rates | null {
  const target = media.playlist.targetDuration
  const segments = media.segments.map(({ entry, file }) => ({
    seconds: entry.duration ?? 0,
    bits: file.answer.bytes * 8,
  }))
  if (media.segments.some(({ entry }) => entry.duration === null)) return null
  const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  if (target === null || seconds <= 0 || !media.segments.every(({ file }) => answered(file))) return null
  const average = segments.reduce((sum, segment) => sum + segment.bits, 0) / seconds
  let peak = 0
  for (const [first] of segments.entries()) {
    let length = 0
    let bits = 0
    for (const segment of segments.slice(first, first + mostInSet)) {
      length += segment.seconds
      bits += segment.bits
      if (length > 1.5 * target) break
      if (length >= 0.5 * target) peak = Math.max(peak, bits / length)
    }
  }
  // Shorter than half a target, the whole is all there is to measure.
  return { peak: peak === 0 ? average : peak, average }
}

/** A set of segments long enough to have a peak rate: what is shorter has none (RFC 8216bis, 4.1). */
export function hasPeak({ playlist, segments }: MediaPlaylist): boolean {
  const seconds = segments.reduce((sum, { entry }) => sum + (entry.duration ?? 0), 0)
  return seconds >= 0.5 * (playlist.targetDuration ?? 0)
}

/**
 * A variant with the dearest rendition of each group it names (4.4.6.2). Where the variant is itself a member of
 * the group, as sound alone is, the members are played instead of it. null when a part cannot be measured.
 */
export function variantRates(stream: Stream, variant: Member): Rates | null {
  const { media } = variant
  const own = media && measuredRates(media)
  if (!own) return null
  const total = { ...own }
  for (const type of ['AUDIO', 'SUBTITLES']) {
    const members = groupOf(stream, variant, type).flatMap((member) => member.media ?? [])
    const rates = members.map(measuredRates)
    const known = rates.filter((rate) => rate !== null)
    if (known.length < rates.length) return null
    const base = members.includes(media) ? { peak: 0, average: 0 } : total
    total.peak = base.peak + Math.max(0, ...known.map(({ peak }) => peak))
    total.average = base.average + Math.max(0, ...known.map(({ average }) => average))
  }
  return total
}

export const isLive = ({ playlist }: MediaPlaylist): boolean => !playlist.ended
