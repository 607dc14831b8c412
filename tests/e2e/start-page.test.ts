import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type KyselyPlugin, PostgresQueryCompiler } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StartData } from '#player/start/start-data.ts'
import { hiddenTitles } from '#tests/support/hidden-titles.ts'
import { closeByLaw } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { makeStartable } from '#tests/support/startable-asset.ts'
import { strangers } from '#tests/support/strangers.ts'

/** What a watch page is given to begin with, and who is not. */
let servers: TestServers
let hub: FastifyInstance
let studio: Record<string, string>

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  studio = await bearer(servers, 'Studio')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const world = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
const newTitle = async (about: object = {}): Promise<string> => {
  const payload = { kind: 'concert', texts: { kk: { title: '</script><b>Той' } }, licence: world, ...about }
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: studio, payload })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}
const page = (id: string, headers: Record<string, string> = {}) =>
  hub.inject({ url: `/watch/${id}`, headers: { accept: 'text/html', ...headers } })

/** What the page carries for the first lines of script; null when it is the page of everybody. */
const dataOf = (html: string): StartData | null => {
  const json = /<script type="application\/json" id="start-data">([^<]*)<\/script>/.exec(html)?.[1]
  return json === undefined ? null : JSON.parse(json)
}

it('gives whoever may play the address and the first rungs, and nothing else to load before them', async () => {
  const id = await newTitle()
  const assetId = await makeStartable(servers, id)
  const answer = await page(id)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('private, no-store')
  const data = dataOf(answer.body)
  expect(data).toMatchObject({ titleId: id, ageMark: 0, count: 16 })
  expect(data?.rungs.map(({ height, tracks }) => [height, ...tracks.map(({ name }) => name)])).toEqual([
    [240, 'v240', 'a48'],
    [360, 'v360', 'a96'],
    [480, 'v480', 'a96'],
  ])
  expect(data?.rungs[0]?.tracks[0]).toMatchObject({
    ...{ kind: 'video', codec: 'avc1.64001e', seconds: 3.84 },
    init: Buffer.from('init of v240').toString('base64'),
  })
  expect(data?.base).toMatch(new RegExp(`^/p/\\d+/[^/]+/${assetId}/1/$`))
  expect(Object.keys(data?.words ?? {}).sort()).toEqual(['en', 'kk', 'kk-Arab', 'kk-Latn', 'ru'])

  // The same answer as that of the route.
  const asked = await hub.inject({ method: 'POST', url: `/api/v1/titles/${id}/playback` })
  const { master, expiresAt, view: _another, ...rest } = asked.json()
  expect(data?.playback).toMatchObject(rest)
  expect(data?.playback.master.split('/').slice(4)).toEqual(master.split('/').slice(4))
  expect(Math.abs(Date.parse(data?.playback.expiresAt ?? '') - Date.parse(expiresAt))).toBeLessThan(60_000)
  expect((await hub.inject({ url: data?.playback.master ?? '' })).statusCode).toBe(200)

  // Nothing else is fetched before the script has run, but for styles; and it alone may run.
  const tags = answer.body.replaceAll(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1')
  expect(tags).not.toMatch(/modulepreload|<script[^>]*\ssrc=|as="font"/)
  expect(data?.app.entry).toMatch(/^\/assets\/index-[\w-]+\.js$/)
  expect(data?.app.preload.length).toBeGreaterThan(0)
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(answer.body) ?? []
  const hash = createHash('sha256').update(script).digest('base64')
  expect(script.length).toBeGreaterThan(1000)
  expect(answer.headers['content-security-policy']).toMatch(
    new RegExp(`script-src 'self'( 'sha256-[^']+')* 'sha256-${hash.replaceAll('+', '\\+')}'`),
  )
})

it('is compressed as the browser likes it, and short', async () => {
  const id = await newTitle()
  await makeStartable(servers, id)
  const answer = await page(id, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers['content-encoding']).toBe('br')
  // One first window of TCP (RFC 6928): ten segments.
  expect(answer.rawPayload.length).toBeLessThan(14_000)
})

it('reads its title once, for all that the page says of it', async () => {
  const id = await newTitle()
  await makeStartable(servers, id)
  const asked: string[] = []
  const compiler = new PostgresQueryCompiler()
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const another = await buildTestHub({ ...servers, db: servers.db.withPlugin(listening) })
  asked.length = 0
  const { body } = await another.inject({ url: `/watch/${id}`, headers: { accept: 'text/html' } })
  await another.close()
  expect([dataOf(body)?.titleId, body.includes('class="plain-watch"')]).toEqual([id, true])
  // The start reads the asset as the worker left it, for its own segments.
  expect(asked.filter((sql) => /from "title" inner join "owner"/.test(sql))).toHaveLength(1)
  expect(asked.filter((sql) => /from "licence"/.test(sql))).toHaveLength(1)
})

it('gives nobody anything that the decision denies', async () => {
  const { hidden } = await hiddenTitles(servers, hub, studio)
  const people = await strangers(servers, 'Studio')
  for (const title of hidden) {
    if (title.assetId === '') continue
    const assetId = await makeStartable(
      servers,
      title.id,
      title.why === 'being encoded' ? 'encoding' : undefined,
    )
    for (const [who, headers] of people) {
      const { body } = await page(title.id, headers)
      expect(dataOf(body), `${title.why}, by ${who}`).toBeNull()
      expect(body.includes(assetId) || body.includes('/p/'), `${title.why}, by ${who}`).toBe(false)
    }
  }
  // Where the hub would have seen it: the same asset under a licence.
  const open = await newTitle()
  await makeStartable(servers, open)
  expect(dataOf((await page(open)).body)).not.toBeNull()
})

it('leaves to the usual road what is not usual', async () => {
  const growing = await newTitle()
  await makeStartable(servers, growing, 'watchable')
  const adult = await newTitle({ ageMark: 18 })
  await makeStartable(servers, adult)
  const sold = await newTitle()
  await makeStartable(servers, sold)
  const price = { amount: 50_000, currency: 'KZT', days: 2 }
  const put = { method: 'PUT', url: `/api/v1/titles/${sold}/price`, headers: studio, payload: price } as const
  expect((await hub.inject(put)).statusCode).toBeLessThan(300)
  const closed = await newTitle()
  await makeStartable(servers, closed)
  expect(dataOf((await page(closed)).body)).not.toBeNull()
  await closeByLaw(servers, closed)
  for (const id of [growing, adult, sold, closed, 'aaaaaaaaaaaa']) {
    const answer = await page(id)
    expect(dataOf(answer.body)).toBeNull()
    expect(answer.body).toContain('modulepreload')
  }
  // Who sells it does not pay, and is still asked each minute.
  expect(dataOf((await page(sold, studio)).body)).toBeNull()
  const kazakhOnly = await newTitle({ licence: { ...world, territories: ['KZ'] } })
  await makeStartable(servers, kazakhOnly)
  const from = (address: string) => page(kazakhOnly, { 'x-forwarded-for': address })
  expect(dataOf((await from('2.132.0.1')).body)).not.toBeNull()
  expect(dataOf((await from('8.8.8.8')).body)).toBeNull()
})
