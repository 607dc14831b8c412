import { expect, it } from 'vitest'
import { keptWithin } from './kept-within.ts'

it('holds what was used last, by weight', () => {
  const kept = keptWithin<string>(10, ({ length }) => length)
  kept.set('a', '1234')
  kept.set('b', '1234')
  expect(kept.get('a')).toBe('1234')
  kept.set('c', '1234')
  expect(['a', 'b', 'c'].map((name) => kept.get(name) !== undefined)).toEqual([true, false, true])
  // Another value under a name weighs instead of the first, not beside it.
  kept.set('c', '123456')
  expect(['a', 'c'].map((name) => kept.get(name))).toEqual(['1234', '123456'])
  kept.set('d', '12345678901')
  expect(['a', 'c', 'd'].map((name) => kept.get(name))).toEqual(['1234', '123456', undefined])
})
