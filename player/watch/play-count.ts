import { type PlayReport, rungSides, tenthNeeds, tenths } from '#catalog/contract/plays.ts'

/** What a player does at a moment; `at` in ms, `time` and `duration` in s. */
export type Look = {
  at: number
  /** Runs, and has something to show. */
  playing: boolean
  /** Should run and has nothing to show; not so while it looks for where its viewer has gone. */
  starving: boolean
  time: number
  rate: number
  duration: number
  /** The shorter side of the picture; 0 for sound alone. */
  side: number
}

/** All that is to be told of one view. */
export type PlayCount = {
  startMs: number | null
  seconds: number
  stalls: number
  stallSeconds: number
  rungs: readonly number[]
  /** Seconds of each tenth that were played. */
  played: readonly number[]
  duration: number
  /** Since when it starves, and up to when that was counted, ms; null while it is too short to count. */
  hunger: { since: number; told: number | null } | null
  last: Look | null
}

export const noPlayCount: PlayCount = {
  ...{ startMs: null, seconds: 0, stalls: 0, stallSeconds: 0, duration: 0, hunger: null, last: null },
  rungs: rungSides.map(() => 0),
  played: Array.from({ length: tenths }, () => 0),
}

/** A pause that is shorter is nothing anybody notices, ms. */
const shortestStallMs = 250

/** One look more. What went on since the last one is what was seen then. */
export function counted(count: PlayCount, look: Look): PlayCount {
  const { last } = count
  const duration = look.duration > 0 ? look.duration : count.duration
  const next = { ...count, duration, last: look }
  if (count.startMs === null || last === null) return { ...next, hunger: null }
  if (last.playing) Object.assign(next, afterPlaying(count, last, look, duration))
  return withHunger(next, look)
}

function afterPlaying(count: PlayCount, last: Look, look: Look, duration: number): Partial<PlayCount> {
  const media = Math.max(0, look.time - last.time)
  // A machine that slept has not watched: no more time than what went over the screen.
  const seconds = Math.max(0, Math.min((look.at - last.at) / 1000, media / last.rate + 1))
  const rung = rungOf(last.side)
  const tenth = duration > 0 ? Math.min(tenths - 1, Math.floor((last.time / duration) * tenths)) : 0
  return {
    seconds: count.seconds + seconds,
    rungs: count.rungs.map((known, n) => (n === rung ? known + seconds : known)),
    played: count.played.map((known, n) =>
      n === tenth ? known + Math.min(media, seconds * last.rate) : known,
    ),
  }
}

/** Counts once it is long enough, and then from where it began. */
function withHunger(count: PlayCount, look: Look): PlayCount {
  const { hunger } = count
  if (!hunger) return look.starving ? { ...count, hunger: { since: look.at, told: null } } : count
  const { since, told } = hunger
  const counts = told !== null || look.at - since >= shortestStallMs
  const hungry = look.starving ? { since, told: counts ? look.at : null } : null
  if (!counts) return { ...count, hunger: hungry }
  return {
    ...count,
    stalls: count.stalls + (told === null ? 1 : 0),
    stallSeconds: count.stallSeconds + (look.at - (told ?? since)) / 1000,
    hunger: hungry,
  }
}

/** As it is told, the `number`th time. */
export function reportOf(
  count: PlayCount,
  { view, number, network }: Pick<PlayReport, 'view' | 'number' | 'network'>,
): PlayReport {
  const exact = (seconds: number) => Math.round(seconds * 100) / 100
  const need = tenthNeeds(count.duration)
  const reached = count.played.reduce(
    (bits, seconds, n) => (seconds > 0 && seconds >= need ? bits | (1 << n) : bits),
    0,
  )
  return {
    ...{ view, number, network, startMs: count.startMs, stalls: count.stalls, tenths: reached },
    ...{ seconds: exact(count.seconds), stallSeconds: exact(count.stallSeconds) },
    rungs: count.rungs.map(exact),
  }
}

/** Place of the nearest of `rungSides`; sound alone is only itself. */
export function rungOf(side: number): number {
  if (side <= 0) return 0
  let best = 1
  for (const [n, each] of rungSides.entries())
    if (n > 0 && Math.abs(each - side) < Math.abs((rungSides[best] ?? 0) - side)) best = n
  return best
}
