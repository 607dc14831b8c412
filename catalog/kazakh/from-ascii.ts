import { allBack, closeByHarmony } from './harmony.ts'
import { knownBeginning, spell } from './known-words.ts'
import { isVowel } from './letters.ts'

/** What the words of a text tell of its typist's habits, which one word does not. */
export type AsciiHabits = {
  /** q is typed for қ, so that k is к. */
  hasQ: boolean
  /** gh is typed for ғ, so that g is г. */
  hasGh: boolean
}

/** In sounds `spell` takes, with open letters of `openPairs`; two or more Latin letters before one. */
const soundOf: Readonly<Record<string, string>> = {
  shch: 'штш',
  sch: 'штш',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  gh: 'ғ',
  ngh: 'нғ',
  tsi: 'тси',
  iia: 'ииа',
  iiu: 'ииу',
  ng: 'ң',
  ya: 'иа',
  yu: 'иу',
  yo: 'ио',
  ae: 'ә',
  oe: 'ө',
  a: 'А',
  b: 'б',
  c: 'тс',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'Г',
  h: 'х',
  i: 'Ы',
  j: 'ж',
  k: 'К',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'О',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'У',
  v: 'в',
  w: 'у',
  x: 'х',
  y: 'Ы',
  z: 'з',
}

/**
 * An ASCII word in Cyrillic, small letters: marks left out (`qazaqsa`) or letters in pairs (`qazaqsha`, `Zhambyl`). Most of
 * it is a guess by vowel harmony; ш typed as s and ң as n stay с and н. Undefined for a word with other letters.
 *
 * @param word small letters, with i for İ and I
 */
export function fromAscii(word: string, { hasQ, hasGh }: AsciiHabits): string | undefined {
  const plain = word.replaceAll("'", '')
  if (!/^[a-z]+$/u.test(plain)) return undefined
  const open = openLetters(plain, { hasQ, hasGh })
  // u is ұ and ү in native words and у in loans.
  const back = allBack(open)
  const known = knownBeginning(back, 5) ?? knownBeginning(back.replaceAll('ұ', 'у'), 5)
  if (known) return spell(closeByHarmony(open.slice(known.taken)), known.spelled)
  return spell(closeByHarmony(open, startsFront(plain, open)))
}

/** Places of a word that may be read in another way, and as what: ş typed as s, нғ as ng, у before ы as u. */
const ambiguous = /s(?![hc])|ng(?!h)|(?<=[^aeiouy])u(?=[iy])/gu
const otherwise: Readonly<Record<string, string>> = { s: 'sh', ng: 'ngh', u: 'w' }
/** More places than these stay as they are, so that a word has at most eight readings. */
const mostPlaces = 3

/**
 * What an ASCII word may be beside its first reading: salyngan is салыңан or салынған, basty is басты or башты. Who types
 * sh means с by s.
 *
 * @param word in any case, of at most 40 letters; others have no reading
 * @return in Cyrillic, small letters
 */
export function otherReadings(word: string): string[] {
  const plain = word.toLowerCase().replaceAll("'", '')
  if (!/^[a-z]{1,40}$/u.test(plain)) return []
  const places = [...plain.matchAll(ambiguous)]
    .filter(([letters]) => letters !== 's' || !plain.includes('sh'))
    .slice(0, mostPlaces)
  let typed = ['']
  let end = 0
  for (const { 0: letters, index } of places) {
    const before = plain.slice(end, index)
    typed = typed.flatMap((start) => [letters, otherwise[letters]].map((read) => start + before + read))
    end = index + letters.length
  }
  const habits = { hasQ: plain.includes('q'), hasGh: plain.includes('gh') }
  const [own, ...others] = typed.map((start) => fromAscii(start + plain.slice(end), habits) ?? '')
  return [...new Set(others)].filter((reading) => reading !== own)
}

function openLetters(word: string, { hasQ, hasGh }: AsciiHabits): string {
  let open = ''
  for (let at = 0; at < word.length; ) {
    const letters = [4, 3, 2].map((many) => word.slice(at, at + many)).find((many) => many in soundOf)
    const taken = letters ?? word.charAt(at)
    const rest = word.slice(at + taken.length, at + taken.length + 2)
    at += taken.length
    if (taken === 'k' && hasQ) open += 'к'
    else if (taken === 'g' && hasGh) open += 'г'
    else if (taken === 'ng') open += isTwoSounds(rest, hasQ) ? 'нГ' : 'ң'
    else if (taken === 'ae' && rest.startsWith('v')) open += 'Ае'
    else if (taken === 'y' && hasQ) open += 'ы'
    else if (taken === 'i' || taken === 'y') open += narrowOf(taken, open, rest)
    else if (taken === 'u') open += roundOf(open, rest)
    else open += soundOf[taken] ?? taken
  }
  return open
}

/** ng is н and г before е, o and a last vowel (tungi, Kongo), and where ң is typed as n. */
const isTwoSounds = (rest: string, hasQ: boolean) => hasQ || /^(?:[eo]|[iy]$)/u.test(rest)

/** й after a vowel, и before one; ы or і between consonants and after и, й (biyl, deiin) and у (jazuy). */
function narrowOf(letter: string, before: string, rest: string): string {
  const previous = before.slice(-1)
  if (previous === 'и' || (previous === 'у' && before.length > 1)) return 'Ы'
  if (isVowel(previous.toLowerCase())) return 'и'
  return /^[aeou]|^[iy](?![aeou])/u.test(rest) || (letter === 'i' && rest.startsWith('y')) ? 'и' : 'Ы'
}

/** у beside a vowel and at the end. Before i and y it is so in endings (kelui), but not in the first syllable (kui). */
function roundOf(before: string, rest: string): string {
  const isFirst = ![...before].some((letter) => isVowel(letter.toLowerCase()))
  if (isVowel(before.slice(-1).toLowerCase()) || rest === '' || /^[aeo]/u.test(rest)) return 'у'
  return /^[iy]/u.test(rest) && !isFirst ? 'у' : 'У'
}

/** One side for the whole word: e is front; q and y between consonants are back, then a; i is front. */
function startsFront(word: string, open: string): boolean {
  if (word.includes('e')) return true
  if (open.includes('қ') || open.includes('ғ') || /[^aeiouy]y[^aeiouy]/u.test(word)) return false
  return !word.includes('a') && word.includes('i')
}
