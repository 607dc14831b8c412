import { inLocales } from '#player/words/in-locales.ts'
import type { Locale } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { en } from './en.ts'
import { kk, type StudioWords } from './kk.ts'
import { ru } from './ru.ts'

export type { StudioWords } from './kk.ts'

/** Words of the studio alone: nobody who watches has to fetch them. */
export const studioWords: (locale: Locale) => StudioWords = inLocales<typeof kk>({ kk, ru, en })

export const useStudioWords = (): StudioWords => studioWords(useSpeech().locale)
