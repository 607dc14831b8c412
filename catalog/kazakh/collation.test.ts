import { describe, expect, test } from 'vitest'
import { compare } from './collation.ts'
import { latinAlphabet } from './latin-tables.ts'
import { alphabet } from './letters.ts'

const collator = new Intl.Collator('kk')
const sorted = (texts: readonly string[]) => [...texts].sort((a, b) => compare(a, b))

describe('Cyrillic', () => {
  test('has the order of the alphabet, small before large', () => {
    const both = [...alphabet].flatMap((letter) => [letter, letter.toUpperCase()])
    expect(sorted([...both].reverse())).toEqual(both)
  })

  test('is that of Intl for every pair of letters, at every place and in every case', () => {
    const failed: string[] = []
    const letters = [...alphabet, ...alphabet.toUpperCase()]
    for (const a of letters) {
      for (const b of letters) {
        for (const [first, second] of [
          [a, b],
          [`қ${a}`, `қ${b}`],
          [`${a}б`, `${b}а`],
          [`${a}`, `${b}а`],
        ] as const) {
          const [ours, theirs] = [compare(first, second), collator.compare(first, second)]
          if (Math.sign(ours) !== Math.sign(theirs)) failed.push(`${first} ${second}`)
        }
      }
    }
    expect(failed).toEqual([])
  })

  test('is that of Intl for all words of few letters, in any order', () => {
    const letters = ['і', 'ы', 'Ы', 'ь', 'һ', 'х', ' ', '-', '1']
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `б${a}${b}${c}`)))
    const shuffled = words.filter((_, at) => at % 2 === 0).concat(words.filter((_, at) => at % 2 === 1))
    expect(sorted(shuffled)).toEqual([...shuffled].sort(collator.compare))
  })
})

test.each([
  [
    ['Әлем', 'Азия', 'Ұлт', 'Үміт', 'Іле', 'Ырыс', 'Ел', 'Ёлка', 'Жол'],
    'Азия Әлем Ел Ёлка Жол Ұлт Үміт Ырыс Іле',
  ],
  [['Абай', 'абай', 'АБАЙ', 'Абай жолы', 'Абайы'], 'абай Абай АБАЙ Абай жолы Абайы'],
  // Letters before case, case before nothing.
  [['Ата', 'атa', 'ата'], 'ата Ата атa'],
  [['qaz', 'қаз', '2', '"ж"'], '"ж" 2 қаз qaz'],
  [['а\u0301б', 'аб', 'ав'], 'аб а\u0301б ав'],
])('%j is sorted', (texts, expected) => expect(sorted(texts).join(' ')).toBe(expected))

test('Latin has the order of the alphabet of 2021', () => {
  expect(sorted([...latinAlphabet].reverse()).join('')).toBe(latinAlphabet)
  expect(sorted(['ülken', 'ūlt', 'ulu', 'Vena']).join(' ')).toBe('ulu ūlt ülken Vena')
  // I is a capital of ı in Kazakh and of i in English; İ always of i.
  expect(compare('Is', 'is')).toBeGreaterThan(0)
  expect(compare('Is', 'ıs')).toBeLessThan(0)
  expect(compare('Is', 'ıs', { dottedI: true })).toBeGreaterThan(0)
  expect(compare('Is', 'it', { dottedI: true })).toBeGreaterThan(0)
  expect(compare('İs', 'is')).toBeGreaterThan(0)
})

test('numbers count as numbers where that is asked for', () => {
  const episodes = ['10-бөлім', '2-бөлім', '1-бөлім', '02-бөлім', 'бөлім']
  expect(sorted(episodes)).toEqual(['02-бөлім', '1-бөлім', '10-бөлім', '2-бөлім', 'бөлім'])
  expect([...episodes].sort((a, b) => compare(a, b, { numeric: true }))).toEqual([
    '1-бөлім',
    '2-бөлім',
    '02-бөлім',
    '10-бөлім',
    'бөлім',
  ])
  expect(compare('9'.repeat(400), `1${'0'.repeat(400)}`, { numeric: true })).toBeLessThan(0)
})

test('is 0 for equal texts alone, also composed in another way', () => {
  expect(compare('й', 'и\u0306')).toBe(0)
  expect(compare('', '')).toBe(0)
  expect(compare('', 'а')).toBeLessThan(0)
})
