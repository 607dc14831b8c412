import { expect, it } from 'vitest'
import { titleIdsIn } from './caches.ts'

const title = (id: string) => ({ id, owner: { id: 'o' }, series: { id: 's' }, renditions: [] })

it('finds the titles of whatever is answered, and nothing else that has an id', () => {
  expect(titleIdsIn({ titles: [title('a'), title('b')], next: null })).toEqual(['a', 'b'])
  expect(titleIdsIn(title('a'))).toEqual(['a'])
  expect(titleIdsIn({ titles: [{ title: title('a'), why: ['x'] }] })).toEqual(['a'])
  expect(titleIdsIn({ collections: [{ id: 'c', titles: [title('a')] }] })).toEqual(['a'])
  expect(titleIdsIn({ series: [{ id: 's' }] })).toEqual([])
  expect([null, 'a', 1, []].flatMap(titleIdsIn)).toEqual([])
})
