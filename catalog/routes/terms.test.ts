import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TermsLine, TermsRegister, TermsVersion } from '#catalog/contract/terms.ts'
import { auditPage } from '#catalog/store/audit.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let now = new Date('2027-03-01T00:00:00Z')
const who: Record<'admin' | 'moderator' | 'owner', Record<string, string>> = {
  ...{ admin: {}, moderator: {}, owner: {} },
}

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(
    servers,
    { operatorName: 'ЖШС «Нар»', operatorContact: 'nar@example.kz' },
    () => now,
  )
  who.admin = await bearer(servers, 'Admin', 'admin')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
  who.owner = await bearer(servers, 'Studio')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const get = (path: string) => hub.inject(`/api/v1/terms${path}`)
const register = async () => (await get('')).json<TermsRegister>()
const publish = (payload: object, headers: Record<string, string> = who.admin) =>
  hub.inject({ method: 'POST', url: '/api/v1/terms', payload, headers })
const inAll = (text: string, changes = `${text} changed`) => {
  const said = { text, changes }
  return { kk: said, ru: said, en: said }
}
const states = ({ versions }: { versions: TermsLine[] }) =>
  versions.filter(({ document }) => document === 'terms').map(({ number, state }) => `${number} ${state}`)

it('begins with what came with the program, in three languages, and says who runs the hub', async () => {
  const { operator, versions } = await register()
  expect(operator).toEqual({ name: 'ЖШС «Нар»', address: null, contact: 'nar@example.kz' })
  expect(versions).toEqual([
    expect.objectContaining({ document: 'terms', number: 1, state: 'in-force', shipped: true }),
    expect.objectContaining({ document: 'privacy', number: 3, state: 'in-force', shipped: true }),
    expect.objectContaining({ document: 'privacy', number: 2, state: 'past', shipped: true }),
    expect.objectContaining({ document: 'privacy', number: 1, state: 'past', shipped: true }),
  ])
  // All that the first one said stands in the second.
  const [first, second] = [
    (await get('/privacy/1')).json<TermsVersion>(),
    (await get('/privacy/2')).json<TermsVersion>(),
  ]
  for (const language of ['kk', 'ru', 'en'] as const) {
    const paragraphs = first.texts[language].text.split('\n\n')
    const said = second.texts[language].text.split('\n\n')
    expect(said.length).toBe(paragraphs.length + 1)
    expect(paragraphs.filter((one) => !said.includes(one))).toEqual([])
  }
  const { texts } = (await get('/privacy/1')).json<TermsVersion>()
  expect(texts.kk.text).toContain('Көрермендер туралы ештеңе сақталмайды')
  expect(texts.ru.text).toContain('О зрителях не хранится ничего')
  expect(texts.en.text).toContain('Nothing is kept about viewers')
  for (const path of ['/terms/2', '/privacy/9']) expect((await get(path)).statusCode).toBe(404)
  for (const path of ['/terms/0', '/rules/1']) expect((await get(path)).statusCode).toBe(400)
})

it('tells Kazakh in the alphabet of the reader', async () => {
  const latin = (await get('/terms/1?script=latin')).json<TermsVersion>()
  expect(latin.texts.kk.text).toMatch(/qazaq/i)
  expect(latin.texts.ru.text).toContain('Зрителям')
})

it('takes the next version of admins alone, and keeps every one', async () => {
  const second = { document: 'terms', texts: inAll('Second') }
  expect((await publish(second, {})).statusCode).toBe(401)
  for (const as of [who.owner, who.moderator]) expect((await publish(second, as)).statusCode).toBe(403)
  expect(states(await register())).toEqual(['1 in-force'])

  const made = await publish(second)
  expect([made.statusCode, made.headers.location]).toEqual([201, '/api/v1/terms/terms/2'])
  expect(made.json()).toMatchObject({ number: 2, state: 'in-force', shipped: false, texts: second.texts })
  now = new Date('2027-03-02T00:00:00Z')
  const effectiveFrom = '2027-04-01T00:00:00.000Z'
  expect((await publish({ document: 'terms', texts: inAll('Third'), effectiveFrom })).statusCode).toBe(201)
  expect(states(await register())).toEqual(['3 to-come', '2 in-force', '1 past'])
  now = new Date(effectiveFrom)
  expect(states(await register())).toEqual(['3 in-force', '2 past', '1 past'])
  expect((await get('/terms/2')).json<TermsVersion>().texts.en.text).toBe('Second')
  const { entries } = await auditPage(servers.db, {}, null)
  expect(entries[0]).toMatchObject({ act: 'terms.publish', details: { document: 'terms', number: 3 } })
})

it.each([
  [{ texts: { kk: { text: 'x', changes: 'x' } } }, /texts\/ru/],
  [{ texts: inAll('  ') }, /texts\/kk\/text/],
  [{ texts: inAll('x', ' ') }, /texts\/kk\/changes/],
  [{ texts: inAll('x'), effectiveFrom: '2020-01-01T00:00:00Z' }, /^effectiveFrom$/],
  [{ texts: inAll('x'), effectiveFrom: '2027-04-01T00:00:00Z', document: 'terms' }, /^effectiveFrom$/],
])('takes no %j', async (payload, what) => {
  const answer = await publish({ document: 'privacy', ...payload })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().details.what).toMatch(what)
})

it('makes one version of a request that is sent twice, and two of two at once', async () => {
  now = new Date('2027-05-01T00:00:00Z')
  const headers = { ...who.admin, 'idempotency-key': 'again' }
  const fourth = { document: 'terms', texts: inAll('Fourth') }
  const tries = [await publish(fourth, headers), await publish(fourth, headers)]
  expect(tries.map((answer) => answer.json().number)).toEqual([4, 4])
  now = new Date('2027-05-02T00:00:00Z')
  const later = (day: string) =>
    publish({ document: 'terms', texts: inAll(day), effectiveFrom: `2027-06-${day}T00:00:00Z` })
  const both = await Promise.all([later('01'), later('02')])
  expect(both.map(({ statusCode }) => statusCode)).toContain(201)
  expect(both.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
})

it('is never changed, not even by hand', async () => {
  for (const statement of [
    `update terms_version set published_by = 'x'`,
    'delete from terms_version',
    'truncate terms_version',
  ])
    await expect(sql.raw(statement).execute(servers.db)).rejects.toThrow('only ever added to')
})
