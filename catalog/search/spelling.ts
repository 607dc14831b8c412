import { wordsOf } from './terms.ts'

/**
 * One spelling of a name: its words as Cyrillic spells them, without case, marks or the alphabet they were typed in, so that
 * Гүлсара Еділқызы and Gülsara Edılqyzy are one. Words in another order, short forms and ASCII, which does not tell ү from у,
 * stay apart: a person divided in two can be joined by id, while two people taken for one stand under each other's works.
 * '' for a text without a letter or digit.
 */
export function spellingOf(name: string): string {
  return wordsOf(name)
    .map(({ spelt }) => spelt)
    .join(' ')
}
