/** What the Latin of 2021 leaves of each Cyrillic letter, in Cyrillic letters: и for й, х for һ, е for э, иа for я. */
const leftOf: Readonly<Record<string, string>> = {
  й: 'и',
  һ: 'х',
  э: 'е',
  ц: 'тс',
  ч: 'тш',
  щ: 'штш',
  ё: 'ио',
  ю: 'иу',
  я: 'иа',
  ъ: '',
  ь: '',
}

/**
 * The letters of a Cyrillic word the Latin alphabet of 2021 tells apart: words that are written alike in it are alike
 * here. One string for each letter, so that places in a word can be found again.
 */
export function lettersLeft(word: string): string[] {
  return [...word].map((letter, at) => {
    const isSoft = letter === 'ь' || letter === 'ъ'
    if (isSoft) return 'ео'.includes(word.charAt(at + 1) || '-') ? 'и' : ''
    return leftOf[letter] ?? letter
  })
}
