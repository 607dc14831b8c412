import type { Mark } from '#catalog/contract/mark.ts'
import { beginners, lexemesOf, queryWords, wholeOf } from './lexemes.ts'
import { placedWordsOf } from './terms.ts'

/** A text is looked through up to here: what is shown of one is no longer. */
const longestText = 2000

/**
 * Where the words of a query stand in a text, in their order, whatever form and alphabet either is in. The query is read
 * once for all texts.
 */
export function marker(query: string): (text: string) => Mark[] {
  const words = queryWords(query)
  const lexemes = new Set(words.flatMap(({ loose }) => loose))
  const beginning = words.at(-1)?.beginning
  if (lexemes.size === 0) return () => []
  const may = beginners(words)
  return (text) =>
    placedWordsOf(text.slice(0, longestText))
      .filter(
        ({ word }) =>
          may(word) &&
          (lexemesOf('loose', word).some(({ lexeme }) => lexemes.has(lexeme)) ||
            (beginning && wholeOf(word).startsWith(beginning))),
      )
      .map(({ from, to }): Mark => [from, to])
}
