import { type Playlist, wholeNumber } from '#transcoder/check/playlist.ts'
import type { SegmentEntry } from '#transcoder/check/segment-entries.ts'

/** What is new in a live media playlist (RFC 8216bis, 6.3). Pure. */

export type Numbered = SegmentEntry & { number: number }

/**
 * `next`: media sequence number of the segment that is wanted next; null where any will do. `going`: what the connection has had
 * last; null where it begins with the next.
 */
export type Place = { next: number | null; going: { map: SegmentEntry['map'] } | null }

export const anywhere: Place = { next: null, going: null }

export type News = {
  segments: Numbered[]
  /** Why it ends behind them; the next connection begins at `place`. */
  over: string | null
  place: Place
}

/** A live stream is begun so many segments before its end (6.3.3). */
const fromTheEnd = 3
/** A server that forgot a segment or two is no new stream. */
const stale = 5

export function newsOf(playlist: Playlist, place: Place): News {
  const first = firstNumber(playlist)
  const all = playlist.segments.map((entry, index) => ({ ...entry, number: first + index }))
  const end = first + all.length
  const wanted = place.next ?? Math.max(first, end - fromTheEnd)
  if (wanted < first) return { segments: [], over: 'it has gone on without us', place: anywhere }
  if (wanted > end + stale) return { segments: [], over: 'it has begun anew', place: anywhere }
  const fresh = all.filter(({ number }) => number >= wanted)
  return untilBreak(fresh, { next: wanted, going: place.going }, playlist.ended)
}

const firstNumber = ({ tags }: Playlist): number =>
  wholeNumber(tags.find(({ name }) => name === 'EXT-X-MEDIA-SEQUENCE')?.value) ?? 0

/** A discontinuity or other parameters are where a connection ends: a decoder cannot be told in its middle. */
function untilBreak(fresh: Numbered[], { next, going }: Place, isEnded: boolean): News {
  let before = going
  const segments: Numbered[] = []
  for (const segment of fresh) {
    if (before && (segment.discontinuity || !sameMap(segment.map, before.map)))
      return { segments, over: discontinuity, place: { next: segment.number, going: null } }
    segments.push(segment)
    before = { map: segment.map }
  }
  const place = { next: (segments.at(-1)?.number ?? (next ?? 0) - 1) + 1, going: before }
  return { segments, over: isEnded ? ended : null, place }
}

export const discontinuity = 'a discontinuity'
export const ended = 'it has ended'

const sameMap = (a: SegmentEntry['map'], b: SegmentEntry['map']): boolean =>
  a?.uri === b?.uri && a?.span?.offset === b?.span?.offset && a?.span?.length === b?.span?.length
