import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Account, Role } from '#catalog/contract/account.ts'
import type { MadeInvitation } from '#catalog/contract/people.ts'
import { bearer, buildTestHub, startTestServers } from './servers.ts'

type Headers = Record<string, string>
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export const good = 'тоғыз ұлың бір төбе'
export const another = 'жақсыдан үйрен, жаманнан жирен'
export const host = 'nar.localhost:8080'
export const origin = `http://${host}`
const ours = { host, 'sec-fetch-site': 'same-origin' }

export type SignInClient = Awaited<ReturnType<typeof openSignIn>>

/** A hub with a clock that stands still until it is moved on, and an admin. */
export async function openSignIn(settings: Parameters<typeof buildTestHub>[1] = {}) {
  let now = new Date('2026-11-23T06:00:00Z')
  const servers = await startTestServers()
  const hub = await buildTestHub(servers, settings, () => now)
  const admin = await bearer(servers, 'Әкімші', 'admin')
  const ask = (method: Method, path: string, headers: Headers = {}, payload?: object) =>
    hub.inject({
      ...{ method, url: `/api/v1${path}`, headers: { ...ours, 'accept-language': 'en', ...headers } },
      ...(payload ? { payload } : {}),
    })
  const post = (path: string, payload?: object, headers: Headers = {}) => ask('POST', path, headers, payload)
  const cookieOf = (answer: Awaited<ReturnType<FastifyInstance['inject']>>): Headers => ({
    cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  })
  const invite = async (
    body: object = { role: 'owner' },
  ): Promise<{ token: string; made: MadeInvitation }> => {
    const answer = await post('/invitations', body, admin)
    expect(answer.statusCode, answer.body).toBe(201)
    const made: MadeInvitation = answer.json()
    return { made, token: made.link?.split('#')[1] ?? '' }
  }
  return {
    ...{ servers, hub, admin, ask, post, invite, cookieOf },
    now: () => now,
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    /** Somebody with a password, who is signed in. */
    join: async (name: string, role: Role = 'owner', password = good) => {
      const { token } = await invite({ role })
      const answer = await post('/invitations/accepted', { token, name, locale: 'kk', password })
      expect(answer.statusCode, answer.body).toBe(200)
      return { account: answer.json<Account>(), cookie: cookieOf(answer) }
    },
    enter: (name: string, password: string, headers: Headers = {}) =>
      post('/session/password', { name, password }, headers),
    whoIs: (headers: Headers) => ask('GET', '/session', headers),
    acts: async () => {
      const answer = await ask('GET', '/audit?limit=100', admin)
      return (answer.json().entries as { act: string; details: object }[]).map(({ act }) => act)
    },
    close: async () => {
      await hub.close()
      await servers.close()
    },
  }
}
