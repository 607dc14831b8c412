import { type PlayReport, tenthNeeds, tenths, viewHours } from '#catalog/contract/plays.ts'

/** What counts of what players report. Pure. */

/** What is known of a view: the highest that was believed of it. */
export type PlayState = Omit<PlayReport, 'view' | 'network'>

/** What a report adds. `tenths`: 1 for each tenth that is new. */
export type PlayGain = Omit<PlayState, 'number' | 'tenths'> & { starts: 0 | 1; tenths: number[] }

/** A view as the hub has signed it. `duration` in seconds. */
export type View = { id: string; titleId: string; begun: Date; duration: number }

export const noPlay: PlayState = {
  ...{ number: 0, startMs: null, seconds: 0, stalls: 0, stallSeconds: 0, tenths: 0 },
  rungs: [0, 0, 0, 0, 0, 0, 0, 0, 0],
}

/** A report is made a little before it comes, and clocks are rounded, s. */
const slack = 2

/**
 * What a report adds to a view, and what is known of it then. Nobody watches for longer than it is since the view was
 * given out, nor stands still in the same seconds, nor comes through a title without playing of it: what goes beyond is
 * left out. null: it was told already, or the view is over.
 */
export function gainOf(
  report: PlayState,
  before: PlayState,
  { begun, duration }: Pick<View, 'begun' | 'duration'>,
  now: Date,
): { state: PlayState; gain: PlayGain } | null {
  const elapsed = (now.getTime() - begun.getTime()) / 1000
  if (report.number <= before.number || elapsed < 0 || elapsed > viewHours * 3600) return null
  const possible = elapsed + slack
  const seconds = between(before.seconds, report.seconds, possible - before.stallSeconds)
  const stallSeconds = between(before.stallSeconds, report.stallSeconds, possible - seconds)
  const stalls = between(before.stalls, report.stalls, Math.ceil(stallSeconds * mostStallsInSecond))
  const added = seconds - before.seconds
  const rungs = shared(report.rungs, before.rungs, added)
  const startMs = report.startMs === null ? null : Math.min(report.startMs, Math.round(possible * 1000))
  const fresh = freshTenths(report.tenths, before.tenths, seconds / tenthNeeds(duration))
  const begins = startMs !== null && before.startMs === null
  return {
    state: {
      ...{ number: report.number, startMs: before.startMs ?? startMs, seconds, stalls, stallSeconds },
      rungs: before.rungs.map((known, n) => known + (rungs[n] ?? 0)),
      tenths: fresh.reduce((bits, one, n) => bits | (one << n), before.tenths),
    },
    gain: {
      ...{ starts: begins ? 1 : 0, startMs: begins ? startMs : null, seconds: added, rungs, tenths: fresh },
      ...{ stalls: stalls - before.stalls, stallSeconds: stallSeconds - before.stallSeconds },
    },
  }
}

/** A player counts none that is shorter than a quarter of a second. */
const mostStallsInSecond = 4

/** What is said, no less than was believed before and no more than can be. */
const between = (known: number, said: number, possible: number): number =>
  Math.max(known, Math.min(said, possible))

/** What came to each since then; of more than `most` in all, the same share of each. */
function shared(said: readonly number[], known: readonly number[], most: number): number[] {
  const more = known.map((seconds, n) => Math.max(0, (said[n] ?? 0) - seconds))
  const sum = more.reduce((total, seconds) => total + seconds, 0)
  return sum <= most ? more : more.map((seconds) => (seconds / sum) * most)
}

/** At most `most` tenths in all, the earlier ones first. */
function freshTenths(said: number, known: number, most: number): number[] {
  let left = Math.floor(most + 1e-6) - bitsOf(known).reduce((sum, bit) => sum + bit, 0)
  return bitsOf(said & ~known).map((bit) => (bit === 1 && left-- > 0 ? 1 : 0))
}

const bitsOf = (bits: number): number[] => Array.from({ length: tenths }, (_, n) => (bits >> n) & 1)

/** Classes of start-up times, ms. */
export const startBounds = [250, 500, 750, 1000, 1500, 2000, 2500, 3000, 4000, 6000, 10_000, 20_000] as const
