import type { Language } from '#player/words/language.ts'

const two = (value: number) => String(value).padStart(2, '0')

function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Math.max(0, Math.floor(seconds))
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

/** Length of a whole title, always with hours so that 0:52:00 is never read as 52 hours. */
export function formatLength(seconds: number): string {
  const { hours, minutes, rest } = parts(Math.round(seconds))
  return `${hours}:${two(minutes)}:${two(rest)}`
}

/** A moment on the seek bar: 10:24, and 1:02:03 once `total` reaches an hour. */
export function formatMoment(seconds: number, total = seconds): string {
  const { hours, minutes, rest } = parts(seconds)
  return total >= 3600 || hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** A moment in words, for screen readers: 10 minutes 24 seconds. */
export function spokenTime(seconds: number, language: Language): string {
  const { hours, minutes, rest } = parts(seconds)
  const say = (value: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  const words = [
    hours > 0 ? say(hours, 'hour') : '',
    minutes > 0 ? say(minutes, 'minute') : '',
    rest > 0 || hours + minutes === 0 ? say(rest, 'second') : '',
  ]
  return words.filter(Boolean).join(' ')
}

/** `2026-12-31` as people write it: 2026 ж. 31 желтоқсан. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** The day after `2026-12-31`: a licence's end is the first moment outside it. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
