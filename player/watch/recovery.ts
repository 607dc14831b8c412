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
  /** Reset it behind the segment that it died of a second time. */
  | 'pass'
  /** Start from a fresh playback address and a fresh media source at the same position. */
  | 'rebuild'
  /** Say so and offer a retry. */
  | 'stop'

/** Resets, each at a moment (ms) and a place (s), and rebuilds so far. */
export type Attempts = { resets: readonly { at: number; place: number }[]; rebuilds: number }

const resetWindowMs = 30_000
const resetsInWindow = 3
const mostRebuilds = 2

export function isRefusedAddress(status: number): boolean {
  return status === 401 || status === 403 || status === 410
}

/** `place`: as for `remedyForDeadVideo`. */
export function remedyFor(trouble: Trouble, attempts: Attempts, now: number, place: number): Remedy {
  if (trouble.kind === 'network' && isRefusedAddress(trouble.status)) return 'renew'
  if (!trouble.fatal) return 'leave'
  if (trouble.kind === 'network') {
    if (trouble.segment && trouble.status === 404) return 'skip'
    // 0, 5xx and timeouts pass; a playlist's 404 may be a hub that is just coming back.
    return 'wait'
  }
  // Nothing plays yet: a master playlist that cannot be read or played stays so.
  return trouble.opened ? remedyForDeadVideo(attempts, now, place) : 'stop'
}

/** As near as this two troubles are one, s: a decoder reads some pictures ahead. */
const samePlace = 1.5

/**
 * Steps up from resetting the decoder to going past what it dies of, to building anew, to giving up. `place`: where the bad segment
 * is, or the playhead, s.
 */
export function remedyForDeadVideo(attempts: Attempts, now: number, place: number): Remedy {
  const recent = attempts.resets.filter(({ at }) => now - at < resetWindowMs)
  if (recent.length >= resetsInWindow) return attempts.rebuilds < mostRebuilds ? 'rebuild' : 'stop'
  return recent.some((reset) => Math.abs(reset.place - place) < samePlace) ? 'pass' : 'reset'
}

/** Pause before the next attempt to load, ms: 250, 500, 1000, 2000, then 4000 each time. */
export function waitMs(attempt: number): number {
  return Math.min(4000, 250 * 2 ** Math.max(0, attempt))
}
