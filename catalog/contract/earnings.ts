import Type, { type Static } from 'typebox'
import { Currency } from './money.ts'
import { PassSubject } from './pass.ts'

/** What owners have earned. Pure. */

export const earningSources = ['payment', 'voucher', 'refund'] as const
export const EarningSource = Type.Enum(earningSources)
export type EarningSource = (typeof earningSources)[number]

/** Of one month, one title or series, one source and one currency. */
export const Earning = Type.Object({
  /** `YYYY-MM`, by the clock of Almaty. */
  month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
  of: PassSubject,
  source: EarningSource,
  currency: Currency,
  /** Payments; vouchers at their first entry; refunds. */
  count: Type.Integer(),
  /** Minor units; of refunds below nothing. */
  amount: Type.Integer(),
})
export type Earning = Static<typeof Earning>

/** The latest month first. */
export const Earnings = Type.Object({ earnings: Type.Array(Earning) })
export type Earnings = Static<typeof Earnings>
