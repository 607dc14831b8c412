import { expect, test } from 'vitest'
import { isStopWord, pronounOf } from './stop-words.ts'

test.each([
  ['маған', 'мен'],
  ['одан', 'ол'],
  ['мұнда', 'бұл'],
  ['соны', 'сол'],
  ['осыған', 'осы'],
  ['неге', 'не'],
  ['кімнен', 'кім'],
  ['айтыс', null],
  ['', null],
  ['constructor', null],
])('the pronoun of %s is %s', (word, first) => {
  expect(pronounOf(word)).toBe(first)
})

test.each(['және', 'мен', 'туралы', 'өзінің', 'емес', 'олардың'])('%s says nothing of a title', (word) => {
  expect(isStopWord(word)).toBe(true)
})

test.each(['айтыс', 'домбыра', 'жаңалық', 'ана', 'ақ', 'қой', '', 'toString'])('%j does', (word) => {
  expect(isStopWord(word)).toBe(false)
})
