/**
 * What to do about a playback error. Pure; the engine carries it out. `fatal` alone decides nothing: append and
 * decode failures were seen non-fatal that left the video dead, and hls.js gives up on a lost connection for good.
 */
export type Trouble = {
  kind: 'network' | 'media' | 'other'
  fatal: boolean
  /** HTTP status; 0 when none came (cut, refused, timed out). */
  status: number
  /** It was a segment, not a playlist. */
  segment: boolean
  /** The master playlist had been read. */
  opened: boolean
}

export type Remedy =
  /** hls.js goes on by itself. */
  | 'leave'
  /** Ask for a new playback address; loads that were refused are tried again with it. */
  | 'renew'
  /** Keep the buffer, tell the viewer, load again after a pause. */
  | 'wait'
  /** The segment will never come: go past it. */
  | 'skip'
  /** Reset the decoder at the same position. */
  | 'reset'
  /** Start from a fresh playback address and a fresh media source at the same position. */
  | 'rebuild'
  /** Say so and offer a retry. */
  | 'stop'

/** Times (ms) of resets and rebuilds so far. */
export type Attempts = { resets: readonly number[]; rebuilds: number }

const resetWindowMs = 30_000
const resetsInWindow = 3
const mostRebuilds = 2

export function isRefusedAddress(status: number): boolean {
  return status === 401 || status === 403 || status === 410
}

export function remedyFor(trouble: Trouble, attempts: Attempts, now: number): Remedy {
  if (trouble.kind === 'network' && isRefusedAddress(trouble.status)) return 'renew'
  if (!trouble.fatal) return 'leave'
  if (trouble.kind === 'network') {
    if (trouble.segment && trouble.status === 404) return 'skip'
    // 0, 5xx and timeouts pass; a playlist's 404 may be a hub that is just coming back.
    return 'wait'
  }
  // Nothing plays yet: a master playlist that cannot be read or played stays so.
  return trouble.opened ? remedyForDeadVideo(attempts, now) : 'stop'
}

/** Steps up from resetting the decoder to building anew to giving up. */
export function remedyForDeadVideo(attempts: Attempts, now: number): Remedy {
  const recent = attempts.resets.filter((at) => now - at < resetWindowMs)
  if (recent.length < resetsInWindow) return 'reset'
  return attempts.rebuilds < mostRebuilds ? 'rebuild' : 'stop'
}

/** Pause before the next attempt to load, ms: 250, 500, 1000, 2000, then 4000 each time. */
export function waitMs(attempt: number): number {
  return Math.min(4000, 250 * 2 ** Math.max(0, attempt))
}
