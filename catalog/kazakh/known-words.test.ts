import { expect, test } from 'vitest'
import { toArabic } from './arabic.ts'
import { fromArabic } from './from-arabic.ts'
import { spell } from './known-words.ts'
import { beginnings, firstParts, wholeWords } from './loans.ts'
import { mixedWords } from './mixed-words.ts'
import { respell } from './respell.ts'
import { lettersLeft } from './sounds.ts'

const sounds = (word: string) => lettersLeft(word).join('')

test('every word of the lists is spelled as it stands there', () => {
  const words = [...beginnings, ...wholeWords]
  expect(words.filter((word) => spell(sounds(word)) !== word)).toEqual([])
  expect(mixedWords.filter((word) => fromArabic(toArabic(word)) !== word)).toEqual([])
})

test('no two of them are written alike', () => {
  for (const list of [beginnings, wholeWords, firstParts]) {
    expect(new Set(list.map(sounds)).size).toBe(list.length)
  }
})

test('endings go on from them', () => {
  expect(spell('фестивалге')).toBe('фестивальге')
  expect(spell('фестивалі')).toBe('фестивалі')
  expect(spell('кинофестивалден')).toBe('кинофестивальден')
  expect(spell('радиоелектроника')).toBe('радиоэлектроника')
  // A whole word is no beginning.
  expect(spell('рол')).toBe('роль')
  expect(spell('ролик')).toBe('ролик')
})

test.each([
  ['ай', 'ай'],
  ['аи', 'ай'],
  ['киім', 'киім'],
  ['тиісті', 'тиісті'],
  ['аиа', 'ая'],
  ['азииа', 'азия'],
  ['каспии', 'каспий'],
  ['обшти', 'обшти'],
  ['штши', 'щи'],
  ['тсирк', 'цирк'],
  ['айтса', 'айтса'],
  ['', ''],
])('by its neighbours %s is %s', (left, spelled) => expect(respell(left)).toBe(spelled))
