import { clockText } from '#player/words/clock.ts'
import type { Words } from '#player/words/words.ts'

/** Days and times by the clock of this device; moments are ms since 1970. */

const dayMs = 86_400_000

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `2026-11-24`. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** Its first moment. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

/** So many days later. Days have 23 to 25 hours where clocks are changed. */
export const dayPlus = (day: string, days: number): string =>
  dayOf(startOfDay(day) + days * dayMs + dayMs / 2)

/** Hours and minutes of a moment. */
export function hoursOf(moment: number): [hours: number, minutes: number] {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes()]
}

/** 20:30. */
export const timeText = (moment: number): string => clockText(...hoursOf(moment))

/** 20:30:05. */
export const exactTime = (moment: number): string =>
  `${timeText(moment)}:${twoDigits(new Date(moment).getSeconds())}`

/** Today, tomorrow, or which day it is. */
export function dayName(day: string, now: number, { live }: Words): string {
  const today = dayOf(now)
  if (day === today) return live.today
  if (day === dayPlus(today, 1)) return live.tomorrow
  if (day === dayPlus(today, -1)) return live.yesterday
  const date = new Date(startOfDay(day))
  return live.day(date.getDate(), date.getMonth() + 1, date.getDay())
}

/** Every whole hour of a stretch, the first and not the last moment of it included. */
export function clockHours({ from, until }: { from: number; until: number }): number[] {
  const hours = []
  for (let moment = from; moment < until; moment += 3_600_000) hours.push(moment)
  return hours
}
