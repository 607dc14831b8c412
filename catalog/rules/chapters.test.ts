import { describe, expect, it } from 'vitest'
import type { NewChapter } from '#catalog/contract/chapter.ts'
import { chaptersWithin, orderChapters } from './chapters.ts'

const chapter = (start: number, title = 'Кезек'): NewChapter => ({ start, texts: { kk: { title } } })

describe('chapters', () => {
  it.each<[string, NewChapter[], number | null, unknown]>([
    ['none', [], 10, { chapters: [] }],
    ['come in the order of time', [chapter(5), chapter(0)], 10, { chapters: [{ at: 1 }, { at: 0 }] }],
    [
      'are kept to a millisecond',
      [chapter(1.23456)],
      null,
      { chapters: [{ start: 1.235, texts: { kk: { title: 'Кезек' } } }] },
    ],
    [
      'may have credits alone',
      [{ start: 0, credits: [{ role: 'akyn', name: 'А' }] }],
      10,
      { chapters: [{ at: 0 }] },
    ],
    ['say something', [chapter(0), { start: 1 }], 10, { fault: { at: 1, field: 'texts' } }],
    ['say something in a language', [{ start: 1, texts: {} }], 10, { fault: { at: 0, field: 'texts' } }],
    ['begin before the end', [chapter(0), chapter(10)], 10, { fault: { at: 1, field: 'start' } }],
    [
      'begin at times of their own',
      [chapter(3), chapter(1), chapter(3.0001)],
      10,
      { fault: { at: 2, field: 'start' } },
    ],
    ['may begin anywhere while the length is not known', [chapter(5000)], null, { chapters: [{ at: 0 }] }],
  ])('%s', (_, given, duration, expected) => {
    expect(orderChapters(given, duration)).toMatchObject(expected as object)
  })

  it('beyond the end of another file are left out', () => {
    const all = [{ start: 0 }, { start: 9 }, { start: 12 }]
    expect(chaptersWithin(all, 12)).toEqual(all.slice(0, 2))
    expect(chaptersWithin(all, null)).toEqual(all)
  })
})
