import type { ChannelView } from '#catalog/contract/channel.ts'
import { endOf, programmeAt, type Slot } from './programmes.ts'

/**
 * Where in a broadcast one is, as it is asked of the hub. Moments are ms since 1970. Pure.
 *
 * `from` null: what is on air now. `until` null: it goes on as it comes. `wanted`: where to begin.
 */
export type Place = { from: number | null; until: number | null; wanted: number | null }

export const onAirNow: Place = { from: null, until: null, wanted: null }

/** Nearer to now than this is now, ms. */
export const nowMs = 5000
/** So much before the wanted moment is there, too, for whoever goes back a little more, ms. */
const beforeMs = 60_000
/** A playlist names every segment: so much is asked for at once, and then the next piece, ms. */
const longestMs = 2 * 3_600_000

export type Reach = Pick<ChannelView, 'dvrSeconds' | 'keptFrom'>

/** How far back one may go; now where one may not. */
export const oldestOf = ({ dvrSeconds, keptFrom }: Reach, now: number): number =>
  Math.min(now, Math.max(now - dvrSeconds * 1000, keptFrom === null ? 0 : Date.parse(keptFrom)))

type Known = {
  now: number
  reach: Reach
  programmes: readonly Slot[]
}

/** The place for a moment of the past: all of a programme that is over, else a piece, or all that came since. */
export function placeFor(moment: number, { now, reach, programmes }: Known): Place {
  const oldest = oldestOf(reach, now)
  const wanted = Math.max(moment, oldest)
  if (now - wanted < nowMs) return onAirNow
  const from = Math.max(wanted - beforeMs, oldest)
  const programme = programmeAt(programmes, wanted)
  const end = programme ? endOf(programme) : null
  if (end !== null && end < now && end - from <= 2 * longestMs) return { from, until: end, wanted }
  return { from, until: now - from <= longestMs ? null : from + longestMs, wanted }
}

/** A list begins with the segment that a moment is in; a place that is found as near as this is the right one, ms. */
export const foundMs = 1500

/** The place of what the hub gives instead, where less of it may be seen here; null where it is the same. `from`: as given. */
export function givenPlace(place: Place, from: number | null): Place | null {
  if (place.from === null || from === null || from - place.from <= foundMs) return null
  return { ...place, from, wanted: Math.max(from, place.wanted ?? from) }
}

/** Whether a piece ends where a programme does: then one has seen it. */
export const isEndOf = (until: number, programmes: readonly Slot[]): boolean =>
  programmes.some((one) => Math.abs(endOf(one) - until) < 1000)

/** A bar of days would be too coarse for the hand: further back the guide leads, ms. */
const widestMs = 3 * 3_600_000

/** What the bar shows: the piece that is over, or as far back as one may go. */
export function stretchOf(
  { from, until }: Place,
  { now, reach }: Pick<Known, 'now' | 'reach'>,
): { from: number; until: number } {
  if (from !== null && until !== null) return { from, until }
  const back = Math.max(oldestOf(reach, now), now - widestMs)
  return { from: Math.min(from ?? back, back), until: now }
}
