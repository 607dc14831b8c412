/**
 * The 42 letters of the Kazakh Cyrillic alphabet, small, in the order of a dictionary: ұ before ү, һ after х, і between
 * ы and ь, ё after е. Source: CLDR `kk` collation, version 27 and later.
 */
export const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/**
 * The letters as the endings choose by them. и and у are vowels to the syllable, but the endings of a stem that ends in
 * и, у or ю are those of a voiced consonant (суы, оқудың), and those of final б в г д the voiceless (клубқа).
 */
export const backVowels = 'аоұыяё'
export const frontVowels = 'әөүіеэ'
export const neutralVowels = 'иую'
export const voicelessConsonants = 'пфкқтсшщчцхһ'
export const voicedConsonants = 'бвгғджз'
export const sonorants = 'йлмнңр'
/** They stand for no sound of their own. */
export const signs = 'ъь'
/** Kazakh has them in words from other languages only, һ and э in some interjections besides (уһ, эй). */
export const lettersOfLoans = 'вёфхһцчщъьэ'

const vowels = new Set(backVowels + frontVowels + neutralVowels)
const consonants = new Set(voicelessConsonants + voicedConsonants + sonorants)

/** Both take one small letter; false for anything else. */
export const isVowel = (letter: string): boolean => vowels.has(letter)
export const isConsonant = (letter: string): boolean => consonants.has(letter)
