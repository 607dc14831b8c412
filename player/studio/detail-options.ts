import { ageMarks, regionCodes } from '#catalog/contract/title.ts'
import type { Words } from '#player/words/words.ts'

/** What is chosen from of titles and channels alike, each with its words. */

export const regionOptions = (words: Words) => regionCodes.map((code) => [code, words.regions[code]] as const)

export const ageOptions = (words: Words) => ageMarks.map((age) => [age, words.age.mark(age)] as const)

export const soundOptions = ({ languages, form }: Words) =>
  [
    ['kk', languages.kk],
    ['ru', languages.ru],
    ['both', form.soundBoth],
    ['none', form.soundNone],
  ] as const
