import { keys, looseKeys } from '#catalog/kazakh/keys.ts'
import { type Lemma, titles, treebank, uniMorph } from './kazakh-data.ts'
import { familyOf, pairsOf, treebankPairs } from './kazakh-pairs.ts'
import {
  keyed,
  naive,
  type Pair,
  prefixed,
  type Quality,
  qualityOf,
  type Search,
  trigram,
  uncut,
} from './kazakh-search.ts'

/** Finding a title through another inflected form of the same lemma. */
export type KazakhResult = {
  titles: number
  sets: { name: string; pairs: number }[]
  /** By way of searching, in the order of `sets`. */
  ways: { name: string; qualities: Quality[] }[]
}

type Set = { name: string; titles: readonly string[]; pairs: readonly Pair[] }

/** Kazakh typed on a keyboard without its letters. */
const plainLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}
export const withoutKazakhLetters = (word: string): string =>
  word.replace(/[әғқңөұүһі]/g, (letter) => plainLetters[letter] ?? letter)

/** The better of two: strict hits first, then the loose ones. */
function together(strict: Search, loose: Search): Search {
  return (query) => [...new Set([...strict(query), ...loose(query)])].slice(0, 10)
}

function waysOf(list: readonly string[]): { name: string; search: Search }[] {
  const [strict, loose] = [keyed(list, keys), keyed(list, looseKeys)]
  const lossy = (search: Search) => (query: string) => search(withoutKazakhLetters(query))
  const stripped = keyed(list, naive)
  const whole = keyed(list, uncut)
  const similar = trigram(list)
  return [
    { name: 'ours', search: strict },
    { name: 'ours, loose', search: loose },
    { name: 'naive stripper', search: stripped },
    { name: 'no stemming', search: whole },
    { name: 'prefix', search: prefixed(list) },
    { name: 'trigram', search: similar },
    { name: 'ours, query without Kazakh letters', search: lossy(together(strict, loose)) },
    { name: 'naive stripper, so', search: lossy(stripped) },
    { name: 'trigram, so', search: lossy(similar) },
  ]
}

export async function bench(): Promise<KazakhResult> {
  const [nouns, verbs, list, sentences] = [uniMorph('noun'), uniMorph('verb'), titles(), treebank()]
  const of = (lemmas: readonly Lemma[], gold: 'listed' | 'closed') =>
    pairsOf(
      lemmas.map((lemma) => familyOf(lemma, gold)),
      list,
    )
  const sets: Set[] = [
    { name: 'nouns', titles: list, pairs: of(nouns, 'listed') },
    { name: 'nouns, all forms', titles: list, pairs: of(nouns, 'closed') },
    { name: 'verbs', titles: list, pairs: of(verbs, 'listed') },
    { name: 'verbs, all forms', titles: list, pairs: of(verbs, 'closed') },
    {
      name: 'treebank',
      titles: sentences.map(({ text }) => text),
      pairs: treebankPairs(sentences),
    },
  ]
  // Sets over the same titles share their indexes.
  const ways = new Map([...new Set(sets.map((set) => set.titles))].map((each) => [each, waysOf(each)]))
  const waysBySet = sets.map((set) =>
    (ways.get(set.titles) ?? []).map(({ name, search }) => ({ name, quality: qualityOf(set.pairs, search) })),
  )
  return {
    titles: list.length,
    sets: sets.map(({ name, pairs }) => ({ name, pairs: pairs.length })),
    ways: (waysBySet[0] ?? []).map(({ name }, at) => ({
      name,
      qualities: waysBySet.flatMap((ways) => ways[at]?.quality ?? []),
    })),
  }
}

export function table({ titles: count, sets, ways }: KazakhResult): string {
  const percent = (share: number) => (share * 100).toFixed(1)
  const cell = ({ recall, precision }: Quality) => `${percent(recall)} / ${percent(precision)}`
  return [
    `Recall@10 / precision in percent, over ${count} titles (the treebank's own sentences for it). All pairs are of held-back`,
    'data: nothing was learned from the lemmas asked for, the titles or the treebank.',
    '',
    `| way | ${sets.map(({ name, pairs }) => `${name}: ${pairs} pairs`).join(' | ')} |`,
    `| --- |${sets.map(() => ' --- |').join('')}`,
    ...ways.map(({ name, qualities }) => `| ${name} | ${qualities.map(cell).join(' | ')} |`),
  ].join('\n')
}
