import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nowhere } from '#tests/support/every-route.ts'
import { type Hidden, hiddenTitles, leaks, marks, wordsOf } from '#tests/support/hidden-titles.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { strangers } from '#tests/support/strangers.ts'

/**
 * What the hub writes itself, asked by people who may not: pages, feeds, the map of the hub, frames. No word and no hint of
 * what the decision denies.
 */
let servers: TestServers
let hub: FastifyInstance
let studio: Record<string, string>
let hidden: Hidden[]
let open: Hidden
const people: [string, Record<string, string>][] = []

const ask = (method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: object) =>
  hub.inject({
    ...{ method, url, headers: { 'content-type': 'application/json', ...headers } },
    ...(payload === undefined ? {} : { payload }),
  })

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  studio = await bearer(servers, 'Studio')
  const titles = await hiddenTitles(servers, hub, studio)
  hidden = titles.hidden
  open = titles.open
  people.push(...(await strangers(servers, 'Studio')))
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

describe('default deny', () => {
  it('holds on pages, in frames and for oEmbed', async () => {
    for (const [who, headers] of people)
      for (const one of hidden) {
        const { id } = one
        const framed = one.why === 'licensed to be embedded only'
        const pages = [
          ...[`/series/${one.seriesId}`, `/people/${one.personId}`, `/lists/${one.collectionId}`],
          ...['/desk/lists', `/watch/${id}`, '/studio'],
          `/oembed?url=${encodeURIComponent(`http://localhost/watch/${id}`)}`,
          `/feeds/series/${one.seriesId}.xml`,
          `/feeds/people/${one.personId}.xml`,
          `/feeds/lists/${one.collectionId}.xml`,
          // What may be framed is there for those who are where its licence holds, and in its frame alone.
          ...(framed ? [] : [`/embed/${id}`]),
        ]
        for (const page of pages) {
          const answer = await ask('GET', page, { ...headers, accept: 'text/html' })
          const about = `${page} by ${who}, of one ${one.why}`
          expect(leaks(answer.body + JSON.stringify(answer.headers), one), about).toEqual([])
          if (!/^\/(desk|studio)/.test(page)) expect(answer.statusCode, about).toBeGreaterThanOrEqual(400)
          const absent = await ask('GET', page.replaceAll(/[0-9a-z]{12}/g, nowhere), headers)
          if (!one.announced) expect(wordsOf(answer), about).toBe(wordsOf(absent))
        }
        const embedded = await ask('GET', `/api/v1/titles/${id}?use=embed`, headers)
        const played = await ask('POST', `/api/v1/titles/${id}/playback`, headers, { use: 'embed' })
        if (!framed)
          expect([embedded.statusCode >= 400, played.statusCode >= 400], `${one.why} by ${who}`).toEqual([
            true,
            true,
          ])
      }
  })

  it('holds in pages that list, feeds and the map of the hub', async () => {
    const { owner_id: ownerId } = await servers.db
      .selectFrom('title')
      .select('owner_id')
      .where('id', '=', open.id)
      .executeTakeFirstOrThrow()
    const lists = [
      ...['/', `/?q=${marks.title.toLowerCase()}`, '/?kind=aitys', '/?here=1', '/regions/KZ-75'],
      ...[`/owners/${ownerId}`, `/api/v1/owners/${ownerId}/page`, '/sitemap.xml', '/sitemap/1.xml'],
      ...['/feeds/titles.xml', '/feeds/kinds/aitys.xml', `/feeds/owners/${ownerId}.xml`],
    ]
    for (const [who, headers] of people)
      for (const list of lists) {
        const { body } = await ask('GET', list, headers)
        const ids = hidden
          .flatMap(({ id, seriesId, personId, collectionId }) => [id, seriesId, personId, collectionId])
          .filter((id) => body.includes(id))
        expect(ids, `${list} by ${who}`).toEqual([])
        expect(body.includes(marks.licensor), `${list} by ${who}`).toBe(false)
      }
    // They have what may be seen; and what is for everybody tells nobody what is theirs alone.
    for (const list of lists.filter((one) => !/region/.test(one)))
      expect((await ask('GET', list, {})).body, list).toContain(open.id)
    for (const list of ['/sitemap.xml', '/feeds/titles.xml', `/feeds/owners/${ownerId}.xml`]) {
      const { body } = await ask('GET', list, studio)
      expect(
        hidden.filter(({ id }) => body.includes(id)),
        list,
      ).toEqual([])
    }
  })
})
