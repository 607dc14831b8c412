/** Durations counted in classes, so that sums of any number of them still tell their middle. Pure. */

/** Upper ends; the last class has none. */
export type Bounds = readonly number[]

/** All classes empty but the one that `value` is in; of null all of them. */
export function inClass(bounds: Bounds, value: number | null): number[] {
  const classes = Array.from({ length: bounds.length + 1 }, () => 0)
  if (value === null) return classes
  const at = bounds.findIndex((bound) => value <= bound)
  classes[at < 0 ? bounds.length : at] = 1
  return classes
}

/** Place by place. */
export const eachAdded = (one: readonly number[], other: readonly number[]): number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, n) => (one[n] ?? 0) + (other[n] ?? 0))

/**
 * Below which `share` of all were, by a straight line within its class; null without any. Beyond the last end nothing more is
 * known than that end.
 */
export function within(bounds: Bounds, classes: readonly number[], share: number): number | null {
  const all = classes.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  let before = 0
  for (const [n, upper] of bounds.entries()) {
    const here = classes[n] ?? 0
    const lower = bounds[n - 1] ?? 0
    if (here > 0 && before + here >= share * all)
      return Math.round(lower + ((share * all - before) / here) * (upper - lower))
    before += here
  }
  return bounds.at(-1) ?? null
}
