import { lowerCase } from './latin.ts'
import { alphabet } from './letters.ts'

export type CollationOptions = {
  /** Digits as the number they make: 2 before 10. */
  numeric?: boolean
  /** I is the capital of ı, as in the Latin of 2021; else of i. */
  dottedI?: boolean
}

const marksInOrder = '_-‒–—,;:!?.…·\'‘’‹›"“”„«»()[]{}§¶@*/\\&#%‰†•`^°+±÷×<=>|~¤$£€₸'
/** The 31 letters of 2021 with c, w, x of foreign words where English has them; no locale of CLDR has an order for it. */
const latinInOrder = 'aäbcdefgğhiıjklmnñoöpqrsştuūüvwxyz'

const firstOf = {
  mark: 1_000,
  otherMark: 2_000,
  digit: 200_000,
  number: 200_010,
  cyrillic: 300_000,
  latin: 400_000,
  other: 500_000,
}
const rankOf = new Map([
  ...[...marksInOrder].map((mark, at) => [mark, firstOf.mark + at] as const),
  ...[...'0123456789'].map((digit, at) => [digit, firstOf.digit + at] as const),
  ...[...alphabet].map((letter, at) => [letter, firstOf.cyrillic + at] as const),
  ...[...latinInOrder].map((letter, at) => [letter, firstOf.latin + at] as const),
])

/** A text at the three levels, each compared only when all before are equal. */
type Levels = { letters: number[]; accents: number[]; capitals: number[] }

/**
 * The order of a Kazakh dictionary, for `sort`: below 0 when `a` comes first, 0 only for texts no level tells apart. White
 * space, marks, digits, Cyrillic (CLDR `kk`, 42 letters), Latin (2021), other letters by code point. Letters first, then
 * accents that make no letter of their own, then small before large. Alike in every runtime, which `Intl` without full
 * data is not.
 */
export function compare(a: string, b: string, options: CollationOptions = {}): number {
  if (a === b) return 0
  const [first, second] = [levelsOf(a, options), levelsOf(b, options)]
  return (
    compareRanks(first.letters, second.letters) ||
    compareRanks(first.accents, second.accents) ||
    compareRanks(first.capitals, second.capitals)
  )
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function levelsOf(text: string, { numeric = false, dottedI = false }: CollationOptions): Levels {
  const levels: Levels = { letters: [], accents: [], capitals: [] }
  const normal = text.normalize('NFC')
  const pieces = numeric ? (normal.match(/[0-9]+|[^0-9]/gu) ?? []) : [...normal]
  for (const piece of pieces) {
    if (numeric && /^[0-9]/u.test(piece)) addNumber(levels, piece)
    else addCharacter(levels, piece, dottedI)
  }
  return levels
}

/** Longer numbers are greater; zeros before one count at the last level only. */
function addNumber({ letters, capitals }: Levels, digits: string): void {
  let zeros = 0
  while (zeros < digits.length - 1 && digits.charAt(zeros) === '0') zeros++
  const plain = digits.slice(zeros)
  letters.push(firstOf.number + Math.min(plain.length, 80_000), ...[...plain].map(Number))
  capitals.push(zeros)
}

function addCharacter({ letters, accents, capitals }: Levels, character: string, dottedI: boolean): void {
  const small = dottedI ? lowerCase(character) : character.replace('İ', 'i').toLowerCase()
  const [base, ...marks] = rankOf.has(small) ? [small] : [...small.normalize('NFD')]
  for (const mark of isAccent(base) ? [base, ...marks] : marks) accents.push(mark?.codePointAt(0) ?? 0)
  if (base === undefined || isAccent(base)) return
  letters.push(rankOf.get(base) ?? rankOfOther(base))
  accents.push(0)
  capitals.push(small === character ? 0 : 1)
}

const isAccent = (character = '') => /^\p{M}/u.test(character)

function rankOfOther(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (/\s/u.test(character)) return 0
  if (/\p{L}/u.test(character))
    return (code >= 0x400 && code <= 0x52f ? firstOf.cyrillic : firstOf.other) + 100 + code
  return firstOf.otherMark + Math.min(code, 0x1_ffff)
}
