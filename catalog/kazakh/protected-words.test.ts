import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { protectedNominals, protectedVerbs } from './protected-words.ts'

test('the lists are of folded Cyrillic words, each once', () => {
  for (const [list, least] of [
    [protectedNominals, 1500],
    [protectedVerbs, 300],
  ] as const) {
    expect(list.size).toBeGreaterThan(least)
    for (const word of list) {
      expect(word).toMatch(/^[а-яёәғқңөұүһі]+(-[а-яёәғқңөұүһі]+)*$/)
      expect(fold(word)).toBe(word)
    }
  }
})
