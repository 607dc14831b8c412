import { describe, expect, test } from 'vitest'
import { pairsOf, treebankPairs, verbStem } from './kazakh-pairs.ts'
import { inflect } from './kazakh-paradigm.ts'
import { keyed, naive, prefixed, qualityOf, trigram, uncut } from './kazakh-search.ts'

const titles = ['Мектептер туралы', 'Біздің мектебіміз', 'Қалада', 'Мектеп']

describe('ways of searching', () => {
  test('no stemming finds the form itself', () => {
    expect(keyed(titles, uncut)('мектеп')).toEqual([3])
  })

  test('the naive stripper finds what differs in its endings only', () => {
    expect(keyed(titles, naive)('мектепке')).toEqual([0, 3])
  })

  test('hits are ranked by what they share', () => {
    const weighed = (word: string) => [{ key: word.slice(0, 5), weight: word === 'мектеп' ? 1 : 0.5 }]
    expect(keyed(titles, weighed)('мектеп')).toEqual([3, 0, 1])
  })

  test('a prefix, and letters three by three', () => {
    expect(prefixed(titles)('мектепке')).toEqual([0, 3])
    expect(trigram(titles)('мектеп')).toEqual([3, 0, 1])
    expect(trigram(titles)('ауыл')).toEqual([])
  })
})

test('recall counts queries, precision what they return', () => {
  const right = new Set([0, 1])
  const answers: Record<string, number[]> = { a: [0, 2], b: [2], c: [] }
  const pairs = Object.keys(answers).map((query) => ({ query, title: 0, right }))
  expect(qualityOf(pairs, (query) => answers[query] ?? [])).toEqual({ recall: 1 / 3, precision: 0.25 })
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

  test('of a treebank are the forms of one lemma', () => {
    const token = (form: string) => ({ form, lemma: 'ел', tag: 'NOUN' })
    const pairs = treebankPairs([{ tokens: [token('елге')] }, { tokens: [token('елі'), token('ел')] }])
    expect(pairs.map(({ query, title }) => `${query} ${title}`)).toContain('елге 1')
    expect(pairs).toHaveLength(6)
  })
})

test.each([
  ['айту', 'айт'],
  ['қою', 'қой'],
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
