import Type, { type Static } from 'typebox'
import { Role } from './account.ts'
import { Id } from './title.ts'

/** The audit trail: what owners, moderators and admins did, in the order in which it was done. */

/** What is done, by what it is done to. */
export const auditActs = [
  'title.create',
  'title.patch',
  'title.age',
  'title.delete',
  'chapters.save',
  'licence.add',
  'licence.revoke',
  'licence.document',
  'licences.import',
  'catalogue.import',
  'restriction.make',
  'restriction.lift',
  'complaint.decide',
  'poster.choose',
  'subtitle.save',
  'subtitle.delete',
  'upload.begin',
  'encoding.again',
  'encoding.stop',
  'series.create',
  'series.patch',
  'series.delete',
  'person.rename',
  'collection.create',
  'collection.patch',
  'collection.delete',
  'price.set',
  'price.remove',
  'vouchers.make',
  'vouchers.print',
  'vouchers.revoke',
  'channel.create',
  'channel.patch',
  'channel.delete',
  'channel.key',
  'channel.cut',
  'channel.licence.add',
  'channel.licence.revoke',
  'programme.create',
  'programme.patch',
  'programme.delete',
  'guide.import',
  'webhook.create',
  'webhook.patch',
  'webhook.delete',
  'webhook.secret',
  'webhook.test',
  'webhook.resend',
  'owner.patch',
  'embedding.set',
  'token.issue',
  'account.erase',
  'session.open',
  'session.end',
  'sessions.end',
  'passkey.add',
  'passkey.remove',
  'password.set',
  'password.remove',
  'password.reset',
  'password.link',
  'recovery.make',
  'contact.patch',
  'contact.confirm',
  'invitation.make',
  'invitation.accept',
  'invitation.revoke',
  'account.patch',
  'account.sign-out',
  'mail.resend',
  'terms.publish',
  'breach.enter',
  'breach.patch',
  'breach.notify',
  'breach.acknowledge',
] as const
export const AuditAct = Type.Enum(auditActs)
export type AuditAct = (typeof auditActs)[number]

/** Ids, numbers and chosen values; never names of people, and nothing of viewers. */
export const AuditDetails = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String())]),
)
export type AuditDetails = Static<typeof AuditDetails>

export const AuditEntry = Type.Object({
  /** 1, 2, 3, … without a gap. */
  number: Type.Integer({ minimum: 1 }),
  at: Type.String({ format: 'date-time' }),
  /** null: the operator, at the machine itself. */
  account: Type.Union([Type.Object({ id: Id, role: Role }), Type.Null()]),
  act: AuditAct,
  /** Id of the title it is about; else of the series, person, list, account or owner. */
  subject: Type.String(),
  /** Whose title it was; null for what belongs to nobody. */
  ownerId: Type.Union([Id, Type.Null()]),
  details: AuditDetails,
  /** SHA-256 (hex) over this entry and the hash of the one before. */
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = Type.Object({
  entries: Type.Array(AuditEntry),
  /** Pass as `cursor` for the next page; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
})
export type AuditPage = Static<typeof AuditPage>

const AuditDay = Type.String({ format: 'date', pattern: '^2\\d{3}-', description: 'a day of Almaty' })

export const AuditQuery = Type.Object({
  /** Of one title, account or owner. */
  subject: Type.Optional(Id),
  act: Type.Optional(AuditAct),
  /** Who acted: the id of an account. */
  account: Type.Optional(Id),
  role: Type.Optional(Role),
  /** Days of Almaty, both included. */
  from: Type.Optional(AuditDay),
  until: Type.Optional(AuditDay),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,14}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
})
export type AuditQuery = Static<typeof AuditQuery>
