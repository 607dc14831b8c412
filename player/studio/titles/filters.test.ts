import { expect, it } from 'vitest'
import { asQuery, between, isNarrowed } from './filters.ts'

it('what says nothing is not asked', () => {
  expect(asQuery({ q: '', kind: 'aitys', hidden: false, order: 'name' })).toEqual({
    ...{ kind: 'aitys', hidden: false, order: 'name' },
  })
  expect([isNarrowed({ order: 'name' }), isNarrowed({ q: '' }), isNarrowed({ hidden: false })]).toEqual([
    ...[false, false, true],
  ])
})

it('all between two rows are chosen, whichever came first', () => {
  const shown = ['a', 'b', 'c', 'd']
  expect(between(shown, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(between(shown, 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(between(shown, null, 'c')).toEqual(['c'])
  // The row it began at is not in the list any more.
  expect(between(shown, 'x', 'c')).toEqual(['c'])
  expect(between(shown, 'a', 'x')).toEqual([])
})
