import type { Words } from '#player/words/kk.ts'

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

/** Seconds of what somebody typed as 7:50, 1:02:03.5 or 470; null when it is no moment. */
export function parseMoment(text: string): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6}(?:[.,]\d{1,3})?)$/.exec(text.trim())
  if (!match) return null
  const [, hours, minutes, seconds = ''] = match
  const rest = Number(seconds.replace(',', '.'))
  if (minutes !== undefined && rest >= 60) return null
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + rest
}

/** A moment in words, for screen readers: 10 minutes 24 seconds. */
export function spokenTime(seconds: number, { time }: Words): string {
  const { hours, minutes, rest } = parts(seconds)
  const words = [
    hours > 0 ? time.hours(hours) : '',
    minutes > 0 ? time.minutes(minutes) : '',
    rest > 0 || hours + minutes === 0 ? time.seconds(rest) : '',
  ]
  return words.filter(Boolean).join(' ')
}

/** A span that is only known roughly, in its largest unit: 14 minutes. */
export function roughTime(seconds: number, { time }: Words): string {
  if (seconds >= 5400) return time.hours(Math.round(seconds / 3600))
  return seconds >= 60
    ? time.minutes(Math.round(seconds / 60))
    : time.seconds(Math.max(1, Math.round(seconds)))
}

/** `2026-12-31` as people write it. */
export function formatDay(isoDay: string, { time }: Words): string {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number)
  return time.day(day, month, year)
}

/** The day after `2026-12-31`: a licence's end is the first moment outside it. */
export function dayAfter(isoDay: string): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The day of a moment by the clock of this device: 31 December 2026. */
export function formatDate(iso: string, { time }: Words): string {
  const moment = new Date(iso)
  return time.day(moment.getDate(), moment.getMonth() + 1, moment.getFullYear())
}

/** A moment by the clock of this device: 31 December 2026, 14:05. */
export function formatClock(iso: string, words: Words): string {
  const moment = new Date(iso)
  return `${formatDate(iso, words)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
