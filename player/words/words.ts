import { recall, remember } from '#player/device.ts'
import { createStore } from '#player/store.ts'
import { useStore } from '#player/use-store.ts'
import type { Words } from './kk.ts'
import { acceptedBy, askedLocale, firstLocale, type Language, type Locale, languageOf } from './language.ts'
import { respelt, withNumbersIsolated } from './respelt.ts'
import { viewers } from './viewers/kk.ts'

export type { Words } from './kk.ts'

/** The words in use, and the language and alphabet they are in: always changed together. */
export type Speech = { language: Language; locale: Locale; words: Words }

// Of an empty store nothing is read: the first words are set before the first page is drawn.
const speech = createStore<Speech>({ language: 'kk', locale: 'kk', words: viewers as Words })

/** Kazakh is in the first bundle; the others are fetched when chosen, and its other alphabets made of it. */
const ofViewers = {
  kk: async () => viewers,
  ru: async () => (await import('./viewers/ru.ts')).viewers,
  en: async () => (await import('./viewers/en.ts')).viewers,
}
/** What only some pages say: it is fetched with the first of them. */
const ofPages = {
  desks: {
    kk: async () => (await import('./desks/kk.ts')).desks,
    ru: async () => (await import('./desks/ru.ts')).desks,
    en: async () => (await import('./desks/en.ts')).desks,
  },
  live: {
    kk: async () => (await import('./live/kk.ts')).live,
    ru: async () => (await import('./live/ru.ts')).live,
    en: async () => (await import('./live/en.ts')).live,
  },
}
export type WordsOfPages = keyof typeof ofPages
let opened: readonly WordsOfPages[] = []

const spelling: Readonly<Record<Locale, () => Promise<((text: string) => string) | null>>> = {
  ...{ kk: async () => null, ru: async () => null, en: async () => null },
  'kk-Latn': async () => (await import('#catalog/kazakh/latin.ts')).toLatin,
  'kk-Arab': async () => {
    const { toArabic } = await import('#catalog/kazakh/arabic.ts')
    return (text) => withNumbersIsolated(toArabic(text))
  },
}

async function wordsIn(locale: Locale): Promise<Words> {
  const language = languageOf(locale)
  const [everybody, parts, spell] = await Promise.all([
    ofViewers[language](),
    Promise.all(opened.map((part) => ofPages[part][language]())),
    spelling[locale](),
  ])
  // A page is drawn only when its words are here (`openWords`).
  const words = Object.assign({ ...everybody }, ...parts) as Words
  return spell ? respelt(words, spell) : words
}

/** Before the first page is drawn that says them: these words, too, from now on. */
export async function openWords(...parts: readonly WordsOfPages[]): Promise<void> {
  const closed = parts.filter((part) => !opened.includes(part))
  if (closed.length === 0) return
  opened = [...opened, ...closed]
  try {
    await speak(speech.get().locale)
  } catch (cause) {
    opened = opened.filter((part) => !closed.includes(part))
    throw cause
  }
}

async function speak(locale: Locale): Promise<void> {
  const words = await wordsIn(locale)
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
