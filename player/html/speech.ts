import { en } from '#player/words/en.ts'
import { inLocales } from '#player/words/in-locales.ts'
import { kk } from '#player/words/kk.ts'
import { firstLocale, isLocale, type Locale, languageOf } from '#player/words/language.ts'
import { ru } from '#player/words/ru.ts'
import type { Speech } from '#player/words/words.ts'

/** Every dictionary at once, where pages are written for many readers. */
const wordsIn = inLocales<typeof kk>({ kk, ru, en })

export const speechOf = (locale: Locale): Speech => ({
  locale,
  language: languageOf(locale),
  words: wordsIn(locale),
})

/** Tags of `Accept-Language` (RFC 9110 section 12.5.4), the most wanted first, as browsers list them in `navigator.languages`. */
export function wantedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((each) => each.trim())
      const quality = parameters.map((each) => /^q=([\d.]+)$/i.exec(each)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/** Which of ours a page is written in: the one its address asks for, else by the reader's browser. */
export const localeFor = (asked: string | null, acceptLanguage: string | undefined): Locale =>
  firstLocale(isLocale(asked) ? asked : null, wantedLanguages(acceptLanguage))
