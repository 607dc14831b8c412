/**
 * The moment a wall clock in `timeZone` shows `local` (`YYYY-MM-DDTHH:MM`). Where the clock shows it twice
 * (set back), the first time; where it is skipped (set forward), the moment as if the clock had not been
 * moved. That is what iCalendar says (RFC 5545 section 3.3.5) and what people mean.
 * @throws RangeError for an unknown zone or a date that is none (2024-02-30)
 */
export function instantOf(local: string, timeZone: string): Date {
  const asUtc = utcOf(local)
  // Zones change their clock at most once within a day, so the offsets a day before and after are all there are.
  const earlier = offsetMs(asUtc - dayMs, timeZone)
  const later = offsetMs(asUtc + dayMs, timeZone)
  const first = asUtc - earlier
  if (offsetMs(first, timeZone) === earlier) return new Date(first)
  const second = asUtc - later
  return new Date(offsetMs(second, timeZone) === later ? second : first)
}

/** What a wall clock in `timeZone` shows at `instant`, `YYYY-MM-DDTHH:MM`. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

/** True when the platform knows the IANA name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatIn(timeZone)
    return true
  } catch {
    return false
  }
}

/** True for `YYYY-MM-DDTHH:MM` of a day and minute that exist in the calendar. */
export function isLocalTime(local: string): boolean {
  try {
    utcOf(local)
    return true
  } catch {
    return false
  }
}

const dayMs = 86_400_000

function utcOf(local: string): number {
  const ms = Date.parse(`${local}:00Z`)
  // Date.parse refuses month 13 but takes 30 February as 1 March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 16) !== local) {
    throw new RangeError(`no such local time: ${local}`)
  }
  return ms
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** What the zone's clock is ahead of UTC at `instant`, in ms. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(instant)
  const field = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}
