import type { Programme } from '#catalog/contract/channel.ts'
import { toldTo } from '#catalog/contract/told.ts'
import type { Language } from '#platform/errors.ts'
import type { GuidedChannel } from './xmltv.ts'

/** A guide as iCalendar (RFC 5545), in one language where it is said in it. */
export function ical(
  channel: GuidedChannel,
  programmes: readonly Programme[],
  { made, language }: { made: Date; language: Language },
): string {
  const name = toldTo(channel.texts, language)?.told.title ?? ''
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Nar//guide//KK', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${text(name)}`],
    ...programmes.flatMap((programme) =>
      event(programme, { made, language, name, address: channel.address }),
    ),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

type About = { made: Date; language: Language; name: string; address: string | null }

function event({ id, starts, ends, texts, ageMark }: Programme, { made, language, name, address }: About) {
  const told = toldTo(texts, language)
  const title = told?.told.title ?? ''
  const mark = ageMark === null ? '' : ` (${ageMark}+)`
  const description = told?.told.description
  return [
    'BEGIN:VEVENT',
    `UID:${id}@nar`,
    `DTSTAMP:${moment(made)}`,
    `DTSTART:${moment(new Date(starts))}`,
    `DTEND:${moment(new Date(ends))}`,
    `SUMMARY;LANGUAGE=${told?.language ?? language}:${text(title + mark)}`,
    ...(description ? [`DESCRIPTION;LANGUAGE=${told?.language ?? language}:${text(description)}`] : []),
    `LOCATION:${text(name)}`,
    ...(address === null ? [] : [`URL:${address}`]),
    // Nobody is busy because something is on air.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const moment = (at: Date): string =>
  `${at
    .toISOString()
    .replace(/\D/g, '')
    .slice(0, 14)
    .replace(/^(.{8})/, '$1T')}Z`

/** Section 3.3.11; other control characters have no place in a text. */
const text = (said: string): string =>
  said
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n')

/** Section 3.1: no line is longer than 75 bytes, and none is broken inside a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, bytes] = ['', 0]
  for (const letter of line) {
    const more = lengthOf(letter)
    if (bytes + more > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += more
  }
  return [...parts, part].join('\r\n ')
}

/** Bytes of a letter in UTF-8. */
function lengthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
