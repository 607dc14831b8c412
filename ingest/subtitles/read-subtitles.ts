import type { ReadSubtitles, SubtitleFormat } from '#catalog/contract/subtitle.ts'
import { subtitleMaxBytes } from '#catalog/contract/subtitle.ts'
import { Problem } from '#platform/errors.ts'
import { parseAss } from './ass.ts'
import { type CueList, cueList } from './cue-list.ts'
import { decodeSubtitles } from './encoding.ts'
import { parseSrt } from './srt.ts'
import { parseVtt } from './vtt.ts'

const parsers: Readonly<Record<SubtitleFormat, (text: string, list: CueList) => void>> = {
  srt: parseSrt,
  vtt: parseVtt,
  ass: parseAss,
}

/** By what is in it: names of files say anything. null when it is none of ours. */
export function formatOf(text: string): SubtitleFormat | null {
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text)) return 'vtt'
  if (/^[ \t]{0,9}\[(?:Script Info|Events|V4\+? Styles)\]/im.test(text) || /^Dialogue:/m.test(text))
    return 'ass'
  const timing = /^.{0,100}-->.{0,100}$/m.exec(text)?.[0]
  if (timing === undefined) return null
  // A WebVTT file that lost its first line has points, where SRT has commas.
  return /\d\.\d{3}/.test(timing) && !/\d,\d{3}/.test(timing) ? 'vtt' : 'srt'
}

/**
 * Reads SRT, WebVTT or ASS in whatever encoding it is, tolerantly, in time linear in its length.
 * @param language BCP 47 as the owner says; helps to tell encodings apart
 * @throws Problem `not-subtitles`, `subtitles-too-large`, `subtitles-empty`
 */
export function readSubtitles(bytes: Uint8Array, language = 'und'): ReadSubtitles {
  if (bytes.length > subtitleMaxBytes) throw new Problem('subtitles-too-large', { limit: '10 MiB' })
  if (bytes.length === 0) throw new Problem('subtitles-empty')
  const decoded = decodeSubtitles(bytes, language)
  const format = formatOf(decoded.text)
  if (format === null) throw new Problem('not-subtitles')
  const list = cueList()
  list.warn('bytes-invalid', decoded.invalid)
  if (decoded.repaired) list.warn('mojibake-repaired')
  if (decoded.unsure) list.warn('encoding-unsure')
  list.warn('letters-lost', lostLetters(decoded.text))
  parsers[format](decoded.text, list)
  const { cues, warnings } = list.finish()
  if (cues.length === 0) throw new Problem('subtitles-empty')
  return { format, encoding: decoded.encoding, cues, warnings }
}

/** Where the lost letters of one program's "?" are enough to be no accident. */
const fewestLost = 3

/**
 * A program that knows no Kazakh letters writes a question mark for each. What stands before or inside a word was
 * a letter; at the end of a word nobody can tell.
 */
function lostLetters(text: string): number {
  const found = text.match(/\?(?=\p{L})/gu)?.length ?? 0
  return found >= fewestLost ? found : 0
}
