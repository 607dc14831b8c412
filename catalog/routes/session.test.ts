import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let token = ''
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  token = await issueToken(servers.db, { role: 'owner', name: 'Studio' })
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const sameOrigin = { 'sec-fetch-site': 'same-origin' }
const signIn = (headers = {}, given = token) =>
  hub.inject({ method: 'POST', url: '/api/v1/session', payload: { token: given }, headers })
async function cookieOf(headers = {}): Promise<string> {
  return (await signIn(headers)).cookies.map(({ name, value }) => `${name}=${value}`).join()
}
const whoIs = (headers: Record<string, string>) => hub.inject({ url: '/api/v1/session', headers })
const newTitle = (headers: Record<string, string>) =>
  hub.inject({
    method: 'POST',
    url: '/api/v1/titles',
    headers,
    payload: { kind: 'film', texts: { kk: { title: 'Фильм' } } },
  })

describe('a session', () => {
  it('is opened with a token, kept in a cookie that scripts cannot read, and is not the token', async () => {
    const answer = await signIn(sameOrigin)
    expect(answer.json()).toMatchObject({ name: 'Studio', role: 'owner' })
    const cookie = answer.cookies[0]
    expect(cookie).toMatchObject({ name: 'nar_session', httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie?.secure).toBeUndefined()
    expect(cookie?.value).not.toBe(token)
    expect((await whoIs({ cookie: `nar_session=${cookie?.value}` })).json()).toEqual(answer.json())
  })

  it('goes over https only, where the page did', async () => {
    expect((await signIn({ 'x-forwarded-proto': 'https' })).cookies[0]?.secure).toBe(true)
  })

  it('ends at once', async () => {
    const cookie = await cookieOf()
    const closed = await hub.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { cookie, ...sameOrigin },
    })
    expect([closed.statusCode, closed.cookies[0]?.value]).toEqual([204, ''])
    expect((await whoIs({ cookie })).statusCode).toBe(401)
  })

  it('is not opened by a wrong token, or for another site', async () => {
    expect((await signIn({}, 'nar_wrong')).statusCode).toBe(401)
    expect((await signIn({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await whoIs({})).statusCode).toBe(401)
    expect((await whoIs({ cookie: 'nar_session=nar_wrong' })).statusCode).toBe(401)
    expect((await whoIs({ authorization: 'Bearer nar_wrong' })).statusCode).toBe(401)
    expect((await whoIs({ authorization: `Basic ${token}` })).statusCode).toBe(401)
    expect((await whoIs({ authorization: `bearer ${token}` })).statusCode).toBe(200)
  })

  it.each([
    ['a page of ours', sameOrigin, 201],
    ['a page of ours in an older browser', { origin: 'http://localhost:80' }, 201],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour on the same site', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' }, 403],
    ['another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['nobody knows where', {}, 403],
  ])('writes from %s', async (_, headers, status) => {
    const cookie = await cookieOf()
    expect((await newTitle({ cookie, host: 'localhost:80', ...headers })).statusCode).toBe(status)
  })

  it('is not asked where a token signs in', async () => {
    const headers = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' }
    expect((await newTitle(headers)).statusCode).toBe(201)
    expect((await newTitle({ authorization: 'Bearer nar_wrong', cookie: await cookieOf() })).statusCode).toBe(
      401,
    )
  })
})
