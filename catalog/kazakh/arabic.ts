import { arabicNames, nameIn } from './arabic-names.ts'
import { type Token, tidyWord, tokenize } from './tokens.ts'

/** Letters of the Arabic alphabet of Kazakh (töte zhazu) for the 42 of Cyrillic; и before я and ю is written in these. */
export const arabicOf: Readonly<Record<string, string>> = {
  а: 'ا',
  ә: 'ا',
  б: 'ب',
  в: 'ۆ',
  г: 'گ',
  ғ: 'ع',
  д: 'د',
  е: 'ە',
  ё: 'يو',
  ж: 'ج',
  з: 'ز',
  и: 'ي',
  й: 'ي',
  к: 'ك',
  қ: 'ق',
  л: 'ل',
  м: 'م',
  н: 'ن',
  ң: 'ڭ',
  о: 'و',
  ө: 'و',
  п: 'پ',
  р: 'ر',
  с: 'س',
  т: 'ت',
  у: 'ۋ',
  ұ: 'ۇ',
  ү: 'ۇ',
  ф: 'ف',
  х: 'ح',
  һ: 'ھ',
  ц: 'س',
  ч: 'چ',
  ш: 'ش',
  щ: 'شش',
  ъ: '',
  ы: 'ى',
  і: 'ى',
  ь: '',
  э: 'ە',
  ю: 'يۋ',
  я: 'يا',
}

/** U+0674, the letter Unicode has for it, or U+0621, which keyboards and CLDR have. */
export type Hamza = 'ٴ' | 'ء'

export type ArabicOptions = {
  /** 0-9 as in today's print, ٠-٩ (U+0660), or ۰-۹ (U+06F0). */
  digits?: 'european' | 'arabic' | 'persian'
  hamza?: Hamza
}

const marks: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }
const firstDigit = { arabic: 0x0660, persian: 0x06f0 }

/**
 * A Cyrillic text in the Arabic alphabet of Kazakh, in the order it is read. Loans are spelled as CLDR spells the names of
 * `kk_Arab`: by their sound. Words of other scripts, addresses, mark-up and commas inside numbers stay.
 */
export function toArabic(text: string, { digits = 'european', hamza = 'ٴ' }: ArabicOptions = {}): string {
  const tokens = tokenize(text)
  const written = tokens.map((token, at) => {
    if (token.kind === 'word') return arabicWord(tidyWord(token.text), hamza)
    if (token.kind === 'number') return inDigits(token.text, digits)
    return token.kind === 'kept' || isInsideNumber(tokens, at) ? token.text : inMarks(token.text)
  })
  return written.join('')
}

/** One Cyrillic word of any case; one of another script stays as it is. */
export function arabicWord(word: string, hamza: Hamza = 'ٴ'): string {
  const small = word.toLowerCase()
  if (!/[\u0430-\u052f]/u.test(small)) return word
  const known = nameIn(small, arabicNames)
  let written = (needsHamza(small) ? hamza : '') + (known?.written ?? '')
  for (let at = known?.name.length ?? 0; at < small.length; at++) written += arabicLetters(small, at)
  return written
}

/**
 * The hamza stands before a word of front vowels that no other letter shows to be one: г, к, е (and э) are written with
 * signs of their own, and a word with қ or ғ is read back. Checked against the names of CLDR `kk_Arab`.
 */
export function needsHamza(word: string): boolean {
  return /[әөүі]/u.test(word) && !/[гкеэқғ]/u.test(word)
}

function arabicLetters(word: string, at: number): string {
  const [letter, next] = [word.charAt(at), word.charAt(at + 1)]
  const isNarrow = letter === 'и' || letter === 'й'
  // Азия is ازيا and Каспий كاسپي: one ي for both letters.
  if (isNarrow && next !== '' && 'яюёий'.includes(next)) return ''
  if (letter === 'д' && next === 'ж') return ''
  if (letter === 'н' && next === 'г' && isOneSound(word.charAt(at + 2))) return 'ڭ'
  if (letter === 'г' && word.charAt(at - 1) === 'н' && isOneSound(next)) return ''
  if ((letter === 'ь' || letter === 'ъ') && (next === 'е' || next === 'о')) return 'ي'
  return arabicOf[letter] ?? letter
}

/** нг at the end of a word and before a consonant that г does not go with: хмонг, тангса, but Англия. */
const isOneSound = (after: string) => !/^[аәеёиоөуұүыіэюялрвғ]/u.test(after)

const isInsideNumber = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number'

const inMarks = (text: string) => text.replace(/[,;?]/gu, (mark) => marks[mark] ?? mark)

function inDigits(number: string, digits: keyof typeof firstDigit | 'european'): string {
  if (digits === 'european') return number
  return number.replace(/[0-9]/gu, (digit) => String.fromCharCode(firstDigit[digits] + Number(digit)))
}
