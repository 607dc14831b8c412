import type { FoundIn, MatchedBy, SoundReason, WordReason } from '#catalog/contract/why.ts'
import { beginners, lexemesOf, type QueryWord, queryWords, wholeOf } from './lexemes.ts'
import { soundOf } from './sounds.ts'
import { placedWordsOf, type Word, wordsOf } from './terms.ts'

/**
 * Why a search found something, read again from its texts: PostgreSQL says only that it did. A word counts where it weighs
 * most, so the first text that answers it is the reason.
 */

type Language = 'kk' | 'ru' | 'en'
/** One text of a title; texts come in the order of their weights. */
export type Said = { in: FoundIn; text: string; language: Language }

const matches = ['same', 'form', 'number', 'part', 'letters', 'beginning'] as const satisfies MatchedBy[]
type Best = { by: MatchedBy; text: string }

/** Which of a query's words texts answer, and by what. `all`: none of them is left without an answer. */
export function explainer(query: string): (said: readonly Said[]) => { words: WordReason[]; all: boolean } {
  const asked = queryWords(query)
  return (said) => {
    const found = new Map<QueryWord, WordReason>()
    for (const one of said) {
      const open = asked.filter((word) => !found.has(word))
      if (open.length === 0) break
      for (const [word, { by, text }] of bestIn(one.text, open))
        found.set(word, {
          ...{ because: 'word', asked: word.typed, in: one.in, by },
          otherScript: areOfOtherScripts(word.typed, text),
          word: quoted(one, text),
          whole: quotesWhole.has(one.in) ? quoted(one, one.text) : null,
        })
    }
    const words = asked.flatMap((word) => found.get(word) ?? [])
    return { words, all: words.length === asked.length }
  }
}

/** A title's own name stands beside its reasons; a description and a line are long or shown already. */
const quotesWhole: ReadonlySet<FoundIn> = new Set(['series', 'person', 'chapter'])

const quoted = ({ language }: Said, text: string) => ({ names: { [language]: text } })

/** Of each of these words the nearest one in a text. */
function bestIn(text: string, asked: readonly QueryWord[]): Map<QueryWord, Best> {
  const best = new Map<QueryWord, Best>()
  const may = beginners(asked)
  for (const { word, from, to } of placedWordsOf(text).filter(({ word }) => may(word)))
    for (const one of asked) {
      const by = matchOf(one, word)
      const before = best.get(one)
      if (by === null || (before && matches.indexOf(before.by) <= matches.indexOf(by))) continue
      best.set(one, { by, text: text.slice(from, to) })
    }
  return best
}

function matchOf({ word, strict, loose, beginning }: QueryWord, found: Word): MatchedBy | null {
  const has = (space: 'strict' | 'loose', lexemes: readonly string[]) =>
    lexemesOf(space, found).some(({ lexeme }) => lexemes.includes(lexeme))
  const spelt = has('strict', strict)
  if (!spelt && !has('loose', loose))
    return beginning !== null && wholeOf(found).startsWith(beginning) ? 'beginning' : null
  if (word.digits !== found.digits || word.digits !== null)
    return word.folded === found.folded ? 'same' : 'number'
  if (word.spelt === found.spelt) return 'same'
  if (word.spelt.includes('-') !== found.spelt.includes('-')) return 'part'
  return spelt ? 'form' : 'letters'
}

const alphabets = [/\p{Script=Cyrillic}/u, /\p{Script=Latin}/u, /\p{Script=Arabic}/u]

function areOfOtherScripts(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => alphabets.findIndex((alphabet) => alphabet.test(text)))
  return a !== b && a !== -1 && b !== -1
}

/** The name that sounds most as a query does; null where there is none. */
export function soundReason(query: string, said: readonly Said[]): SoundReason | null {
  const asked = trigramsOf(query)
  let best: { one: Said; share: number } | null = null
  for (const one of said) {
    const theirs = trigramsOf(one.text)
    const share = [...asked].filter((trigram) => theirs.has(trigram)).length
    if (share > (best?.share ?? 0)) best = { one, share }
  }
  return best && { because: 'sound', in: best.one.in, whole: quoted(best.one, best.one.text) }
}

/** As pg_trgm makes them: of each word, with two spaces before it and one behind. */
function trigramsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of wordsOf(text).map(soundOf)) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3))
  }
  return found
}
