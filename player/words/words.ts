import { recall, remember } from '#player/device.ts'
import { createStore } from '#player/store.ts'
import { useStore } from '#player/use-store.ts'
import { kk, type Words } from './kk.ts'
import { acceptedBy, askedLocale, firstLocale, type Language, type Locale, languageOf } from './language.ts'
import { respelt, withNumbersIsolated } from './respelt.ts'

export type { Words } from './kk.ts'

/** The words in use, and the language and alphabet they are in: always changed together. */
export type Speech = { language: Language; locale: Locale; words: Words }

const speech = createStore<Speech>({ language: 'kk', locale: 'kk', words: kk })

/** Kazakh is in the first bundle; the others are fetched when chosen, and its other alphabets made of it. */
const dictionaries: Readonly<Record<Locale, () => Promise<Words>>> = {
  kk: () => Promise.resolve(kk),
  'kk-Latn': async () => respelt(kk, (await import('#catalog/kazakh/latin.ts')).toLatin),
  'kk-Arab': async () => {
    const { toArabic } = await import('#catalog/kazakh/arabic.ts')
    return respelt(kk, (text) => withNumbersIsolated(toArabic(text)))
  },
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
}

async function speak(locale: Locale): Promise<void> {
  const words = await dictionaries[locale]()
  document.documentElement.lang = locale
  document.documentElement.dir = locale === 'kk-Arab' ? 'rtl' : 'ltr'
  // Installed from here, the app is called as the page is read (build/web-manifests.ts).
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${locale}.webmanifest`)
  speech.set({ language: languageOf(locale), locale, words })
}

/** Before the first render. Falls back to Kazakh when the dictionary cannot be fetched. */
export async function startSpeech(): Promise<void> {
  const chosen = askedLocale(location.search) ?? recall('language')
  await speak(firstLocale(chosen, navigator.languages)).catch(() => speak('kk'))
}

export async function chooseLocale(locale: Locale): Promise<void> {
  remember('language', locale)
  // What the address asked for is over.
  const address = new URL(location.href)
  address.searchParams.delete('hl')
  history.replaceState(history.state, '', address)
  await speak(locale)
}

export function useSpeech(): Speech {
  return useStore(speech)
}

/** For what is made here: in which language its author writes. */
export const currentLanguage = (): Language => speech.get().language

/** For words that are put into a value; pages follow `useSpeech`. */
export const currentWords = (): Words => speech.get().words

/** For requests: in which language and alphabet the server should answer. */
export const currentlyAccepted = (): string => acceptedBy(speech.get().locale)

/** What a language (BCP 47) is called; `otherwise`, or its code, when we have no word for it. */
export function languageName(code: string, { languages }: Words, otherwise = code): string {
  const names: Readonly<Record<string, string>> = languages
  return names[code.split('-')[0] ?? code] ?? otherwise
}
