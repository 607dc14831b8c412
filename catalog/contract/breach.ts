import Type, { type Static } from 'typebox'
import { Role } from './account.ts'
import { ComplaintNumber } from './complaint.ts'
import { Id } from './title.ts'

/**
 * Breaches of personal data: the authority hears of one within a business day of its being noticed (rules of notification
 * by order № 481/НҚ of 9 August 2024, under the law on personal data № 94-V), and the people concerned when they sign in.
 */

const Words = Type.String({ maxLength: 5000, pattern: '^(?!\\s*$)[^\\u0000]+$' })
const Moment = Type.String({ format: 'date-time' })

const Facts = {
  /** What happened, and how. */
  happened: Words,
  /** Which data. */
  data: Words,
  /** What was done about it. */
  measures: Words,
  /** Who answers for it, for the authority to ask: name, telephone, e-mail. */
  contact: Words,
  /** How many people; null while nobody knows. */
  people: Type.Union([Type.Integer({ minimum: 0, maximum: 2_000_000_000 }), Type.Null()]),
  /** Ids or names of accounts, or all there are: they see a notice when they sign in. */
  accounts: Type.Union([
    Type.Literal('all'),
    Type.Array(Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000]+$' }), {
      maxItems: 10_000,
      uniqueItems: true,
    }),
  ]),
  /** Complaints whose complainants it concerns. */
  complaints: Type.Array(ComplaintNumber, { maxItems: 10_000, uniqueItems: true }),
}

export const NewBreach = Type.Object({ ...Facts, noticedAt: Moment }, { additionalProperties: false })
export type NewBreach = Static<typeof NewBreach>

/** What is known now. When it was noticed does not change: the clock runs from there. */
export const BreachPatch = Type.Partial(Type.Object(Facts), { additionalProperties: false })
export type BreachPatch = Static<typeof BreachPatch>

export const Breach = Type.Object({
  id: Id,
  ...Facts,
  accounts: Type.Array(
    Type.Object({
      id: Id,
      /** null once it is gone. */
      name: Type.Union([Type.String(), Type.Null()]),
      acknowledgedAt: Type.Union([Moment, Type.Null()]),
    }),
  ),
  noticedAt: Moment,
  /** The last moment for the notice to the authority. */
  notifyBy: Moment,
  /** Days off of that time that the program cannot know: decrees that move them, and the day of Kurban-ait. */
  calendarUnsure: Type.Boolean(),
  overdue: Type.Boolean({ description: 'told after notifyBy, or not told though it is past' }),
  notified: Type.Union([Type.Object({ at: Moment, role: Role }), Type.Null()]),
  /** To be sent by the operator: nothing is sent by the program. */
  notice: Type.Object({ kk: Type.String(), ru: Type.String() }),
})
export type Breach = Static<typeof Breach>

export const BreachList = Type.Object({ breaches: Type.Array(Breach, { description: 'newest first' }) })
export type BreachList = Static<typeof BreachList>

/** When the authority was told; now unless said. */
export const Notification = Type.Object({ at: Type.Optional(Moment) }, { additionalProperties: false })
export type Notification = Static<typeof Notification>
