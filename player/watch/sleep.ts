/** When the viewer wants silence: after some minutes of the clock, at the end of the turn, or at the end of the title. */
export type Sleep =
  | { kind: 'at'; moment: number; minutes: number }
  | { kind: 'turn' }
  | { kind: 'title' }
  | null

export const sleepMinutes = [10, 20, 30, 45, 60, 90] as const

/** Over how long the sound goes down before it stops, ms. */
const fadeMs = 8000

/** `now` and `moment` in ms since 1970; `left` are seconds to the end of the turn, null without one. */
type Now = { now: number; leftOfTurn: number | null; ended: boolean }

/** How loud it should be, as a share of what the viewer has chosen; 0 means: stop. */
export function loudnessAt(sleep: Sleep, { now, leftOfTurn, ended }: Now): number {
  if (sleep === null) return 1
  if (sleep.kind === 'at') return Math.max(0, Math.min(1, (sleep.moment - now) / fadeMs))
  if (sleep.kind === 'title') return ended ? 0 : 1
  return leftOfTurn !== null && leftOfTurn <= 0.4 ? 0 : 1
}

/** Whole minutes left, at least one; null where it is not a matter of minutes. */
export function minutesLeft(sleep: Sleep, now: number): number | null {
  return sleep?.kind === 'at' ? Math.max(1, Math.ceil((sleep.moment - now) / 60_000)) : null
}
