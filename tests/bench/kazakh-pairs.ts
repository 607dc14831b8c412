import { verbByInfinitive } from '#catalog/kazakh/protected-words.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { isHeldBack, type Lemma, partsOf, type Token, titlesByWord } from './kazakh-data.ts'
import { inflect, verbCells } from './kazakh-paradigm.ts'
import { type Keys, type Pair, page } from './kazakh-search.ts'

/** A lemma with all its forms that count as right, and those queries are made of. */
type Family = { lemma: string; forms: ReadonlySet<string>; queries: readonly string[] }

const voiceless: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }

/** айту is айт-, қою is қой-, табу is тап-; оқу is оқы- as our list has it. */
export function verbStem(infinitive: string): string {
  const known = verbByInfinitive.get(infinitive)
  if (known !== undefined) return known
  const rest = infinitive.slice(0, -1)
  if (infinitive.endsWith('ю')) return rest.endsWith('и') ? rest : `${rest}й`
  const last = rest.slice(-1)
  return rest.slice(0, -1) + (voiceless[last] ?? last)
}

/** A noun with the forms UniMorph has, and of the others those `unlisted`: without them a right title counts as wrong. */
export function nounFamily({ lemma, forms }: Lemma, unlisted: readonly string[] = []): Family {
  const queries = [...new Set(forms.map(({ form }) => form))]
  return { lemma, queries, forms: new Set([...queries, ...unlisted]) }
}

/**
 * A verb with the forms UniMorph has, and those it leaves out (the derived voices, the cases of its participles), made by
 * the table of suffixes.
 */
export function verbFamily({ lemma, forms }: Lemma): Family {
  const queries = [...new Set(forms.map(({ form }) => form))]
  const made = verbCells.flatMap(({ chain }) => inflect(verbStem(lemma), 'verb', chain))
  return { lemma, queries, forms: new Set([...queries, lemma, ...made]) }
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

/**
 * Every form of a lemma asks for every sentence with another form of it; one with a compound of it is right as well. Lemmas in more sentences than a page has places
 * are left out.
 */
export function textPairs(
  sentences: readonly { tokens: readonly Token[] }[],
  isAsked: (lemma: string) => boolean = () => true,
): Pair[] {
  const sentencesOf = new Map<string, Map<string, Set<number>>>()
  const compoundsWith = new Map<string, number[]>()
  for (const [sentence, { tokens }] of sentences.entries())
    for (const { form, lemma, tag } of tokens) {
      for (const part of partsOf(form))
        compoundsWith.set(part, [...(compoundsWith.get(part) ?? []), sentence])
      if (!/^(NOUN|VERB|PROPN|ADJ)$/.test(tag) || !isAsked(lemma)) continue
      const forms = sentencesOf.get(lemma) ?? new Map<string, Set<number>>()
      sentencesOf.set(lemma, forms)
      forms.set(form, new Set([...(forms.get(form) ?? []), sentence]))
    }
  return [...sentencesOf.values()].flatMap((forms) => {
    const right = new Set([...forms].flatMap(([form, at]) => [...at, ...(compoundsWith.get(form) ?? [])]))
    if (right.size > page) return []
    return [...forms.keys()].flatMap((query) =>
      [...forms].flatMap(([form, at]) =>
        form === query ? [] : [...at].map((title) => ({ query, title, right })),
      ),
    )
  })
}

/** What a perfect list of lemmas would find words by, where it cannot see their sentence: the commonest lemma of each form. */
export function goldKeys(sentences: readonly { tokens: readonly Token[] }[]): Keys {
  const counts = new Map<string, Map<string, number>>()
  for (const { form, lemma } of sentences.flatMap(({ tokens }) => tokens)) {
    const lemmas = counts.get(form) ?? new Map<string, number>()
    counts.set(form, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1))
  }
  return (word) => {
    const [best] = [...(counts.get(word) ?? [])].sort(([, a], [, b]) => b - a)
    return [{ key: best?.[0] ?? word, weight: 1 }]
  }
}
