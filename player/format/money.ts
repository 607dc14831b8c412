import { type Money, minorPerUnit } from '#catalog/contract/money.ts'
import type { Language } from '#player/words/language.ts'

/** 500 ₸, 499,50 ₸, $5: hundredths only where there are some. `amount` in minor units, which never become anything else. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const whole = amount % minorPerUnit === 0
  // As with other numbers: browsers do not know how Kazakh is written.
  return new Intl.NumberFormat(language === 'en' ? 'en' : 'ru', {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    ...{ minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2 },
  }).format(amount / minorPerUnit)
}

/** Minor units of what somebody typed as 500, 1 500 or 499,50; null when it is no price. */
export function parseAmount(text: string): number | null {
  const match = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''))
  if (!match) return null
  const amount = Number(match[1]) * minorPerUnit + Number((match[2] ?? '').padEnd(2, '0'))
  return amount > 0 ? amount : null
}

/** As it is typed: 499,5 is 499.50. */
export function amountText(amount: number | null): string {
  if (amount === null) return ''
  const rest = amount % minorPerUnit
  return `${Math.floor(amount / minorPerUnit)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
