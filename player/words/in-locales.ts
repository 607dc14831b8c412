import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import type { Language, Locale } from './language.ts'
import { respelt, withNumbersIsolated } from './respelt.ts'
import type { Shape } from './shape.ts'

/**
 * Words in each of the locales, from those in each language; Kazakh ones are spelt in another alphabet when that is first asked
 * for. Brings the conversions along: the first page of a viewer fetches them only when it needs them (words.ts).
 */
export function inLocales<T>(words: Readonly<Record<Language, Shape<T>>>): (locale: Locale) => Shape<T> {
  const ready = new Map<Locale, Shape<T>>()
  const made: Readonly<Record<Locale, () => Shape<T>>> = {
    kk: () => words.kk,
    'kk-Latn': () => respelt(words.kk, toLatin),
    'kk-Arab': () => respelt(words.kk, (text) => withNumbersIsolated(toArabic(text))),
    ru: () => words.ru,
    en: () => words.en,
  }
  return (locale) => {
    const there = ready.get(locale) ?? made[locale]()
    ready.set(locale, there)
    return there
  }
}
