import Type, { type Static } from 'typebox'
import { Role } from './account.ts'
import { Id } from './id.ts'
import { Locale } from './locale.ts'

export { Locale } from './locale.ts'

/**
 * Signing in: by a passkey, a password, a recovery code or an API token, and how an account holder sets these up. Viewers
 * never need any of it.
 */

/** How a session was opened. */
export const sessionWays = ['token', 'passkey', 'password', 'recovery', 'invitation'] as const
export const SessionWay = Type.Enum(sessionWays)
export type SessionWay = (typeof sessionWays)[number]

/**
 * Characters at least: a password signs in alone here, and "passwords used as a single-factor authentication mechanism"
 * have "a minimum of 15 characters" (NIST SP 800-63B-4, 3.1.1.2). At most: what a page may send.
 */
export const shortestPassword = 15
export const longestPassword = 256

/** Also one that is too short, so that words and not a schema say so. No control characters. */
const Password = Type.String({ maxLength: longestPassword, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
const Moment = Type.String({ format: 'date-time' })
const MaybeMoment = Type.Union([Moment, Type.Null()])

/** Name of an account, or its e-mail address. */
const Who = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000]+$' })

/** As it is seen on pages and in the studio; not only spaces, and nothing that cannot be seen. */
export const AccountName = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '^(?!\\s)[^\\u0000-\\u001f\\u007f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]+(?<!\\s)$',
})

/** An address of a mailbox: no space, no control character, nothing that mail gives a meaning to. */
export const MailAddress = Type.String({
  maxLength: 254,
  pattern:
    '^[^\\s@<>,;:"()\\[\\]\\\\\\u0000-\\u001f\\u007f]+@[^\\s@<>,;:"()\\[\\]\\\\\\u0000-\\u001f\\u007f]+$',
})

export const PasswordSignIn = Type.Object({ name: Who, password: Password }, { additionalProperties: false })
export type PasswordSignIn = Static<typeof PasswordSignIn>

export const RecoverySignIn = Type.Object(
  { name: Who, code: Type.String({ maxLength: 60 }) },
  { additionalProperties: false },
)
export type RecoverySignIn = Static<typeof RecoverySignIn>

const Base64Url = (maxLength: number) => Type.String({ maxLength, pattern: '^[A-Za-z0-9_-]*$' })

/** What an authenticator answers: the JSON forms of Web Authentication Level 3, section 5.1.8. What is in them is verified. */
const Credential = {
  id: Base64Url(1400),
  rawId: Base64Url(1400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Enum(['platform', 'cross-platform'] as const)),
  clientExtensionResults: Type.Object({}, { additionalProperties: true }),
}
export const NewCredential = Type.Object({
  ...Credential,
  response: Type.Object({
    clientDataJSON: Base64Url(8000),
    attestationObject: Base64Url(40_000),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
    authenticatorData: Type.Optional(Base64Url(20_000)),
    publicKeyAlgorithm: Type.Optional(Type.Integer()),
    publicKey: Type.Optional(Base64Url(8000)),
  }),
})
export type NewCredential = Static<typeof NewCredential>

export const Assertion = Type.Object({
  ...Credential,
  response: Type.Object({
    clientDataJSON: Base64Url(8000),
    authenticatorData: Base64Url(20_000),
    signature: Base64Url(4000),
    userHandle: Type.Optional(Base64Url(200)),
  }),
})
export type Assertion = Static<typeof Assertion>

export const PasskeySignIn = Type.Object({ credential: Assertion }, { additionalProperties: false })

/** What the browser is asked: PublicKeyCredentialRequestOptionsJSON, or CreationOptionsJSON. */
export const CeremonyOptions = Type.Object({ challenge: Type.String() }, { additionalProperties: true })
export type CeremonyOptions = Static<typeof CeremonyOptions>

/** What its holder calls a passkey: the device it is on. */
const PasskeyName = Type.String({ minLength: 1, maxLength: 60, pattern: '^(?!\\s*$)[^\\u0000-\\u001f]+$' })
export const NewPasskey = Type.Object(
  { name: PasskeyName, credential: NewCredential },
  { additionalProperties: false },
)
/** A credential's id. */
export const PasskeyId = Type.String({ maxLength: 1400, pattern: '^[A-Za-z0-9_-]+$' })

export const Passkey = Type.Object({
  id: PasskeyId,
  name: Type.String(),
  /** Whoever keeps it copies it to other devices. */
  synced: Type.Boolean(),
  createdAt: Moment,
  usedAt: MaybeMoment,
})
export type Passkey = Static<typeof Passkey>

/** A session of the pages, or an API token. */
export const OpenSession = Type.Object({
  id: Id,
  kind: Type.Enum(['session', 'api'] as const),
  /** The one that asks. */
  here: Type.Boolean(),
  /** null of an API token. */
  way: Type.Union([SessionWay, Type.Null()]),
  /** Program and system, such as `Firefox, Android`; null when nobody knows. */
  browser: Type.Union([Type.String(), Type.Null()]),
  createdAt: Moment,
  /** To about five minutes; null before the first use. */
  usedAt: MaybeMoment,
  endsAt: MaybeMoment,
})
export type OpenSession = Static<typeof OpenSession>

/** How an account is signed in to, for its holder. */
export const WaysIn = Type.Object({
  /** When it was set; null: there is none. */
  passwordSetAt: MaybeMoment,
  passkeys: Type.Array(Passkey),
  /** Codes that are left. */
  recoveryCodes: Type.Integer({ minimum: 0 }),
  sessions: Type.Array(OpenSession, { description: 'newest first; API tokens, too' }),
})
export type WaysIn = Static<typeof WaysIn>

export const NewPassword = Type.Object({ password: Password }, { additionalProperties: false })

/** One-time, each good for signing in when passkey and password are lost. Told once. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

/** Where the hub writes to an account holder, and in what. */
export const Contact = Type.Object({
  mail: Type.Union([MailAddress, Type.Null()]),
  /** Language and alphabet of mail. */
  locale: Locale,
})
export type Contact = Static<typeof Contact>

/** An address holds once the link that is sent there was opened; null takes it away at once. */
export const ContactPatch = Type.Partial(Contact, { additionalProperties: false })
export type ContactPatch = Static<typeof ContactPatch>

/** The secret part of a link that was sent or shown. */
const LinkToken = Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]*$' })
export const OpenedLink = Type.Object({ token: LinkToken }, { additionalProperties: false })
export const ResetRequest = Type.Object({ name: Who }, { additionalProperties: false })
export const PasswordReset = Type.Object(
  { token: LinkToken, password: Password },
  { additionalProperties: false },
)

/** What whoever has an invitation may know of it. */
export const InvitationView = Type.Object({
  role: Role,
  /** Whose titles they will look after; null: an owner of their own, called as they call themselves. */
  owner: Type.Union([Type.String(), Type.Null()]),
  /** How the hub will write to them; null: not at all, until they say. */
  mail: Type.Union([Type.String(), Type.Null()]),
  expiresAt: Moment,
})
export type InvitationView = Static<typeof InvitationView>

export const InvitedOptions = Type.Object(
  { token: LinkToken, name: AccountName },
  { additionalProperties: false },
)

/** With a passkey, a password, or both. */
export const Acceptance = Type.Object(
  {
    token: LinkToken,
    name: AccountName,
    locale: Locale,
    password: Type.Optional(Password),
    passkey: Type.Optional(NewPasskey),
  },
  { additionalProperties: false },
)
export type Acceptance = Static<typeof Acceptance>
