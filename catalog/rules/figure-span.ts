/** Days are `YYYY-MM-DD`. `before`: the first of as many days before. */
export type FigureSpan = { from: string; until: string; before: string; days: string[] }

const dayMs = 86_400_000

/** A day so many days later. */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The days up to `until`. @throws RangeError for a day that is not in the calendar */
export function spanOf(until: string, count: number): FigureSpan {
  if (dayPlus(until, 0) !== until) throw new RangeError(`no such day: ${until}`)
  const from = dayPlus(until, 1 - count)
  const days = Array.from({ length: count }, (_, n) => dayPlus(from, n))
  return { from, until, before: dayPlus(from, -count), days }
}
