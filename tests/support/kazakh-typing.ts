import { toArabic } from '#catalog/kazakh/arabic.ts'
import { inTable, toLatin } from '#catalog/kazakh/latin.ts'
import { type LatinTable, latin2017, latin2018, latin2021 } from '#catalog/kazakh/latin-tables.ts'

const unmarked: LatinTable = { ä: 'a', ğ: 'g', ñ: 'n', ö: 'o', ū: 'u', ü: 'u', ş: 's', ı: 'i' }

/** The Latin of 2021 without its marks. */
export const asciiWithoutMarks = (word: string): string =>
  [...toLatin(word)].map((letter) => unmarked[letter] ?? letter).join('')

/** As on a keyboard with no Kazakh letters: ш is sh, қ is k. */
export const inPairs: LatinTable = {
  ...latin2021,
  ...{ ә: 'a', ғ: 'gh', ж: 'zh', й: 'y', қ: 'k', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', х: 'kh' },
  ...{ ш: 'sh', ч: 'ch', щ: 'shch', ы: 'y', і: 'i', ё: 'yo', ю: 'yu', я: 'ya' },
}

const russian: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
}

/** On a Russian keyboard. */
export const inRussianLetters = (word: string): string =>
  word.replace(/[әғқңөұүһі]/g, (letter) => russian[letter] ?? letter)

/** How one may write a Kazakh word, small Cyrillic letters, on other keyboards. */
export const typings: readonly { name: string; write: (word: string) => string }[] = [
  { name: 'Latin 2021', write: (word) => toLatin(word) },
  { name: 'Latin 2018', write: (word) => inTable(word, latin2018) },
  { name: 'Latin 2017', write: (word) => inTable(word, latin2017) },
  { name: 'Arabic', write: (word) => toArabic(word) },
  { name: 'ASCII, zh kh gh ng, k for қ', write: (word) => inTable(word, inPairs) },
  { name: 'ASCII, 2021 without marks', write: asciiWithoutMarks },
  { name: 'Russian letters', write: inRussianLetters },
]
