import Type, { type Static, type TSchema } from 'typebox'
import { Id, Territory } from './title.ts'

/** Restrictions of titles and channels by law: who demanded what, where and for how long. See docs/law.md. */

/** What a decision rests on. Of two that fit, the narrower one. */
export const restrictionReasons = [
  /** A judicial act in force (law on online platforms, article 9; law on communications, article 41-1). */
  'court',
  /** A prosecutor's submission or an authorised body's prescription (the same articles). */
  'order',
  /** Law on copyright and related rights, 1996. */
  'copyright',
  /** Law on personal data and their protection, 2013. */
  'personal-data',
  /** Honour, dignity and business reputation (Civil Code). */
  'honour',
  /** Law on the protection of children from harmful information, 2018. */
  'children',
  /** Law on countering extremism, 2005. */
  'extremism',
  /** Law on mass media, 2024. */
  'mass-media',
] as const
export const RestrictionReason = Type.Enum(restrictionReasons)
export type RestrictionReason = (typeof restrictionReasons)[number]

/** RFC 3339 with an offset, in years that databases know. */
const GivenMoment = Type.String({ format: 'date-time', pattern: '^[12]\\d{3}-[^\\[]+$' })

export const NewRestriction = Type.Object(
  {
    /** Who decided, as its document calls it. */
    authority: Type.String({ minLength: 1, maxLength: 300 }),
    /** Number of the decision. */
    decision: Type.String({ minLength: 1, maxLength: 200 }),
    decidedOn: Type.String({ format: 'date', pattern: '^[12]\\d{3}-' }),
    reason: RestrictionReason,
    /** For the owner and moderators; viewers are not told. */
    explanation: Type.Optional(Type.String({ maxLength: 5000 })),
    territories: Type.Optional(
      Type.Array(Territory, { minItems: 1, maxItems: 250, uniqueItems: true, default: ['KZ'] }),
    ),
    /** At once when it is not said. */
    from: Type.Optional(GivenMoment),
    /** The first moment outside; open when it is not said. */
    until: Type.Optional(GivenMoment),
  },
  { additionalProperties: false },
)
export type NewRestriction = Static<typeof NewRestriction>

const Moment = Type.String({ format: 'date-time' })
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const Restriction = Type.Object({
  id: Id,
  /** One of these two is null. */
  titleId: orNull(Id),
  channelId: orNull(Id),
  authority: Type.String(),
  decision: Type.String(),
  decidedOn: Type.String({ format: 'date' }),
  reason: RestrictionReason,
  explanation: orNull(Type.String()),
  territories: Type.Array(Territory),
  from: Moment,
  until: orNull(Moment),
  /** Account that entered it. */
  madeBy: Id,
  madeAt: Moment,
  liftedBy: orNull(Id),
  liftedAt: orNull(Moment),
  liftReason: orNull(Type.String()),
})
export type Restriction = Static<typeof Restriction>

export const RestrictionList = Type.Object({ restrictions: Type.Array(Restriction) })
export type RestrictionList = Static<typeof RestrictionList>

export const Lifting = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)
export type Lifting = Static<typeof Lifting>
