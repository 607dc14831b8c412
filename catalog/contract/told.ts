import { type Language, languages } from '#platform/errors.ts'

export type Told<T> = { told: T; language: Language }

/** What a reader is told: in their language, else in Kazakh, Russian or English. null where nothing is said in any. */
export function toldTo<T>(
  byLanguage: Partial<Record<Language, T>>,
  language: Language,
): Told<NonNullable<T>> | null {
  for (const candidate of [language, ...languages]) {
    const told = byLanguage[candidate]
    if (told) return { told, language: candidate }
  }
  return null
}
