import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { type Collection, NewCollection } from '#catalog/contract/lists.ts'
import { draftOf, mostTitles, moved, newDraft, placeAt, textsOf } from './list-draft.ts'

const collection = {
  ...{ id: 'list00000001', position: 0, published: true, changedBy: 'admin' as const },
  changedAt: '2026-11-22T00:00:00.000Z',
  texts: { kk: { title: 'Köktem' } },
  typed: { kk: { title: 'Көктем', description: 'Наурызға' }, ru: { title: 'Весна' } },
  titles: [],
  titleIds: ['title0000001'],
} satisfies Collection

it('a draft has what was typed, and says it again', () => {
  const draft = draftOf(collection)
  expect(draft).toEqual({
    ...{ id: 'list00000001', titleIds: ['title0000001'], published: true },
    names: { kk: 'Көктем', ru: 'Весна', en: '' },
    notes: { kk: 'Наурызға', ru: '', en: '' },
  })
  expect(textsOf(draft)).toEqual(collection.typed)
})

it('space is no name, and a note alone says nothing', () => {
  expect(textsOf(newDraft)).toBeNull()
  const draft = {
    ...newDraft,
    names: { kk: ' ', ru: '', en: ' Spring ' },
    notes: { kk: 'x', ru: 'y', en: ' ' },
  }
  expect(textsOf(draft)).toEqual({ en: { title: 'Spring' } })
})

it.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [2, 1, 'acbd'],
])('what is moved from %i to %i stands there', (from, to, order) => {
  expect(moved([...'abcd'], from, to).join('')).toBe(order)
})

it.each([
  [0, 1, 0],
  [25, 0, 1],
  [25, 2, 2],
  [99, 1, 3],
])('dropped at a height of %i, the one at %i comes to %i', (height, from, to) => {
  expect(placeAt(height, [5, 15, 26, 35], from)).toBe(to)
})

it('as many titles are taken as a list holds', () => {
  const body = (count: number) => ({
    texts: { kk: { title: 'Көктем' } },
    titleIds: Array.from({ length: count }, (_, at) => `title${String(at).padStart(7, '0')}`),
  })
  expect([Check(NewCollection, body(mostTitles)), Check(NewCollection, body(mostTitles + 1))]).toEqual([
    true,
    false,
  ])
})
