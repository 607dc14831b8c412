import { describe, expect, test } from 'vitest'
import { newsWithLemmas, wordsOf } from './kazakh-data.ts'
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

  test('ours finds a title in whatever a query is typed', async () => {
    for (const { name, search } of waysOver(titles))
      if (name !== 'naive stripper')
        expect(new Set(await search('мектепке')), name).toEqual(new Set([0, 1, 3]))
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
