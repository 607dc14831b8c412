import { skeleton } from '#catalog/kazakh/skeleton.ts'
import { keysIn, placedWordsOf, queryKeysIn, type Space, type Word } from './terms.ts'

/** A lexeme is a key after the sign of its space. */
const signs = { strict: '=', loose: '~' } as const
/** The sign of loose keys of texts that tell their letters (`isTold`): what is told itself does not ask for them first. */
const toldSign = '%'

/** The same lexeme as a text that tells its letters has it. */
export const toldOf = (lexeme: string): string =>
  lexeme.startsWith(signs.loose) ? toldSign + lexeme.slice(signs.loose.length) : lexeme

/** PostgreSQL takes lexemes of up to 2046 bytes. */
const longestKey = 200
/** Characters of a query that are read. */
const longestQuery = 200

/** `weight` as of `keysIn`: how likely the key is the word's own, in (0, 1]. */
export type Found = { lexeme: string; weight: number }

/** Words come again and again, and a key takes 0.1 ms: so many are remembered, of each space. */
const kept = 20_000
const known = { strict: new Map<string, Found[]>(), loose: new Map<string, Found[]>() }

/** What a word is found by in a space. */
export function lexemesOf(space: Space, word: Word): readonly Found[] {
  return remembered(known[space], word, () =>
    keysIn(space, word)
      .filter(({ key }) => key.length <= longestKey)
      .map(({ key, weight }) => ({ lexeme: signs[space] + key, weight })),
  )
}

function remembered<T>(memory: Map<string, T>, { spelt, folded, digits }: Word, make: () => T): T {
  const name = JSON.stringify([spelt, folded, digits])
  const there = memory.get(name)
  if (there !== undefined) return there
  const made = make()
  if (memory.size >= kept) memory.clear()
  memory.set(name, made)
  return made
}

/**
 * The whole word, without what alphabets do not all tell: keys cannot be compared by their beginnings, since a stem that is
 * cut has other letters at its end (домбыра, but домп of домб).
 */
export const wholeOf = ({ spelt, digits }: Word): string =>
  `^${(digits ?? skeleton(spelt)).slice(0, longestKey)}`

/**
 * Whether a word may answer one of these: most words of a text are none of those that are looked for, and to see that by their
 * beginning costs a fiftieth of their keys.
 */
export function beginners(asked: readonly QueryWord[]): (word: Word) => boolean {
  const letters = new Set(asked.flatMap(({ loose }) => loose.map((lexeme) => lexeme.charAt(1))))
  // A number is found by its digits, too.
  const counts = [...letters].some((letter) => /\p{N}/u.test(letter))
  return ({ initial }) => counts || initial === null || letters.has(initial)
}

const askedFor = { strict: new Map<string, string[]>(), loose: new Map<string, string[]>() }

/** What a word of a query asks for: also as it may have been meant in another reading of its alphabet. */
const askedLexemes = (space: Space, word: Word): readonly string[] =>
  remembered(askedFor[space], word, () =>
    queryKeysIn(space, word)
      .filter(({ key }) => key.length <= longestKey)
      .map(({ key }) => signs[space] + key),
  )

/** A word of a query, also as it was typed: any of its lexemes is enough, or a whole word that begins so. */
export type QueryWord = {
  typed: string
  word: Word
  strict: readonly string[]
  loose: readonly string[]
  beginning: string | null
}

/**
 * The words of a query that mean something; all of them where none does. The last one may be the beginning of a word: a
 * query is sent while it is typed.
 */
export function queryWords(text: string): QueryWord[] {
  const read = text.slice(0, longestQuery)
  const all = placedWordsOf(read)
  const telling = all.filter(({ word }) => !word.stop)
  const words = telling.length > 0 ? telling : all
  return words
    .map(({ word, from, to }, at) => ({
      typed: read.slice(from, to),
      word,
      strict: askedLexemes('strict', word),
      loose: askedLexemes('loose', word),
      beginning: at === words.length - 1 && wholeOf(word).length > 1 ? wholeOf(word) : null,
    }))
    .filter(({ strict, loose }) => strict.length > 0 && loose.length > 0)
}
