import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexLines } from '#catalog/store/lines.ts'
import { queue } from '#catalog/store/webhook-outbox.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import {
  addressOf as addressOfThing,
  idIn,
  nowhere,
  type Operation,
  operationsOf,
  type Things,
} from '#tests/support/every-route.ts'
import { channelThings } from '#tests/support/hidden-channels.ts'
import { type Hidden, hiddenTitles, leaks, marks, wordsOf } from '#tests/support/hidden-titles.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { signingThings } from '#tests/support/signing-things.ts'
import { breachFor, everythingKept, ofEverybody, strangers, validBodies } from '#tests/support/strangers.ts'

/**
 * Every route that the hub says it has, asked by people who may not: no byte, no word and no hint of what the decision
 * denies, and nothing changed. A route that is added is walked without being named here.
 */
let servers: TestServers
let hub: FastifyInstance
let studio: Record<string, string>

let hidden: Hidden[]
let open: Hidden
/** Of the studio. */
const things: Things = {
  breachId: '',
  webhook: { id: '', deliveryId: '' },
  channel: { id: '', licenceId: '', programmeId: '', programmeLicenceId: '', streamKey: '' },
  signing: { accountId: '', tokenId: '', invitationId: '', mailId: '' },
}
const operations = () => operationsOf(hub)
const addressOf = (operation: Operation, title: Hidden) => addressOfThing(servers, operation, title, things)
/** Channels have a walk of their own (`default-deny-channels.test.ts`), with one hidden for every reason. */
const ofTitles = ({ path }: Operation) => !path.startsWith('/api/v1/channels/')
const people: [string, Record<string, string>][] = []

const ask = (method: string, url: string, headers: Record<string, string>, payload?: object | string) =>
  hub.inject({
    method: method as 'GET',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload === undefined ? {} : { payload }),
  })

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  studio = await bearer(servers, 'Studio')
  const titles = await hiddenTitles(servers, hub, studio)
  hidden = titles.hidden
  open = titles.open
  things.channel = await channelThings(hub, studio)
  things.breachId = await breachFor(servers, hub, studio)
  const asked = { url: 'https://qupia.invalid/', events: ['title.complete'] }
  const { webhook } = things
  webhook.id = (await ask('POST', '/api/v1/webhooks', studio, asked)).json().id
  // Switched off, so that nothing changes by itself.
  await ask('PATCH', `/api/v1/webhooks/${webhook.id}`, studio, { on: false })
  const [message = ''] = await queue(servers.db, [webhook], 'webhook.test', {}, new Date())
  webhook.deliveryId = message
  things.signing = await signingThings(servers, hub, studio)
  await indexLines(servers.db, (id) => spokenLines(servers.storage, id))
  people.push(...(await strangers(servers, 'Studio')))
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

describe('default deny', () => {
  it('knows its routes, and would see a leak', async () => {
    expect(operations().length).toBeGreaterThan(20)
    const own = await ask('GET', `/api/v1/titles/${open.id}`, studio)
    expect(leaks(own.body, open)).toContain(marks.licensor)
    const seen = await ask('GET', `/api/v1/titles/${open.id}`, {})
    expect(leaks(seen.body, open)).toEqual(expect.arrayContaining([marks.title, marks.description]))
    expect(leaks(seen.body, open)).not.toContain(marks.licensor)
  })

  it('holds on every route of the API, for everybody', async () => {
    const before = await everythingKept(servers)
    const found: string[] = []
    for (const operation of operations().filter(
      ({ path }) => path.includes('{') && !ofEverybody.includes(path),
    ))
      for (const title of ofTitles(operation) ? hidden : hidden.slice(0, 1))
        for (const [who, headers] of people) {
          const { method } = operation
          const address = await addressOf(operation, title)
          const body =
            validBodies[`${method} ${operation.path}`] ?? (['GET', 'HEAD'].includes(method) ? undefined : {})
          const answer = await ask(method, address, headers, body)
          const said = `${answer.body} ${JSON.stringify(answer.headers)}`
          const told = leaks(said, title)
          const about = `${method} ${operation.path} of one ${title.why}, by ${who}`
          if (told.length > 0) found.push(`${about}: tells ${told}`)
          // Uploads are no title's; OPTIONS tells what tus can do.
          if (answer.statusCode < 400 && method !== 'OPTIONS') found.push(`${about}: ${answer.statusCode}`)
          // What is not announced is not even there: the answer is that of a title which does not exist.
          const id = idIn(operation.path, title, things)
          const absent =
            title.announced && id === title.id
              ? answer
              : await ask(method, address.replace(id, nowhere), headers, body)
          if (wordsOf(absent) !== wordsOf(answer)) found.push(`${about}: differs from one that is not`)
        }
    expect(found).toEqual([])
    expect(await everythingKept(servers)).toBe(before)
  }, 300_000)

  it('holds in lists and searches', async () => {
    const queries = [
      '',
      '?q=qupia',
      '?q=QUPIA-ATAU',
      '?q=qupja-atai',
      '?q=qupia&why=true',
      '?q=qupja-atai&why=true',
      '?here=true',
      '?yearFrom=1900',
      '?scope=mine',
      '?kind=aitys',
      '?limit=100',
    ]
    const lists = [
      ...queries.map((query) => `titles${query}`),
      ...['lines?q=qupia', 'suggestions?q=qup', 'channels', 'channels?kind=tv'],
    ]
    for (const [who, headers] of people)
      for (const list of lists) {
        const answer = await ask('GET', `/api/v1/${list}`, headers)
        const ids = hidden.map(({ id }) => id).filter((id) => answer.body.includes(id))
        expect(ids, `${list} by ${who}`).toEqual([])
        expect(answer.body.includes(marks.licensor), `${list} by ${who}`).toBe(false)
      }
    for (const list of [
      'titles?q=qupia&why=true',
      'titles?q=qupja-atai&why=true',
      'lines?q=qupia',
      'suggestions?q=qup',
    ])
      expect((await ask('GET', `/api/v1/${list}`, {})).body, list).toContain(open.id)
    for (const [who, headers] of people)
      for (const path of [
        'collections',
        'series',
        `titles/${open.id}/alike?limit=24`,
        ...hidden.flatMap(({ seriesId, personId }) => [
          ...[`titles?series=${seriesId}`, `titles?person=${personId}`],
        ]),
      ]) {
        const answer = await ask('GET', `/api/v1/${path}`, headers)
        const ids = hidden
          .flatMap(({ id, seriesId, personId, collectionId }) => [id, seriesId, personId, collectionId])
          .filter((id) => answer.body.includes(id))
        expect(ids, `${path} by ${who}`).toEqual([])
      }
    for (const [who, headers] of people)
      for (const path of ['vouchers', 'passes', 'earnings', 'earnings.csv']) {
        const { body } = await ask('GET', `/api/v1/${path}`, headers)
        const ids = hidden.flatMap(({ id, batchId, passId }) => [id, batchId, passId])
        expect(
          [marks.vouchers, ...ids].filter((mark) => body.includes(mark)),
          `${path} by ${who}`,
        ).toEqual([])
      }
    for (const file of ['licences.csv', 'licences.jsonld', 'catalogue.csv']) {
      expect((await ask('GET', `/api/v1/${file}`, studio)).body, file).toContain(open.id)
      for (const [who, headers] of people)
        expect(leaks((await ask('GET', `/api/v1/${file}`, headers)).body, open), `${file} by ${who}`).toEqual(
          [],
        )
    }
    const mine = await ask('GET', '/api/v1/titles?scope=mine&limit=100', studio)
    expect((mine.json() as { titles: unknown[] }).titles.length).toBe(hidden.length)
  })

  it('holds in the audit trail', async () => {
    for (const [who, headers] of people) {
      const answer = await ask('GET', '/api/v1/audit?limit=100', headers)
      const ids = hidden.map(({ id }) => id).filter((id) => answer.body.includes(id))
      expect(ids, who).toEqual([])
    }
    expect((await ask('GET', '/api/v1/audit', studio)).json().entries.length).toBeGreaterThan(10)
  })

  it('holds for what a device says it keeps', async () => {
    const seen = hidden.map(({ id }) => id)
    const kept = seen.map((titleId) => ({ titleId, token: 'x'.repeat(80) }))
    for (const [who, headers] of people) {
      const answer = await ask('POST', '/api/v1/kept', headers, { kept, seen })
      for (const title of hidden) expect(leaks(answer.body, title), who).toEqual([])
      if (answer.statusCode === 200) expect(answer.json(), who).toMatchObject({ permits: [], gone: seen })
    }
    const open = { kept: [], seen: [...seen, nowhere] }
    expect((await ask('POST', '/api/v1/kept', {}, open)).json().gone).toEqual(open.seen)
  })

  it('holds for media: no address but one that was given for that very asset, and no longer than it was', async () => {
    const [secret = ''] = await openSecrets(servers.data)
    const [other = hidden[0]] = hidden.filter(({ why }) => why === 'without a licence')
    const soon = new Date(Date.now() + 60_000)
    const good = signPath(secret, open.assetId, soon)
    const files = ['master.m3u8', '1/a48.m3u8', '1/a48/init.mp4', '1/a48/0.m4s']
    const wrong = [
      good.replace(open.assetId, other?.assetId ?? ''),
      good.replace(/\/p\/\d+/, '/p/9999999999'),
      signPath(secret, open.assetId, new Date(Date.now() - 1000)),
      signPath('x'.repeat(43), open.assetId, soon),
      `/p/0//${open.assetId}/`,
    ]
    for (const file of files) {
      expect((await ask('GET', good + file, {})).statusCode, file).toBe(200)
      for (const base of wrong) {
        const answer = await ask('GET', base + file, studio)
        expect(answer.statusCode, base + file).toBeGreaterThanOrEqual(400)
        expect(answer.headers['content-type']).toContain('problem+json')
      }
      const climbing = await ask('GET', `${good}../../${other?.assetId}/1/a48/0.m4s`, {})
      expect(climbing.statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})
