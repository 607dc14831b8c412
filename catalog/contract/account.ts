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
