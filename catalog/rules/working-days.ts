import { defaultTimeZone } from '#catalog/contract/title.ts'
import { instantOf, localTimeOf } from './local-time.ts'

/**
 * Working days of Kazakhstan by the week of five days, in the time of Almaty. Days are `YYYY-MM-DD`.
 *
 * National and state holidays are days off, and one that falls on a weekend makes the next working day after it a day off
 * (law on holidays in the Republic of Kazakhstan, article 5). 7 January and the first day of Kurban-ait are days off without
 * moving (Labour Code, article 84). What nobody can compute is not computed, and told by `isUnsure`: the government may move
 * days off by decree (Labour Code, article 85), and the day of Kurban-ait is announced for one year at a time.
 */
type Holiday = { day: string; from?: number; until?: number }

/** `MM-DD`, with the first and the last year in which it is a holiday. */
const moving: readonly Holiday[] = [
  { day: '01-01' },
  { day: '01-02' },
  { day: '03-08' },
  // The day of the Constitution of 2026; that of 1995 was celebrated on 30 August until 2025.
  { day: '03-15', from: 2027 },
  { day: '03-21' },
  { day: '03-22' },
  { day: '03-23' },
  { day: '05-01' },
  { day: '05-07' },
  { day: '05-09' },
  { day: '07-06' },
  { day: '08-30', until: 2025 },
  { day: '10-25' },
  { day: '12-16' },
]
const christmas = '01-07'

/** As announced. Years that are not here have none, so that a deadline comes a day early rather than late. */
const kurbanAit: Readonly<Record<string, string>> = { 2026: '2026-05-27' }

export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !isHoliday(day) && !isStill(day) && !movedOff(Number(day.slice(0, 4))).has(day)
}

/** A day off may be missing in that year, or a Saturday be worked: see above. */
export const isUnsure = (day: string): boolean => !(day.slice(0, 4) in kurbanAit)

/**
 * The last moment of "within one business day": twenty-four hours after the moment, of which hours of days off do not count.
 * Of the readings there are it is the strictest, so whoever keeps it keeps the others.
 */
export function withinOneWorkingDay(moment: Date): Date {
  const today = dayOf(moment)
  if (!isWorkingDay(today)) return startOf(nextDay(nextWorkingDay(today)))
  const intoDay = moment.getTime() - startOf(today).getTime()
  return new Date(startOf(nextWorkingDay(today)).getTime() + intoDay)
}

export const dayOf = (moment: Date): string => localTimeOf(moment, defaultTimeZone).slice(0, 10)
const startOf = (day: string): Date => instantOf(`${day}T00:00`, defaultTimeZone)

function nextWorkingDay(day: string): string {
  let next = nextDay(day)
  while (!isWorkingDay(next)) next = nextDay(next)
  return next
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const isStill = (day: string) => day.endsWith(`-${christmas}`) || Object.values(kurbanAit).includes(day)

function isHoliday(day: string): boolean {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)]
  return moving.some((one) => one.day === rest && (one.from ?? year) <= year && year <= (one.until ?? year))
}

const known = new Map<number, ReadonlySet<string>>()

/** Days off in place of the holidays of a year that fall on a weekend: each takes the next day that is free of others. */
function movedOff(year: number): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const taken = new Set<string>()
  for (const { day } of moving) {
    const holiday = `${year}-${day}`
    if (!isHoliday(holiday) || !isWeekend(holiday)) continue
    let free = nextDay(holiday)
    while (isWeekend(free) || isHoliday(free) || isStill(free) || taken.has(free)) free = nextDay(free)
    taken.add(free)
  }
  known.set(year, taken)
  return taken
}
