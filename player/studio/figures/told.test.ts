import { expect, it } from 'vitest'
import type { Figures } from '#catalog/contract/figures.ts'
import { en } from '#player/words/en.ts'
import { retention, shortDay, stallsPerHour, tilesOf } from './told.ts'

const nothing = { starts: 0, seconds: 0, domesticSeconds: 0, finished: 0, stalls: 0, stallSeconds: 0 }
const sums = { starts: 1400, seconds: 7200, domesticSeconds: 5400, finished: 350, stalls: 3, stallSeconds: 9 }
const figures: Figures = {
  ...{ from: '2026-11-22', until: '2026-11-23', timeZone: 'Asia/Almaty', sums, before: nothing, days: [] },
  ...{ rungs: [], tenths: [1400, 700], startMs: { half: 1240, most: null }, networks: [], countries: [] },
  ...{ titles: [], earnings: [{ currency: 'KZT', amount: 50_000 }] },
}
const telling = { words: en, locale: 'en', language: 'en' } as const
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

it('are told in short, beside the time before where there was anything', () => {
  expect(tilesOf(figures, telling).map(({ name, value, note }) => [name, plain(value), plain(note)])).toEqual(
    [
      ['Views', '1 400', 'in the period before: 0'],
      ['Hours watched', '2', 'in the period before: 0'],
      ['Inside the country', '75%', undefined],
      ['Reached the end', '25%', undefined],
      ['Stalls per hour', '1.5', '4.5 s per hour'],
      ['Time to start', '1.2 s', undefined],
      ['Earned', '₸500', undefined],
    ],
  )
})

it('of nothing there are dashes, not zeros', () => {
  const empty = { ...figures, sums: nothing, startMs: { half: null, most: null }, earnings: [] }
  expect(tilesOf(empty, telling).map(({ value }) => value)).toEqual(['0', '0', '–', '–', '–', '–'])
  expect(stallsPerHour(nothing)).toBeNull()
})

it('shares of tenths are of those who began, and never above all', () => {
  expect(retention(figures)).toEqual([1, 0.5])
  expect(retention({ tenths: [2, 4], sums: { ...sums, starts: 1 } })).toEqual([0.5, 1])
})

it('days in short', () => expect(shortDay('2026-11-03')).toBe('03.11'))
