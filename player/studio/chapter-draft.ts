import type { Chapter, NewChapter } from '#catalog/contract/chapter.ts'
import { formatMoment, parseMoment } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'

/** A line of the chapters of a title, as it is being written. */
export type ChapterDraft = {
  key: number
  start: string
  name: string
  /** Which of the chapter's texts `name` is. */
  language: Language
  /** Id of the akyn whose turn it is; empty for none. */
  akyn: string
  /** As it is kept: what is not shown here stays. */
  was: Chapter | null
}

let lines = 0
export const newChapterLine = (language: Language): ChapterDraft => ({
  ...{ key: ++lines, start: '', name: '', language, akyn: '', was: null },
})

export function draftChapters(chapters: readonly Chapter[], language: Language): ChapterDraft[] {
  return chapters.map((chapter) => {
    const told = tell(chapter.texts, language)
    return {
      ...newChapterLine(told.language),
      ...{ start: formatMoment(chapter.start), name: told.title, was: chapter },
      akyn: chapter.credits.find(({ role }) => role === 'akyn')?.person.id ?? '',
    }
  })
}

/** The line, from 1, that cannot be sent. */
export type ChapterFault = { line: number; why: 'start' | 'empty' }

/** What is sent, or why not. Lines without a word in them are left out. */
export function writtenChapters(
  drafts: readonly ChapterDraft[],
): { chapters: NewChapter[] } | { fault: ChapterFault } {
  const chapters: NewChapter[] = []
  for (const [index, { start, name, language, akyn, was }] of drafts.entries()) {
    if (start.trim() === '' && name.trim() === '' && akyn === '') continue
    const seconds = was && start === formatMoment(was.start) ? was.start : parseMoment(start)
    if (seconds === null) return { fault: { line: index + 1, why: 'start' } }
    const { [language]: _, ...others } = was?.texts ?? {}
    const texts = name.trim() === '' ? others : { ...others, [language]: { title: name.trim() } }
    const kept = (was?.credits ?? []).filter(({ role }) => role !== 'akyn')
    const credits = [
      ...(akyn === '' ? [] : [{ role: 'akyn' as const, personId: akyn }]),
      ...kept.map(({ role, person }) => ({ role, personId: person.id })),
    ]
    if (Object.keys(texts).length === 0 && credits.length === 0)
      return { fault: { line: index + 1, why: 'empty' } }
    chapters.push({ start: seconds, texts, credits })
  }
  return { chapters }
}
