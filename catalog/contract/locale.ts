import Type from 'typebox'

/** What the hub speaks: a language, and Kazakh in one of its three alphabets (BCP 47; `kk` is Cyrillic). */
export const locales = ['kk', 'kk-Latn', 'kk-Arab', 'ru', 'en'] as const
export const Locale = Type.Enum(locales)
export type Locale = (typeof locales)[number]

/** What each is called, in itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
  kk: 'Қазақша',
  'kk-Latn': 'Qazaqşa',
  'kk-Arab': 'قازاقشا',
  ru: 'Русский',
  en: 'English',
}

/** What Accept-Language says of it: the alphabet, too, so that titles typed in another one are told in it. */
export const acceptedBy = (locale: Locale): string => (locale === 'kk' ? 'kk-Cyrl' : locale)
