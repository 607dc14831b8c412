import { expect, it } from 'vitest'
import { amountText, formatMoney, parseAmount } from './money.ts'

it.each([
  [{ amount: 50_000, currency: 'KZT' }, 'kk', '500 ₸'],
  [{ amount: 49_950, currency: 'KZT' }, 'kk', '499,50 ₸'],
  [{ amount: 123_456_700, currency: 'KZT' }, 'ru', '1 234 567 ₸'],
  [{ amount: 5, currency: 'USD' }, 'en', '$0.05'],
  [{ amount: -50_000, currency: 'KZT' }, 'en', '-₸500'],
] as const)('%j in %s is %s', (money, language, text) =>
  expect(formatMoney(money, language).replace(/\s/g, ' ')).toBe(text),
)

it.each([
  ['500', 50_000],
  ['1 500', 150_000],
  ['499,5', 49_950],
  ['499.50', 49_950],
  // As binary fractions these would come out a tiyn less.
  ['19.99', 1999],
  ['1.15', 115],
  ['0', null],
  ['', null],
  ['-5', null],
  ['1e3', null],
  ['5.005', null],
] as const)('%j is %s minor units', (text, amount) => expect(parseAmount(text)).toBe(amount))

it('is typed again as it was', () => {
  for (const amount of [1, 99, 100, 1999, 50_000, 49_950])
    expect(parseAmount(amountText(amount))).toBe(amount)
  expect(amountText(null)).toBe('')
})
