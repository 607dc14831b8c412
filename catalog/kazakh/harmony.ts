import { isVowel } from './letters.ts'

/** The letters a script leaves open, large ones: each is the back or the front one of a pair. */
export const openPairs: Readonly<Record<string, readonly [back: string, front: string]>> = {
  А: ['а', 'ә'],
  О: ['о', 'ө'],
  У: ['ұ', 'ү'],
  Ы: ['ы', 'і'],
  Г: ['ғ', 'г'],
  К: ['қ', 'к'],
}

const backSigns = 'аоұықғ'
const frontSigns = 'әөүіекг'

/** The word with every open letter back, as loans are spelled. */
export const allBack = (open: string): string => [...open].map((letter) => closed(letter, false)).join('')

/**
 * Closes the open letters of a word by vowel harmony: ә ө ү stand in first syllables only; any other open letter goes with
 * the nearest letter that shows the side, the one after it in its own syllable before the one before.
 *
 * @param open small Cyrillic letters and the large ones of `openPairs`
 * @param startsFront of the whole word, where the script tells it (the hamza); of the rest of a word, its last vowel
 */
export function closeByHarmony(open: string, startsFront?: boolean): string {
  const isFront = startsFront ?? sideOf(open)
  let side = isFront
  let isFirstSyllable = true
  let word = ''
  for (let at = 0; at < open.length; at++) {
    const letter = open.charAt(at)
    const shown = shownSide(open, at)
    if (shown !== undefined && !isFirstSyllable) side = shown
    if (letter === 'А' && !isFirstSyllable) side = false
    const isRounded = letter === 'О' || letter === 'У'
    const next = closed(letter, isRounded && !isFirstSyllable ? false : side)
    word += next
    if (isVowel(next) && next !== 'у' && next !== 'и') isFirstSyllable = false
    if (frontSigns.includes(next) && isVowel(next)) side = true
    if (backSigns.includes(next) && isVowel(next)) side = false
  }
  return word
}

const closed = (letter: string, isFront: boolean) => openPairs[letter]?.[isFront ? 1 : 0] ?? letter

/** Letters and clusters native words do not have: what is open in them is back. */
const foreign =
  /[вфчц]|^[бвгдкпстфх][рлтв]|^(?:про|ком[иамп]|кон[вдкстф])|[бвгджзклмнпрстфшх]у[бвгджзклмнпрстфшх]/u
/** The one ending that is front after every word. */
const withEnding = /(?<=.{3})[мбп]ен$/u

/** What a whole word shows: front by е, к or г, back by қ, ғ or a second А. */
function sideOf(open: string): boolean {
  const stem = open.replace(withEnding, '')
  if (foreign.test(allBack(stem)) || stem.indexOf('О') !== stem.lastIndexOf('О')) return false
  if (/^[кг][ОУЫ]/u.test(stem)) return true
  if (stem.indexOf('А') !== stem.lastIndexOf('А')) return false
  const first = [...stem].find((letter) => 'қғекг'.includes(letter))
  if (first === undefined) return false
  // ә is seldom beside к or г without an е after it: карта, газ.
  return stem.includes('А') && !stem.includes('е') ? false : frontSigns.includes(first)
}

/** What the letter itself or the consonant after it shows; nothing when they leave it open. */
function shownSide(open: string, at: number): boolean | undefined {
  for (const letter of [open.charAt(at), open.charAt(at + 1)]) {
    if ('қғ'.includes(letter || '-')) return false
    if ('екг'.includes(letter || '-')) return true
  }
  return undefined
}
