import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import { type Furnished, furnish, goodBodies } from '#tests/support/furnished-hub.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** Manners that every route of the table has: one that is added is walked without being named here. */
let servers: TestServers
let hub: FastifyInstance
let there: Furnished

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { requestsPerMinute: 10_000, trustedProxies: ['127.0.0.1'] })
  there = await furnish(servers, hub)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Name = keyof typeof routes
type Route = { method: string; url: string; status: number; revises?: Name; kept?: boolean }
const table = Object.entries(routes) as [Name, Route][]

/** Whoever may do it: an admin what is for editors, the owner what is theirs. */
const mayDo = (name: Name, url: string) =>
  /^\/(owners|collections|people|desk|restrictions|accounts|invitations|mail)/.test(url) ||
  name === 'restrictTitle' ||
  name === 'restrictChannel' ||
  name === 'setAge' ||
  name === 'publishTerms'
    ? there.admin
    : there.owner

const ask = (method: string, address: string, headers: object, payload?: object) =>
  hub.inject({
    ...{ method: method as 'GET', url: address, headers: { 'accept-language': 'en', ...headers } },
    ...(payload ? { payload } : {}),
  })

const queries: Partial<Record<Name, string>> = { findLines: '?q=айтыс', suggest: '?q=айт' }

describe('what is read', () => {
  it('has an ETag, and is not sent again to whoever has it', async () => {
    const found: string[] = []
    for (const [name, { method, url, kept }] of table) {
      if (method !== 'GET') continue
      const query = name === 'complaint' ? `?code=${there.code}` : (queries[name] ?? '')
      const address = encodeURI(there.address(url) + query)
      const first = await ask('GET', address, mayDo(name, url))
      if (kept === false) {
        expect([name, first.headers.etag]).toEqual([name, undefined])
        continue
      }
      if (first.statusCode !== 200) {
        found.push(`${name}: ${first.statusCode} ${first.body}`)
        continue
      }
      const etag = String(first.headers.etag)
      const again = await ask('GET', address, { ...mayDo(name, url), 'if-none-match': etag })
      if (!/^"[\w-]+"$/.test(etag) || again.statusCode !== 304 || again.body !== '')
        found.push(`${name}: ${etag}, then ${again.statusCode}`)
    }
    expect(found).toEqual([])
  })

  it('as a public file, too', async () => {
    const address = '/api/v1/transparency.csv'
    const { etag } = (await ask('GET', address, {})).headers
    const again = await ask('GET', address, { 'if-none-match': etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

describe('what is changed', () => {
  const changes = table.filter(([, { method }]) => method === 'PATCH' || method === 'PUT')

  it('says whose ETag goes before it, and has a body here', () => {
    expect(changes.length).toBeGreaterThan(6)
    expect(changes.filter(([, { revises }]) => !revises).map(([name]) => name)).toEqual([])
    expect(changes.filter(([name]) => !goodBodies[name]).map(([name]) => name)).toEqual([])
  })

  it('is kept from whoever has not seen what it was', async () => {
    const found: string[] = []
    for (const [name, { method, url, revises, status }] of changes) {
      const who = mayDo(name, url)
      const read = () => ask('GET', there.address(routes[revises ?? 'title'].url), who)
      const change = (etag: string) =>
        ask(method, there.address(url), { ...who, 'if-match': etag }, goodBodies[name])
      const first = String((await read()).headers.etag)
      const wrong = await change('"another"')
      if (wrong.statusCode !== 412 || wrong.json().code !== 'changed-meanwhile')
        found.push(`${name} with another ETag: ${wrong.statusCode}`)
      if ((await read()).headers.etag !== first) found.push(`${name}: changed all the same`)
      const right = await change(`"x", ${first}`)
      if (right.statusCode !== status) found.push(`${name} with its ETag: ${right.statusCode} ${right.body}`)
      if (right.headers.etag !== (await read()).headers.etag)
        found.push(`${name}: does not tell the new ETag`)
      const unasked = await ask(method, there.address(url), who, goodBodies[name])
      if (unasked.statusCode !== status) found.push(`${name} without an ETag: ${unasked.statusCode}`)
    }
    expect(found).toEqual([])
  })

  it('is added to and taken from by nobody who has not seen it either', async () => {
    const parts = table.filter(([, { method, revises }]) => revises && /^(POST|DELETE)$/.test(method))
    expect(parts.map(([name]) => name).sort()).toEqual(
      ['addLicence', 'deleteSeriesPrice', 'deleteTitlePrice', 'revokeLicence'].sort(),
    )
    const licence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
    const read = (url: string) => ask('GET', there.address(url), there.owner)
    for (const [name, { method, url, revises }] of parts) {
      const whole = routes[revises as keyof typeof routes].url
      const before = (await read(whole)).headers.etag
      const headers = { ...there.owner, 'if-match': '"another"' }
      const address = there.address(url.replace(':licenceId', 'aaaaaaaaaaaa'))
      const answer = await ask(method, address, headers, method === 'POST' ? licence : undefined)
      expect([name, answer.statusCode, (await read(whole)).headers.etag]).toEqual([name, 412, before])
    }
    const address = there.address('/titles/:id/licences')
    const seen = { ...there.owner, 'if-match': String((await read('/titles/:id')).headers.etag) }
    const added = await ask('POST', address, seen, licence)
    expect([added.statusCode, added.headers.etag]).toEqual([201, (await read('/titles/:id')).headers.etag])
  })

  it('by two at once is changed by one of them', async () => {
    const address = there.address('/titles/:id')
    const etag = String((await ask('GET', address, there.owner)).headers.etag)
    const another = await buildTestHub(servers)
    const headers = { ...there.owner, 'if-match': etag }
    const change = (on: FastifyInstance) => (year: number) =>
      on.inject({ method: 'PATCH', url: address, headers, payload: { year } })
    const answers = await Promise.all([
      ...[1990, 1991, 1992].map(change(hub)),
      ...[1993, 1994, 1995].map(change(another)),
    ])
    await another.close()
    const statuses = answers.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412])
    // A weak ETag is none to go by (RFC 9110 section 13.1.1).
    const now = String((await ask('GET', address, there.owner)).headers.etag)
    const weak = await ask('PATCH', address, { ...there.owner, 'if-match': `W/${now}` }, { year: 1994 })
    expect(weak.statusCode).toBe(412)
    const any = await ask('PATCH', address, { ...there.owner, 'if-match': '*' }, { year: 1994 })
    expect(any.statusCode).toBe(200)
  })
})

describe('what is made', () => {
  /**
   * Of what is bought: an order that is not paid is nothing, and a code for another device takes the place of the one
   * before it.
   */
  const mayBeMadeTwice: readonly Name[] = ['beginOrder', 'deviceCode']
  const makes = table.filter(
    ([name, { method, status }]) => method === 'POST' && status === 201 && !mayBeMadeTwice.includes(name),
  )
  const anonymous: readonly Name[] = ['createComplaint', 'redeem']

  it('is made once by the same key', async () => {
    const found: string[] = []
    for (const [name, { url }] of makes) {
      const key = `every-route-${name}`
      const body = name === 'redeem' ? { code: there.voucher } : goodBodies[name]
      const make = (payload: object | undefined = body) =>
        ask('POST', there.address(url), { ...mayDo(name, url), 'idempotency-key': key }, payload)
      const [first, again] = [await make(), await make()]
      const idOf = ({ json }: typeof first) => json().id ?? json().number
      if (first.statusCode !== 201) found.push(`${name}: ${first.statusCode} ${first.body}`)
      else if (again.statusCode !== 201 || idOf(again) !== idOf(first)) found.push(`${name}: made twice`)
      const other = await ask(
        'POST',
        there.address('/titles'),
        { ...mayDo(name, url), 'idempotency-key': key },
        { kind: 'radio', texts: { kk: { title: 'Басқа' } } },
      )
      if (!anonymous.includes(name) && other.json().code !== 'idempotency-key-reused')
        found.push(`${name}: the key was taken for another request`)
    }
    expect(makes.length).toBeGreaterThan(6)
    expect(found).toEqual([])
  })
})

describe('who asks too often', () => {
  it('is told on every route how much is left, and when it is more again', async () => {
    const { paths = {} } = hub.swagger() as { paths?: Record<string, Record<string, unknown>> }
    const found: string[] = []
    for (const [path, item] of Object.entries(paths))
      for (const method of Object.keys(item)) {
        // What an upload costs is bounded elsewhere.
        if (!path.startsWith('/api/') || path.startsWith('/api/v1/uploads')) continue
        const address = path.replaceAll(/\{\w+\}/g, 'x')
        const answer = await ask(method.toUpperCase(), address, { 'x-forwarded-for': '91.0.0.7' })
        const said = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) =>
          Number(answer.headers[name]),
        )
        if (!said.every((number) => Number.isInteger(number) && number >= 0))
          found.push(`${method} ${path}: ${said}`)
        if ((said[2] ?? 0) > 600) found.push(`${method} ${path}: resets in ${said[2]} s`)
      }
    expect(found).toEqual([])
  })

  it('is refused with the moment to come again, in words too', async () => {
    const small = await buildTestHub(servers, { requestsPerMinute: 1, trustedProxies: ['127.0.0.1'] })
    for (const [name, { method, url }] of table) {
      const call = () =>
        small.inject({
          ...{ method: method as 'GET', url: there.address(url) },
          headers: { 'accept-language': 'en', 'x-forwarded-for': `91.0.1.${name.length}` },
        })
      for (let tries = 0; tries < 4000 && (await call()).statusCode !== 429; tries++);
      const answer = await call()
      const seconds = Number(answer.headers['retry-after'])
      expect([name, answer.statusCode, answer.json().code]).toEqual([name, 429, 'too-many-requests'])
      expect(seconds, name).toBeGreaterThan(0)
      expect(answer.json().details, name).toEqual({ seconds })
      expect(answer.json().detail, name).toContain(`in ${seconds} s`)
      expect(answer.headers, name).toMatchObject({ 'ratelimit-remaining': '0' })
    }
    await small.close()
  })
})
