/**
 * When what plays was on air. The playlists of a channel say it of each segment (EXT-X-PROGRAM-DATE-TIME); seconds of the video
 * run on where nothing was on air, so the two go apart at every break. Pure.
 */

/** From second `from` of the video on, `offset` + 1000 × second is the moment, ms since 1970. In the order of time. */
export type WallClock = readonly { from: number; offset: number }[]

/** What hls.js knows of a segment: seconds of the video, and ms since 1970. */
type Dated = { start: number; programDateTime: number | null }

/** As far as this two offsets are one, ms: times of segments are rounded. */
const tolerance = 250

export function clockOf(segments: readonly Dated[]): WallClock {
  const clock: { from: number; offset: number }[] = []
  for (const { start, programDateTime } of segments) {
    if (programDateTime === null) continue
    const offset = programDateTime - start * 1000
    const last = clock.at(-1)
    if (!last || Math.abs(last.offset - offset) > tolerance) clock.push({ from: start, offset })
  }
  return clock
}

/** Whether two clocks say the same of what both know: of one that runs, the beginning is forgotten. */
export function sameClock(a: WallClock, b: WallClock): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, offset }, at) => {
      const other = b[at]
      if (!other || Math.abs(other.offset - offset) > tolerance) return false
      return at === 0 || Math.abs(other.from - from) < tolerance / 1000
    })
  )
}

/** null where nobody says when it was. */
export function momentAt(clock: WallClock, second: number): number | null {
  const piece = clock.findLast(({ from }) => from <= second) ?? clock[0]
  return piece ? piece.offset + second * 1000 : null
}

/** Second of the video at a moment, the next one where nothing was on air then; null before the first. */
export function mediaAt(clock: WallClock, moment: number): number | null {
  for (const [at, { from, offset }] of clock.entries()) {
    const second = (moment - offset) / 1000
    if (second < from) return at === 0 ? null : from
    if (second < (clock[at + 1]?.from ?? Number.POSITIVE_INFINITY)) return second
  }
  return null
}
