import { titlesByWord } from './kazakh-data.ts'

/** What a word is looked up by, the best with the greatest weight. */
export type Keys = (word: string) => readonly { key: string; weight: number }[]
/** Finds titles by one word: numbers of titles, the best first. */
export type Search = (query: string) => number[]
/** A way of searching, under its name in the table. */
export type Way = { name: string; search: (query: string) => number[] | Promise<number[]> }

/** How many hits a page shows: recall@10. */
export const page = 10

/** Titles by the keys of their words; hits are ranked by the weight of what query and title share, then by number. */
export function keyed(titles: readonly string[], queryKeys: Keys, titleKeys: Keys = queryKeys): Search {
  const found = new Map<string, { title: number; weight: number }[]>()
  for (const [word, at] of titlesByWord(titles))
    for (const { key, weight } of titleKeys(word)) {
      const hits = at.map((title) => ({ title, weight }))
      found.set(key, [...(found.get(key) ?? []), ...hits])
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

/** A query, the title it should find, and all titles that are right. */
export type Pair = { query: string; title: number; right: ReadonlySet<number> }
/** Shares of 1: queries whose title is on the first page, and right titles among those on it (of queries with hits). */
export type Quality = { recall: number; precision: number }

export async function qualityOf(pairs: readonly Pair[], search: Way['search']): Promise<Quality> {
  let [hits, answered, precision] = [0, 0, 0]
  for (const { query, title, right } of pairs) {
    const found = await search(query)
    if (found.includes(title)) hits++
    if (found.length === 0) continue
    answered++
    precision += found.filter((each) => right.has(each)).length / found.length
  }
  return { recall: hits / pairs.length, precision: answered === 0 ? 0 : precision / answered }
}
