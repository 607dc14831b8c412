/** Another reading of the clock: of every minute of two days, which one does a clock in that zone show so? */
/** ms */
export const minute = 60_000

/** Places and moments at which clocks were or will be moved, and one where they are not. */
export const clockEdges: readonly [string, string][] = [
  // Kazakhstan went to one zone: 1 March 2024, an hour twice.
  ['Asia/Almaty', '2024-03-01T00:00'],
  ['Asia/Qyzylorda', '2018-12-21T00:00'],
  ['Europe/Berlin', '2026-03-29T02:30'],
  ['Europe/Berlin', '2026-10-25T02:30'],
  ['America/New_York', '2026-03-08T02:30'],
  // Half an hour.
  ['Australia/Lord_Howe', '2026-04-05T01:45'],
  // A day was left out: 30 December 2011.
  ['Pacific/Apia', '2011-12-30T12:00'],
  ['UTC', '2026-06-01T00:00'],
]

const clocks = new Map<string, Intl.DateTimeFormat>()
function shownIn(zone: string, at: number): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  return clock.format(at).replace(' ', 'T')
}

const found = new Map<string, number>()
/** The first minute in which the clock shows `local`; of a minute it never shows, what it would have, not moved. */
export function slowInstant(local: string, zone: string): number {
  const key = `${local} ${zone}`
  const known = found.get(key)
  if (known !== undefined) return known
  const middle = Date.parse(`${local}:00Z`)
  const [from, to] = [middle - 26 * 60 * minute, middle + 26 * 60 * minute]
  let answer: number | undefined
  for (let at = from; at <= to && answer === undefined; at += minute)
    if (shownIn(zone, at) === local) answer = at
  if (answer === undefined) {
    // The last minute before the gap shows an earlier time: as many minutes after it as the clock is behind.
    let before = from
    for (let at = from; at <= to; at += minute) if (shownIn(zone, at) < local) before = at
    answer = before + (middle - Date.parse(`${shownIn(zone, before)}:00Z`))
  }
  found.set(key, answer)
  return answer
}

/** A local time some minutes from an edge. */
export const localNear = ([, local]: readonly [string, string], minutes: number) =>
  new Date(Date.parse(`${local}:00Z`) + minutes * minute).toISOString().slice(0, 16)
