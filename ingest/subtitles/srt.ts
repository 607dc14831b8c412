import type { CueList } from './cue-list.ts'
import { settingsOfPlace } from './cue-settings.ts'
import { isTimingLine, readTiming } from './timing.ts'

/**
 * SubRip, read as players read it: a cue begins at a line with `-->` and goes on to the next one, or to a number
 * that stands alone after a blank line. Numbers may be missing, blank lines may be too many or inside a cue.
 */
export function parseSrt(text: string, list: CueList): void {
  const lines = text.split('\n')
  let timing: string | null = null
  let words: string[] = []
  let blank = true
  const close = () => {
    if (timing !== null) addCue(timing, words, list)
    timing = null
    words = []
  }
  lines.forEach((line, at) => {
    const isNumber = /^\s*\d{1,9}\s*$/.test(line)
    const opens = isTimingLine(lines[at + 1] ?? '')
    if (isTimingLine(line)) {
      close()
      timing = line
    } else if (isNumber && (opens || blank)) close()
    else if (timing !== null) words.push(line)
    blank = line.trim() === ''
  })
  close()
}

/** `{\an8}` and other codes of ASS are common in SRT; `{ \an8}` is not one and stays to be read. */
const codes = /\{\\[^{}\n]{0,200}\}/g

function addCue(line: string, words: string[], list: CueList): void {
  const timing = readTiming(line)
  if (!timing) {
    list.warn('cues-skipped')
    return
  }
  const text = words.join('\n')
  const place = /\{\\an([1-9])\}/.exec(text)?.[1]
  list.add(
    timing.start,
    timing.end,
    text.replace(codes, ''),
    place === undefined ? undefined : settingsOfPlace(Number(place)),
  )
}
