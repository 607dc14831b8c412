import type { Turn } from './turns.ts'

/** A turn that is left by playing, not by a jump, is left within this, seconds. */
const stride = 1.5
/** Looked at four times a second: just before the end is soon enough. */
const early = 0.3

/**
 * Where to go back to while a turn is repeated: its start, when it has been played to its end. `before` and `now` are two
 * moments of playing, one after the other; null while there is nothing to do.
 */
export function loopBack(turns: readonly Turn[], before: number, now: number): number | null {
  const turn = turns.findLast(({ start }) => start <= before)
  if (!turn || now < before || now - before > stride) return null
  return now >= turn.end - early && before < turn.end ? turn.start : null
}
