import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let owner: Record<string, string>

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  owner = await bearer(servers, 'Studio')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
  hub.inject({ method, url: `/api/v1${path}`, headers: { ...owner }, ...(payload ? { payload } : {}) })
const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }

describe('an exclusive licence', () => {
  it('is given to one, also when two are asked for at once', async () => {
    const { id } = (
      await call('POST', '/titles', { kind: 'aitys', texts: { kk: { title: 'Айтыс' } } })
    ).json()
    const asked = ['A', 'B'].map((licensor) =>
      call('POST', `/titles/${id}/licences`, { ...kz, licensor, exclusive: true }),
    )
    const answers = await Promise.all(asked)
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    const [refused] = answers.filter(({ statusCode }) => statusCode === 409)
    expect(refused?.json()).toMatchObject({ code: 'licence-overlaps' })
    expect((await call('GET', `/titles/${id}`)).json().licences).toHaveLength(1)
    const shared = { ...kz, licensor: 'C' }
    expect((await call('POST', `/titles/${id}/licences`, shared)).statusCode).toBe(201)
  })
})
