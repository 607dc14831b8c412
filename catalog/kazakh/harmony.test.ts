import { expect, test } from 'vitest'
import { allBack, closeByHarmony } from './harmony.ts'

test.each([
  // е, к and г are front, қ and ғ back, a second а is back, and nothing is back.
  ['КУн', 'құн'],
  ['күн', 'күн'],
  ['кОл', 'көл'],
  ['қОл', 'қол'],
  ['сОз', 'соз'],
  ['Але', 'әле'],
  ['АдАм', 'адам'],
  // An ending with е alone says nothing of the word.
  ['жОлмен', 'жолмен'],
  ['кОлмен', 'көлмен'],
  // ә ө ү in first syllables only; loans are back.
  ['кОмОр', 'комор'],
  ['вАгОн', 'вагон'],
  ['мектеп', 'мектеп'],
])('%s is %s', (open, word) => expect(closeByHarmony(open)).toBe(word))

test('the script may tell the side', () => {
  expect(closeByHarmony('тЫл', true)).toBe('тіл')
  expect(closeByHarmony('тЫл', false)).toBe('тыл')
  expect(closeByHarmony('сОздЫң', true)).toBe('сөздің')
})

test('all back is how loans are spelled', () => expect(allBack('КОмпАнЫ')).toBe('қомпаны'))
