/** How the picture has fared lately, judged at every look of the engine. Times in ms. */
export type Faring = {
  /** Moments at which it began to wait for the link. */
  stalls: readonly number[]
  /** It waits since then; null while it plays. */
  since: number | null
  /** That began with a jump of the viewer: long it counts, else it is no stall. */
  sought: boolean
}

export const faringWell: Faring = { stalls: [], since: null, sought: false }

/** So long a stall is remembered. */
const windowMs = 60_000
/** So many of them, or one so long, and the picture does not keep up. */
const stallsInWindow = 3
const longMs = 8000
/** A decoder that takes a moment is no stall. */
const shortestMs = 400

/** `waits`: it wants to play, has begun, and has nothing to play; `seeking`: where the viewer has just jumped to. */
export function fared(faring: Faring, waits: boolean, seeking: boolean, now: number): Faring {
  const { since, sought } = faring
  const stalls = faring.stalls.filter((at) => now - at < windowMs)
  if (waits) return { stalls, since: since ?? now, sought: sought || seeking }
  if (since === null || sought || now - since < shortestMs) return { ...faringWell, stalls }
  return { ...faringWell, stalls: [...stalls, since] }
}

/**
 * Sound alone should be offered: on the lowest rung the picture still waits again and again, or very long. A better rung is
 * left to the automatic choice.
 */
export function keepsUp({ stalls, since }: Faring, onLowest: boolean, now: number): boolean {
  const waitsLong = since !== null && now - since >= longMs
  return !onLowest || (stalls.length < stallsInWindow && !waitsLong)
}
