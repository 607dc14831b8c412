import { expect, test } from 'vitest'
import { regionMap } from '#catalog/contract/region.ts'
import { regionCodes, type TitleView } from '#catalog/contract/title.ts'
import { appendPage, arrange, kindsOf, regionsOf } from './arrange.ts'

const title = (number: number, change: Partial<TitleView> = {}): TitleView => ({
  id: `title${String(number).padStart(7, '0')}`,
  owner: { id: 'owner0000001', name: 'Алтын қазына' },
  kind: 'concert',
  texts: { kk: { title: `Жазба ${number}` } },
  region: null,
  languages: [],
  ageMark: 0,
  year: null,
  ...{ recordedOn: null, series: null, season: null, episode: null, credits: [] },
  demo: false,
  state: 'complete',
  refusal: null,
  playable: true,
  hidden: false,
  outdated: false,
  createdAt: '2026-11-22T00:00:00Z',
  duration: 60,
  audioOnly: false,
  preview: null,
  picturesDue: false,
  poster: null,
  renditions: [],
  licences: [],
  offers: [],
  ...change,
})
const titles = (count: number) => Array.from({ length: count }, (_, number) => title(number))

test('a few titles: the newest leads, the others are cards', () => {
  const { lead, list, cards } = arrange(titles(4), false)
  expect(lead?.id).toBe('title0000000')
  expect(list).toEqual([])
  expect(cards).toHaveLength(3)
})

test('many titles: lead, list and cards hold every title once', () => {
  const all = titles(12)
  const { lead, list, cards } = arrange(all, false)
  expect([lead, ...list, ...cards]).toEqual(all)
  expect(list).toHaveLength(6)
  expect(arrange(titles(24), false).list).toHaveLength(7)
})

test('what was asked for has no lead, and nothing has nothing', () => {
  expect(arrange(titles(12), true).cards).toHaveLength(12)
  expect(arrange([], false)).toEqual({ lead: null, list: [], cards: [] })
})

test('only kinds and regions that exist are offered', () => {
  const some = [
    title(1, { kind: 'film', region: 'KZ-71' }),
    title(2, { kind: 'aitys' }),
    title(3, { kind: 'film' }),
  ]
  expect(kindsOf(some)).toEqual([
    { kind: 'aitys', count: 1 },
    { kind: 'film', count: 2 },
  ])
  expect(regionsOf(some)).toEqual([{ region: 'KZ-71', count: 1 }])
})

test('a title that moved between pages is shown once', () => {
  expect(appendPage(titles(3), [title(2), title(3)]).map(({ id }) => id)).toEqual(
    titles(4).map(({ id }) => id),
  )
})

test('every region lies on the map once', () => {
  const placed = regionMap.flat().filter((code) => code !== null)
  expect([...placed].sort()).toEqual([...regionCodes].sort())
})
