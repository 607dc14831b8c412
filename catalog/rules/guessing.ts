/**
 * How often somebody may guess what an account signs in with. Tries are counted before they are looked at, so that those
 * that come at once count, too; one that is right begins the count anew. The pauses keep a name to some 30 tries on the
 * first day and 24 on each that follows, for a password of 15 characters or a code of 80 random bits. Passkeys are not
 * counted: there is nothing to guess. So whoever has one is not shut out by another's guessing.
 */
const freeTries = 5
const firstPauseMs = 60_000
const longestPauseMs = 3600_000

/** What is known of a name is forgotten when nobody has tried it for so long, ms. */
export const guessesKeptMs = 30 * 86_400_000

export type Guesses = { failures: number; pausedUntil: Date | null }

/** Whether one more try is looked at now, and what is known after it if it is wrong. */
export function guessed(
  { failures, pausedUntil }: Guesses,
  now: Date,
): { allowed: false; seconds: number } | { allowed: true; after: Guesses } {
  if (pausedUntil !== null && pausedUntil > now)
    return { allowed: false, seconds: Math.ceil((pausedUntil.getTime() - now.getTime()) / 1000) }
  const count = failures + 1
  const beyond = count - freeTries
  const pauseMs = beyond < 0 ? 0 : Math.min(firstPauseMs * 2 ** beyond, longestPauseMs)
  return {
    allowed: true,
    after: { failures: count, pausedUntil: pauseMs === 0 ? null : new Date(now.getTime() + pauseMs) },
  }
}
