import { instantOf, isLocalTime } from '#catalog/rules/local-time.ts'

/** Times as files write them, and as a licence keeps them: `YYYY-MM-DDTHH:MM` by the clocks of a zone. */

const minuteMs = 60_000

/** `offset` in minutes east of UTC; null when none is written. */
export type WrittenTime = { local: string; seconds: boolean; offset: number | null }

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)?)?$/
/** As spreadsheets in Kazakhstan and Russia save a date. */
const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})(?: +(\d\d?:\d\d)(?::(\d\d))?)?$/

/** A day alone is its first minute. null for what is no time. */
export function readTime(text: string): WrittenTime | null {
  const trimmed = text.trim()
  const [, date, clock = '00:00', seconds = '00', offset] = iso.exec(trimmed) ?? fromDotted(trimmed)
  if (date === undefined || !isLocalTime(`${date}T${clock}`)) return null
  return { local: `${date}T${clock}`, seconds: Number(seconds) > 0, offset: offsetOf(offset) }
}

function fromDotted(text: string): (string | undefined)[] {
  const [, day = '', month = '', year, clock, seconds] = dotted.exec(text) ?? []
  if (year === undefined) return []
  return ['', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, clock?.padStart(5, '0'), seconds]
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text === 'Z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * The whole minute at the edge of a window that is never wider than what is written: a licence counts in minutes, so a
 * start within a minute begins with the next one, and an end within a minute ends as that one begins.
 */
export function wholeMinute({ local, seconds }: WrittenTime, edge: 'start' | 'end'): string {
  return edge === 'start' && seconds ? localAt(Date.parse(`${local}:00Z`) + minuteMs) : local
}

/** The same moment by the clock of UTC. */
export function inUtc(time: WrittenTime, edge: 'start' | 'end'): string {
  return localAt(Date.parse(`${wholeMinute(time, edge)}:00Z`) - (time.offset ?? 0) * minuteMs)
}

const localAt = (ms: number) => new Date(ms).toISOString().slice(0, 16)

/** Minutes east of UTC that make `local` the moment it is in its zone; null for a zone of long ago, told in seconds. */
export function offsetIn(local: string, timeZone: string): number | null {
  const minutes = (Date.parse(`${local}:00Z`) - instantOf(local, timeZone).getTime()) / minuteMs
  return Number.isInteger(minutes) && Math.abs(minutes) < 24 * 60 ? minutes : null
}

/** `2026-01-01T00:00:00+05:00` (ISO 8601): what the clocks show, and the moment it is. */
export function writeTime(local: string, timeZone: string): string {
  const minutes = offsetIn(local, timeZone)
  if (minutes === null) return `${local}:00`
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${local}:00${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}
