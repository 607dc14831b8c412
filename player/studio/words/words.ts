import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import type { Locale } from '#player/words/language.ts'
import { respelt, withNumbersIsolated } from '#player/words/respelt.ts'
import { useSpeech } from '#player/words/words.ts'
import { en } from './en.ts'
import { kk, type StudioWords } from './kk.ts'
import { ru } from './ru.ts'

export type { StudioWords } from './kk.ts'

/** Words of the studio alone: nobody who watches has to fetch them. */
const made: Readonly<Record<Locale, () => StudioWords>> = {
  kk: () => kk,
  'kk-Latn': () => respelt(kk, toLatin),
  'kk-Arab': () => respelt(kk, (text) => withNumbersIsolated(toArabic(text))),
  ru: () => ru,
  en: () => en,
}
const ready = new Map<Locale, StudioWords>()

export function studioWords(locale: Locale): StudioWords {
  const there = ready.get(locale)
  if (there) return there
  const words = made[locale]()
  ready.set(locale, words)
  return words
}

export const useStudioWords = (): StudioWords => studioWords(useSpeech().locale)
