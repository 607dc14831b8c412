import type { LocalTexts } from '#catalog/contract/title.ts'
import { keysIn, queryKeysIn, type Space, type Word, wordsOf } from './terms.ts'

/**
 * Texts and queries as PostgreSQL's tsvector and tsquery. A lexeme is a key after the sign of its space. Weights (the
 * PostgreSQL manual, 8.11): A and B are words of a name by a likely key and by another, C and D those of a description.
 */
const signs = { strict: '=', loose: '~' } as const
const spaces = ['strict', 'loose'] as const satisfies readonly Space[]
type Weight = 'A' | 'B' | 'C' | 'D'

/** To be raised whenever a title's vector comes out otherwise: a hub then makes those it has anew. */
export const vectorVersion = 2

/** Keys below this are the second guess. */
const likely = 0.5
/** Words in a step. */
const stepWords = 20
/** PostgreSQL takes lexemes of up to 2046 bytes. */
const longestKey = 200

/** The longest is the word itself; a hyphen at its end is the mark of a verb's stem. */
const uncut = (found: readonly string[]): string =>
  found.map((key) => key.replace(/-$/, '')).reduce((a, b) => (b.length > a.length ? b : a), '')

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`

/**
 * The tsvector of a title, as text, in steps of a few milliseconds: keys take their time, and a description may have
 * thousands of words.
 */
export function* titleVector(texts: LocalTexts): Generator<void, string> {
  const best = new Map<string, Weight>()
  for (const { title, description = '' } of Object.values(texts)) {
    yield* addTerms(best, title, 'A', 'B')
    yield* addTerms(best, description, 'C', 'D')
  }
  return [...best].map(([lexeme, weight]) => `${quoted(lexeme)}:1${weight}`).join(' ')
}

function* addTerms(
  best: Map<string, Weight>,
  text: string,
  sure: Weight,
  unsure: Weight,
): Generator<void, void> {
  const words = new Map(wordsOf(text).map((word) => [word.spelt + (word.digits ?? ''), word]))
  let count = 0
  for (const word of words.values()) {
    for (const space of spaces)
      for (const { key, weight } of keysIn(space, word)) {
        const lexeme = signs[space] + key
        const found = weight >= likely ? sure : unsure
        if (key.length <= longestKey && found < (best.get(lexeme) ?? 'E')) best.set(lexeme, found)
      }
    count += 1
    if (count % stepWords === 0) yield
  }
}

/**
 * A query as two tsqueries, both of every word that means something: by strict keys, and by strict or loose ones. null when
 * there is no word in it. The last word may be the beginning of one: a query is sent while it is typed.
 */
export function titleQuery(text: string): { strict: string; any: string } | null {
  const all = wordsOf(text.slice(0, 200))
  const telling = all.filter(({ stop }) => !stop)
  const words = telling.length > 0 ? telling : all
  if (words.length === 0) return null
  const ofWord = (word: Word, inSpaces: readonly Space[], last: boolean) => {
    const lexemes = inSpaces.flatMap((space) => {
      const found = queryKeysIn(space, word).map(({ key }) => key)
      const whole = found.map((key) => quoted(signs[space] + key))
      return last ? [...whole, `${quoted(signs[space] + uncut(found))}:*`] : whole
    })
    return `(${lexemes.join('|')})`
  }
  const query = (inSpaces: readonly Space[]) =>
    words.map((word, at) => ofWord(word, inSpaces, at === words.length - 1)).join('&')
  return { strict: query(['strict']), any: query(spaces) }
}
