import { isArabic } from './from-arabic.ts'
import { tidyWord, tokenize, withPlainApostrophes } from './tokens.ts'

/**
 * The alphabets Kazakh is met in. `latin2021` is the one of today, the others with years are its drafts, `mediawiki` that
 * of the Kazakh Wikipedia and of QazAqparat before 2017, `ascii` whatever people type without marks.
 */
export type Scheme =
  | 'cyrillic'
  | 'latin2021'
  | 'latin2019'
  | 'latin2018'
  | 'latin2017'
  | 'mediawiki'
  | 'ascii'
  | 'arabic'

const onlyCyrillic = /^(?:\P{L}|[\u0400-\u052f])*$/u
const anyCyrillic = /[\u0400-\u052f]/u

/**
 * The alphabet of a text, by the letters only one has; of the whole text, as one word seldom tells. Cyrillic with some
 * Latin words in it is Cyrillic. A text without a letter is `ascii`.
 */
export function detectScheme(text: string): Scheme {
  if (onlyCyrillic.test(text) && anyCyrillic.test(text)) return 'cyrillic'
  const words = tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => tidyWord(token.text))
  const letters = words.join('')
  const arabic = words.filter(isArabic).join('').length
  const cyrillic = count(letters, /[\u0400-\u052f]/gu)
  const latin = count(letters, /\p{Script=Latin}/gu)
  if (arabic > cyrillic && arabic * 2 > latin) return 'arabic'
  const small = words.map((word) => withPlainApostrophes(word.replaceAll('İ', 'i')))
  const hasDottedCapital = letters.includes('İ')
  const found = latinScheme(small.map((word) => word.toLowerCase()))
  const scheme = found === 'ascii' && hasDottedCapital ? 'latin2021' : found
  // A marked Latin word says more of the language than a plain one, which may be a foreign name.
  if (cyrillic > 0 && (scheme === 'ascii' || cyrillic >= latin)) return 'cyrillic'
  return scheme
}

function latinScheme(words: readonly string[]): Exclude<Scheme, 'cyrillic' | 'arabic'> {
  const text = words.join(' ')
  const acute = count(text, /[áǵńóúý]/gu)
  const marked = count(text, /[äğñöşūüŋçıï]/gu)
  if (/ŋ/u.test(text)) return 'latin2019'
  if (/[ïʹʺé]/u.test(text)) return 'mediawiki'
  if (/ū/u.test(text)) return 'latin2021'
  // QazAqparat has ý for й beside ä, ş and the others.
  if (acute > 0) return count(text, /[äğñöşü]/gu) > acute ? 'mediawiki' : 'latin2018'
  if (marked > 0) return isOf2018(text) ? 'latin2018' : amongMarked(words, text)
  const apostrophes = words.filter((word) => /[aounsgciy]'[a-z]|[aoungciy]'$/u.test(word) && !isEnglish(word))
  return apostrophes.length > 0 ? 'latin2017' : 'ascii'
}

/** ş, ğ, ä, ö, ü alone are of three alphabets: w is у in two of them, and y and ı change places. */
function amongMarked(words: readonly string[], text: string): 'latin2021' | 'latin2019' | 'mediawiki' {
  const yAsVowel = count(text, /(?<=[^aeiouyäöüūıï\s'])y(?![aeiouyäöüūıï])/gu)
  const yAsConsonant = count(text, /(?<=[aeoäöüū])y|y(?=[aeo])/gu)
  // ı is ы on the one side and і on the other; қазір and its like make it no proof.
  const withDotless = words.filter((word) => word.includes('ı'))
  const back = withDotless.filter((word) => /[qğ]/u.test(word) && !/[äöüe]/u.test(word)).length
  const front = withDotless.filter((word) => /[äöüe]/u.test(word) && !/[qğ]/u.test(word)).length
  // у is u after a vowel and at the end in 2021; a w alone may be of a foreign name.
  const isOld = count(text, /w/gu) > count(text, /[aeoäö]u|u(?![a-zäöüūñğşı])/gu)
  if (isOld && yAsVowel > yAsConsonant) return 'latin2019'
  return isOld || yAsConsonant > yAsVowel + front || back > yAsVowel + front ? 'mediawiki' : 'latin2021'
}

/** No other mark but ı, beside a vowel: и or й, for the ı of 2021 is і and stands beside i and after u alone. */
const isOf2018 = (text: string) => !/[äğñöşüçw]/u.test(text) && /[aeoy]ı|ı[aeoyuı]/u.test(text)

/** don't, women's, y'all: not an alphabet. fory'm is форум. */
const isEnglish = (word: string) => /n't$|^i'm$|'(?:s|d|re|ll|ve|all|clock)$/u.test(word)

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0
