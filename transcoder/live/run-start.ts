import type { CutTrack } from './cutter.ts'
import { type Fragment, splitFragment, standsAlone, ticksOf } from './fragments.ts'

/**
 * Where a run begins, and where it lies on the wall clock. What a source sends first may be seconds old (a group of pictures
 * that a server kept, the burst of a radio server), so it is the *newest* fragment that was made now. Pure. Times in ms.
 */
export type RunStart = {
  /** Added to a track's own time it gives the wall clock. */
  shift: number
  /** Of the first fragment, in the leader's own time. */
  from: number
}

/**
 * @param pending what has come of the leader, in its order; @param arrival of the last of it, wall clock
 * @param floor the end of what is on record: nothing may begin before it
 * @returns null where no picture has come that stands alone
 */
export function runStart(
  leader: CutTrack,
  pending: readonly Fragment[],
  arrival: number,
  floor: number,
): RunStart | null {
  const last = pending.at(-1)
  if (!last) return null
  const ms = (ticks: number) => (ticks / leader.track.timescale) * 1000
  const shift = arrival - ms(last.time + ticksOf(last))
  const starts = pending.filter((one) => standsAlone(one, leader.track)).map(({ time }) => ms(time))
  const newest = starts.at(-1)
  if (newest === undefined) return null
  // As much as there is, up to what is on record already; else the newest, moved behind it.
  const from = starts.find((start) => start + shift >= floor)
  return from === undefined ? { shift: floor - newest, from: newest } : { shift, from }
}

/** What of a fragment is at or after a moment of the track's own time, ms; null when nothing is. */
export function notBefore({ track }: CutTrack, fragment: Fragment, from: number): Fragment | null {
  let at = fragment.time
  const first = fragment.samples.findIndex(({ ticks }) => {
    const reached = (at / track.timescale) * 1000 >= from - 0.5
    at += ticks
    return reached
  })
  if (first < 0) return null
  return first === 0 ? fragment : splitFragment(fragment, first)[1]
}
