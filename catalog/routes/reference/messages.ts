import { type MessageType, messageTypes } from '#catalog/contract/webhook.ts'
import { type MessageData, messageData, messageOf } from '#catalog/contract/webhook-messages.ts'
import type { Operation, Parameter } from './document.ts'
import { ids } from './samples.ts'

const of = { titleId: ids.title, key: 'NAURYZ-2026-4' }
const either = { ...of, channelId: null }
const licence = { ...of, licenceId: ids.licence, externalId: 'AVAIL-17' }

const examples: { [T in MessageType]: MessageData<T> } = {
  'title.watchable': of,
  'title.complete': of,
  'title.refused': { ...of, code: 'unsupported-codec', details: { what: 'cinepak' } },
  'title.deleted': of,
  'licence.ending': {
    ...{ ...licence, until: '2026-12-01T00:00', timeZone: 'Asia/Almaty' },
    endsAt: '2026-11-30T19:00:00.000Z',
  },
  'licence.revoked': licence,
  'restriction.made': {
    ...{ ...either, restrictionId: ids.restriction, authority: 'Алматы қаласының соты' },
    ...{ decision: '2-1234/2026', decidedOn: '2026-11-02', reason: 'court', territories: ['KZ'] },
    ...{ from: '2026-11-02T19:00:00.000Z', until: null },
  },
  'restriction.lifted': { ...either, restrictionId: ids.restriction, reason: 'Сот шешімнің күшін жойды.' },
  'complaint.decided': {
    ...{ ...either, complaint: '2026-000123', instance: 'first', outcome: 'upheld' },
    ...{ remedy: 'correction', restrictionId: null },
  },
  'import.finished': { what: 'catalogue', made: 120, there: 4 },
  'channel.alarm': {
    ...{ channelId: ids.channel, alarmId: ids.alarm, kind: 'silence', phase: 'begin' },
    ...{ began: '2026-11-23T04:59:20.000Z', ended: null },
  },
  'webhook.off': { webhookId: ids.webhook, reason: 'failing' },
  'webhook.test': { webhookId: ids.webhook },
}

const summaries: Readonly<Record<MessageType, string>> = {
  'title.watchable': 'The first seconds of a file can be watched',
  'title.complete': 'All of a file is encoded',
  'title.refused': 'A file cannot be taken',
  'title.deleted': 'A title was taken away',
  'licence.ending': 'A licence ends within seven days; told once',
  'licence.revoked': 'A licence was withdrawn',
  'restriction.made': 'A title or a channel was closed by law',
  'restriction.lifted': 'A restriction by law was ended',
  'complaint.decided': 'A complaint about a title or a channel was decided',
  'import.finished': 'A file of licences or titles was imported',
  'channel.alarm': 'Something is wrong with a channel on air (`begin`), or is so no longer (`end`)',
  'webhook.off': 'The hub has switched off another webhook of yours, which failed',
  'webhook.test': 'Somebody has pressed the test button',
}

const headers: Parameter[] = (
  [
    ['webhook-id', 'the same for every attempt: take each message once by it', 'msg_3kd9s0a2l5qw'],
    ['webhook-timestamp', 'of this attempt, seconds since 1970; refuse old ones', '1795410000'],
    [
      'webhook-signature',
      '`v1,` and HMAC-SHA-256 in base64 of id, timestamp and body with dots between; one for each secret that is in force, with spaces between',
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    ],
  ] as const
).map(([name, description, example]) => ({
  ...{ in: 'header', name, required: true, description, schema: { type: 'string' }, example },
}))

/** The `webhooks` of the document: what owners' own servers are sent. */
export function messageOperations(): Record<string, Record<string, Operation>> {
  return Object.fromEntries(
    messageTypes.map((type): [string, Record<string, Operation>] => {
      const schema = JSON.parse(JSON.stringify(messageOf(type, messageData[type])))
      const example = { type, timestamp: '2026-11-23T05:00:00.000Z', data: examples[type] }
      const post: Operation = {
        ...{ operationId: type, summary: summaries[type], tags: ['webhooks'], parameters: headers },
        description: 'Answer 2xx within 15 seconds, before you begin to work on it.',
        requestBody: { required: true, content: { 'application/json': { schema, example } } },
        responses: {
          '2XX': { description: 'Taken' },
          '410': { description: 'No messages any more: the webhook is switched off' },
          default: { description: 'Not taken: it is sent again' },
        },
      }
      return [type, { post }]
    }),
  )
}
