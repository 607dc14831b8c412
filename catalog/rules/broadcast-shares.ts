import type { ProgrammeOrigin } from '#catalog/contract/channel.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { dayPlus } from './figure-span.ts'
import { instantOf, localTimeOf } from './local-time.ts'

/** Of a programme, what the law counts. `language`: BCP 47, of its sound; null where nobody says. */
export type Aired = {
  starts: Date
  ends: Date
  language: string | null
  origin: ProgrammeOrigin | null
}

/**
 * What a week must have at least of programmes in Kazakh, and of domestic ones (law on mass media, № 93-VIII, as the press told
 * it when it was adopted: 55 % from 2025 on, 60 % from 2027 on; half of it before). A week that begins in one year counts by it.
 */
export function leastShare(monday: string): number {
  const year = Number(monday.slice(0, 4))
  if (year >= 2027) return 0.6
  return year >= 2025 ? 0.55 : 0.5
}

/**
 * Of each part of a day counted from midnight no less than half is in Kazakh (law on television and radio of 2012, article 10, as
 * medialaw.asia sums it up; the article of the law of 2024 was not read).
 */
export const intervalHours = 6

const hourMs = 3_600_000

/** Hours that a guide has something for, and of them those in Kazakh and those made in the country. */
type Hours = { hours: number; kazakh: number; domestic: number }

export type WeekShares = Hours & {
  week: string
  from: Date
  until: Date
  unsaid: { language: number; origin: number }
  days: (Hours & { day: string })[]
  thin: { from: Date; until: Date; hours: number; kazakh: number }[]
}

/** The Monday of the week in which a moment is, in Almaty. */
export function weekOf(at: Date): string {
  const day = localTimeOf(at, defaultTimeZone).slice(0, 10)
  return mondayOf(day)
}

/** The Monday of a day's week. @throws RangeError for a day that is not in the calendar */
export function mondayOf(day: string): string {
  if (dayPlus(day, 0) !== day) throw new RangeError(`no such day: ${day}`)
  return dayPlus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The moments that a week, named by its Monday, begins and ends at. */
export const weekSpan = (monday: string): { from: Date; until: Date } => ({
  from: midnight(monday),
  until: midnight(dayPlus(monday, 7)),
})

const midnight = (day: string) => instantOf(`${day}T00:00`, defaultTimeZone)

/**
 * Shares by hours on air. What the guide says nothing of counts as on air, too, and for neither share: what is not said is not
 * proven. Subtitles count for nothing; the language is that of the sound.
 * @param aired in any order, without overlaps; what is outside the week is left out
 */
export function weekShares(aired: readonly Aired[], monday: string): WeekShares {
  const { from, until } = weekSpan(monday)
  const days = Array.from({ length: 7 }, (_, n) => dayPlus(monday, n))
  const parts = days.flatMap((day) => intervalsOf(day))
  return {
    ...{ week: monday, from, until, ...hoursIn(aired, from, until) },
    unsaid: {
      language: hoursOf(aired, from, until, ({ language }) => language === null),
      origin: hoursOf(aired, from, until, ({ origin }) => origin === null),
    },
    days: days.map((day) => ({ day, ...hoursIn(aired, midnight(day), midnight(dayPlus(day, 1))) })),
    thin: parts
      .map((part) => {
        const { hours, kazakh } = hoursIn(aired, part.from, part.until)
        return { ...part, hours, kazakh }
      })
      .filter(({ hours, kazakh }) => kazakh < hours - kazakh),
  }
}

function intervalsOf(day: string): { from: Date; until: Date }[] {
  const hours = Array.from({ length: 24 / intervalHours }, (_, n) => n * intervalHours)
  const clock = (hour: number) =>
    hour === 24
      ? midnight(dayPlus(day, 1))
      : instantOf(`${day}T${String(hour).padStart(2, '0')}:00`, defaultTimeZone)
  return hours.map((hour) => ({ from: clock(hour), until: clock(hour + intervalHours) }))
}

const hoursIn = (aired: readonly Aired[], from: Date, until: Date): Hours => ({
  hours: hoursOf(aired, from, until, () => true),
  kazakh: hoursOf(aired, from, until, ({ language }) => isKazakh(language)),
  domestic: hoursOf(aired, from, until, ({ origin }) => origin === 'domestic'),
})

const isKazakh = (language: string | null) => language?.split('-')[0]?.toLowerCase() === 'kk'

function hoursOf(aired: readonly Aired[], from: Date, until: Date, counts: (one: Aired) => boolean): number {
  let ms = 0
  for (const one of aired)
    if (counts(one))
      ms += Math.max(
        0,
        Math.min(Number(one.ends), Number(until)) - Math.max(Number(one.starts), Number(from)),
      )
  return ms / hourMs
}
