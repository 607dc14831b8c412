import { describe, expect, it } from 'vitest'
import type { Chapter } from '#catalog/contract/chapter.ts'
import { draftChapters, newChapterLine, writtenChapters } from './chapter-draft.ts'

const person = (id: string) => ({ id, names: { kk: id } })
const chapter: Chapter = {
  start: 470.25,
  texts: { kk: { title: 'Жауап' }, en: { title: 'An answer' } },
  credits: [
    { role: 'host', person: person('host'), pair: null },
    { role: 'akyn', person: person('akyn'), pair: null },
  ],
}

describe('chapters as they are written', () => {
  it('stay as they were where nothing is touched', () => {
    const drafts = draftChapters([chapter], 'ru')
    expect(drafts).toMatchObject([{ start: '7:50', name: 'Жауап', language: 'kk', akyn: 'akyn' }])
    expect(writtenChapters(drafts)).toEqual({
      chapters: [
        {
          ...{ start: 470.25, texts: chapter.texts },
          credits: [
            { role: 'akyn', personId: 'akyn' },
            { role: 'host', personId: 'host' },
          ],
        },
      ],
    })
  })

  it('change in the language that is shown', () => {
    const [draft = newChapterLine('kk')] = draftChapters([chapter], 'en')
    const changed = { ...draft, start: '1:02:03', name: ' Reply ', akyn: '' }
    expect(writtenChapters([changed])).toMatchObject({
      chapters: [{ start: 3723, texts: { kk: { title: 'Жауап' }, en: { title: 'Reply' } } }],
    })
  })

  it('say which line cannot be', () => {
    const line = newChapterLine('kk')
    expect(writtenChapters([line])).toEqual({ chapters: [] })
    expect(writtenChapters([line, { ...line, start: '7:70', name: 'x' }])).toEqual({
      fault: { line: 2, why: 'start' },
    })
    expect(writtenChapters([{ ...line, start: '7:50' }])).toEqual({ fault: { line: 1, why: 'empty' } })
  })
})
