import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetCreations } from '#catalog/store/creations.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
const who = { owner: {}, other: {} }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }
const post = (path: string, headers: object, payload: object) =>
  hub.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...headers }, payload })

describe('an Idempotency-Key', () => {
  const body = { kind: 'concert', texts: { kk: { title: 'Бір рет' } }, licence: kz }
  const make = (as: object, key: string, payload: object = body) =>
    post('/titles', { ...as, 'idempotency-key': key }, payload)

  it('makes one title however often, and at once, a request comes', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => make(who.owner, 'a-1')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
    const [id, ...others] = new Set(answers.map((answer) => answer.json().id))
    expect(others).toEqual([])
    expect((await make(who.owner, 'a-1')).headers.location).toBe(`/api/v1/titles/${id}`)
    const licence = (key: string) =>
      post(`/titles/${id}/licences`, { ...who.owner, 'idempotency-key': key }, kz)
    const [first, again] = [await licence('l-1'), await licence('l-1')]
    expect(again.json()).toEqual(first.json())
    expect(
      (await hub.inject({ url: `/api/v1/titles/${id}`, headers: { ...who.owner } })).json().licences,
    ).toHaveLength(2)
  })

  it('is one of its owner, for one request', async () => {
    const { id } = (await make(who.owner, 'b-1')).json()
    expect((await make(who.other, 'b-1')).json().id).not.toBe(id)
    const another = await make(who.owner, 'b-1', { ...body, kind: 'film' })
    expect([another.statusCode, another.json().code]).toEqual([422, 'idempotency-key-reused'])
    // A request that made nothing has used up nothing.
    expect((await make(who.owner, 'b-2', { ...body, licence: { ...kz, territories: [] } })).statusCode).toBe(
      400,
    )
    expect((await make(who.owner, 'b-2')).statusCode).toBe(201)
    expect((await make(who.owner, 'қ')).statusCode).toBe(400)
  })

  it('is forgotten after a day', async () => {
    const { id } = (await make(who.owner, 'c-1')).json()
    await forgetCreations(servers.db, new Date(Date.now() + 25 * 3600_000))
    expect((await make(who.owner, 'c-1')).json().id).not.toBe(id)
  })
})
