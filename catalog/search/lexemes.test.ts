import { expect, test } from 'vitest'
import { titles, wordsOf as wordsIn } from '#tests/bench/kazakh-data.ts'
import { beginners, lexemesOf, queryWords, wholeOf } from './lexemes.ts'
import { wordsOf } from './terms.ts'

test('no word of the real titles is passed over by its first letter that answers a word of a query', () => {
  const all = [...new Set(titles().flatMap(wordsIn))]
  const words = all.flatMap(wordsOf)
  expect(words.length).toBeGreaterThan(5000)
  const missed = words.flatMap((word) => {
    const keys = new Set(lexemesOf('loose', word).map(({ lexeme }) => lexeme))
    const asked = queryWords(word.spelt)
    const answers = asked.some(
      ({ loose, beginning }) =>
        loose.some((lexeme) => keys.has(lexeme)) || (beginning && wholeOf(word).startsWith(beginning)),
    )
    return answers && !beginners(asked)(word) ? [word.spelt] : []
  })
  expect(missed).toEqual([])
  // Each key of a plain word begins as the word does, so no other query can find it by another letter.
  const otherwise = words.filter(
    (word) =>
      !lexemesOf('loose', word).every(({ lexeme }) =>
        beginners([{ typed: '', word, strict: [], loose: [lexeme], beginning: null }])(word),
      ),
  )
  expect(otherwise.map(({ spelt }) => spelt)).toEqual([])
})

test('most words of a text are passed over', () => {
  const may = beginners(queryWords('домбыра'))
  expect(
    wordsOf('Ақын мен жыршы домбырамен ән айтты')
      .filter(may)
      .map(({ spelt }) => spelt),
  ).toEqual(['домбырамен'])
})
