import type { TitleView } from '#catalog/contract/title.ts'
import { formatMoney } from '#player/format/money.ts'
import type { Language } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

/** What a paid title is marked by in lists: the least it costs; empty for one that is free. */
export function priceMark({ offers }: Pick<TitleView, 'offers'>, words: Words, language: Language): string {
  if (offers.length === 0) return ''
  const [own] = offers.flatMap(({ amount, currency }) => (amount === null ? [] : [{ amount, currency }]))
  return own ? formatMoney(own, language) : words.paid.voucherOnly
}
