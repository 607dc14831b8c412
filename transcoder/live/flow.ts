import type { Fragment } from './feed-fragments.ts'

/** What comes out of a sender, counted: the figures of a stream's health. Pure but for the moments it is told. */
export type FlowCounts = {
  bytes: number
  /** Pictures; of sound alone, its frames. */
  frames: number
  /** Pictures that ought to have been between those that came. */
  dropped: number
  /** Parts that came later than they are long, after what was before. */
  late: number
  /** Seconds of media that nothing came for. */
  gapSeconds: number
}

/** A fragment that comes so much later than the one before it has ended made somebody wait. Seconds. */
const lateSeconds = 0.5

/** @param watched the rendition that stands for all: they are of one sender */
export function flowCounter(watched: string | undefined) {
  const counts: FlowCounts = { bytes: 0, frames: 0, dropped: 0, late: 0, gapSeconds: 0 }
  let end: number | null = null
  let at: number | null = null
  return {
    add: (rendition: string, fragment: Fragment, now: number): void => {
      counts.bytes += fragment.data.length
      if (rendition !== watched) return
      const gap = end === null ? 0 : fragment.start - end
      const frame = (fragment.end - fragment.start) / Math.max(1, fragment.samples)
      if (gap > 1.5 * frame) {
        counts.gapSeconds += gap
        counts.dropped += Math.round(gap / frame)
      }
      if (at !== null && (now - at) / 1000 > fragment.end - fragment.start + lateSeconds) counts.late += 1
      counts.frames += fragment.samples
      end = fragment.end
      at = now
    },
    counts: (): FlowCounts => ({ ...counts }),
  }
}
