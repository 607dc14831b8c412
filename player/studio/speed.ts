/** How fast a file goes. `at` in ms since 1970; `bytesPerSecond` null until two looks lie far enough apart. */
export type Speed = { sent: number; at: number; bytesPerSecond: number | null }

const lookMs = 1000
/** Weight of the newest look: calm enough to read, quick enough to follow a changing link. */
const newest = 0.3

/** Takes a look at the bytes sent; looks closer than a second change nothing. */
export function measure(old: Speed, sent: number, now: number): Speed {
  if (old.at === 0 || sent < old.sent) return { sent, at: now, bytesPerSecond: null }
  const passedMs = now - old.at
  if (passedMs < lookMs) return old
  const rate = ((sent - old.sent) / passedMs) * 1000
  const smooth = old.bytesPerSecond === null ? rate : old.bytesPerSecond * (1 - newest) + rate * newest
  return { sent, at: now, bytesPerSecond: smooth }
}

/** Seconds until `total` is sent; null while it cannot be told. */
export function secondsLeft(speed: Speed, sent: number, total: number): number | null {
  return speed.bytesPerSecond && speed.bytesPerSecond > 0 ? (total - sent) / speed.bytesPerSecond : null
}
