import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Owner } from '#catalog/contract/account.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

let servers: TestServers
let hub: FastifyInstance
const who: Record<'admin' | 'owner' | 'moderator', Record<string, string>> = {
  ...{ admin: {}, owner: {}, moderator: {} },
}
const studio = 'Студия «Нар» / Алматы'

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  who.admin = await bearer(servers, 'Admin', 'admin')
  who.owner = await bearer(servers, studio)
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const address = (owner: string) => `/api/v1/owners/${encodeURIComponent(owner)}`
const owner = (headers: Record<string, string>, name = studio) => hub.inject({ url: address(name), headers })
const patch = (headers: Record<string, string>, payload: object, name = studio) =>
  hub.inject({ method: 'PATCH', url: address(name), headers, payload })

it('an admin sees an owner by name or id, and switches AV1 on and off', async () => {
  const found = (await owner(who.admin)).json<Owner>()
  expect(found).toEqual({ id: expect.stringMatching(/^[0-9a-z]{12}$/), name: studio, av1: false })
  expect((await patch(who.admin, { av1: true }, found.id)).json()).toEqual({ ...found, av1: true })
  expect((await patch(who.admin, {})).json()).toEqual({ ...found, av1: true })
  expect((await owner(who.admin, found.id)).json()).toEqual({ ...found, av1: true })
  expect((await patch(who.admin, { av1: 'maybe' })).statusCode).toBe(400)
  expect((await patch(who.admin, { av1: false })).json()).toEqual(found)
})

it('nobody else does', async () => {
  for (const headers of [who.owner, who.moderator]) {
    expect((await owner(headers)).statusCode).toBe(403)
    expect((await patch(headers, { av1: true })).statusCode).toBe(403)
  }
  expect((await owner({})).statusCode).toBe(401)
  expect((await owner(who.admin, 'Nobody')).statusCode).toBe(404)
})

it('makes a finished title outdated, and tells the next probe', async () => {
  const { db } = servers
  const ledger = postgresLedger(db)
  const payload = { kind: 'film', texts: { kk: { title: 'Фильм' } } }
  const made = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: who.owner, payload })
  const { id: titleId } = made.json<TitleView>()
  const id = await makeAsset(servers, titleId, 'probing')
  const facts = sources.concert1080p25
  await ledger.savePlan(id, facts, planEncoding(facts))
  await ledger.reach(id, 'complete')
  const title = async () =>
    (await hub.inject({ url: `/api/v1/titles/${titleId}`, headers: who.owner })).json<TitleView>()
  expect(await title()).toMatchObject({ outdated: false })
  expect(await ledger.asset(id)).toMatchObject({ av1: false })
  await patch(who.admin, { av1: true })
  expect(await title()).toMatchObject({ outdated: true, owner: { name: studio } })
  expect(await ledger.asset(id)).toMatchObject({ av1: true })

  const again = await makeAsset(servers, titleId, 'probing')
  await ledger.savePlan(again, facts, planEncoding(facts, { av1: true }))
  await ledger.reach(again, 'complete')
  expect(await title()).toMatchObject({ outdated: false })
  await patch(who.admin, { av1: false })
  expect(await title()).toMatchObject({ outdated: true })

  // A picture is what AV1 is about: sound alone is as it was.
  await patch(who.admin, { av1: true })
  const sound = await makeAsset(servers, titleId, 'probing')
  await ledger.savePlan(sound, sources.radio, planEncoding(sources.radio, { av1: true }))
  await ledger.reach(sound, 'complete')
  expect(await title()).toMatchObject({ outdated: false, audioOnly: true })
})
