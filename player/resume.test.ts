import { expect, test } from 'vitest'
import { noted, parseLeft } from './resume.ts'

const day = 86_400_000
const left = (id: string, at: number, { total = 3600, when = 1000 * day } = {}) => ({ id, at, total, when })

test('where a title was left is kept once, the newest first', () => {
  const list = noted(noted([], left('a', 100)), left('b', 200))
  expect(noted(list, left('a', 300)).map(({ id, at }) => [id, at])).toEqual([
    ['a', 300],
    ['b', 200],
  ])
})

test('the beginning and the end are nothing to come back to: what was kept goes', () => {
  const list = noted([], left('a', 100))
  for (const at of [0, 29, 3575, 3600]) expect(noted(list, left('a', at))).toEqual([])
  // A short one has short margins.
  expect(noted([], left('c', 3, { total: 20 }))).toHaveLength(1)
  expect(noted([], left('c', 3, { total: 0 }))).toEqual([])
})

test('the list has an end, in number and in age', () => {
  let list = noted([], left('old', 100, { when: 800 * day }))
  for (let index = 0; index < 60; index++) list = noted(list, left(`t${index}`, 100))
  expect(list).toHaveLength(40)
  expect(list[0]?.id).toBe('t59')
  expect(list.some(({ id }) => id === 'old')).toBe(false)
})

test('only what is ours is read', () => {
  expect(parseLeft('[{"id":"a","at":1,"total":2,"when":3},{"id":4},null,"x"]')).toEqual([
    { id: 'a', at: 1, total: 2, when: 3 },
  ])
  for (const text of [null, '', '{', '{}', '7']) expect(parseLeft(text)).toEqual([])
})
