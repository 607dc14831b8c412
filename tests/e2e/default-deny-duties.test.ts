import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hiddenTitles, marks } from '#tests/support/hidden-titles.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { signingThings } from '#tests/support/signing-things.ts'
import { aBreach, breachFor, everythingKept, newTerms, strangers } from '#tests/support/strangers.ts'

/** Default deny where no address names what is asked for: accounts, breaches and terms are the caller's, or an admin's. */
let servers: TestServers
let hub: FastifyInstance
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Who = Record<string, string>
const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, headers: Who, payload?: object) =>
  hub.inject({ method, url: `/api/v1/${path}`, headers, ...(payload ? { payload } : {}) })
const words = Object.values(marks)
const told = (body: string) => words.filter((word) => body.includes(word))

it('holds for accounts, breaches and terms, for everybody', async () => {
  const studio = await bearer(servers, 'Studio')
  const { hidden } = await hiddenTitles(servers, hub, studio)
  await breachFor(servers, hub, studio)
  await signingThings(servers, hub, studio)
  const secrets = ['qupia-kilt', 'qupia-shaqyru']
  const people = [
    ...(await strangers(servers, 'Studio')),
    ['a moderator', await bearer(servers, 'Aigul', 'moderator')] as [string, Who],
  ]
  const before = await everythingKept(servers)
  for (const [who, headers] of people) {
    for (const path of ['account/data', 'account/notices', 'account/erasure', 'desk/breaches', 'terms'])
      expect(told((await ask('GET', path, headers)).body), `${path} by ${who}`).toEqual([])
    for (const path of [
      'account/ways',
      'account/contact',
      'account/data',
      'accounts',
      'invitations',
      'mail',
    ]) {
      const { body } = await ask('GET', path, headers)
      expect(
        secrets.filter((one) => body.includes(one)),
        `${path} by ${who}`,
      ).toEqual([])
    }
    for (const [method, path, body] of [
      ['GET', 'desk/breaches', undefined],
      ['POST', 'desk/breaches', aBreach],
      ['POST', 'terms', newTerms],
      ['POST', 'invitations', { role: 'admin' }],
      ['POST', 'account/password/reset', { token: 'nar_x', password: 'тоғыз ұлың бір төбе' }],
      ['POST', 'session/recovery', { name: 'Studio', code: '0000-0000-0000-0000' }],
      ['DELETE', 'account', { name: 'Studio', titles: hidden.length }],
    ] as const)
      expect((await ask(method, path, headers, body)).statusCode, `${path} by ${who}`).toBeGreaterThanOrEqual(
        400,
      )
  }
  expect(await everythingKept(servers)).toBe(before)
  // Of whoever they are about they would be seen.
  expect(told((await ask('GET', 'account/notices', studio)).body)).toEqual([marks.breach])
  expect((await ask('GET', 'account/ways', studio)).body).toContain(secrets[0])
  expect(told((await ask('GET', 'account/data', studio)).body)).toEqual(
    expect.arrayContaining([marks.licensor, marks.title, marks.breach]),
  )
})
