import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ComplaintReceipt } from '#catalog/contract/complaint.ts'
import { type WebhookWithSecret, webhookEvents } from '#catalog/contract/webhook.ts'
import { messageData, messageOf } from '#catalog/contract/webhook-messages.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { takeAlarmStep } from '#catalog/store/alarms.ts'
import { announceEndings } from '#catalog/store/licence-endings.ts'
import { deleteTitle } from '#catalog/store/titles.ts'
import { queue } from '#catalog/store/webhook-outbox.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { corrected } from '#tests/support/complaint-desk.ts'
import { catalogue } from '#tests/support/exchange.ts'
import { aRestriction } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { openReceiver, type Said } from '#tests/support/webhook-receiver.ts'

/** Everything that webhooks tell of, each made to happen over the API, and each written where it happens. */
let servers: TestServers
let hub: FastifyInstance
let receiver: Awaited<ReturnType<typeof openReceiver>>
let owner: Record<string, string>
let moderator: Record<string, string>
let webhook: WebhookWithSecret

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { webhookAddresses: 'any' })
  receiver = await openReceiver()
  owner = await bearer(servers, 'Studio')
  moderator = await bearer(servers, 'Aigul', 'moderator')
  webhook = (await post('/webhooks', { url: receiver.url, events: webhookEvents })).json()
})
afterAll(async () => {
  await hub.close()
  await receiver.close()
  await servers.close()
})

const send = (
  method: 'POST' | 'DELETE',
  path: string,
  payload?: object | string,
  headers: Record<string, string> = owner,
) => hub.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) })
const post = (path: string, payload: object, headers = owner) => send('POST', path, payload, headers)

/** What the outbox holds: of one type, in its order. */
async function told(type: string): Promise<Said['data'][]> {
  const rows = await servers.db.selectFrom('webhook_delivery').select('body').orderBy('number').execute()
  const said = rows.map(({ body }): Said => JSON.parse(body))
  return said.filter((one) => one.type === type).map(({ data }) => data)
}

const licence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
const draft = async (more: object = {}): Promise<string> =>
  (await post('/titles', { kind: 'aitys', texts: { kk: { title: 'Айтыс' } }, ...more })).json().id

it('tells of titles on their way', async () => {
  const titleId = await draft()
  await makeAsset(servers, titleId, 'watchable')
  expect([await told('title.watchable'), await told('title.complete')]).toEqual([
    [{ titleId, key: null }],
    [],
  ])
  const refused = await draft()
  await makeAsset(servers, refused, 'refused')
  expect(await told('title.refused')).toEqual([
    { titleId: refused, key: null, code: 'unsupported-codec', details: { what: 'cinepak' } },
  ])
  await makeAsset(servers, refused, 'complete')
  expect(await told('title.complete')).toEqual([{ titleId: refused, key: null }])
  await send('DELETE', `/titles/${titleId}`)
  await send('DELETE', `/titles/${titleId}`)
  expect(await told('title.deleted')).toEqual([{ titleId, key: null }])
})

it('tells of licences that are about to end, once, and of withdrawn ones', async () => {
  const timeZone = 'Asia/Almaty'
  const inDays = (days: number) => localTimeOf(new Date(Date.now() + days * 86_400_000), timeZone)
  const ends = async (days: number) =>
    (await draft({ licence: { ...licence, until: inDays(days), timeZone } })) as string
  const soon = await ends(6.9)
  await ends(7.1)
  await ends(-0.1)
  expect([
    await announceEndings(servers.db, new Date()),
    await announceEndings(servers.db, new Date()),
  ]).toEqual([1, 0])
  const later = new Date(Date.now() + 86_400_000)
  expect(await announceEndings(servers.db, later)).toBe(1)
  const [first] = await told('licence.ending')
  expect(first).toMatchObject({ titleId: soon, key: null, until: inDays(6.9), timeZone })
  await send('DELETE', `/titles/${soon}/licences/${first?.licenceId}`)
  expect(await told('licence.revoked')).toEqual([
    { titleId: soon, key: null, licenceId: first?.licenceId, externalId: null },
  ])
})

it('tells of restrictions and of what became of complaints, and of nobody who complained', async () => {
  const titleId = await draft({ licence })
  const { id } = (await post(`/titles/${titleId}/restrictions`, aRestriction, moderator)).json()
  await post(`/restrictions/${id}/lift`, { reason: 'Сот күшін жойды' }, moderator)
  const of = { titleId, key: null, channelId: null }
  const { explanation: _, ...said } = { ...aRestriction, explanation: '' }
  expect(await told('restriction.made')).toMatchObject([{ titleId, restrictionId: id, ...said, until: null }])
  expect(await told('restriction.lifted')).toEqual([{ ...of, restrictionId: id, reason: 'Сот күшін жойды' }])
  const complaint = { titleId, category: 'false', text: 'QUPIA', contact: 'qupia@example.kz' }
  const { number } = (await post('/complaints', complaint, {})).json<ComplaintReceipt>()
  await post(`/desk/complaints/${number}/decision`, corrected, moderator)
  const decided = await told('complaint.decided')
  expect(decided).toEqual([
    {
      ...{ ...of, complaint: number, instance: 'first' },
      ...{ outcome: 'upheld', remedy: 'correction', restrictionId: null },
    },
  ])
  expect(JSON.stringify(decided).toLowerCase()).not.toContain('qupia')
  const live = { kind: 'tv', texts: { kk: { title: 'Жетісу' } }, inputs: [{ kind: 'rtmp' }] }
  const { id: channelId } = (await post('/channels', live, owner)).json()
  await post(`/channels/${channelId}/restrictions`, aRestriction, moderator)
  expect((await told('restriction.made')).at(-1)).toMatchObject({ titleId: null, key: null, channelId })
})

it('tells of imports that were kept, and calls titles by the names of their files', async () => {
  const csv = { ...owner, 'content-type': 'text/csv' }
  await send('POST', '/catalogue/import?dryRun=true', catalogue, csv)
  expect(await told('import.finished')).toEqual([])
  await send('POST', '/catalogue/import', catalogue, csv)
  await send('POST', '/catalogue/import', catalogue, csv)
  expect(await told('import.finished')).toEqual([
    { what: 'catalogue', made: 3, there: 0 },
    { what: 'catalogue', made: 0, there: 3 },
  ])
  const rows = servers.db.selectFrom('title').select('id').where('external_key', '=', 'A-2')
  const { id } = await rows.executeTakeFirstOrThrow()
  await send('DELETE', `/titles/${id}`)
  expect((await told('title.deleted')).at(-1)).toEqual({ titleId: id, key: 'A-2' })
})

it('tells of what goes wrong with a channel, when it begins and when it ends', async () => {
  const texts = { kk: { title: 'Есіл' } }
  const { id } = (await post('/channels', { kind: 'tv', texts, inputs: [{ kind: 'rtmp' }] })).json()
  const at = new Date('2026-11-23T05:00:00Z')
  const take = (phase: 'begin' | 'end', kind: 'slate' | 'black') => {
    const step = { do: phase, kind, at }
    return takeAlarmStep(servers.db, { channelId: id, step, sender: { base: '', hub: 'Nar' }, now: at })
  }
  expect([await take('begin', 'slate'), await take('begin', 'slate'), await take('end', 'black')]).toEqual([
    ...[true, false, false],
  ])
  expect([await take('end', 'slate'), await take('end', 'slate')]).toEqual([true, false])
  const [begun, ended] = await told('channel.alarm')
  const said = { channelId: id, alarmId: begun?.alarmId, kind: 'slate', began: at.toISOString() }
  expect(begun).toEqual({ ...said, phase: 'begin', ended: null })
  expect(ended).toEqual({ ...said, phase: 'end', ended: at.toISOString() })
})

it('says nothing of what did not happen', async () => {
  const titleId = await draft()
  const count = async () => (await told('title.deleted')).length
  const before = await count()
  const failed = servers.db.transaction().execute(async (tx) => {
    await deleteTitle(tx, titleId)
    throw new Error('the power is gone')
  })
  await expect(failed).rejects.toThrow('the power is gone')
  expect(await count()).toBe(before)
})

it('has told of everything by now, in the form that is promised', async () => {
  await servers.db
    .transaction()
    .execute((tx) =>
      queue(tx, [webhook], 'webhook.off', { webhookId: webhook.id, reason: 'gone' }, new Date()),
    )
  const rows = await servers.db.selectFrom('webhook_delivery').select(['type', 'body']).execute()
  expect([...new Set(rows.map(({ type }) => type))].sort()).toEqual([...webhookEvents].sort())
  const wrong = rows.filter(({ type, body }) => !Check(messageOf(type, messageData[type]), JSON.parse(body)))
  expect(wrong).toEqual([])
  // One was written by a clock that is a day ahead, and is due then.
  await receiver.came(rows.length - 1)
})
