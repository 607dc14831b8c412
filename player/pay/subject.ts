import type { PassSubject } from '#catalog/contract/pass.ts'
import { tell } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

/** What a pass opens, in words. */
export function subjectName({ scope, texts, name }: PassSubject, words: Words, language: Language): string {
  if (scope === 'owner') return words.passes.everything(name)
  if (!texts) return words.passes.gone
  const { title } = tell(texts, language)
  return scope === 'series' ? words.vouchers.series(title) : title
}
