import type { Chapter } from '#catalog/contract/chapter.ts'
import type { Names } from '#catalog/contract/credit.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { lexemesOf, type QueryWord, queryWords, toldOf, wholeOf } from './lexemes.ts'
import { isTold, type Space, wordsOf } from './terms.ts'

/**
 * Texts and queries as PostgreSQL's tsvector and tsquery. Weights (the PostgreSQL manual, 8.11): A is a word of the title by
 * a likely key, B one of its series or people, or of the title by another key, C of a chapter or the description, D by
 * another key.
 */
const spaces = ['strict', 'loose'] as const satisfies readonly Space[]
type Weight = 'A' | 'B' | 'C' | 'D'

/** To be raised whenever a title's vector comes out otherwise: a hub then makes those it has anew. */
export const vectorVersion = 3
/** The same of lines. */
export const lineVersion = 1

/** Keys below this are the second guess. */
const likely = 0.5
/** Words in a step. */
const stepWords = 20

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`

/** What a title is found by. */
export type Findable = {
  texts: LocalTexts
  series: LocalTexts | null
  people: readonly Names[]
  chapters: readonly Chapter['texts'][]
}

/**
 * The tsvector of a title, as text, in steps of a few milliseconds: keys take their time, and a description may have
 * thousands of words.
 */
export function* titleVector({ texts, series, people, chapters }: Findable): Generator<void, string> {
  const best = new Map<string, Weight>()
  for (const { title, description = '' } of Object.values(texts)) {
    yield* addTerms(best, title, 'A', 'B')
    yield* addTerms(best, description, 'C', 'D')
  }
  for (const { title } of Object.values(series ?? {})) yield* addTerms(best, title, 'B', 'C')
  // One name tells nothing of how another was typed.
  const names = people.flatMap((each) => Object.values(each))
  for (const told of [true, false])
    yield* addTerms(best, names.filter((name) => isTold(name) === told).join(', '), 'B', 'C')
  for (const chapter of chapters)
    for (const { title } of Object.values(chapter)) yield* addTerms(best, title, 'C', 'D')
  return [...best].map(([lexeme, weight]) => `${quoted(lexeme)}:1${weight}`).join(' ')
}

function* addTerms(
  best: Map<string, Weight>,
  text: string,
  sure: Weight,
  unsure: Weight,
): Generator<void, void> {
  const words = new Map(wordsOf(text).map((word) => [word.spelt + (word.digits ?? ''), word]))
  const told = isTold(text)
  let count = 0
  for (const word of words.values()) {
    for (const { lexeme: plain, weight } of spaces.flatMap((space) => lexemesOf(space, word))) {
      const found = weight >= likely ? sure : unsure
      const lexeme = told ? toldOf(plain) : plain
      if (found < (best.get(lexeme) ?? 'E')) best.set(lexeme, found)
    }
    const whole = wholeOf(word)
    if (unsure < (best.get(whole) ?? 'E')) best.set(whole, unsure)
    count += 1
    if (count % stepWords === 0) yield
  }
}

/**
 * Tsqueries of every word that means something: by strict keys, and by all that is asked for. `indexed`: what an index is asked
 * for; it finds all that `any` does and more, where the index would read a large part of itself for the rest.
 */
export type Words = { strict: string; any: string; indexed: string }

/**
 * A query as the levels of what answers it; the next is for when the one before has found nothing. A query that tells its
 * letters asks for words that are spelt so, and for those of texts that do not tell theirs (акын); then for what is only
 * alike. Every other one asks for both at once. Last, the last word may be the beginning of one.
 *
 * [] when there is no word in it.
 */
export function titleQueries(text: string): Words[] {
  const words = queryWords(text)
  if (words.length === 0) return []
  const strict = strictOf(words)
  const spelt = words.map((word) => eitherOf([...word.strict, ...word.loose], null))
  const alike = words.map((word) => eitherOf(lexemesOfAll(word), null))
  const begun = words.map((word) => eitherOf(lexemesOfAll(word), word.beginning))
  const whole = isTold(text) ? [spelt, alike] : [alike]
  return [
    ...whole.map(allOf).map((any) => ({ strict, any, indexed: any })),
    { strict, any: allOf(begun), indexed: allOf(indexedOf(words, begun)) },
  ]
}

/** So many letters begin thousands of words: an index reads all of them, to keep few. */
const fewLetters = 2

/** Without a word that is hardly begun, where there are others. */
const indexedOf = (words: readonly QueryWord[], begun: readonly string[]): readonly string[] =>
  begun.length > 1 && [...(words.at(-1)?.beginning ?? '')].length <= fewLetters + 1
    ? begun.slice(0, -1)
    : begun

/** A query that is still being typed, for names: the last word may be begun only, and words of a description do not count. */
export function nameQueries(text: string): Words[] {
  const words = queryWords(text)
  if (words.length === 0) return []
  const begun = words.map((word) => eitherOf(lexemesOfAll(word), word.beginning, ofNames))
  return [{ strict: strictOf(words, ofNames), any: allOf(begun), indexed: allOf(indexedOf(words, begun)) }]
}

const strictOf = (words: readonly QueryWord[], weights = {}): string =>
  allOf(words.map(({ strict }) => eitherOf(strict, null, weights)))

const lexemesOfAll = ({ strict, loose }: QueryWord): string[] => [...strict, ...loose, ...loose.map(toldOf)]

export const allOf = (words: readonly string[]): string => words.join('&')

/** `weights`: only lexemes with one of these count; `whole`: the same of whole words, which weigh one less than their keys. */
export function eitherOf(
  lexemes: readonly string[],
  beginning: string | null,
  { weights = '', whole = weights }: { weights?: string; whole?: string } = {},
): string {
  const keys = lexemes.map((lexeme) => quoted(lexeme) + (weights && `:${weights}`))
  return `(${[...keys, ...(beginning === null ? [] : [`${quoted(beginning)}:*${whole}`])].join('|')})`
}

/** Of names: of the title itself, its series and its people. */
export const ofNames = { weights: 'AB', whole: 'ABC' }

/** A line of subtitles as a tsvector, of loose keys alone: what is spelt alike can be told when it is found. */
export function lineVector(text: string): string {
  const found = wordsOf(text).flatMap((word) => lexemesOf('loose', word))
  return [...new Set(found.map(({ lexeme }) => quoted(lexeme)))].join(' ')
}

/** A query for lines that hold every word of it that means something, whole; null when there is no word in it. */
export function lineQuery(text: string): string | null {
  const words = queryWords(text)
  return words.length === 0 ? null : allOf(words.map(({ loose }) => eitherOf(loose, null)))
}
