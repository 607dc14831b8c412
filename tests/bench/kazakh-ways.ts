import { keys, looseKeys } from '#catalog/kazakh/keys.ts'
import { isTold, queryKeysIn, type Space, wordsOf } from '#catalog/search/terms.ts'
import { type Keys, keyed, naive, page, type Search, type Way } from './kazakh-search.ts'

/** The keys of a query of one word, whatever it is typed in: nothing but the query tells its alphabet. */
const queryKeys =
  (space: Space): Keys =>
  (query) =>
    wordsOf(query).flatMap((word) => queryKeysIn(space, word))

/** Strict hits first, then the loose ones, which a query that tells its letters needs only when it has no hit. */
function byKeys(titles: readonly string[]): Search {
  const strict = keyed(titles, queryKeys('strict'), keys)
  const loose = keyed(titles, queryKeys('loose'), looseKeys)
  return (query) => {
    const found = strict(query)
    if (isTold(query) && found.length > 0) return found
    return [...new Set([...found, ...loose(query)])].slice(0, page)
  }
}

/** Everything that needs no database, over the same titles. */
export const waysOver = (titles: readonly string[]): Way[] => [
  { name: 'our keys alone', search: byKeys(titles) },
  { name: 'our strict keys alone', search: keyed(titles, keys) },
  { name: 'naive stripper', search: keyed(titles, naive) },
]
