import { expect, test } from 'vitest'
import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { openSearch } from './transcript-search.ts'

const lines = [
  'Ассалаумағалейкум, қалың елім,',
  'Ақ Жайықтан арнайы жетіп келдім.',
  'Өмір өтер, өлең қалар.',
  'Здравствуй, степь широкая',
]
const search = openSearch(lines)
const found = (query: string) => search(query).map(({ line }) => line)

test('words are found in whatever alphabet they are typed, and whatever their case', () => {
  for (const query of ['өмір', 'ӨМІР', 'ömır', 'omir', toArabic('өмір')])
    expect(found(query), query).toEqual([2])
  for (const query of ['жайық', 'jaiyq', 'zhaiyq', 'Жайықтан']) expect(found(query), query).toEqual([1])
  // Letters that a Russian keyboard does not have.
  for (const query of ['калын', 'олен']) expect(found(query), query).toHaveLength(1)
  expect(found('ШИРОК')).toEqual([3])
})

test('lines in Latin and in Arabic letters are found by Cyrillic ones', () => {
  for (const script of [toLatin, toArabic])
    expect(openSearch(lines.map((line) => script(line)))('келдім').map(({ line }) => line)).toEqual([1])
})

test('all words must be there; short ones stand at the beginning of a word', () => {
  expect(found('қалың елім')).toEqual([0])
  expect(found('қалың жайық')).toEqual([])
  expect(found('ел')).toEqual([0])
  expect(found(' ,. ')).toEqual([])
})

test('whole words are marked, in their order', () => {
  const [hit] = search('елім қалың')
  expect(hit?.marks.map(([from, to]) => lines[0]?.slice(from, to))).toEqual(['қалың', 'елім'])
})
