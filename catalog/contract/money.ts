import Type, { type Static } from 'typebox'

/** What is paid, for titles and series. Pure: runs in the browser. */

/** Currencies (ISO 4217) of the countries where Kazakh is spoken most, and two of the world; all have hundredths. */
export const currencies = ['KZT', 'KGS', 'UZS', 'RUB', 'TRY', 'CNY', 'MNT', 'AZN', 'USD', 'EUR'] as const
export const Currency = Type.Enum(currencies)
export type Currency = (typeof currencies)[number]
export const defaultCurrency = 'KZT' satisfies Currency

/** Minor units (tiyn, cents) to a unit. Amounts are whole numbers of minor units everywhere: no sum is ever rounded. */
export const minorPerUnit = 100
/** The highest price, minor units: ten million. */
export const highestAmount = 1_000_000_000

/** 49950 is `499.50 KZT`: on receipts, where the sign of a currency could be another's. */
export const plainMoney = ({ amount, currency }: { amount: number; currency: Currency }): string =>
  `${plainAmount(amount)} ${currency}`

/** 49950 is `499.50`, as every spreadsheet reads it: written from whole numbers, so that nothing is rounded. */
export const plainAmount = (amount: number): string =>
  `${Math.floor(amount / minorPerUnit)}.${String(amount % minorPerUnit).padStart(2, '0')}`

export const Amount = Type.Integer({ minimum: 1, maximum: highestAmount, description: 'minor units' })
/** The longest pass, days. */
export const longestDays = 3660
export const Days = Type.Integer({ minimum: 1, maximum: longestDays })

export const Money = Type.Object({ amount: Amount, currency: Currency }, { additionalProperties: false })
export type Money = Static<typeof Money>

/** `amount` null: not for sale, a voucher alone opens it. `days`: how long a pass lasts that is bought. */
export const Price = Type.Object({
  amount: Type.Union([Amount, Type.Null()]),
  currency: Currency,
  days: Days,
})
export type Price = Static<typeof Price>

export const NewPrice = Type.Object(
  {
    amount: Type.Union([Amount, Type.Null()]),
    currency: Type.Optional(Type.Enum(currencies, { default: defaultCurrency })),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: longestDays, default: 30 })),
  },
  { additionalProperties: false },
)
export type NewPrice = Static<typeof NewPrice>

/** What a title is opened by: its own pass, or one of the whole series. */
export const offerScopes = ['title', 'series'] as const
export const OfferScope = Type.Enum(offerScopes)
export type OfferScope = (typeof offerScopes)[number]

export const Offer = Type.Interface([Price], {
  of: OfferScope,
  /** It can be bought on this hub now. */
  online: Type.Boolean(),
})
export type Offer = Static<typeof Offer>
