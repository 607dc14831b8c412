import { inTime, type Line, newLine } from './line.ts'

/** Lines from files and to files: WebVTT as the hub keeps it (W3C WebVTT, section 4), and SubRip. Pure. */

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `01:02:03.450`; SubRip has a comma. */
export function timestamp(seconds: number, mark: '.' | ',' = '.'): string {
  const ms = Math.round(seconds * 1000)
  const [hours, minutes, whole] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    Math.floor(ms / 1000) % 60,
  ]
  const clock = [hours, minutes, whole].map(twoDigits).join(':')
  return `${clock}${mark}${String(ms % 1000).padStart(3, '0')}`
}

/** `7:50.4`, as it stands in a field: no more than is needed, to a millisecond. */
export function shortTime(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const [hours, minutes, whole] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    Math.floor(ms / 1000) % 60,
  ]
  const rest =
    ms % 1000 === 0
      ? ''
      : `.${String(ms % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`
  const clock = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes)
  return `${clock}:${twoDigits(whole)}${rest}`
}

const timing =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})[ \t]*(.*)$/

const secondsOf = (hours = '0', minutes = '0', whole = '0', fraction = '0') =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(fraction.padEnd(3, '0')) / 1000

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => marks[name] ?? '')

/** Tags an author may write; whatever else begins with `<` is a sign of its own. */
const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/<(?!\/?[biu]>)/gi, '&lt;')
    .replace(/-->/g, '--&gt;')

/** Lines of a WebVTT or SubRip file, in time; none where there is no line in it. `escapes`: as WebVTT has them. */
export function readLines(file: string): Line[] {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const escapes = /^WEBVTT/.test(text)
  const found: Line[] = []
  for (const block of text.split(/\n[ \t]*\n+/)) {
    const rows = block.split('\n')
    const at = rows.findIndex((row) => timing.test(row))
    if (at < 0 || at > 1) continue
    const [, h1, m1, s1, f1, h2, m2, s2, f2, rest = ''] = timing.exec(rows[at] ?? '') ?? []
    const words = rows
      .slice(at + 1)
      .join('\n')
      .trim()
    found.push(
      newLine(
        secondsOf(h1, m1, s1, f1),
        secondsOf(h2, m2, s2, f2),
        escapes ? unescaped(words) : words,
        escapes ? rest.trim() : '',
      ),
    )
  }
  return inTime(found)
}

/** What cannot stand in a file is left out: an empty row would end the line. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
    .join('\n')

export function writeVtt(lines: readonly Line[]): string {
  const cues = lines.map(({ start, end, text, settings }) => {
    const head = `${timestamp(start)} --> ${timestamp(end)}${settings === '' ? '' : ` ${settings}`}`
    return `${head}\n${escaped(rowsOf(text))}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

export const writeSrt = (lines: readonly Line[]): string =>
  lines
    .map(
      ({ start, end, text }, at) =>
        `${at + 1}\n${timestamp(start, ',')} --> ${timestamp(end, ',')}\n${rowsOf(text)}\n`,
    )
    .join('\n')
