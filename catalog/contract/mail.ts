import Type, { type Static } from 'typebox'

/** Mail of the hub, as admins see it: the outbox. */

export const letterKinds = [
  'invitation',
  'password-link',
  'mail-link',
  'account-changed',
  'breach',
  'complaint-received',
  'complaint-decided',
  'receipt',
  'channel-alarm',
] as const
export const LetterKind = Type.Enum(letterKinds)
export type LetterKind = (typeof letterKinds)[number]

/** `expired`: nobody has any use for it any more. */
export const mailStates = ['waiting', 'sent', 'given-up', 'expired'] as const
export const MailState = Type.Enum(mailStates)
export type MailState = (typeof mailStates)[number]

const Moment = Type.String({ format: 'date-time' })
const MaybeText = Type.Union([Type.String(), Type.Null()])

export const Mail = Type.Object({
  id: Type.String(),
  kind: LetterKind,
  state: MailState,
  /** null, as are the words, once it is sent or expired. */
  recipient: MaybeText,
  subject: MaybeText,
  text: MaybeText,
  attempts: Type.Integer({ minimum: 0 }),
  /** What the server said that did not take it. */
  trouble: MaybeText,
  createdAt: Moment,
  nextAt: Type.Union([Moment, Type.Null()]),
  expiresAt: Moment,
})
export type Mail = Static<typeof Mail>

export const Outbox = Type.Object({
  /** A server is set that takes mail; else it waits to be handed over. */
  sending: Type.Boolean(),
  mails: Type.Array(Mail, {
    description: 'those that wait or were given up first, then the newest; 200 at most',
  }),
})
export type Outbox = Static<typeof Outbox>

export const MailId = Type.String({ maxLength: 40, pattern: '^[!-~]+$' })
