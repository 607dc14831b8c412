import { once } from 'node:events'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '#catalog/contract/connection.ts'
import { routes } from '#catalog/contract/routes.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { openLog } from '#platform/log.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** Two hubs on the same servers: one stands alone, one behind proxies; both write down all they ever would. */
let servers: TestServers
let alone: FastifyInstance
let behind: FastifyInstance
let log = ''

const proxies = ['127.0.0.1', '10.0.0.0/8', '2001:db8:1::/48']
const kazakh = '2.72.0.77'
const kazakh6 = '2a00:12f8::77'
const german = '91.0.0.77'

beforeAll(async () => {
  const started = await startTestServers()
  const lines = new Writable({
    write: (chunk, _, done) => {
      log += chunk
      done()
    },
  })
  servers = { ...started, log: openLog('test', 'trace', lines) }
  alone = await buildTestHub(servers)
  behind = await buildTestHub(servers, { trustedProxies: proxies })
})
afterAll(async () => {
  await alone.close()
  await behind.close()
  await servers.close()
})

type Headers = Record<string, string>
const ask = (hub: FastifyInstance, remoteAddress: string, headers: Headers = {}) =>
  hub.inject({ url: '/api/v1/connection', remoteAddress, headers: { 'accept-language': 'en', ...headers } })
const believed = async (hub: FastifyInstance, peer: string, headers: Headers = {}): Promise<Connection> =>
  (await ask(hub, peer, headers)).json()
const forwarded = (text: string) => ({ 'x-forwarded-for': text })

describe('what the hub believes', () => {
  it('is told with its reason, to be kept by nobody', async () => {
    const answer = await ask(alone, kazakh)
    expect(Check(routes.connection.answer, answer.json())).toBe(true)
    expect(answer.json()).toEqual({
      ...{ address: kazakh, country: 'KZ', countryName: 'Kazakhstan', zone: 'domestic' },
      ...{ rule: 'kazakhstan', prefix: '2.72.0.0/13', way: 'direct', domesticTraffic: true },
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
  })

  it.each([
    ['kk', 'Германия'],
    ['ru', 'Германия'],
    ['en', 'Germany'],
  ])('names the country in %s', async (language, countryName) => {
    const said = await believed(alone, german, { 'accept-language': language })
    expect(said).toMatchObject({ country: 'DE', countryName, zone: 'external', rule: 'database' })
  })

  it('of a hub abroad is that a viewer in Kazakhstan loads across the border', async () => {
    const abroad = await buildTestHub(servers, { localCountry: 'UZ' })
    expect(await believed(abroad, kazakh)).toMatchObject({ zone: 'domestic', domesticTraffic: false })
    expect(await believed(abroad, '127.0.0.1')).toMatchObject({ country: 'UZ', domesticTraffic: false })
    await abroad.close()
  })

  it('of a hub on a laptop is that its viewer is at home', async () => {
    expect(await believed(alone, '127.0.0.1')).toMatchObject({
      country: 'KZ',
      rule: 'loopback',
      way: 'direct',
    })
  })
})

describe('a header from a stranger', () => {
  const claims: Headers[] = [
    forwarded(kazakh),
    forwarded('127.0.0.1'),
    forwarded(`${kazakh}, 10.0.0.1`),
    { forwarded: `for=${kazakh}` },
    { 'x-real-ip': kazakh },
    { 'cf-connecting-ip': kazakh },
    { 'true-client-ip': kazakh },
    { 'x-client-ip': kazakh },
    { via: '1.1 almaty', 'x-forwarded-host': 'nar.kz' },
  ]
  it('is named as what it is', async () => {
    expect((await believed(alone, german, forwarded(kazakh))).way).toBe('unknown-proxy')
    expect((await believed(behind, german, forwarded(kazakh))).way).toBe('unknown-proxy')
    expect(log).not.toContain('NAR_TRUSTED_PROXIES does not name')
    await believed(alone, '127.0.0.1', forwarded(german))
    await believed(alone, '10.0.0.1', forwarded(german))
    expect(log.split('NAR_TRUSTED_PROXIES does not name')).toHaveLength(2)
  })

  it.each(claims)('changes nothing: %j', async (claim) => {
    for (const hub of [alone, behind])
      for (const peer of [german, `::ffff:${german}`, '2003::77'])
        expect(await believed(hub, peer, claim)).toMatchObject({
          country: 'DE',
          zone: 'external',
          rule: 'database',
        })
    // Not even to one's own harm.
    expect(await believed(alone, kazakh, forwarded(german))).toMatchObject({ country: 'KZ', address: kazakh })
    expect(await believed(alone, '127.0.0.1', forwarded(german))).toMatchObject({ country: 'KZ' })
  })

  it('opens nothing', async () => {
    const owner = await bearer(servers, 'Studio')
    const payload = {
      ...{ kind: 'concert', texts: { kk: { title: 'Концерт' } } },
      licence: { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] },
    }
    const made = await alone.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload })
    const { id } = made.json() as TitleView
    await makeAsset(servers, id, 'watchable')
    const play = (hub: FastifyInstance, remoteAddress: string, headers: Headers) =>
      hub.inject({ method: 'POST', url: `/api/v1/titles/${id}/playback`, remoteAddress, headers })
    for (const hub of [alone, behind])
      expect((await play(hub, german, forwarded(kazakh))).json().code).toBe('not-in-territory')
    expect((await play(behind, '127.0.0.1', forwarded(`${kazakh}, ${german}`))).statusCode).toBe(403)
    const near = await play(behind, '127.0.0.1', forwarded(`${german}, ${kazakh}`))
    expect([near.statusCode, near.json().pathways]).toMatchObject([200, [{ domestic: true }]])
    // Its owner, abroad: what is loaded crosses the border.
    expect((await play(alone, german, owner)).json().pathways).toMatchObject([{ domestic: false }])
  })
})

describe('a trusted proxy', () => {
  it.each([
    ['127.0.0.1', kazakh, kazakh],
    ['::ffff:127.0.0.1', kazakh, kazakh],
    ['2001:db8:1::5', kazakh6, kazakh6],
    ['10.9.9.9', `::ffff:${kazakh}`, kazakh],
    // The right-most that is no proxy of ours; what stands before it is the word of a stranger.
    ['127.0.0.1', `${german}, ${kazakh}`, kazakh],
    ['127.0.0.1', `${kazakh}, ${german}`, german],
    ['127.0.0.1', `${kazakh}, 10.1.2.3, ${german}`, german],
    ['127.0.0.1', `${kazakh},${german},10.1.2.3,2001:db8:1::9`, german],
    ['127.0.0.1', `${kazakh}, ${german} , \t10.1.2.3, `, german],
    // Ports, as some proxies write them; that of an inner proxy makes it no stranger.
    ['127.0.0.1', `${kazakh}:51234`, kazakh],
    ['127.0.0.1', `[${kazakh6}]:443`, kazakh6],
    ['127.0.0.1', `${kazakh}, ${german}, 10.1.2.3:4411, [2001:db8:1::9]:80`, german],
  ])('%s says %s: it is %s', async (peer, header, address) => {
    expect(await believed(behind, peer, forwarded(header))).toMatchObject({
      ...{ address, way: 'trusted-proxy', country: address === german ? 'DE' : 'KZ' },
    })
  })

  it.each([
    ...[
      'unknown',
      '_hidden',
      `"${kazakh}"`,
      `for=${kazakh}`,
      `${kazakh} ${kazakh}`,
      `${kazakh};`,
      '2.72.0.256',
    ],
    ...['2.72.77', '0x02.72.0.77', '034.72.0.77', '<script>', `${kazakh}, unknown`, 'қазақстан'],
  ])('that says %j is taken for nobody anywhere', async (header) => {
    const bytes = Buffer.from(header).toString('latin1')
    expect(await believed(behind, '127.0.0.1', forwarded(bytes))).toMatchObject({
      ...{ address: null, country: 'ZZ', zone: 'external', rule: 'none', prefix: null },
    })
  })

  it.each(['', ' ', ',', ' , '])('that says nothing (%j) is the viewer itself', async (header) => {
    expect(await believed(behind, '10.1.2.3', forwarded(header))).toMatchObject({ address: '10.1.2.3' })
  })

  it('behind which there are only trusted ones: the farthest is the viewer', async () => {
    expect(await believed(behind, '127.0.0.1', forwarded('10.1.1.1, 10.2.2.2'))).toMatchObject({
      ...{ address: '10.1.1.1', country: 'KZ', rule: 'private', way: 'trusted-proxy' },
    })
  })

  it('is believed of this header alone', async () => {
    for (const name of ['forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'x-client-ip'])
      expect((await believed(behind, '127.0.0.1', { [name]: kazakh })).address, name).toBe('127.0.0.1')
  })
})

describe('over a real socket', () => {
  const request = async (url: string, lines: string[]): Promise<string> => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.end([...lines, '', ''].join('\r\n'))
    await once(socket, 'close')
    return answer
  }

  it('two headers are one chain, and what HTTP cannot read is not written down', async () => {
    const url = await listen(behind)
    const get = ['GET /api/v1/connection HTTP/1.1', 'Host: hub', 'Connection: close']
    const twice = await request(url, [...get, `X-Forwarded-For: ${kazakh}`, `x-forwarded-for: ${german}`])
    expect(twice).toContain(`"address":"${german}"`)
    expect(await request(url, [...get, `X-Forwarded-For: ${kazakh}`, 'Bad Header'])).toContain('HTTP/1.1 400')
    expect(log).toContain('client error')
  })

  it('no address of anybody is in the log or the database', async () => {
    await sql`alter table title rename to away`.execute(servers.db)
    expect((await alone.inject({ url: '/api/v1/titles', remoteAddress: german })).statusCode).toBe(500)
    await sql`alter table away rename to title`.execute(servers.db)
    expect(log).toContain('unexpected')
    expect(log).not.toMatch(new RegExp([kazakh, kazakh6, german].join('|').replaceAll('.', '\\.')))
    // The bytes of a request, as a log would write a buffer.
    expect(log).not.toContain([...Buffer.from(kazakh)].join(','))
    const tables = await servers.db.introspection.getTables()
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
        servers.db,
      )
      expect(JSON.stringify(rows), name).not.toMatch(/2\.72\.0\.77|91\.0\.0\.77|12f8::77/)
    }
    expect(await servers.redis.keys('*')).not.toContainEqual(expect.stringMatching(/\.77|::77/))
  })
})
