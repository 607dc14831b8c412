import { describe, expect, test } from 'vitest'
import { distance } from './distance.ts'

describe('distance', () => {
  test.each([
    ['kazakstan', 'kazakstan', 0],
    ['kazasstan', 'kazakstan', 1],
    ['kaakstan', 'kazakstan', 1],
    ['kazzakstan', 'kazakstan', 1],
    ['kzaakstan', 'kazakstan', 1],
    ['dobmyar', 'dombyra', 2],
    ['aitys', 'konsert', 3],
    ['', 'a', 1],
    ['a', '', 1],
    ['', '', 0],
  ])('%s and %s: %i', (typed, word, apart) => {
    expect(distance(typed, word, 2)).toBe(apart)
    expect(distance(word, typed, 2)).toBe(apart)
  })

  test('of a word that is begun only what is typed counts', () => {
    expect(distance('kazass', 'kazakstan', 2, true)).toBe(1)
    expect(distance('kazass', 'kazakstan', 2)).toBe(3)
    expect(distance('', 'kazakstan', 2, true)).toBe(0)
    expect(distance('kazakstandyk', 'kazakstan', 2, true)).toBe(3)
  })
})
