import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let owner: Record<string, string>
let other: Record<string, string>

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  owner = await bearer(servers, 'Studio')
  other = await bearer(servers, 'Other')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Method = 'GET' | 'POST' | 'PATCH'
const call = (method: Method, path: string, headers: object, payload?: object) =>
  hub.inject({ method, url: `/api/v1${path}`, headers: { ...headers }, ...(payload ? { payload } : {}) })

describe('what one has already', () => {
  it('is not sent again, until it changes or somebody else asks', async () => {
    const texts = { kk: { title: 'Айтыс' } }
    const { id } = (await call('POST', '/titles', owner, { kind: 'aitys', texts })).json()
    const path = `/titles/${id}`
    const first = await call('GET', path, owner)
    const known = { ...owner, 'if-none-match': String(first.headers.etag) }
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const again = await call('GET', path, known)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag])
    await call('PATCH', path, owner, { year: 1991 })
    const changed = await call('GET', path, known)
    expect([changed.statusCode, changed.json().year]).toEqual([200, 1991])
    const theirs = await call('GET', path, { ...known, ...other })
    expect([theirs.statusCode, theirs.headers.etag]).toEqual([404, undefined])
  })
})
