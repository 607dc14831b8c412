/** Numbers as shapes, in the units of a drawing that is as wide and as high as it says. Pure. */
export type Size = { width: number; height: number }
export type Value = number | null

/**
 * Steps of an axis from 0 to above `most`: 1, 2 or 5 times a power of ten apart, `steps` of them at most, of `whole` numbers at least
 * one apart; without anything, from 0 to 1.
 */
export function axisSteps(most: number, { steps = 4, whole = false } = {}): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = Math.max(most / steps, whole ? 1 : 0)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough - power * 1e-9) ?? rough
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  // Multiplied, not added up, so that no error of binary fractions grows.
  return Array.from({ length: count + 1 }, (_, n) => Number((n * step).toPrecision(12)))
}

const exact = (value: number) => Number(value.toFixed(2))

/** One bar for each value, a sixth of its place apart, standing on `below`; nothing for nothing. */
export function barPath(
  values: readonly Value[],
  { width, height }: Size,
  top: number,
  below: readonly Value[] = [],
): string {
  const place = width / Math.max(1, values.length)
  const gap = place / 6
  return values
    .map((value, n) => {
      if (value === null || value <= 0) return ''
      const base = below[n] ?? 0
      const [left, right] = [exact(n * place + gap / 2), exact((n + 1) * place - gap / 2)]
      const [foot, head] = [
        exact(height - (base / top) * height),
        exact(height - ((base + value) / top) * height),
      ]
      return `M${left} ${foot}V${head}H${right}V${foot}Z`
    })
    .join('')
}

/** Where each value stands, in the middle of its place; null where nothing is known. */
function spots(values: readonly Value[], { width, height }: Size, top: number): ([number, number] | null)[] {
  const place = width / Math.max(1, values.length)
  return values.map((value, n) =>
    value === null ? null : [exact((n + 0.5) * place), exact(height - (value / top) * height)],
  )
}

/** What is known in a row, without gaps. */
function runsOf(values: readonly ([number, number] | null)[]): [number, number][][] {
  const runs: [number, number][][] = [[]]
  for (const spot of values) {
    if (spot) runs.at(-1)?.push(spot)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** A line through the values, broken where nothing is known; one value alone is a short stroke. */
export function linePath(values: readonly Value[], size: Size, top: number): string {
  return runsOf(spots(values, size, top))
    .map((run) => {
      const [[x, y] = [0, 0], ...rest] = run
      return rest.length === 0
        ? `M${exact(x - 3)} ${y}H${exact(x + 3)}`
        : `M${x} ${y}${rest.map((at) => `L${at.join(' ')}`).join('')}`
    })
    .join('')
}

/** The same, filled down to the ground. */
export function areaPath(values: readonly Value[], size: Size, top: number): string {
  return runsOf(spots(values, size, top))
    .filter((run) => run.length > 1)
    .map((run) => {
      const [first, last] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0]
      return `M${first} ${size.height}${run.map((at) => `L${at.join(' ')}`).join('')}L${last} ${size.height}Z`
    })
    .join('')
}
