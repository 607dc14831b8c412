import type { StartRung } from './start-data.ts'

/** What to load when while a title starts, seconds of buffer ahead of the playhead. */
export type StartPlan = {
  /** The page's own code, and hls.js with it: from here on they no longer endanger the picture. */
  app: number
  /** hls.js may take the stream over. */
  takeOver: number
  /** No further than this: what is ahead stays in the rung it was begun with. */
  ahead: number
}

/**
 * The page and hls.js are some 200 kB: 7 s of a link of 256 kbit/s, and the picture of 240 lines leaves it only a third of that
 * link to fill its buffer with. On a fast link they come with the first picture.
 */
export function startPlan(bandwidth: number, savesData: boolean): StartPlan {
  if (savesData || bandwidth <= 320e3) return { app: 14, takeOver: 10, ahead: 30 }
  if (bandwidth <= 700e3) return { app: 12, takeOver: 10, ahead: 24 }
  if (bandwidth <= 1.5e6) return { app: 7, takeOver: 5, ahead: 14 }
  if (bandwidth <= 6e6) return { app: 0, takeOver: 3, ahead: 12 }
  return { app: 0, takeOver: 2, ahead: 12 }
}

/** How much of a link a rung may take at its peak: the page's code has to come beside it. */
const share = 0.7

/** The best rung that the link carries; the lowest where nothing is known of it, or data is saved. */
export function startRung(
  rungs: readonly StartRung[],
  bandwidth: number | null,
  savesData: boolean,
): StartRung | undefined {
  const [lowest] = rungs
  if (bandwidth === null || savesData) return lowest
  return rungs.findLast((rung) => rung.bandwidth <= bandwidth * share) ?? lowest
}
