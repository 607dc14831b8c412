import type { Collection } from '#catalog/contract/lists.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { type Language, languages } from '#player/words/language.ts'

/** As many titles as a list holds: as the contract bounds `titleIds`. */
export const mostTitles = 24

/** A list as it is being written; `id` is null until it is saved. Texts as they were typed, in whatever alphabet. */
export type ListDraft = {
  id: string | null
  names: Readonly<Record<Language, string>>
  notes: Readonly<Record<Language, string>>
  titleIds: readonly string[]
  published: boolean
}

const none = { kk: '', ru: '', en: '' }
/** A new list is shown to nobody until its editor says so. */
export const newDraft: ListDraft = { id: null, names: none, notes: none, titleIds: [], published: false }

export function draftOf({ id, typed, titleIds, published }: Collection): ListDraft {
  const texts = typed ?? {}
  return {
    ...{ id, titleIds, published },
    names: { ...none, ...mapped(texts, ({ title }) => title) },
    notes: { ...none, ...mapped(texts, ({ description = '' }) => description) },
  }
}

const mapped = (texts: LocalTexts, of: (text: { title: string; description?: string }) => string) =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, of(text)]))

/** What is sent; null while no language has a name. A note without a name is left out: it would stand alone. */
export function textsOf({ names, notes }: ListDraft): LocalTexts | null {
  const texts: LocalTexts = {}
  for (const language of languages) {
    const [title, description] = [names[language].trim(), notes[language].trim()]
    if (title !== '') texts[language] = description === '' ? { title } : { title, description }
  }
  return Object.keys(texts).length > 0 ? texts : null
}

/** With one of them at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/** Where something is dropped: before how many of the others, whose middles are at these heights. */
export const placeAt = (height: number, middles: readonly number[], from: number): number =>
  middles.filter((middle, at) => at !== from && middle < height).length
