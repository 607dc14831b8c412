import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryPage, NewWebhook, Webhook, WebhookWithSecret } from '#catalog/contract/webhook.ts'
import { claimDelivery } from '#catalog/store/webhook-queue.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { isSigned, openReceiver } from '#tests/support/webhook-receiver.ts'

let servers: TestServers
let hub: FastifyInstance
let receiver: Awaited<ReturnType<typeof openReceiver>>
let owner: Record<string, string>
/** What the hub's clock is ahead of the machine's, ms. */
let ahead = 0
const now = () => new Date(Date.now() + ahead)
const settings = { webhookAddresses: 'any' as const }
const hour = 3600_000

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, settings, now)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})
beforeEach(async (context) => {
  ahead = 0
  receiver = await openReceiver()
  owner = await bearer(servers, context.task.name)
  return () => receiver.close()
})

const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
  hub.inject({ method, url: `/api/v1${path}`, headers: owner, ...(payload ? { payload } : {}) })
const listen = async (events: NewWebhook['events'], path = '/nar') =>
  (await call('POST', '/webhooks', { url: receiver.url + path, events })).json<WebhookWithSecret>()
const draft = async (): Promise<string> =>
  (await call('POST', '/titles', { kind: 'aitys', texts: { kk: { title: 'Наурыз айтысы' } } })).json().id
const deliveries = async ({ id }: Webhook) =>
  (await call('GET', `/webhooks/${id}/deliveries`)).json<DeliveryPage>().deliveries
const settled = (webhook: Webhook, state: string) =>
  expect.poll(async () => (await deliveries(webhook))[0]?.state, { timeout: 10_000 }).toBe(state)

describe('a message', () => {
  it('is signed, in order, and one of each', async () => {
    const events = ['title.watchable', 'title.complete', 'title.deleted'] as const
    const { secret, id } = await listen([...events])
    const titleId = await draft()
    await makeAsset(servers, titleId, 'complete')
    await call('DELETE', `/titles/${titleId}`)
    const said = await receiver.came(3)
    expect(said.map(({ type }) => type)).toEqual([...events])
    for (const { data } of said) expect(data).toEqual({ titleId, key: null })
    for (const one of receiver.received) {
      expect(isSigned(one, secret)).toBe(true)
      expect(one.headers['content-type']).toBe('application/json')
      expect(one.headers['webhook-id']).toMatch(/^msg_/)
    }
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
    await expect.poll(async () => (await call('GET', `/webhooks/${id}`)).json<Webhook>().waiting).toBe(0)
    expect(receiver.received.length).toBe(3)
  })

  it('is signed with both secrets while they overlap', async () => {
    const { id, secret } = await listen(['title.deleted'])
    const renewed = (await call('POST', `/webhooks/${id}/secret`)).json<WebhookWithSecret>()
    const test = async () => {
      receiver.received.length = 0
      await call('POST', `/webhooks/${id}/test`)
      await receiver.came(1)
      const [one = { path: '', headers: {}, body: '' }] = receiver.received
      return [isSigned(one, secret), isSigned(one, renewed.secret)]
    }
    expect(await test()).toEqual([true, true])
    ahead = 25 * hour
    expect(await test()).toEqual([false, true])
  })

  it('that is not taken comes again, later each time, with its id and a new signature', async () => {
    const webhook = await listen(['title.deleted'])
    receiver.answer = () => (receiver.received.length < 3 ? 503 : 200)
    await call('DELETE', `/titles/${await draft()}`)
    await receiver.came(1)
    await settled(webhook, 'waiting')
    await expect.poll(async () => (await deliveries(webhook))[0]?.attempts.length).toBe(1)
    const [first] = await deliveries(webhook)
    const pause = Date.parse(first?.nextAt ?? '') - Date.parse(first?.attempts[0]?.at ?? '')
    expect(pause).toBeGreaterThanOrEqual(5000)
    expect(pause).toBeLessThan(7000)
    ahead = 10_000
    await receiver.came(2)
    ahead += 10 * 60_000
    await receiver.came(3)
    await settled(webhook, 'delivered')
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(3)
    for (const one of receiver.received) expect(isSigned(one, webhook.secret)).toBe(true)
    const [delivery] = await deliveries(webhook)
    expect(delivery?.attempts.map(({ status, answer }) => [status, answer])).toEqual([
      ...[
        [503, 'answer 503'],
        [503, 'answer 503'],
        [200, 'answer 200'],
      ],
    ])
    expect((await call('GET', `/webhooks/${webhook.id}`)).json()).toMatchObject({ failingSince: null })
  })

  it('of one that never answers keeps nobody else waiting', async () => {
    let release = () => {}
    const held = new Promise<number>((resolve) => {
      release = () => resolve(200)
    })
    receiver.answer = ({ path }) => (path === '/stuck' ? held : 200)
    // More than a hub sends at once.
    for (let n = 0; n < 10; n++) await listen(['title.deleted'], '/stuck')
    await call('DELETE', `/titles/${await draft()}`)
    await receiver.came(3)
    owner = await bearer(servers, 'Quick')
    await listen(['title.deleted'], '/quick')
    await call('DELETE', `/titles/${await draft()}`)
    await expect
      .poll(() => receiver.received.filter(({ path }) => path === '/quick').length, { timeout: 10_000 })
      .toBe(1)
    expect((await call('GET', '/webhooks')).statusCode).toBe(200)
    release()
  })

  it('is sent again by hand, and only while it is on', async () => {
    const webhook = await listen(['title.deleted'])
    receiver.answer = () => 400
    await call('DELETE', `/titles/${await draft()}`)
    await receiver.came(1)
    await expect.poll(async () => (await deliveries(webhook))[0]?.attempts.length).toBe(1)
    receiver.answer = () => 200
    const [one] = await deliveries(webhook)
    const again = await call('POST', `/webhooks/${webhook.id}/deliveries/${one?.id}/attempts`)
    expect(again.json()).toMatchObject({ state: 'waiting', id: one?.id })
    await settled(webhook, 'delivered')
    await call('PATCH', `/webhooks/${webhook.id}`, { on: false })
    const off = await call('POST', `/webhooks/${webhook.id}/deliveries/${one?.id}/attempts`)
    expect(off.json().code).toBe('webhook-is-off')
  })
})

describe('a webhook', () => {
  it('that fails for days is switched off, and another one is told so', async () => {
    const failing = await listen(['title.deleted'], '/failing')
    const other = await listen(['webhook.off'], '/other')
    receiver.answer = ({ path }) => (path === '/failing' ? 500 : 200)
    await call('DELETE', `/titles/${await draft()}`)
    await receiver.came(1)
    await expect.poll(async () => (await deliveries(failing))[0]?.attempts.length).toBe(1)
    ahead = 6 * 24 * hour
    await expect
      .poll(() => receiver.said().find(({ type }) => type === 'webhook.off')?.data, { timeout: 10_000 })
      .toEqual({ webhookId: failing.id, reason: 'failing' })
    expect((await call('GET', `/webhooks/${failing.id}`)).json()).toMatchObject({
      ...{ on: false, offReason: 'failing', waiting: 0 },
    })
    await call('DELETE', `/titles/${await draft()}`)
    expect((await deliveries(failing)).length).toBe(1)
    const on = await call('PATCH', `/webhooks/${failing.id}`, { on: true })
    expect(on.json()).toMatchObject({ on: true, offReason: null, failingSince: null })
    expect((await call('GET', `/webhooks/${other.id}`)).json()).toMatchObject({ on: true })
  })

  it('that is gone is switched off at once', async () => {
    const webhook = await listen(['title.deleted'])
    receiver.answer = () => 410
    await call('POST', `/webhooks/${webhook.id}/test`)
    await expect
      .poll(async () => (await call('GET', `/webhooks/${webhook.id}`)).json(), { timeout: 10_000 })
      .toMatchObject({ on: false, offReason: 'gone' })
  })
})

describe('a hub that dies', () => {
  it('loses nothing of what it had in hand', async () => {
    const webhook = await listen(['title.deleted'])
    await hub.close()
    // What a killed one leaves: the message claimed, and nobody there to settle it.
    hub = await buildTestHub(servers, { ...settings, webhookAddresses: 'https' }, now)
    await call('DELETE', `/titles/${await draft()}`)
    await hub.close()
    ahead = 10 * 60_000
    await servers.db
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', next_at: now(), settled_at: null })
      .where('webhook_id', '=', webhook.id)
      .execute()
    const claim = await claimDelivery(servers.db, now(), 60_000)
    expect(claim?.webhook.id).toBe(webhook.id)
    expect(await claimDelivery(servers.db, now(), 60_000)).toBeNull()
    hub = await buildTestHub(servers, settings, now)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(receiver.received.length).toBe(0)
    ahead += 61_000
    expect((await receiver.came(1)).map(({ type }) => type)).toEqual(['title.deleted'])
    expect(receiver.received[0]?.headers['webhook-id']).toBe(claim?.messageId)
  })
})
