import { nameIn, namesOfArabic } from './arabic-names.ts'
import { allBack, closeByHarmony } from './harmony.ts'
import { knownBeginning, spell } from './known-words.ts'

/** Letters as `openPairs` and `spell` take them. Kashmiri, Persian and Uyghur keyboards put others in their place. */
const soundOf: Readonly<Record<string, string>> = {
  ا: 'А',
  أ: 'А',
  إ: 'А',
  آ: 'А',
  ب: 'б',
  ۆ: 'в',
  ڤ: 'в',
  گ: 'г',
  ع: 'ғ',
  غ: 'ғ',
  د: 'д',
  ە: 'е',
  ه: 'е',
  ة: 'е',
  ج: 'ж',
  ز: 'з',
  ي: 'и',
  ی: 'и',
  ك: 'к',
  ک: 'к',
  ق: 'қ',
  ل: 'л',
  م: 'м',
  ن: 'н',
  ڭ: 'ң',
  ڠ: 'ң',
  و: 'О',
  پ: 'п',
  ر: 'р',
  س: 'с',
  ت: 'т',
  ۋ: 'у',
  ۇ: 'У',
  ف: 'ф',
  ح: 'х',
  خ: 'х',
  ھ: 'һ',
  چ: 'ч',
  ش: 'ш',
  ى: 'Ы',
  ئ: '',
  ۈ: 'ү',
  ۅ: 'ө',
}
const hamza = /[\u0674\u0621\u0654\u0626]/gu
/** Words with ый, which one converter writes for и everywhere. */
const withIy = /^(?:с|қ|т)Ыи/u

/** Whether the word has a letter of Arabic. */
export const isArabic = (word: string): boolean => /[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/u.test(word)

/**
 * A word of the Arabic alphabet of Kazakh in Cyrillic, small letters. Reads both hamzas, also left out, on a letter of
 * their own or with it (U+0675 to U+0678), presentation forms, and letters of Persian and Uyghur keyboards.
 */
export function fromArabic(word: string): string {
  const plain = word.normalize('NFKC')
  const letters = plain.replace(hamza, '')
  const name = nameIn(letters, namesOfArabic)
  if (name) {
    const end = closeByHarmony(openLetters(letters.slice(name.name.length)), isFrontAtEnd(name.written))
    return spell(sounds(end), name.written)
  }
  const narrow = openLetters(letters)
  const hasHamza = plain.search(hamza) >= 0
  const known = knownBeginning(allBack(narrow).replaceAll('һ', 'х'), 4)
  if (!known || (hasHamza && !/[әөүі]/u.test(known.spelled))) {
    return withShha(spell(sounds(closeByHarmony(narrow, hasHamza ? true : undefined))), narrow)
  }
  const rest = closeByHarmony(narrow.slice(known.taken), isFrontAtEnd(known.spelled))
  return withShha(spell(sounds(rest), known.spelled), narrow)
}

/** In letters of `openPairs`. и and ң together are no native sounds but -инг (митинг). */
function openLetters(letters: string): string {
  const open = [...letters].map((letter) => soundOf[letter] ?? letter).join('')
  const narrow = withIy.test(open) ? open : open.replace(/Ыи/gu, 'и')
  return narrow.replace(/иң(?![аАеиОуУыЫ])/gu, 'инг')
}

/** һ is told here, if not by every writer: ح may be either, ھ may not. */
function withShha(word: string, open: string): string {
  const told = open.match(/[хһ]/gu) ?? []
  return word.replace(/[хһ]/gu, (letter) => (told.shift() === 'һ' ? 'һ' : letter))
}

const isFrontAtEnd = (word: string) => /[әөүіеэ][^аәеёоөұүыіэюя]*$/u.test(word)

/** Азия is ازيا: the ي after a consonant and before a last ا, or one with an ending, is both letters of -ия. */
function sounds(word: string): string {
  return word
    .replaceAll('һ', 'х')
    .replace(/([^аәеёиоөуұүыіэюя])иа(?=$|л[ыіае]|[нмсд][ыі]|да|ға|ме)/gu, '$1ииа')
}
