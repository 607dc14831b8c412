import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Webhook, WebhookWithSecret } from '#catalog/contract/webhook.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
const who = { owner: {}, other: {}, admin: {} }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
  who.admin = await bearer(servers, 'Admin', 'admin')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const call = (method: Method, path: string, headers: object, payload?: object) =>
  hub.inject({
    ...{ method, url: `/api/v1/webhooks${path}`, headers: { 'accept-language': 'en', ...headers } },
    ...(payload ? { payload } : {}),
  })
const wanted = { url: 'https://studio.example.kz/nar?key=QUPIA', events: ['title.complete'], note: 'Мұрағат' }
const make = (headers: object = who.owner, more: object = {}) =>
  call('POST', '', headers, { ...wanted, ...more })

describe('webhooks', () => {
  it('are made with a secret that is shown once', async () => {
    const made = await make({ ...who.owner, 'idempotency-key': 'w-1' })
    const { secret, ...webhook } = made.json<WebhookWithSecret>()
    expect(made.statusCode).toBe(201)
    expect(made.headers.location).toBe(`/api/v1/webhooks/${webhook.id}`)
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64').length).toBe(32)
    // A lost answer can be asked for again by whoever has its key.
    expect((await make({ ...who.owner, 'idempotency-key': 'w-1' })).json()).toEqual(made.json())
    const { webhooks } = (await call('GET', '', who.owner)).json<{ webhooks: Webhook[] }>()
    expect(webhooks).toEqual([webhook])
    expect(webhook).toMatchObject({ ...wanted, on: true, offReason: null, failingSince: null, waiting: 0 })
    for (const path of ['', `/${webhook.id}`])
      expect((await call('GET', path, who.owner)).body).not.toContain(secret)
  })

  it('have a new secret beside the old one for a day', async () => {
    const { id, secret } = (await make()).json<WebhookWithSecret>()
    const renewed = (await call('POST', `/${id}/secret`, who.owner)).json<WebhookWithSecret>()
    expect(renewed.secret).not.toBe(secret)
    const hours = (Date.parse(renewed.oldSecretUntil ?? '') - Date.now()) / 3600_000
    expect(hours).toBeGreaterThan(23.9)
    expect(hours).toBeLessThanOrEqual(24)
  })

  it('are changed, switched off and on, and taken away, and each act is recorded without the address', async () => {
    const { id } = (await make()).json<Webhook>()
    const off = await call('PATCH', `/${id}`, who.owner, { on: false, events: ['title.deleted'] })
    expect(off.json()).toMatchObject({
      on: false,
      offReason: null,
      events: ['title.deleted'],
      url: wanted.url,
    })
    expect((await call('POST', `/${id}/test`, who.owner)).json()).toMatchObject({ code: 'webhook-is-off' })
    expect((await call('PATCH', `/${id}`, who.owner, { on: true })).json()).toMatchObject({ on: true })
    await call('POST', `/${id}/secret`, who.owner)
    expect((await call('DELETE', `/${id}`, who.owner)).statusCode).toBe(204)
    expect((await call('GET', `/${id}`, who.owner)).statusCode).toBe(404)
    const trail = await hub.inject({ url: `/api/v1/audit?subject=${id}`, headers: { ...who.owner } })
    expect(trail.json().entries.map(({ act }: { act: string }) => act)).toEqual([
      ...['webhook.delete', 'webhook.secret', 'webhook.patch', 'webhook.patch', 'webhook.create'],
    ])
    expect(trail.body).toContain('studio.example.kz')
    expect(trail.body).not.toContain('QUPIA')
  })

  it('go nowhere but to the public Internet, by https', async () => {
    const refused = [
      ...['http://studio.example.kz/', 'https://127.0.0.1/', 'https://[::1]/', 'https://10.1.2.3/x'],
      ...[
        'https://169.254.169.254/latest',
        'https://100.64.0.1/',
        'https://2130706433/',
        'https://a:b@c.kz/',
      ],
    ]
    for (const url of refused) {
      const answer = await make(who.owner, { url })
      expect([answer.statusCode, answer.json().code], url).toEqual([422, 'webhook-address'])
    }
    const { id } = (await make()).json<Webhook>()
    expect((await call('PATCH', `/${id}`, who.owner, { url: 'https://192.168.0.1/' })).statusCode).toBe(422)
    for (const url of ['ftp://x.kz/', 'not an address', 'javascript:alert(1)'])
      expect((await make(who.owner, { url })).statusCode, url).toBe(400)
    for (const events of [[], ['title.seen'], ['title.complete', 'title.complete']])
      expect((await make(who.owner, { events })).statusCode).toBe(400)
  })

  it("are nobody else's, for whatever role", async () => {
    const { id } = (await make()).json<Webhook>()
    for (const headers of [who.other, who.admin]) {
      expect((await call('GET', '', headers)).json()).toEqual({ webhooks: [] })
      const asked: [Method, string, object?][] = [
        ...([
          ['GET', ''],
          ['PATCH', '', { on: false }],
          ['DELETE', ''],
        ] satisfies [Method, string, object?][]),
        ...([
          ['POST', '/secret'],
          ['POST', '/test'],
          ['GET', '/deliveries'],
        ] satisfies [Method, string][]),
        ['POST', '/deliveries/msg_000000000000/attempts'],
      ]
      for (const [method, path, payload] of asked) {
        const answer = await call(method, `/${id}${path}`, headers, payload)
        expect([answer.statusCode, answer.json().code], method + path).toEqual([404, 'not-found'])
      }
    }
    expect((await call('GET', '', {})).statusCode).toBe(401)
    expect((await call('GET', `/${id}`, who.owner)).json()).toMatchObject({ on: true })
  })

  it('are ten at most', async () => {
    const many = await bearer(servers, 'Many')
    const statuses = []
    for (let n = 0; n < 12; n++) statuses.push((await make(many)).statusCode)
    expect(statuses).toEqual([...Array(10).fill(201), 409, 409])
  })
})
