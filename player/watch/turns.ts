import type { Chapter } from '#catalog/contract/chapter.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'

/** Of the two akyns who answer each other, the first to speak is a; null where no two do. */
export type Side = 'a' | 'b' | null

/** A chapter as the page shows it, seconds. */
export type Turn = {
  /** From 1. */
  number: number
  start: number
  end: number
  /** Whose it is, and what it is about: "Гүлсара: амандасу". */
  name: string
  language: Language
  side: Side
}

/** Chapters with their ends, names and sides. `total` is the length of the title. */
export function turnsOf(chapters: readonly Chapter[], total: number, language: Language): Turn[] {
  const sides = sidesOf(chapters)
  return chapters.map(({ start, texts, credits }, index) => {
    const people = credits.map(({ person }) => tellName(person.names, language).name).join(', ')
    const text = tell(texts, language)
    return {
      number: index + 1,
      start,
      end: chapters[index + 1]?.start ?? Math.max(start, total),
      name: [people, text.title].filter(Boolean).join(': '),
      language: text.title ? text.language : language,
      side: sides[index] ?? null,
    }
  })
}

/** An akyn keeps to one side; one who is new takes the side across from who spoke last. */
function sidesOf(chapters: readonly Chapter[]): Side[] {
  const sides = new Map<string, 'a' | 'b'>()
  let last: 'a' | 'b' = 'b'
  const found = chapters.map(({ credits }) => {
    const akyn = credits.find(({ role }) => role === 'akyn')?.person.id
    if (akyn === undefined) return null
    last = sides.get(akyn) ?? (last === 'a' ? 'b' : 'a')
    sides.set(akyn, last)
    return last
  })
  return sides.size > 1 ? found : found.map(() => null)
}

/** Two sides answer each other: the turns of an aitys, not chapters. */
export const isDuel = (turns: readonly Turn[]): boolean => turns.some(({ side }) => side !== null)

/** The one under way; null before the first. */
export function turnAt(turns: readonly Turn[], seconds: number): Turn | null {
  return turns.findLast(({ start }) => start <= seconds) ?? null
}

/** Later than this into a turn, back means its beginning. Seconds. */
const begun = 3

/** Where the next turn begins, or this one, or the one before it; null where there is none further. */
export function stepTurn(turns: readonly Turn[], seconds: number, step: 1 | -1): number | null {
  if (step === 1) return turns.find(({ start }) => start > seconds + 0.1)?.start ?? null
  const before = turns.filter(({ start }) => start <= seconds)
  return (before.findLast(({ start }) => start < seconds - begun) ?? before[0])?.start ?? null
}
