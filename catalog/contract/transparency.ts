import Type, { type Static } from 'typebox'
import { ComplaintCategory } from './complaint.ts'
import { RestrictionReason } from './restriction.ts'

/** A quarter of a year in Almaty, e.g. `2026-Q4`. */
export const Quarter = Type.String({
  pattern: '^\\d{4}-Q[1-4]$',
  description: 'e.g. 2026-Q4, by Almaty time',
})

const Count = Type.Integer({ minimum: 0 })
const Hours = Type.Union([Type.Number(), Type.Null()])

/**
 * Users in Kazakhstan in a day, on average over a month, above which a platform appoints a legal representative (law on
 * online platforms of 10 July 2023 № 18-VIII, article 9 (1)).
 */
export const audienceThreshold = 100_000

/**
 * Figures of one quarter. Everything is counted where it happened: a complaint in the quarter it came in, an outcome in
 * the quarter it was given, a missed deadline in the quarter the deadline was in. So a quarter that is over stands still.
 */
export const QuarterReport = Type.Object({
  quarter: Quarter,
  from: Type.String({ format: 'date-time' }),
  /** The first moment of the next one. */
  until: Type.String({ format: 'date-time' }),
  over: Type.Boolean(),
  received: Type.Object({ total: Count, byCategory: Type.Record(ComplaintCategory, Count) }),
  /** Of the first judgements. */
  outcomes: Type.Object({ restriction: Count, correction: Count, rejected: Count }),
  /** From receipt to the first judgement, to a hundredth; null where there was none. */
  hours: Type.Object({ median: Hours, worst: Hours }),
  /** Deadlines of the first judgement that were missed. */
  overdue: Count,
  appeals: Type.Object({ received: Count, confirmed: Count, changed: Count, overdue: Count }),
  /** Of titles and channels, by law; by what they rest on and who demanded them. */
  restrictions: Type.Object({
    made: Type.Array(Type.Object({ reason: RestrictionReason, authority: Type.String(), count: Count })),
    lifted: Count,
  }),
  /** Users in Kazakhstan in a day, on average, by month of Almaty; months in which nothing was counted are left out. */
  audience: Type.Array(
    Type.Object({
      month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
      average: Count,
      /** Days that were counted: those on which the hub ran, but for the one that is not over. */
      days: Count,
      /** Of them, days of which a part was lost: there were at least so many users. */
      incomplete: Count,
      /** More than the law's threshold. */
      over: Type.Boolean(),
    }),
  ),
})
export type QuarterReport = Static<typeof QuarterReport>

export const TransparencyQuery = Type.Object({ quarter: Type.Optional(Quarter) })

/** From the first record on, newest first. */
export const TransparencyReport = Type.Object({ quarters: Type.Array(QuarterReport) })
export type TransparencyReport = Static<typeof TransparencyReport>
