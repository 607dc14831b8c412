import { recall, remember } from '#player/device.ts'
import { createStore } from '#player/store.ts'
import { useStore } from '#player/use-store.ts'
import { kk, type Words } from './kk.ts'
import { firstLanguage, type Language } from './language.ts'

export type { Words } from './kk.ts'

/** The words in use and the language they are in: always changed together. */
export type Speech = { language: Language; words: Words }

const speech = createStore<Speech>({ language: 'kk', words: kk })

/** Kazakh is in the first bundle; the others are fetched when chosen. */
const dictionaries: Readonly<Record<Language, () => Promise<Words>>> = {
  kk: () => Promise.resolve(kk),
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
}

async function speak(language: Language): Promise<void> {
  const words = await dictionaries[language]()
  document.documentElement.lang = language
  speech.set({ language, words })
}

/** Before the first render. Falls back to Kazakh when the dictionary cannot be fetched. */
export async function startSpeech(): Promise<void> {
  await speak(firstLanguage(recall('language'), navigator.languages)).catch(() => speak('kk'))
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language)
  await speak(language)
}

export function useSpeech(): Speech {
  return useStore(speech)
}

/** For requests: in which language the server should answer. */
export function currentLanguage(): Language {
  return speech.get().language
}

/** What a language (BCP 47) is called; `otherwise`, or its code, when we have no word for it. */
export function languageName(code: string, { languages }: Words, otherwise = code): string {
  const names: Readonly<Record<string, string>> = languages
  return names[code.split('-')[0] ?? code] ?? otherwise
}
