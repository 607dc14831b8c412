import Type, { type Static } from 'typebox'
import { Id } from './title.ts'

/** What an account may do: owners their own titles, moderators everybody's, admins also accounts. */
export const roles = ['owner', 'moderator', 'admin'] as const
export const Role = Type.Enum(roles)
export type Role = (typeof roles)[number]

/** Who is calling, after the token or cookie was checked. */
export const Account = Type.Object({
  id: Id,
  name: Type.String(),
  role: Role,
  /** The owner (studio, channel, ensemble) the account uploads for. */
  owner: Type.Object({ id: Id, name: Type.String() }),
})
export type Account = Static<typeof Account>

/** Whom titles belong to, as an admin sees them. */
export const Owner = Type.Object({
  id: Id,
  name: Type.String(),
  /** What they upload is encoded in AV1 too. */
  av1: Type.Boolean(),
})
export type Owner = Static<typeof Owner>

export const OwnerPatch = Type.Object({ av1: Type.Optional(Type.Boolean()) })
export type OwnerPatch = Static<typeof OwnerPatch>

/** `POST /api/v1/session` signs the web pages in with a token. */
export const NewSession = Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) })
export type NewSession = Static<typeof NewSession>

/**
 * Everything the hub holds about an account, as rows of its tables: names of columns in camelCase, moments in ISO 8601.
 * Left out are secrets (a token's hash) and what is made of the rest alone (search keys, plans and parts of an encoding).
 */
export const AccountData = Type.Object({
  madeAt: Type.String({ format: 'date-time' }),
  account: Account,
  /** By table; what a table holds is told in docs/owner-guide.md. */
  tables: Type.Record(Type.String(), Type.Array(Type.Record(Type.String(), Type.Unknown()))),
})
export type AccountData = Static<typeof AccountData>

/** What an erasure would take along, to be shown before it is asked for. */
export const ErasurePreview = Type.Object({
  /** Nobody else has an account of this owner: its titles go, too. */
  last: Type.Boolean(),
  titles: Type.Integer({ minimum: 0 }),
})
export type ErasurePreview = Static<typeof ErasurePreview>

/** `DELETE /api/v1/account` erases the caller, who says so twice. */
export const Erasure = Type.Object(
  {
    /** Of the account, exactly. */
    name: Type.String({ minLength: 1, maxLength: 300 }),
    /** How many titles go along, as `ErasurePreview` told: none is lost that was not seen. */
    titles: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
)
export type Erasure = Static<typeof Erasure>
