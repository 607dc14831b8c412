/** Times along a bar. Moments are ms since 1970. Pure. */

const minuteMs = 60_000
/** Minutes between two that are written. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]

export type Tick = { at: number; written: boolean }

/**
 * Whole minutes and hours between two moments, `most` of them written, with four smaller steps between two where those are whole.
 * `offset`: of the clock that is read, ms east of Greenwich.
 */
export function ticksOf(
  { from, until }: { from: number; until: number },
  most: number,
  offset: number,
): Tick[] {
  const span = until - from
  if (!(span > 0)) return []
  const step = (steps.find((minutes) => span / (minutes * minuteMs) <= most) ?? 1440) * minuteMs
  const small = step / (step / minuteMs >= 4 ? 4 : 1)
  const first = Math.ceil((from + offset) / small) * small - offset
  const count = Math.floor((until - first) / small) + 1
  return Array.from({ length: Math.max(0, count) }, (_, n) => {
    const at = first + n * small
    return { at, written: (at + offset) % step === 0 }
  })
}
