import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSong } from '#catalog/store/songs.ts'
import { nowhere, operationsOf } from '#tests/support/every-route.ts'
import { type HiddenChannel, hiddenChannels } from '#tests/support/hidden-channels.ts'
import { marks, wordsOf } from '#tests/support/hidden-titles.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { everythingKept, strangers, validBodies } from '#tests/support/strangers.ts'

/** Default deny of channels, for every reason why one is hidden, on every route they have. */
let servers: TestServers
let hub: FastifyInstance
let studio: Record<string, string>
let hidden: HiddenChannel[]
let open: { id: string }
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  studio = await bearer(servers, 'Studio')
  const made = await hiddenChannels(servers, hub, studio)
  hidden = made.hidden
  open = made.open
  const song = { state: 'on-air', song: marks.cue, renditions: [] }
  for (const { id } of [...hidden, open])
    await servers.redis.set(`nar:live-state:${id}`, JSON.stringify(song), 'EX', 300)
  for (const { id } of [...hidden, open])
    await addSong(servers.db, id, { at: new Date(Date.now() - 60_000), text: marks.cue })
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const ask = (method: string, url: string, headers: Record<string, string>, payload?: object | string) =>
  hub.inject({
    ...{ method: method as 'GET', url, headers: { 'content-type': 'application/json', ...headers } },
    ...(payload === undefined ? {} : { payload }),
  })
const leaks = (text: string, { streamKey }: { streamKey: string }) =>
  [...Object.values(marks), streamKey].filter((mark) => text.includes(mark))

const addressOf = (path: string, channel: HiddenChannel) =>
  path
    .replace('{id}', channel.id)
    .replace('{programmeId}', channel.programmeId)
    .replace('{licenceId}', channel.licenceId || nowhere)

it('knows the routes of channels, and would see a leak', async () => {
  const seen = await ask('GET', `/api/v1/channels/${open.id}`, {})
  expect([marks.channel, marks.programme, marks.cue].filter((mark) => !seen.body.includes(mark))).toEqual([])
  expect(seen.body).not.toContain(marks.licensor)
  expect((await ask('GET', `/api/v1/channels/${open.id}`, studio)).body).toContain(marks.licensor)
})

it('holds on every route of theirs, for everybody', async () => {
  const people = await strangers(servers, 'Studio')
  const operations = operationsOf(hub).filter(({ path }) => path.startsWith('/api/v1/channels/'))
  expect(operations.length).toBeGreaterThanOrEqual(20)
  const before = await everythingKept(servers)
  const found: string[] = []
  for (const { method, path } of operations)
    for (const channel of hidden)
      for (const [who, headers] of people) {
        const body = validBodies[`${method} ${path}`] ?? (['GET', 'HEAD'].includes(method) ? undefined : {})
        const address = addressOf(path, channel)
        const answer = await ask(method, address, headers, body)
        const about = `${method} ${path} of one ${channel.why}, by ${who}`
        const told = leaks(`${answer.body} ${JSON.stringify(answer.headers)}`, channel)
        if (told.length > 0) found.push(`${about}: tells ${told}`)
        if (answer.statusCode < 400) found.push(`${about}: ${answer.statusCode}`)
        if (channel.announced) continue
        const absent = await ask(method, address.replace(channel.id, nowhere), headers, body)
        if (wordsOf(absent) !== wordsOf(answer)) found.push(`${about}: differs from one that is not`)
      }
  for (const channel of hidden)
    for (const [who, headers] of people)
      for (const mount of ['', '.aac', '.mp3']) {
        const answer = await ask('GET', `/radio/${channel.id}${mount}`, headers)
        if (answer.statusCode < 400 || leaks(answer.body, channel).length > 0)
          found.push(`the mount${mount} of one ${channel.why}, by ${who}: ${answer.statusCode}`)
      }
  expect(found).toEqual([])
  for (const [who, headers] of people)
    for (const query of ['', '?kind=tv', '?scope=mine']) {
      const { body } = await ask('GET', `/api/v1/channels${query}`, headers)
      expect(
        hidden.filter(({ id }) => body.includes(id)).map(({ why }) => why),
        `${query} by ${who}`,
      ).toEqual([])
    }
  // Guides of all channels, and pages that are written for one reader.
  for (const [who, headers] of people)
    for (const list of ['/api/v1/guide', '/guide.xml', '/guide', '/channels', '/', '/sitemap.xml']) {
      const { body } = await ask('GET', list, headers)
      const told = hidden.filter(({ id }) => body.includes(id)).map(({ why }) => why)
      expect(told, `${list} by ${who}`).toEqual([])
    }
  for (const [who, headers] of people)
    for (const channel of hidden) {
      const { body, statusCode } = await ask('GET', `/channel/${channel.id}`, headers)
      expect([statusCode >= 400, leaks(body, channel)], `page of one ${channel.why} by ${who}`).toEqual([
        true,
        [],
      ])
    }
  for (const list of [
    '/api/v1/channels',
    '/api/v1/guide',
    '/guide.xml',
    '/guide',
    '/channels',
    '/sitemap.xml',
  ])
    expect((await ask('GET', list, {})).body, list).toContain(open.id)
  expect(await everythingKept(servers)).toBe(before)
}, 300_000)

it('holds for what is heard of a channel while its programme is closed', async () => {
  const { id } = open
  const headers = { 'x-forwarded-for': '91.0.0.1' }
  const world = { licensor: 'X', territories: ['WORLD'], uses: ['live'] }
  await ask('POST', `/api/v1/channels/${id}/licences`, studio, world)
  const [programme] = (await ask('GET', `/api/v1/channels/${id}/guide`, {})).json().programmes
  expect((await ask('GET', `/api/v1/channels/${id}`, headers)).body).toContain(marks.cue)
  const songs = `/api/v1/channels/${id}/songs`
  expect((await ask('GET', songs, headers)).body).toContain(marks.cue)
  const own = `/api/v1/channels/${id}/programmes/${programme.id}/licences`
  await ask('POST', own, studio, { ...world, territories: ['KZ'] })
  const abroad = await ask('GET', `/api/v1/channels/${id}`, headers)
  expect([abroad.statusCode, abroad.json().song]).toEqual([200, null])
  expect((await ask('GET', songs, headers)).json()).toEqual({ songs: [], before: null })
  expect((await ask('GET', songs, {})).body).toContain(marks.cue)
  expect((await ask('GET', `/radio/${id}`, headers)).statusCode).toBe(403)
  const play = await ask('POST', `/api/v1/channels/${id}/playback`, headers, {})
  expect([play.statusCode, play.body.includes('master')]).toEqual([403, false])
  expect((await ask('POST', `/api/v1/channels/${id}/playback`, {}, {})).statusCode).toBe(200)
})
