import { isHeldBack, newsWithLemmas, titles, treebank, uniMorph, unlistedForms } from './kazakh-data.ts'
import { type FormShares, formShares } from './kazakh-forms.ts'
import { openHub } from './kazakh-hub.ts'
import { goldKeys, nounFamily, pairsOf, textPairs, verbFamily } from './kazakh-pairs.ts'
import { openPostgres } from './kazakh-postgres.ts'
import { keyed, type Pair, type Quality, qualityOf, type Way } from './kazakh-search.ts'
import { waysOver } from './kazakh-ways.ts'

/** Finding a title through another inflected form of the same lemma. */
export type KazakhResult = {
  titles: number
  sets: { name: string; pairs: number }[]
  /** By way of searching, in the order of `sets`; null where a way is not for a set. */
  ways: { name: string; qualities: (Quality | null)[] }[]
  forms: FormShares[]
}

type Asked = { name: string; collection: Collection; pairs: readonly Pair[] }
/** Titles to search, and the ways that are for them alone. */
type Collection = { titles: readonly string[]; own: Way[] }

export async function bench(): Promise<KazakhResult> {
  const sets = setsToAsk()
  const hub = await openHub()
  const postgres = await openPostgres()
  try {
    const collections = [...new Set(sets.map(({ collection }) => collection))]
    const ways = new Map<Collection, Way[]>()
    for (const collection of collections) {
      const { titles: list, own } = collection
      ways.set(collection, [
        ...(await hub.waysOver(list)),
        ...waysOver(list),
        ...(await postgres.waysOver(list)),
        ...own,
      ])
    }
    const names = [...new Set([...ways.values()].flatMap((each) => each.map(({ name }) => name)))]
    const rows: KazakhResult['ways'] = []
    for (const name of names) {
      const qualities: (Quality | null)[] = []
      for (const { collection, pairs } of sets) {
        const way = ways.get(collection)?.find((each) => each.name === name)
        qualities.push(way ? await qualityOf(pairs, way.search) : null)
      }
      rows.push({ name, qualities })
    }
    return {
      titles: sets[0]?.collection.titles.length ?? 0,
      sets: sets.map(({ name, pairs }) => ({ name, pairs: pairs.length })),
      ways: rows,
      forms: formShares(),
    }
  } finally {
    await postgres.close()
    await hub.close()
  }
}

function setsToAsk(): Asked[] {
  const all: Collection = { titles: titles(), own: [] }
  const [nouns, bank, news, unlisted] = [uniMorph('noun'), treebank(), newsWithLemmas(), unlistedForms()]
  const listed = nouns.map((noun) => nounFamily(noun))
  const judged = nouns.map((noun) => nounFamily(noun, unlisted.get(noun.lemma)))
  const verbs = uniMorph('verb').map(verbFamily)
  const textOf = (sentences: typeof news): Collection => {
    const list = sentences.map(({ text }) => text)
    return { titles: list, own: [{ name: 'perfect lemmas', search: keyed(list, goldKeys(sentences)) }] }
  }
  const [newsText, bankText] = [textOf(news), textOf(bank)]
  return [
    { name: 'nouns', collection: all, pairs: pairsOf(judged, all.titles) },
    { name: 'nouns, listed forms', collection: all, pairs: pairsOf(listed, all.titles) },
    { name: 'verbs', collection: all, pairs: pairsOf(verbs, all.titles) },
    { name: 'news, held back', collection: newsText, pairs: textPairs(news, isHeldBack) },
    {
      name: 'news, looked at',
      collection: newsText,
      pairs: textPairs(news, (lemma) => !isHeldBack(lemma)),
    },
    { name: 'treebank', collection: bankText, pairs: textPairs(bank) },
  ]
}

const percent = (share: number) => (share * 100).toFixed(1)

export function table({ titles: count, sets, ways, forms }: KazakhResult): string {
  const cell = (quality: Quality | null) =>
    quality ? `${percent(quality.recall)} / ${percent(quality.precision)}` : '–'
  return [
    `Recall@10 / precision in percent, over ${count} titles (news and treebank over their own sentences). Nothing was learned`,
    'from the lemmas asked for, the titles or the treebank; of the news, half of the lemmas were looked at.',
    '',
    `| way | ${sets.map(({ name, pairs }) => `${name}: ${pairs} pairs`).join(' | ')} |`,
    `| --- |${sets.map(() => ' --- |').join('')}`,
    ...ways.map(({ name, qualities }) => `| ${name} | ${qualities.map(cell).join(' | ')} |`),
    '',
    'Forms of UniMorph that share a key with their lemma, and pairs of lemmas that share one with another lemma, in percent:',
    '',
    '| set | lemmas | forms | with their lemma | its likeliest | lemmas mixed up |',
    '| --- | --- | --- | --- | --- | --- |',
    ...forms.map(
      ({ name, lemmas, forms: all, shared, best, mixed }) =>
        `| ${name} | ${lemmas} | ${all} | ${percent(shared)} | ${percent(best)} | ${percent(mixed)} |`,
    ),
  ].join('\n')
}
