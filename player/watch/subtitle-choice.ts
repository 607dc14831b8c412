import { localeNames } from '#catalog/contract/locale.ts'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import type { Locale } from '#player/words/language.ts'

/** Alphabets of Kazakh (catalog/kazakh). */
export type ReadingScript = 'cyrillic' | 'latin' | 'arabic'

/**
 * A subtitle as the menu offers it. `script`: the alphabet that its words are read in, whatever they were typed in; null where
 * it is not Kazakh. `respelt`: nobody has made it in that alphabet.
 */
export type OfferedSubtitle = SubtitleChoice & { script: ReadingScript | null; respelt: boolean }

const tags = { cyrillic: 'kk', latin: 'kk-Latn', arabic: 'kk-Arab' } as const satisfies Record<
  ReadingScript,
  Locale
>
const readingScripts = ['cyrillic', 'latin', 'arabic'] as const

/** The alphabet of a language tag; null where it is not Kazakh. */
export function scriptOf(language: string): ReadingScript | null {
  if (!/^kk\b/i.test(language)) return null
  if (/-latn\b/i.test(language)) return 'latin'
  return /-(?:arab|cn|ir|af)\b/i.test(language) ? 'arabic' : 'cyrillic'
}

/** The alphabet that a page in `locale` is read in; null where it is not in Kazakh. */
export const scriptOfLocale = (locale: Locale): ReadingScript | null => scriptOf(locale)

/** What there is, and after the Kazakh ones the same in the alphabets that nobody has made it in. */
export function offeredSubtitles(choices: readonly SubtitleChoice[]): OfferedSubtitle[] {
  const written = new Set(choices.map(({ language }) => scriptOf(language)))
  const first = choices.find(({ language }) => scriptOf(language) !== null)
  return choices.flatMap((choice) => {
    const made = { ...choice, script: scriptOf(choice.language), respelt: false }
    if (choice !== first) return [made]
    const respelt = readingScripts
      .filter((script) => !written.has(script))
      .map((script) => ({
        ...choice,
        id: `${choice.id}.${script}`,
        language: tags[script],
        label: localeNames[tags[script]],
        ...{ script, respelt: true },
      }))
    return [made, ...respelt]
  })
}

/**
 * The subtitles of a title in a remembered language, or in the same language of another script or place; else null. Kazakh
 * is told in the alphabet of the page, unless another one was asked for by its tag.
 */
export function subtitleFor<T extends SubtitleChoice>(
  choices: readonly T[],
  language: string | null,
  locale: Locale = 'kk',
): T | null {
  if (language === null) return null
  const base = (tag: string) => tag.split('-')[0]
  const script = language === 'kk' ? scriptOfLocale(locale) : scriptOf(language)
  const inScript = script && choices.find((choice) => scriptOf(choice.language) === script)
  return (
    inScript ??
    choices.find((choice) => choice.language === language) ??
    choices.find((choice) => base(choice.language) === base(language)) ??
    null
  )
}

/** What is remembered of a choice: only another alphabet than the page's is worth a tag of its own. */
export function rememberedAs(language: string, locale: Locale): string {
  const script = scriptOf(language)
  if (script === null) return language
  if (script === (scriptOfLocale(locale) ?? 'cyrillic')) return 'kk'
  return script === 'cyrillic' ? 'kk-Cyrl' : tags[script]
}

/** What a press of the captions key shows: nothing when something is shown, else the last language, the page's, the first. */
export function nextAfterToggle<T extends SubtitleChoice>(
  choices: readonly T[],
  shown: T | null,
  last: string | null,
  locale: Locale = 'kk',
): T | null {
  if (shown) return null
  const pageLanguage = locale.split('-')[0] ?? locale
  return (
    subtitleFor(choices, last, locale) ?? subtitleFor(choices, pageLanguage, locale) ?? choices[0] ?? null
  )
}
