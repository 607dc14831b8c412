import { fromArabic, isArabic } from './from-arabic.ts'
import { type AsciiHabits, fromAscii } from './from-ascii.ts'
import { fromLatin, fromMediawiki } from './from-latin.ts'
import { lowerCase } from './latin.ts'
import { detectScheme, type Scheme } from './scheme.ts'
import { convertWords, tidyWord, withPlainApostrophes } from './tokens.ts'

/** No word is longer, and reading one may take the square of its length. */
const maxLetters = 100

/** Nothing in it that looks like something else, or is not seen: most names. */
const plainCyrillic = /^[\u0400-\u0482\u048a-\u052f\s\d.,:;!?«»()–—-]*$/u

/** Names on a Latin keyboard that read like words of Kazakh. */
const foreignNames = new Set(
  'google youtube facebook tiktok zoom apple samsung android iphone skype amazon netflix spotify online offline live'.split(
    ' ',
  ),
)

/**
 * A Kazakh text of any alphabet in Cyrillic. What is Cyrillic already stays, but for Latin letters that look alike; so do
 * foreign words (letters the alphabet lacks, known names), addresses, mark-up and digits. Never throws: what cannot be read
 * stays as it is.
 *
 * @param scheme its alphabet, where it is known; found by the whole text otherwise
 */
export function toCyrillic(text: string, { scheme = detectScheme(text) }: { scheme?: Scheme } = {}): string {
  if (scheme === 'cyrillic') return plainCyrillic.test(text) ? text : convertWords(text, tidyWord)
  if (scheme === 'arabic') return convertWords(text, (word) => arabicWord(tidyWord(word)), plainMarks)
  const read = readerOf(scheme, text)
  return convertWords(text, (word) => cased(tidyWord(word), read))
}

type Reader = { lower: (word: string) => string; read: (word: string) => string | undefined }

function readerOf(scheme: Exclude<Scheme, 'cyrillic' | 'arabic'>, text: string): Reader {
  const plainLower = (word: string) => word.toLowerCase().replaceAll('i\u0307', 'i')
  if (scheme === 'ascii') {
    const habits: AsciiHabits = { hasQ: /q/iu.test(text), hasGh: /gh/iu.test(text) }
    return { lower: plainLower, read: (word) => fromAscii(word, habits) }
  }
  if (scheme === 'mediawiki') return { lower: lowerCase, read: fromMediawiki }
  const isSwapped = scheme === 'latin2021' && swapsI(text)
  const lower = scheme === 'latin2017' ? plainLower : lowerCase
  return { lower, read: (word) => fromLatin(word, scheme, isSwapped) }
}

/** Some converters write ı for и, й and i for і: then ı follows vowels, where і never does. */
function swapsI(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return count(/[aoäöūü]ı/giu) > count(/[aoäöūü]i/giu)
}

function arabicWord(word: string): string {
  return isArabic(word) && word.length <= maxLetters ? fromArabic(word) : word
}

/** Punctuation and digits of Arabic in those of Cyrillic. */
function plainMarks(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e]/gu, '')
    .replace(/[،؛؟٪]/gu, (mark) => ({ '،': ',', '؛': ';', '؟': '?' })[mark] ?? '%')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** A word read part by part, as capitals divide it, so that each part gets its case back: AQŞ|tyñ, Qaz|Mūnai. */
function cased(word: string, { lower, read }: Reader): string {
  const plain = withPlainApostrophes(word)
  const parts = partsOf(plain)
  if (word.length > maxLetters || foreignNames.has(plain.toLowerCase()) || isForeign(parts)) return word
  const spelled: string[] = []
  for (const part of parts) {
    const small = lower(part)
    const cyrillic = read(small)
    if (cyrillic === undefined) return word
    spelled.push(inCaseOf(part, small, cyrillic))
  }
  return spelled.join('')
}

/** YouTube, iPhone: a capital inside, and nothing of Kazakh. */
const isForeign = (parts: readonly string[]) =>
  parts.slice(1).some((part) => /^\p{Lu}\P{Lu}/u.test(part)) &&
  !/^qaz|[qäğñöşūüáǵńóúıŋ]/iu.test(parts.join(''))

const partsOf = (word: string) =>
  word.match(/\p{Lu}(?:\p{Lu}|['ʹʺ](?=\p{Lu}|$))+|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu) ?? [word]

function inCaseOf(part: string, small: string, cyrillic: string): string {
  if (part === small) return cyrillic
  const letters = part.match(/\p{L}/gu) ?? []
  const isAllCapitals = letters.length > 1 && !/\p{Ll}/u.test(part)
  return isAllCapitals ? cyrillic.toUpperCase() : cyrillic.slice(0, 1).toUpperCase() + cyrillic.slice(1)
}
