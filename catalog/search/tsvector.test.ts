import { describe, expect, it } from 'vitest'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { drained } from '#tests/support/drained.ts'
import { wordsOf } from './terms.ts'
import { type Findable, titleQuery, titleVector } from './tsvector.ts'

const vectorOf = (texts: LocalTexts, more: Partial<Findable> = {}): string =>
  drained(titleVector({ texts, series: null, people: [], chapters: [], ...more }))

/** Whether a query finds a title, as PostgreSQL would: every word by one of its lexemes. */
function finds(query: string, title: string, space: 'strict' | 'any' = 'any'): boolean {
  const lexemes = new Set(
    [...vectorOf({ kk: { title } }).matchAll(/'((?:[^'\\]|''|\\\\)*)':1[A-D]/g)].map(([, l]) => l),
  )
  const text = titleQuery(query)?.[space]
  if (!text) return false
  return text
    .split('&')
    .every((word) =>
      [...word.matchAll(/'((?:[^'\\]|''|\\\\)*)'(:\*)?/g)].some(([, lexeme = '', begun]) =>
        begun ? [...lexemes].some((found) => found?.startsWith(lexeme)) : lexemes.has(lexeme),
      ),
    )
}

describe('a title is found', () => {
  it.each([
    ['by another form of its words', 'айтыстар', 'Ақындар айтысы'],
    ['by a word that is only begun', 'айт', 'Ақындар айтысы'],
    ['in Latin of 2021', 'aqyndar aitysy', 'Ақындар айтысы'],
    ['in ASCII', 'akindar aitisi', 'Ақындар айтысы'],
    ['in the letters of Russian', 'акындар айтысы', 'Ақындар айтысы'],
    ['in Arabic', 'اقىندار ايتىسى', 'Ақындар айтысы'],
    ['in ASCII without the mark of ş', 'jolausylar', 'Жолаушылар'],
    ['in Latin of 2017 that ends in an apostrophe', "kelu'", 'Келу'],
    ['in Latin of 2018 with no mark but ı', 'aıaqtalǵan', 'Аяқтау'],
    ['by a part of a compound', 'бақша', 'Бау-бақша'],
    ['by a number in words or digits', '12', 'Он екі ай'],
    ['the other way round', 'он екі', '12 ай'],
    ['by a name in Latin letters', 'dimash', 'Dimash концерті'],
    ['by that name in Cyrillic', 'димаш', 'Dimash концерті'],
  ])('%s', (_, query, title) => {
    expect(finds(query, title)).toBe(true)
  })

  it('by all of the words that mean something, and by no other', () => {
    expect(finds('ақындар және айтыс', 'Ақындар айтысы')).toBe(true)
    expect(finds('ақындар концерті', 'Ақындар айтысы')).toBe(false)
    expect(finds('және', 'Ана және бала')).toBe(true)
  })
})

describe('lexemes', () => {
  it('of a name count for more than those of a description', () => {
    const vector = vectorOf({ kk: { title: 'Домбыра', description: 'Домбыра үні. Қобыз' } })
    expect(vector).toMatch(/'=домбыра':1A/)
    expect(vector).toMatch(/'=қобз':1C/)
  })

  it('of a series and of people count for more than those of chapters, and for less than the name', () => {
    const vector = vectorOf(
      { kk: { title: 'Домбыра' } },
      {
        series: { kk: { title: 'Қос ішек' } },
        people: [{ kk: 'Сүйінбай Қарасу' }],
        chapters: [{ kk: { title: 'Сүйінбай: сәлем' } }],
      },
    )
    for (const lexeme of ["'=домбыра':1A", "'=сүйінбай':1B", "'=ішек':1B", "'=сәлем':1C"])
      expect(vector).toContain(lexeme)
  })

  it('can be no part of a query but a word', () => {
    for (const text of ["' | ! & ( ) <-> :*", "\\' | '", '', '   ']) expect(titleQuery(text)).toBeNull()
  })

  it('are of a bounded number, however long a query is', () => {
    expect(wordsOf('а').length).toBe(1)
    expect((titleQuery('домбыра '.repeat(5000))?.any ?? '').length).toBeLessThan(10_000)
  })
})
