import type { NewChapter } from '#catalog/contract/chapter.ts'

export type ChapterFault = { at: number; field: 'start' | 'texts' }

const inMilliseconds = (seconds: number) => Math.round(seconds * 1000)

/**
 * Chapters in the order of time, each with `at`, where it stood in the list as it was given; or the first that cannot be:
 * one that starts with another, or not before the end of the title, or says nothing.
 * @param duration of the title, seconds; null while nobody knows it
 */
export function orderChapters<C extends NewChapter>(
  given: readonly C[],
  duration: number | null,
): { chapters: (C & { at: number })[] } | { fault: ChapterFault } {
  const chapters = given
    .map((chapter, at) => ({ ...chapter, at, start: inMilliseconds(chapter.start) / 1000 }))
    .sort((a, b) => a.start - b.start)
  for (const [index, { at, start, texts = {}, credits = [] }] of chapters.entries()) {
    const outside = duration !== null && start >= duration
    if (outside || chapters[index - 1]?.start === start) return { fault: { at, field: 'start' } }
    if (Object.keys(texts).length === 0 && credits.length === 0) return { fault: { at, field: 'texts' } }
  }
  return { chapters }
}

/** Those that begin before the end: another file of the title may be shorter. */
export const chaptersWithin = <C extends { start: number }>(
  chapters: readonly C[],
  duration: number | null,
): C[] => chapters.filter(({ start }) => duration === null || start < duration)
