export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The language to begin with: the stored choice, else the first of the browser's languages that we have.
 * Kazakh is the house's language: it is what everyone else gets.
 */
export function firstLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0]
    if (isLanguage(base)) return base
  }
  return 'kk'
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a phrase that goes with a number; Kazakh needs one, Russian up to four. */
export function plural(language: Language, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other
}
