import { keys, looseKeys } from '#catalog/kazakh/keys.ts'
import { queryKeysIn, type Space, wordsOf } from '#catalog/search/terms.ts'
import { typings } from '#tests/support/kazakh-typing.ts'
import { type Keys, keyed, naive, page, type Search, type Way } from './kazakh-search.ts'

/** The keys of a query of one word, whatever it is typed in: nothing but the query tells its alphabet. */
const queryKeys =
  (space: Space): Keys =>
  (query) =>
    wordsOf(query).flatMap((word) => queryKeysIn(space, word))

/** Typed in letters that Russian and English keyboards lack: the word is spelt as Kazakh spells it. */
const isSpelt = (query: string) => /[әғқңөұүһі]|[äğñöşūüáǵńóúýı]|[aounsgciy]'/.test(query)

/** Strict hits first, then the loose ones, which a word that is spelt needs only when it has no hit. */
function ours(titles: readonly string[]): Search {
  const strict = keyed(titles, queryKeys('strict'), keys)
  const loose = keyed(titles, queryKeys('loose'), looseKeys)
  return (query) => {
    const found = strict(query)
    if (isSpelt(query) && found.length > 0) return found
    return [...new Set([...found, ...loose(query)])].slice(0, page)
  }
}

/** Everything that needs no database, over the same titles. */
export function waysOver(titles: readonly string[]): Way[] {
  const search = ours(titles)
  const written = typings.map(({ name, write }) => ({
    name: `ours, query in ${name}`,
    search: (query: string) => search(write(query)),
  }))
  return [
    { name: 'ours', search },
    { name: 'ours, strict keys alone', search: keyed(titles, keys) },
    ...written,
    { name: 'naive stripper', search: keyed(titles, naive) },
  ]
}
