import Type, { type Static } from 'typebox'
import { Restriction } from './restriction.ts'
import { AgeMark, Id, LocalTexts, TitleKind } from './title.ts'

/** What moderators look through beside complaints: restrictions, age marks, and how their own clocks went. */

/** null: it is of none, or there is no such title or channel any more. */
const Named = Type.Object({ id: Id, texts: LocalTexts, owner: Type.String() })
const Cursor = Type.Optional(Type.String({ maxLength: 200 }))
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 }))
const Next = Type.Union([Type.String(), Type.Null()])

/** `in-force`: neither lifted nor over, begun or not. */
export const restrictionStates = ['all', 'in-force', 'lifted', 'over'] as const
export const RestrictionState = Type.Enum(restrictionStates)
export type RestrictionState = (typeof restrictionStates)[number]

export const RestrictionQuery = Type.Object({
  state: Type.Optional(RestrictionState),
  /** In the number of the decision, or in who decided. */
  decision: Type.Optional(
    Type.String({
      maxLength: 200,
      pattern: '^[^\\u0000]*$',
      description: 'in its number, or in the name of who decided',
    }),
  ),
  cursor: Cursor,
  limit: Limit,
})
export type RestrictionQuery = Static<typeof RestrictionQuery>

export const RegisteredRestriction = Type.Interface([Restriction], {
  title: Type.Union([Named, Type.Null()]),
  channel: Type.Union([Named, Type.Null()]),
})
export type RegisteredRestriction = Static<typeof RegisteredRestriction>

/** The last entered first. */
export const RestrictionPage = Type.Object({ restrictions: Type.Array(RegisteredRestriction), next: Next })
export type RestrictionPage = Static<typeof RestrictionPage>

/**
 * Why an age mark should be looked at: nobody has said one; somebody complains for children's sake; the law has closed the
 * title for it; other titles of the series have a higher one. What a moderator has set or confirmed is asked again only for
 * what came since.
 */
export const ageDoubts = ['unsaid', 'complaint', 'restricted', 'series'] as const
export const AgeDoubt = Type.Enum(ageDoubts)
export type AgeDoubt = (typeof ageDoubts)[number]

export const AgeQuery = Type.Object({ doubt: Type.Optional(AgeDoubt), cursor: Cursor, limit: Limit })
export type AgeQuery = Static<typeof AgeQuery>

export const DoubtfulAge = Type.Object({
  id: Id,
  texts: LocalTexts,
  owner: Type.String(),
  kind: TitleKind,
  ageMark: AgeMark,
  doubts: Type.Array(AgeDoubt),
})
export type DoubtfulAge = Static<typeof DoubtfulAge>

export const AgePage = Type.Object({ titles: Type.Array(DoubtfulAge), next: Next })
export type AgePage = Static<typeof AgePage>

/** What is told of a mark's reason: chosen, not written, so that nothing of people stands in the audit trail. */
export const ageReasons = [
  'harmless',
  'fear',
  'violence',
  'language',
  'alcohol',
  'intimate',
  'series',
] as const
export const AgeReason = Type.Enum(ageReasons)
export type AgeReason = (typeof ageReasons)[number]

export const NewAgeMark = Type.Object(
  { ageMark: AgeMark, reason: AgeReason },
  { additionalProperties: false },
)
export type NewAgeMark = Static<typeof NewAgeMark>

export const ClockQuery = Type.Object({
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 366, default: 28, description: 'how many, until today' }),
  ),
})

export const Clocks = Type.Object({
  /** What waits for an answer now: late, and by the hours that are left. */
  waiting: Type.Object({
    late: Type.Integer(),
    within6: Type.Integer(),
    within12: Type.Integer(),
    later: Type.Integer(),
  }),
  /** Hours from a complaint or an appeal to its answer; null without any. */
  hours: Type.Object({
    median: Type.Union([Type.Number(), Type.Null()]),
    worst: Type.Union([Type.Number(), Type.Null()]),
  }),
  /** Of Almaty, oldest first, also those without anything. */
  days: Type.Array(
    Type.Object({
      day: Type.String(),
      received: Type.Integer(),
      inTime: Type.Integer(),
      late: Type.Integer(),
      restrictions: Type.Integer(),
    }),
  ),
})
export type Clocks = Static<typeof Clocks>

/** Whether the audit trail is whole. */
export const AuditChain = Type.Object({
  entries: Type.Integer(),
  /** Hash (hex) of the last one; of no entries, zeros. */
  last: Type.String(),
  /** Number of the first entry that does not follow from those before; null when all do. */
  broken: Type.Union([Type.Integer(), Type.Null()]),
  /** An entry has the hash that was asked for. */
  holds: Type.Boolean(),
})
export type AuditChain = Static<typeof AuditChain>

export const AuditChainQuery = Type.Object({
  kept: Type.Optional(
    Type.String({ pattern: '^[0-9a-f]{64}$', description: 'a hash that was the last once' }),
  ),
})
