import { expect, test } from 'vitest'
import {
  alphabet,
  backVowels,
  frontVowels,
  isConsonant,
  isVowel,
  lettersOfLoans,
  neutralVowels,
  signs,
  sonorants,
  voicedConsonants,
  voicelessConsonants,
} from './letters.ts'

test('the alphabet has 42 letters, each in one class', () => {
  const classes = [
    backVowels,
    frontVowels,
    neutralVowels,
    voicelessConsonants,
    voicedConsonants,
    sonorants,
    signs,
  ]
  expect([...alphabet]).toHaveLength(42)
  expect([...classes.join('')].sort()).toEqual([...alphabet].sort())
  expect([...lettersOfLoans].every((letter) => alphabet.includes(letter))).toBe(true)
})

test('a letter is a vowel, a consonant or a sign', () => {
  for (const letter of alphabet) {
    expect(Number(isVowel(letter)) + Number(isConsonant(letter)), letter).toBe(signs.includes(letter) ? 0 : 1)
  }
  expect(isVowel('')).toBe(false)
  expect(isConsonant('q')).toBe(false)
})
