import Type, { type Static, type TSchema } from 'typebox'
import { AlarmKind } from './channel-health.ts'
import { ComplaintNumber, complaintOutcomes, complaintRemedies, Instance } from './complaint.ts'
import { RestrictionReason } from './restriction.ts'
import { Id, Territory } from './title.ts'
import { type MessageType, webhookOffReasons } from './webhook.ts'

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Moment = Type.String({ format: 'date-time' })

/** `key` is what the owner calls the title in files of theirs. */
const ofTitle = { titleId: Id, key: orNull(Type.String()) }
/** About a title, or about a channel: of the two the other is null. */
const ofEither = { titleId: orNull(Id), key: orNull(Type.String()), channelId: orNull(Id) }
const ofLicence = {
  ...ofTitle,
  licenceId: Id,
  externalId: orNull(Type.String({ description: 'what the file called it that it came from' })),
}

/** What a message of each type says. Nothing of viewers, and nothing that its owner could not read over the API. */
export const messageData = {
  'title.watchable': Type.Object({ ...ofTitle }),
  'title.complete': Type.Object({ ...ofTitle }),
  'title.refused': Type.Object({
    ...ofTitle,
    code: Type.String({ description: 'as in the table of errors' }),
    details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  }),
  'title.deleted': Type.Object({ ...ofTitle }),
  'licence.ending': Type.Object({
    ...ofLicence,
    until: Type.String({ description: 'local time in `timeZone`, the first moment outside' }),
    timeZone: Type.String({ description: 'IANA name' }),
    endsAt: Moment,
  }),
  'licence.revoked': Type.Object({ ...ofLicence }),
  'restriction.made': Type.Object({
    ...ofEither,
    restrictionId: Id,
    authority: Type.String(),
    decision: Type.String({ description: 'its number' }),
    decidedOn: Type.String({ format: 'date' }),
    reason: RestrictionReason,
    territories: Type.Array(Territory),
    from: Moment,
    until: orNull(Moment),
  }),
  'restriction.lifted': Type.Object({ ...ofEither, restrictionId: Id, reason: Type.String() }),
  'complaint.decided': Type.Object({
    ...ofEither,
    complaint: ComplaintNumber,
    instance: Instance,
    outcome: Type.Enum(complaintOutcomes),
    remedy: orNull(Type.Enum(complaintRemedies)),
    restrictionId: orNull(Id),
  }),
  'import.finished': Type.Object({
    what: Type.Enum(['licences', 'catalogue'] as const),
    made: Type.Integer(),
    there: Type.Integer({ description: 'imported before, and left as it is' }),
  }),
  'channel.alarm': Type.Object({
    channelId: Id,
    alarmId: Id,
    kind: AlarmKind,
    phase: Type.Enum(['begin', 'end'] as const),
    began: Moment,
    ended: orNull(Moment),
  }),
  'webhook.off': Type.Object({ webhookId: Id, reason: Type.Enum(webhookOffReasons) }),
  'webhook.test': Type.Object({ webhookId: Id }),
} as const satisfies Record<MessageType, TSchema>
export type MessageData<T extends MessageType> = Static<(typeof messageData)[T]>

/** The body of a message. */
export const messageOf = <T extends TSchema>(type: MessageType, data: T) =>
  Type.Object({
    type: Type.Literal(type),
    timestamp: Type.String({ format: 'date-time', description: 'when it happened' }),
    data,
  })
