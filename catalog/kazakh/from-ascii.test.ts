import { expect, test } from 'vitest'
import { otherReadings } from './from-ascii.ts'

test.each([
  ['bas', 'баш'],
  ['salyngan', 'салынған'],
  ['tuyndy', 'туынды'],
])('%s may be %s', (typed, word) => {
  expect(otherReadings(typed)).toContain(word)
})

test.each(['qala', 'basshy', 'kitap', 'бас', '2021', '', 'a'.repeat(41)])('%j has one reading', (typed) => {
  expect(otherReadings(typed)).toEqual([])
})

test('no word has more than seven others', () => {
  expect(otherReadings('sasasasasasasasa')).toHaveLength(7)
})
