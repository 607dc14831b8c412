import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { whereStored } from '#tests/support/everything-stored.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

it('an erased owner leaves of what was sold a record without words, and its vouchers open nothing', async () => {
  const word = 'SATU-BELGI'
  const headers = await bearer(servers, word)
  const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
    hub.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) })
  const { id } = (await ask('POST', '/vouchers', { scope: 'owner', count: 2, days: 30, note: word })).json()
  const { vouchers } = (await ask('GET', `/vouchers/${id}`)).json()
  const enter = async (code: string) =>
    (await hub.inject({ method: 'POST', url: '/api/v1/passes', payload: { code } })).statusCode
  expect(await enter(vouchers[0].code)).toBe(201)

  expect((await ask('DELETE', '/account', { name: word, titles: 0 })).statusCode).toBe(204)
  expect(await whereStored(servers, [word])).toEqual([])
  for (const { code } of vouchers) expect(await enter(code)).toBe(410)
  const open = await servers.db.selectFrom('pass').select('id').where('ended_at', 'is', null).execute()
  expect(open).toEqual([])
  const kept = await servers.db.selectFrom('voucher').select('entries').orderBy('number').execute()
  expect(kept).toEqual([{ entries: 1 }, { entries: 0 }])
})
