import { titlesByWord, wordsOf } from './kazakh-data.ts'

/** What a word is looked up by, the best with the greatest weight. */
export type Keys = (word: string) => readonly { key: string; weight: number }[]
/** Finds titles by one word: numbers of titles, the best first. */
export type Search = (query: string) => number[]

/** How many hits a page shows: recall@10. */
export const page = 10

/** Titles by the keys of their words; hits are ranked by the weight of what query and title share, then by number. */
export function keyed(titles: readonly string[], queryKeys: Keys, titleKeys: Keys = queryKeys): Search {
  const found = new Map<string, { title: number; weight: number }[]>()
  for (const [title, text] of titles.entries())
    for (const word of new Set(wordsOf(text)))
      for (const { key, weight } of titleKeys(word)) {
        const list = found.get(key) ?? []
        found.set(key, list)
        list.push({ title, weight })
      }
  return (query) => {
    const scores = new Map<number, number>()
    for (const { key, weight } of queryKeys(query))
      for (const hit of found.get(key) ?? [])
        scores.set(hit.title, Math.max(scores.get(hit.title) ?? 0, weight * hit.weight))
    return ranked(scores)
  }
}

/** One page of hits. */
const ranked = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores]
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
    .slice(0, page)
    .map(([title]) => title)

const one = (key: string) => [{ key, weight: 1 }]
export const uncut: Keys = one

/** The usual quick remedy: the longest of the commonest endings falls, once, if three letters stay. */
const endings = (
  'лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен ' +
  'нан нен мен бен пен сы сі ы і ым ім ың ің ымыз іміз м ң н'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

export const naive: Keys = (word) => {
  const cut = (text: string): string => {
    const end = endings.find((ending) => text.endsWith(ending) && text.length - ending.length >= 3)
    return end ? text.slice(0, -end.length) : text
  }
  return one(cut(cut(cut(word))))
}

/** Words that begin as the query does, but for its last two letters; four stay at least. */
export function prefixed(titles: readonly string[]): Search {
  const words = titles.map((text) => wordsOf(text))
  return (query) => {
    const start = query.slice(0, Math.max(4, query.length - 2))
    return words
      .flatMap((list, title) => (list.some((word) => word.startsWith(start)) ? [title] : []))
      .slice(0, page)
  }
}

const trigramsOf = (word: string): string[] => {
  const padded = `  ${word} `
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
}

/** As pg_trgm does it: words of similarity 0.3 or more (shared trigrams by all of them), the most similar first. */
export function trigram(titles: readonly string[], threshold = 0.3): Search {
  const titlesOf = titlesByWord(titles)
  const wordsWith = new Map<string, string[]>()
  for (const word of titlesOf.keys())
    for (const part of new Set(trigramsOf(word))) {
      const list = wordsWith.get(part) ?? []
      wordsWith.set(part, list)
      list.push(word)
    }
  return (query) => {
    const parts = new Set(trigramsOf(query))
    const shared = new Map<string, number>()
    for (const part of parts)
      for (const word of wordsWith.get(part) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1)
    const scores = new Map<number, number>()
    for (const [word, count] of shared) {
      const similarity = count / (parts.size + new Set(trigramsOf(word)).size - count)
      if (similarity < threshold) continue
      for (const title of titlesOf.get(word) ?? [])
        scores.set(title, Math.max(scores.get(title) ?? 0, similarity))
    }
    return ranked(scores)
  }
}

/** A query, the title it should find, and all titles that are right. */
export type Pair = { query: string; title: number; right: ReadonlySet<number> }
/** Shares of 1: queries whose title is on the first page, and right titles among those on it (of queries with hits). */
export type Quality = { recall: number; precision: number }

export function qualityOf(pairs: readonly Pair[], search: Search): Quality {
  let [hits, answered, precision] = [0, 0, 0]
  for (const { query, title, right } of pairs) {
    const found = search(query)
    if (found.includes(title)) hits++
    if (found.length === 0) continue
    answered++
    precision += found.filter((each) => right.has(each)).length / found.length
  }
  return { recall: hits / pairs.length, precision: answered === 0 ? 0 : precision / answered }
}
