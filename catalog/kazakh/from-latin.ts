import { spell } from './known-words.ts'
import { type LatinTable, latin2017, latin2018, latin2019, latin2021 } from './latin-tables.ts'

/** What the letters of a scheme leave for `spell`: 'и' for i, 'х' for h; two letters before one. */
type Reading = ReadonlyMap<string, string>

/** Habits of people and converters, beside the letters of the table: `extra` wins. */
function readingOf(table: LatinTable, extra: Readonly<Record<string, string>> = {}): Reading {
  // Letters written with several are read letter by letter; э, й, һ, ё, я … are what `spell` finds out.
  const skipped = new Set([...'эйһёцщюяъь'])
  const letters = Object.entries(table).filter(([cyrillic]) => !skipped.has(cyrillic))
  const reading = new Map(letters.map(([cyrillic, latin]) => [latin, cyrillic]))
  for (const [latin, cyrillic] of Object.entries(extra)) reading.set(latin, cyrillic)
  return reading
}

const readings = {
  latin2021: readingOf(latin2021, { tş: 'тш', ç: 'ч', '\u0131\u0306': 'и', ŋ: 'ң', ń: 'ң' }),
  latin2019: readingOf(latin2019, { ñ: 'ң', ş: 'ш', ū: 'ұ' }),
  latin2018: readingOf(latin2018),
  latin2017: readingOf(latin2017),
}
/** A text of 2021 whose converter changed i and ı: и is ı there and і is i. */
const swapped = readingOf({ ...latin2021, и: 'ı', і: 'i' }, { tş: 'тш', ç: 'ч' })

export type TableScheme = keyof typeof readings

/**
 * A word of one of the four Latin alphabets in Cyrillic, small letters; undefined when it has a letter the alphabet lacks,
 * as foreign words do (w, x, c).
 *
 * @param word small letters, apostrophes as '
 */
export function fromLatin(word: string, scheme: TableScheme, isSwapped = false): string | undefined {
  // sh is с and х in the few words where both meet.
  if (scheme === 'latin2018' && /^asha[nt]/u.test(word)) return `ас${fromLatin(word.slice(2), scheme) ?? ''}`
  const sounds = read(word, isSwapped && scheme === 'latin2021' ? swapped : readings[scheme])
  return sounds === undefined ? undefined : spell(sounds)
}

function read(word: string, reading: Reading): string | undefined {
  let sounds = ''
  for (let at = 0; at < word.length; ) {
    const two = word.slice(at, at + 2)
    const letters = reading.has(two) ? two : word.charAt(at)
    const sound = reading.get(letters)
    if (sound === undefined) return undefined
    sounds += sound
    at += letters.length
  }
  return sounds
}

const mediawikiLetters: Readonly<Record<string, string>> = {
  a: 'а',
  ä: 'ә',
  b: 'б',
  v: 'в',
  g: 'г',
  ğ: 'ғ',
  d: 'д',
  e: 'е',
  j: 'ж',
  z: 'з',
  ï: 'и',
  í: 'и',
  y: 'й',
  ý: 'й',
  k: 'к',
  q: 'қ',
  l: 'л',
  m: 'м',
  n: 'н',
  ñ: 'ң',
  o: 'о',
  ö: 'ө',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  w: 'у',
  u: 'ұ',
  ü: 'ү',
  f: 'ф',
  x: 'х',
  h: 'һ',
  c: 'ц',
  ç: 'ч',
  ş: 'ш',
  ı: 'ы',
  i: 'і',
  é: 'э',
  ʹ: 'ь',
  ʺ: 'ъ',
}

/** The same of the Latin of the Kazakh Wikipedia, which tells nearly every letter: only я, ю, ё, щ and ие are more than one. */
export function fromMediawiki(word: string): string | undefined {
  const letters = [...word].map((letter) => mediawikiLetters[letter])
  if (letters.includes(undefined)) return undefined
  return letters
    .join('')
    .replaceAll('шч', 'щ')
    .replaceAll('йа', 'я')
    .replaceAll('йу', 'ю')
    .replaceAll('ийе', 'ие')
    .replace(/(?<=^|[бвгджзклмнпрстфхцчшщьъ])йо/gu, 'ё')
}
