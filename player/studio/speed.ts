/** How fast a file goes. `at` in ms since 1970; `bytesPerSecond` null until two looks lie far enough apart. */
export type Speed = { sent: number; at: number; bytesPerSecond: number | null }

export const unknownSpeed: Speed = { sent: 0, at: 0, bytesPerSecond: null }

const lookMs = 1000
/** Weight of the newest look: calm enough to read, quick enough to follow a changing link. */
const newest = 0.3
/** Nothing was heard of it for so long: nobody can say how fast it goes. */
const staleMs = 10_000

/** Takes a look at the bytes sent; looks closer than a second change nothing. */
export function measure(old: Speed, sent: number, now: number): Speed {
  if (old.at === 0 || sent < old.sent) return { sent, at: now, bytesPerSecond: null }
  const passedMs = now - old.at
  if (passedMs < lookMs) return old
  const rate = ((sent - old.sent) / passedMs) * 1000
  const smooth = old.bytesPerSecond === null ? rate : old.bytesPerSecond * (1 - newest) + rate * newest
  return { sent, at: now, bytesPerSecond: smooth }
}

/** What it is now; null while it cannot be told. */
const rateOf = ({ bytesPerSecond, at }: Speed, now: number): number | null =>
  bytesPerSecond && bytesPerSecond > 0 && now - at <= staleMs ? bytesPerSecond : null

/** Seconds until `total` is sent; null while it cannot be told. */
export function secondsLeft(speed: Speed, sent: number, total: number, now = Date.now()): number | null {
  const rate = rateOf(speed, now)
  return rate === null ? null : (total - sent) / rate
}

/** Of all files that go and wait, at the speed of those that go; null while that of any of them cannot be told. */
export function secondsLeftOfAll(
  going: readonly { speed: Speed }[],
  bytesLeft: number,
  now = Date.now(),
): number | null {
  const rates = going.map(({ speed }) => rateOf(speed, now))
  if (rates.length === 0 || rates.includes(null)) return null
  return bytesLeft / rates.reduce<number>((sum, rate) => sum + (rate ?? 0), 0)
}
