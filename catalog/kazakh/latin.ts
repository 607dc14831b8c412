import { type LatinTable, latin2021 } from './latin-tables.ts'
import { convertWords, tidyWord } from './tokens.ts'

/**
 * A Cyrillic text in the Latin alphabet of 2021. Words of other scripts, addresses, mark-up and digits stay. The case
 * follows the text, with the pairs of this alphabet: i İ and ı I.
 *
 * @param foreign how to write letters the alphabet lacks, where it differs from `usualForeign`: `{ ц: 'c' }`; small letters
 */
export function toLatin(text: string, { foreign = {} }: { foreign?: LatinTable } = {}): string {
  const table = { ...latin2021, ...foreign }
  return convertWords(text, (word) => inTable(tidyWord(word), table))
}

/** One Cyrillic word by a table; its other characters stay. Capitals follow the case of the word, with İ for i. */
export function inTable(word: string, table: LatinTable): string {
  const letters = [...word]
  return letters
    .map((letter, at) => {
      const small = letter.toLowerCase()
      const latin = latinOf(small, letters[at + 1]?.toLowerCase(), table)
      if (latin === undefined) return letter
      if (small === letter) return latin
      return isAmongCapitals(letters, at) ? upperCase(latin) : titleCase(latin)
    })
    .join('')
}

function latinOf(small: string, next: string | undefined, table: LatinTable): string | undefined {
  // Spoken as й, and the only trace it leaves: Вьетнам is Vietnam, батальон batalion.
  if ((small === 'ь' || small === 'ъ') && (next === 'е' || next === 'о') && table[small] === '')
    return table.й
  return table[small]
}

/** Щ is ŞTŞ in ЩУЧЬЕ and Ştş in Щучье: its neighbours say. */
function isAmongCapitals(letters: readonly string[], at: number): boolean {
  return isCapital(letters[at + 1]) || (letters[at + 1] === undefined && isCapital(letters[at - 1]))
}

const isCapital = (letter = '') => letter !== letter.toLowerCase()

/** Capitals of Kazakh Latin: i is İ and ı is I, as in Turkish. */
export const upperCase = (latin: string): string =>
  latin.replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase()
/** Small letters of Kazakh Latin: İ is i and I is ı. */
export const lowerCase = (latin: string): string =>
  latin.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase()

const titleCase = (latin: string) => upperCase(latin.slice(0, 1)) + latin.slice(1)
