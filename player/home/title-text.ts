import type { Names } from '#catalog/contract/credit.ts'
import type { LocalText, LocalTexts, TitleView } from '#catalog/contract/title.ts'
import { toldTo } from '#catalog/contract/told.ts'
import { formatBytes, titleBytes } from '#player/format/size.ts'
import type { Language, Locale } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

/** A text and the language it is in, for the `lang` attribute. */
export type ToldText = LocalText & { language: Language }

/** A title's texts for a reader. */
export function tell(texts: LocalTexts, language: Language): ToldText {
  const found = toldTo(texts, language)
  return found ? { ...found.told, language: found.language } : { title: '', language }
}

/** "Season 2 · episode 3": whatever of it is known; empty for a title that has no number. */
export function episodeLine(
  { season, episode }: Pick<TitleView, 'season' | 'episode'>,
  { watch }: Words,
): string {
  const parts = [
    season === null ? null : watch.season(season),
    episode === null ? null : watch.episode(episode),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** A name for a reader, and the language it is in. */
export function tellName(names: Names, language: Language): { name: string; language: Language } {
  const found = toldTo(names, language)
  return { name: found?.told ?? '', language: found?.language ?? language }
}

/** "Aitys · 6+ · Abai · 310 MB": kind, age mark, place, weight, whatever of it is known. */
export function metaLine(title: TitleView, words: Words, locale: Locale): string {
  const bytes = titleBytes(title)
  const parts = [
    words.kinds[title.kind],
    words.age.mark(title.ageMark),
    title.region ? words.regions[title.region] : null,
    title.state === 'watchable' ? words.home.preparing : bytes === null ? null : formatBytes(bytes, locale),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
