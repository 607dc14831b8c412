import { describe, expect, it } from 'vitest'
import { marker } from './marks.ts'

const marked = (text: string, query: string) => marker(query)(text).map(([from, to]) => text.slice(from, to))

describe('marks', () => {
  it.each([
    ['айтыс', 'Ақындар айтысы, көктем', ['айтысы']],
    ['aqyndardyñ aitysy', 'Ақындар айтысы', ['Ақындар', 'айтысы']],
    ['akyn', 'Ақын мен домбыра', ['Ақын']],
    ['домб', 'Домбыра кеші', ['Домбыра']],
    ['12', 'Он екі ай', ['Он екі']],
    ['концерт', 'Ақындар айтысы', []],
    ['', 'Ақындар', []],
  ])('of «%s» in «%s»', (query, text, words) => {
    expect(marked(text, query)).toEqual(words)
  })
})
