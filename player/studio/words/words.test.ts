import { expect, it } from 'vitest'
import { locales } from '#player/words/language.ts'
import { studioWords } from './words.ts'

/** Every phrase with what is put into it: numbers, since letters stay as they are. */
function phrasesOf(value: unknown, path = ''): [string, string][] {
  const said = typeof value === 'function' ? value(...Array.from({ length: value.length }, () => 1)) : value
  if (typeof said === 'string') return [[path, said]]
  if (typeof said !== 'object' || said === null) return []
  return Object.entries(said).flatMap(([name, part]) => phrasesOf(part, `${path}/${name}`))
}

it('the studio has all its words in every language and alphabet', () => {
  const paths = locales.map((locale) => phrasesOf(studioWords(locale)).map(([path]) => path))
  for (const each of paths) expect(each).toEqual(paths[0])
  expect(paths[0]?.length).toBeGreaterThan(150)
})

it.each([
  ['kk-Latn', /\p{Script=Cyrillic}/u],
  ['kk-Arab', /\p{Script=Cyrillic}/u],
  ['en', /\p{Script=Cyrillic}/u],
  ['ru', /[әғқңөұүһі]/iu],
] as const)('%s has no letters of another', (locale, others) => {
  expect(phrasesOf(studioWords(locale)).filter(([, said]) => others.test(said))).toEqual([])
})

it('days stand in their case', () => {
  const { licences } = studioWords('kk')
  expect(licences.untilDay(1, 5, 2027, null)).toBe('2027 жылғы 1 мамырға дейін')
  expect(licences.fromDay(9, 9, 2027, null)).toBe('2027 жылғы 9 қыркүйектен бастап')
  expect(studioWords('ru').licences.untilDay(1, 5, 2027, '15:00')).toBe('до 1 мая 2027 г., 15:00')
})
