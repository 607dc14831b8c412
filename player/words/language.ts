import { acceptedBy, type Locale, locales } from '#catalog/contract/locale.ts'

export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

export { acceptedBy, type Locale, locales }

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

export const languageOf = (locale: Locale): Language => {
  const base = locale.split('-')[0]
  return isLanguage(base) ? base : 'kk'
}

/** Where Kazakh is written in Arabic letters unless something else is said (CLDR, likely subtags). */
const inArabic = /^kk-(?:arab|cn|ir|af)\b/i

/**
 * What to begin with: the stored choice, else the first of the browser's languages that we have.
 * Kazakh is the house's language: it is what everyone else gets.
 */
export function firstLocale(stored: string | null, preferred: readonly string[]): Locale {
  if (isLocale(stored)) return stored
  for (const tag of preferred) {
    if (/^kk-latn\b/i.test(tag)) return 'kk-Latn'
    if (inArabic.test(tag)) return 'kk-Arab'
    const base = tag.toLowerCase().split('-')[0]
    if (isLanguage(base)) return base
  }
  return 'kk'
}

/** The language that an address asks for, so that a link can lead to one; null for none of ours. */
export function askedLocale(search: string): Locale | null {
  const asked = new URLSearchParams(search).get('hl')
  return isLocale(asked) ? asked : null
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a phrase that goes with a number; Kazakh needs one, Russian up to four. */
export function plural(language: Language, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other
}
