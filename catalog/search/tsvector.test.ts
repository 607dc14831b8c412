import { describe, expect, it } from 'vitest'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { drained } from '#tests/support/drained.ts'
import { wordsOf } from './terms.ts'
import { type Findable, nameQueries, titleQueries, titleVector } from './tsvector.ts'

const vectorOf = (texts: LocalTexts, more: Partial<Findable> = {}): string =>
  drained(titleVector({ texts, series: null, people: [], chapters: [], ...more }))

/** Whether a query finds a title, as PostgreSQL would: every word by one of its lexemes. */
function answers(query: string, texts: LocalTexts): boolean {
  const lexemes = new Set([...vectorOf(texts).matchAll(/'((?:[^'\\]|''|\\\\)*)':1[A-D]/g)].map(([, l]) => l))
  return query
    .split('&')
    .every((word) =>
      [...word.matchAll(/'((?:[^'\\]|''|\\\\)*)'(:\*)?/g)].some(([, lexeme = '', begun]) =>
        begun ? [...lexemes].some((found) => found?.startsWith(lexeme)) : lexemes.has(lexeme),
      ),
    )
}

/** The first level of a query that finds a title, from 1 on; null when none does. */
function levelOf(query: string, title: string): number | null {
  const level = titleQueries(query).findIndex(({ any }) => answers(any, { kk: { title } }))
  return level < 0 ? null : level + 1
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
    expect(levelOf(query, title)).not.toBeNull()
  })

  it('by all of the words that mean something, and by no other', () => {
    expect(levelOf('ақындар және айтыс', 'Ақындар айтысы')).toBe(1)
    expect(levelOf('ақындар концерті', 'Ақындар айтысы')).toBeNull()
    expect(levelOf('және', 'Ана және бала')).toBe(1)
  })

  it.each([
    ['what is spelt so, whatever the query tells', 'ұшты', 'Ұшқан құс', 1],
    ['what was typed without the letters of Kazakh', 'ақындар', 'Акын туралы', 1],
    ['what is spelt otherwise, though it would be one without them', 'үштің', 'Ұш десем', 2],
    ['the same for a query that does not tell', 'ушты', 'Ұшқан құс', 1],
    ['a name in Russian for one in Kazakh', 'Құнанбаев', 'Кунанбаев', 1],
    ['a word that is only begun, where the query tells', 'қоң', 'Қоңыр', 3],
    ['a word that is only begun, where it does not', 'домб', 'Домбыра', 2],
  ])('at its level: %s', (_, query, title, level) => {
    expect(levelOf(query, title)).toBe(level)
  })

  it('by names that go on as they are begun, while the query is typed', () => {
    const [query, ...others] = nameQueries('қоңыр домб')
    expect(others).toEqual([])
    expect(query?.any).toContain("'^домб':*AB")
    expect(nameQueries('!')).toEqual([])
  })

  it('by a name that is typed without the letters of Kazakh beside one with them', () => {
    const texts = { kk: { title: 'Терме' } }
    const vector = vectorOf(texts, { people: [{ kk: 'Шәкәрім' }, { ru: 'Кунанбаев' }] })
    expect(vector).toMatch(/'~кунанбаев':1B/)
    expect(vector).toMatch(/'%шакарм':1C/)
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
    for (const text of ["' | ! & ( ) <-> :*", "\\' | '", '', '   ']) expect(titleQueries(text)).toEqual([])
  })

  it('are of a bounded number, however long a query is', () => {
    expect(wordsOf('а').length).toBe(1)
    expect((titleQueries('домбыра '.repeat(5000)).at(-1)?.any ?? '').length).toBeLessThan(10_000)
  })
})
