import { seededRandom } from '#tests/support/seeded-random.ts'
import { isHeldBack, type Lemma, type Token, titlesByWord } from './kazakh-data.ts'
import { inflect, nounCells, verbCells } from './kazakh-paradigm.ts'
import { type Pair, page } from './kazakh-search.ts'

/** A lemma with all its forms that count as right, and those queries are made of. */
type Family = { lemma: string; forms: ReadonlySet<string>; queries: readonly string[] }

/** айту is айт-, қою is қой-. */
export const verbStem = (infinitive: string): string =>
  infinitive.endsWith('ю') ? `${infinitive.slice(0, -1)}й` : infinitive.slice(0, -1)

/**
 * `listed`: the forms UniMorph has, as they are. `closed`: with those it leaves out (the cases after a possessive, the
 * derived voices of a verb and the cases of its participles), made by the table of suffixes; without them a right title
 * counts as wrong.
 */
export function familyOf({ lemma, kind, forms }: Lemma, gold: 'listed' | 'closed'): Family {
  const queries = [...new Set(forms.map(({ form }) => form))]
  const made = () => {
    const stem = kind === 'noun' ? lemma : verbStem(lemma)
    return (kind === 'noun' ? nounCells : verbCells).flatMap(({ chain }) => inflect(stem, kind, chain))
  }
  return { lemma, queries, forms: new Set(gold === 'listed' ? queries : [...queries, lemma, ...made()]) }
}

/**
 * For each held-back lemma and each of its forms in the titles, one query in another form; at most `most` in all, chosen by
 * the seed. Lemmas with more right titles than a page has places are left out: no search could show them all.
 */
export function pairsOf(
  families: readonly Family[],
  titles: readonly string[],
  most = 1000,
  seed = 1,
): Pair[] {
  const titlesOf = titlesByWord(titles)
  const random = seededRandom(seed)
  const choose = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)]
  const pairs = families
    .filter(({ lemma }) => isHeldBack(lemma))
    .flatMap(({ forms, queries }) => {
      const present = [...forms].filter((form) => titlesOf.has(form))
      const right = new Set(present.flatMap((form) => titlesOf.get(form) ?? []))
      if (right.size > page) return []
      return present.flatMap((form) => {
        const query = choose(queries.filter((other) => other !== form))
        const title = choose(titlesOf.get(form) ?? [])
        return query === undefined || title === undefined ? [] : [{ query, title, right, place: random() }]
      })
    })
  return pairs
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ query, title, right }) => ({ query, title, right }))
}

/** Lemmas of the treebank with the forms they have there; nothing of it is learned from, so none is left out. */
export function treebankPairs(sentences: readonly { tokens: readonly Token[] }[]): Pair[] {
  const sentencesOf = new Map<string, Map<string, number[]>>()
  for (const [sentence, { tokens }] of sentences.entries())
    for (const { form, lemma, tag } of tokens) {
      if (!/^(NOUN|VERB|PROPN|ADJ)$/.test(tag)) continue
      const forms = sentencesOf.get(lemma) ?? new Map<string, number[]>()
      sentencesOf.set(lemma, forms)
      forms.set(form, [...(forms.get(form) ?? []), sentence])
    }
  return [...sentencesOf.values()].flatMap((forms) => {
    const right = new Set([...forms.values()].flat())
    return [...forms.keys()].flatMap((query) =>
      [...forms].flatMap(([form, at]) =>
        form === query ? [] : at.map((title) => ({ query, title, right })),
      ),
    )
  })
}
