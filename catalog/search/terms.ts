import { toCyrillic } from '#catalog/kazakh/cyrillic.ts'
import { fold } from '#catalog/kazakh/fold.ts'
import { otherReadings } from '#catalog/kazakh/from-ascii.ts'
import { type Key, keys, looseKeys } from '#catalog/kazakh/keys.ts'
import { joinNumerals } from '#catalog/kazakh/numerals.ts'
import { detectScheme } from '#catalog/kazakh/scheme.ts'
import { skeleton } from '#catalog/kazakh/skeleton.ts'
import { isStopWord } from '#catalog/kazakh/stop-words.ts'

/**
 * A word of a text: as Cyrillic spells it, folded as it was typed, and its digits where it is a number of several words.
 * `stop`: it says nothing of what a text is about. `initial`: the letter that all of its loose keys begin with; null where
 * that is not known.
 */
export type Word = {
  spelt: string
  folded: string
  digits: string | null
  stop: boolean
  initial: string | null
}

/**
 * `strict` keys are of words as Cyrillic spells them; `loose` ones leave out what alphabets and keyboards do not all tell,
 * and find what was typed without ә ғ қ ң ө ұ ү һ і, in ASCII or in Arabic.
 */
export type Space = 'strict' | 'loose'

/**
 * Whether a text is typed in an alphabet that tells Kazakh's own letters apart, as by its letters one can see: then words
 * of it that differ in them are different words. Arabic leaves out too much.
 */
export function isTold(text: string): boolean {
  const scheme = detectScheme(text)
  if (scheme === 'cyrillic') return /[әғқңөұүһі]/iu.test(text.normalize('NFC'))
  return scheme !== 'ascii' && scheme !== 'arabic'
}

/** What the parts of a compound weigh, and a word in Latin letters as it stands, which may be no Kazakh. */
const lessSure = 0.5

/** Apostrophes are letters of 2017, marks of soft letters, and stand before endings of names; hyphens join. */
const tokens = /[\p{L}\p{M}\p{N}]+(?:['’ʼʻ`´ٴ-][\p{L}\p{M}\p{N}]+)*/gu
/** In the alphabet of 2017 a word may end in one, or have one before a hyphen: saly', u'i'-ler. */
const tokensOf2017 =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼʻ`´]-?|-)[\p{L}\p{M}\p{N}]+)*(?:(?<=[aounscgiy])['’ʼʻ`´])?/giu

/** A word and where it stands: from its first character to the one after its last. */
export type PlacedWord = { word: Word; from: number; to: number }

/** The words of a text in any alphabet, in their order. A number of several words is one (он екі is 12). */
export const wordsOf = (text: string): Word[] => placedWordsOf(text).map(({ word }) => word)

/** Names are read again and again, for every search that finds them: so many are remembered, if they are short. */
const [keptTexts, shortText] = [5000, 120]
const read = new Map<string, readonly PlacedWord[]>()

/** The same with their places in the text. */
export function placedWordsOf(text: string): readonly PlacedWord[] {
  const known = read.get(text)
  if (known) return known
  const words = placed(text)
  if (text.length > shortText) return words
  if (read.size >= keptTexts) read.clear()
  read.set(text, words)
  return words
}

function placed(text: string): PlacedWord[] {
  const scheme = detectScheme(text)
  const found = [...text.matchAll(scheme === 'latin2017' ? tokensOf2017 : tokens)]
  const typed = found.map(([token]) => token.normalize('NFC'))
  const spelt = typed.map((word) => fold(toCyrillic(word, { scheme })))
  let at = 0
  return joinNumerals(spelt).map(({ words, digits }) => {
    const [first, last] = [found[at], found[at + words.length - 1]]
    const asTyped = typed.slice(at, at + words.length).join(' ')
    at += words.length
    const [word = ''] = words
    const number = words.length > 1 ? digits : null
    const folded = fold(asTyped)
    const stop = number === null && isStopWord(word)
    const initial = number === null && folded === word ? initialOf(word) : null
    return {
      word: { spelt: word, folded, digits: number, stop, initial },
      from: first?.index ?? 0,
      to: (last?.index ?? 0) + (last?.[0].length ?? 0),
    }
  })
}

/** Forms of бұл have a stem that begins otherwise, compounds are found by their parts, Latin words as they may be heard. */
const otherBeginnings = /^мұн|[^\p{Script=Cyrillic}]/u

const initialOf = (word: string): string | null =>
  otherBeginnings.test(word) ? null : skeleton(word.slice(0, 4)).charAt(0) || null

/** What a word is found by, in about 0.1 ms. */
export function keysIn(space: Space, { spelt, folded, digits }: Word): Key[] {
  if (digits !== null) return [{ key: digits, weight: 1 }]
  const own = folded === spelt ? [] : [{ key: folded, weight: lessSure }]
  return space === 'strict'
    ? [...withParts(spelt, keys), ...own]
    : [...withParts(spelt, looseKeys), ...own, ...asHeard(spelt)]
}

/** A Latin word among Cyrillic ones stays as it is typed, and is also found as somebody may write it in Cyrillic. */
const asHeard = (word: string): Key[] =>
  /\p{Script=Latin}/u.test(word)
    ? looseKeys(fold(toCyrillic(word, { scheme: 'ascii' }))).map(({ key, weight }) => ({
        key,
        weight: weight * lessSure,
      }))
    : []

/** A compound is found by its parts as well. */
function withParts(word: string, keysOf: (word: string) => Key[]): Key[] {
  const parts = word.split('-').filter((part) => part.length > 1)
  const ofParts = parts.length > 1 ? parts.flatMap(keysOf) : []
  return [...keysOf(word), ...ofParts.map(({ key, weight }) => ({ key, weight: weight * lessSure }))]
}

/** The same of a word of a query: what is typed in ASCII may be read in several ways. */
export function queryKeysIn(space: Space, word: Word): Key[] {
  const own = keysIn(space, word)
  if (space === 'strict' || word.digits !== null) return own
  const others = otherReadings(word.folded).flatMap((reading) => looseKeys(reading))
  return [...own, ...others.map(({ key, weight }) => ({ key, weight: weight * lessSure }))]
}
