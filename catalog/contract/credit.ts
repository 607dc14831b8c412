import Type, { type Static } from 'typebox'
import { Id } from './id.ts'

/** Who made a title and who is in it: people and groups, as the API, the command line and the player know them. Pure. */

/** In the order in which a title's page names them: who is heard and seen first. */
export const creditRoles = [
  'akyn',
  'jyrau',
  'kuishi',
  'singer',
  'performer',
  'host',
  'jury',
  'speaker',
  'actor',
  'director',
  'author',
  'composer',
  'camera',
  'editor',
] as const
export const CreditRole = Type.Enum(creditRoles)
export type CreditRole = (typeof creditRoles)[number]

/** As typed, without space around it. */
const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '^\\S(.*\\S)?$' })

/** At least one language. */
export const Names = Type.Object(
  { kk: Type.Optional(Name), ru: Type.Optional(Name), en: Type.Optional(Name) },
  { minProperties: 1, additionalProperties: false },
)
export type Names = Static<typeof Names>

export const Person = Type.Object({ id: Id, names: Names })
export type Person = Static<typeof Person>

/** Exactly one of `name`, in any script, and `personId`. A name that this owner's titles have already is that person. */
const who = { name: Type.Optional(Name), personId: Type.Optional(Id) }

export const NewCredit = Type.Object(
  {
    role: CreditRole,
    ...who,
    /** Of an aitys: akyns of the same number stand against each other. */
    pair: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  },
  { additionalProperties: false },
)
export type NewCredit = Static<typeof NewCredit>

export const NewCredits = Type.Array(NewCredit, { maxItems: 200 })

export const Credit = Type.Object({
  role: CreditRole,
  person: Person,
  pair: Type.Union([Type.Integer(), Type.Null()]),
})
export type Credit = Static<typeof Credit>

export const PersonPatch = Type.Object({ names: Names }, { additionalProperties: false })
export type PersonPatch = Static<typeof PersonPatch>
