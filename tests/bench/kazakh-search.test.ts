import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typings } from '#tests/support/kazakh-typing.ts'
import {
  titles as allTitles,
  isHeldBack,
  newsWithLemmas,
  titlesByWord,
  uniMorph,
  unlistedForms,
  wordsOf,
} from './kazakh-data.ts'
import { openHub } from './kazakh-hub.ts'
import { goldKeys, pairsOf, textPairs, verbStem } from './kazakh-pairs.ts'
import { inflect } from './kazakh-paradigm.ts'
import { keyed, naive, qualityOf } from './kazakh-search.ts'
import { waysOver } from './kazakh-ways.ts'

const titles = ['Мектептер туралы', 'Біздің мектебіміз', 'Қалада', 'Мектеп']

describe('ways of searching', () => {
  test('the naive stripper finds what differs in its endings only', () => {
    expect(keyed(titles, naive)('мектепке')).toEqual([0, 3])
  })

  test('hits are ranked by what they share', () => {
    const weighed = (word: string) => [{ key: word.slice(0, 5), weight: word === 'мектеп' ? 1 : 0.5 }]
    expect(keyed(titles, weighed)('мектеп')).toEqual([3, 0, 1])
  })

  test('keys find every form', async () => {
    for (const { name, search } of waysOver(titles))
      if (name !== 'naive stripper')
        expect(new Set(await search('мектепке')), name).toEqual(new Set([0, 1, 3]))
  })
})

describe('the hub', () => {
  let hub: Awaited<ReturnType<typeof openHub>>
  beforeAll(async () => {
    hub = await openHub()
  })
  afterAll(() => hub.close())

  test('finds a title in whatever a query is typed, and equals in their order', async () => {
    const ways = await hub.waysOver(titles)
    expect(ways).toHaveLength(typings.length + 1)
    for (const { name, search } of ways) expect(await search('мектепке'), name).toEqual([0, 1, 3])
    const [others] = await hub.waysOver(['Қала'])
    expect(await others?.search('мектепке')).toEqual([])
  })
})

test('recall counts queries, precision what they return', async () => {
  const right = new Set([0, 1])
  const answers: Record<string, number[]> = { a: [0, 2], b: [2], c: [] }
  const pairs = Object.keys(answers).map((query) => ({ query, title: 0, right }))
  expect(await qualityOf(pairs, (query) => answers[query] ?? [])).toEqual({ recall: 1 / 3, precision: 0.25 })
})

describe('pairs', () => {
  const family = (lemma: string) => ({
    lemma,
    forms: new Set(['мектеп', 'мектептер']),
    queries: ['мектеп', 'мектепке'],
  })

  test('ask for a title in another form than it has, of held-back lemmas only', () => {
    const pairs = ['мектеп', 'қала', 'үй', 'адам'].flatMap((lemma) => pairsOf([family(lemma)], titles))
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.length).toBeLessThan(8)
    for (const { query, title, right } of pairs) {
      expect(right).toEqual(new Set([0, 3]))
      expect([...right]).toContain(title)
      if (title === 3) expect(query).toBe('мектепке')
    }
  })

  const token = (form: string) => ({ form, lemma: 'ел', tag: 'NOUN' })

  test('of running text are the forms of one lemma', () => {
    const pairs = textPairs([{ tokens: [token('елге')] }, { tokens: [token('елі'), token('ел')] }])
    expect(pairs.map(({ query, title }) => `${query} ${title}`)).toContain('елге 1')
    expect(pairs).toHaveLength(6)
  })

  test('of running text leave out what no page has room for', () => {
    const forms = ['ел', 'елге', 'елі', 'елдер']
    const sentences = Array.from({ length: 12 }, (_, at) => ({ tokens: [token(forms[at % 4] ?? '')] }))
    expect(textPairs(sentences)).toEqual([])
  })
})

test('a perfect list has the commonest lemma of a form', () => {
  const token = (lemma: string) => ({ form: 'жылы', lemma, tag: 'NOUN' })
  const perfect = goldKeys([{ tokens: [token('жылы')] }, { tokens: [token('жыл'), token('жыл')] }])
  expect(perfect('жылы')).toEqual([{ key: 'жыл', weight: 1 }])
})

test('every form with a lemma is in its sentence', () => {
  const strangers = newsWithLemmas().flatMap(({ text, tokens }) => {
    const words = new Set(wordsOf(text))
    return tokens.filter(({ form }) => !words.has(form)).map(({ form }) => `${form}: ${text}`)
  })
  expect(strangers).toEqual([])
})

test('every form that was judged is in a title, of a noun that is held back, and not listed', () => {
  const nouns = new Map(uniMorph('noun').map(({ lemma, forms }) => [lemma, forms.map(({ form }) => form)]))
  const inTitles = titlesByWord(allTitles())
  for (const [lemma, forms] of unlistedForms()) {
    expect([lemma, nouns.has(lemma), isHeldBack(lemma)]).toEqual([lemma, true, true])
    for (const form of forms) {
      expect([form, inTitles.has(form)]).toEqual([form, true])
      expect(nouns.get(lemma)).not.toContain(form)
    }
  }
})

test('a part of a compound is in its title', () => {
  expect(titlesByWord(['Жеміс-жидек', 'Жеміс']).get('жеміс')).toEqual([0, 1])
})

test.each([
  ['айту', 'айт'],
  ['қою', 'қой'],
  ['кию', 'ки'],
  ['табу', 'тап'],
  ['оқу', 'оқы'],
])('the stem of %s is %s', (infinitive, stem) => {
  expect(verbStem(infinitive)).toBe(stem)
})

test.each([
  ['кітап', 'noun', ['its', 'loc3'], ['кітабында']],
  ['су', 'noun', ['its'], ['суы']],
  ['тап', 'verb', ['ip'], ['тауып']],
  ['оқы', 'verb', ['inf'], ['оқу']],
  ['қой', 'verb', ['pres'], ['қоя']],
  ['көр', 'verb', ['neg', 'past'], ['көрмеді']],
] as const)('%s, %s, %j', (stem, kind, chain, forms) => {
  expect(inflect(stem, kind, chain)).toEqual(forms)
})
