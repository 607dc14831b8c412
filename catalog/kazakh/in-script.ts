import { toArabic } from './arabic.ts'
import { toCyrillic } from './cyrillic.ts'
import { toLatin } from './latin.ts'
import { detectScheme, type Scheme } from './scheme.ts'

/** The alphabets that readers choose from; `latin` is that of 2021. */
export type ReadingScript = 'cyrillic' | 'latin' | 'arabic'

const writtenIn = (scheme: Scheme): ReadingScript =>
  scheme === 'cyrillic' || scheme === 'arabic' ? scheme : 'latin'

/**
 * A Kazakh text in the reader's alphabet. One that is written in it already stays as it was typed, whatever its spelling; so
 * does Latin without marks (ASCII) in every alphabet, which may as well be another language and could only be guessed at.
 */
export function inScript(text: string, script: ReadingScript): string {
  const scheme = detectScheme(text)
  if (scheme === 'ascii' || writtenIn(scheme) === script) return text
  const cyrillic = toCyrillic(text, { scheme })
  if (script === 'cyrillic') return cyrillic
  return script === 'latin' ? toLatin(cyrillic) : toArabic(cyrillic)
}
