import Type, { type Static } from 'typebox'
import { Role } from './account.ts'
import { Id } from './id.ts'
import { Locale } from './locale.ts'
import { MailAddress } from './signing-in.ts'

/** Who has an account on the hub, for admins. */

const Moment = Type.String({ format: 'date-time' })
const MaybeMoment = Type.Union([Moment, Type.Null()])

export const AccountRow = Type.Object({
  id: Id,
  name: Type.String(),
  role: Role,
  owner: Type.Object({ id: Id, name: Type.String() }),
  /** The hub knows where to write to. */
  hasMail: Type.Boolean(),
  passkeys: Type.Integer({ minimum: 0 }),
  hasPassword: Type.Boolean(),
  /** API tokens that are good. */
  tokens: Type.Integer({ minimum: 0 }),
  /** Sessions that are open. */
  sessions: Type.Integer({ minimum: 0 }),
  usedAt: MaybeMoment,
  lockedAt: MaybeMoment,
})
export type AccountRow = Static<typeof AccountRow>

export const AccountList = Type.Object({ accounts: Type.Array(AccountRow, { description: 'by name' }) })
export type AccountList = Static<typeof AccountList>

export const AccountPatch = Type.Object(
  {
    role: Type.Optional(Role),
    /** Nothing of it signs in while it is; what is open ends at once. */
    locked: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type AccountPatch = Static<typeof AccountPatch>

/** To be handed over by whoever asked for it: it is shown once. */
export const ShownLink = Type.Object({ link: Type.String(), expiresAt: Moment })
export type ShownLink = Static<typeof ShownLink>

/** How long an invitation is good for, days. */
export const invitationDays = 7

export const NewInvitation = Type.Object(
  {
    role: Role,
    /** Id or name of an owner that is there, whose titles they will look after; without one they have an owner of their own. */
    owner: Type.Optional(Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000]+$' })),
    /** It is sent there; else its link is to be handed over. */
    mail: Type.Optional(MailAddress),
    /** In which it is written, and the account begins. */
    locale: Type.Optional(Locale),
  },
  { additionalProperties: false },
)
export type NewInvitation = Static<typeof NewInvitation>

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const
const InvitationFields = {
  id: Id,
  role: Role,
  owner: Type.Union([Type.String(), Type.Null()]),
  /** null also once it was accepted or is over. */
  mail: Type.Union([Type.String(), Type.Null()]),
  state: Type.Enum(invitationStates),
  /** Name of the account that invited; null: the operator, or one that is gone. */
  madeBy: Type.Union([Type.String(), Type.Null()]),
  madeAt: Moment,
  expiresAt: Moment,
}
export const Invitation = Type.Object(InvitationFields)
export type Invitation = Static<typeof Invitation>

/** `link` is shown once, to whoever made it; null when the same request came again. */
export const MadeInvitation = Type.Object({
  ...InvitationFields,
  link: Type.Union([Type.String(), Type.Null()]),
})
export type MadeInvitation = Static<typeof MadeInvitation>

export const Invitations = Type.Object({
  invitations: Type.Array(Invitation, { description: 'newest first; of the last 90 days' }),
})
export type Invitations = Static<typeof Invitations>
