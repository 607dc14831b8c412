import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewLicence, TitleView } from '#catalog/contract/title.ts'
import { deleteTitle } from '#catalog/store/titles.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { fileComplaint } from '#tests/support/complaint-desk.ts'
import { closeByLaw } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { everythingKept, strangers, validBodies, validQueries } from '#tests/support/strangers.ts'

/**
 * Every route that the hub says it has, asked by people who may not: no byte, no word and no hint of what the decision
 * denies, and nothing changed. A route that is added is walked without being named here.
 */
const marks = {
  title: 'QUPIA-ATAU',
  description: 'QUPIA-SIPATTAMA',
  licensor: 'QUPIA-BERUSHI',
  cue: 'QUPIA-SOZ',
  file: 'QUPIA-FAYL',
  explanation: 'QUPIA-TUSINDIRME',
  complaint: 'QUPIA-SHAGHYM',
}

let servers: TestServers
let hub: FastifyInstance
let studio: Record<string, string>

/** Titles of the studio that nobody but itself may know of; `announced` may be known of, and no more. */
type Hidden = { why: string; id: string; assetId: string; announced: boolean; complaint: string }
const hidden: Hidden[] = []
let open: Hidden
const people: [string, Record<string, string>][] = []

const licence = (terms: Partial<NewLicence> = {}): NewLicence => ({
  ...{ licensor: marks.licensor, territories: ['KZ'], uses: ['stream'] },
  ...terms,
})

const ask = (method: string, url: string, headers: Record<string, string>, payload?: object | string) =>
  hub.inject({
    method: method as 'GET',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload === undefined ? {} : { payload }),
  })

async function newTitle(
  why: string,
  licences: NewLicence[],
  state: 'complete' | 'encoding' | null,
  announced = false,
): Promise<Hidden> {
  const texts = { kk: { title: marks.title, description: marks.description } }
  const made = await ask('POST', '/api/v1/titles', studio, { kind: 'aitys', texts })
  const { id } = made.json() as TitleView
  for (const one of licences) await ask('POST', `/api/v1/titles/${id}/licences`, studio, one)
  const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n${marks.cue}\n`
  const put = { ...studio, 'content-type': 'text/vtt' }
  expect((await ask('PUT', `/api/v1/titles/${id}/subtitles/kk`, put, vtt)).statusCode).toBe(200)
  const assetId = state ? await makeAsset(servers, id, state) : ''
  await servers.db.updateTable('asset').set({ source_name: marks.file }).where('title_id', '=', id).execute()
  const about = { titleId: id, category: 'other', text: marks.complaint }
  const { number: complaint } = await fileComplaint(hub, about)
  return { why, id, assetId, announced, complaint }
}

async function makeTitles(): Promise<void> {
  const yesterday = { until: '2026-01-01T00:00' }
  hidden.push(
    await newTitle('a draft', [licence()], null),
    await newTitle('being encoded', [licence()], 'encoding'),
    await newTitle('without a licence', [], 'complete'),
    await newTitle('licensed to be embedded only', [licence({ uses: ['embed'] })], 'complete'),
    await newTitle('licensed elsewhere', [licence({ territories: ['CN'] })], 'complete', true),
    await newTitle('licensed until lately', [licence(yesterday)], 'complete', true),
    await newTitle('licensed from later on', [licence({ from: '2190-01-01T00:00' })], 'complete', true),
  )
  const revoked = await newTitle('revoked', [licence()], 'complete')
  await servers.db
    .updateTable('licence')
    .set({ revoked_at: new Date() })
    .where('title_id', '=', revoked.id)
    .execute()
  const deleted = await newTitle('deleted', [licence()], 'complete')
  await deleteTitle(servers.db, deleted.id)
  const closed = [
    await newTitle('closed by law', [licence({ territories: ['WORLD'] })], 'complete', true),
    await newTitle('closed by law, and not open anyway', [], 'complete'),
  ]
  for (const { id } of closed) await closeByLaw(servers, id, { explanation: marks.explanation })
  hidden.push(revoked, deleted, ...closed)
  open = await newTitle('open to all', [licence()], 'complete')
}

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  studio = await bearer(servers, 'Studio')
  await makeTitles()
  people.push(...(await strangers(servers, 'Studio')))
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Operation = { method: string; path: string }
function operations(): Operation[] {
  const { paths = {} } = hub.swagger() as { paths?: Record<string, Record<string, unknown>> }
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })),
  )
}

/** Of things that are there, so that it is not their absence that answers. */
async function addressOf({ method, path }: Operation, title: Hidden): Promise<string> {
  const idOf = async (table: 'licence' | 'restriction') => {
    const of = servers.db.selectFrom(table).select('id').where('title_id', '=', title.id)
    return (await of.executeTakeFirst())?.id ?? nowhere
  }
  const values: Record<string, string> = {
    ...{
      id: title.id,
      licenceId: await idOf('licence'),
      restrictionId: await idOf('restriction'),
      owner: 'Studio',
      language: 'kk',
      candidate: '0',
      number: title.complaint,
    },
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${path}: no value for ${name}`)
    return value
  })
  return filled + (validQueries[`${method} ${path}`] ?? '')
}

/** An id that no title has. */
const nowhere = '000000000000'

type Answer = Awaited<ReturnType<typeof ask>>
const wordsOf = ({ statusCode, body }: Answer) => `${statusCode} ${body.replaceAll(/[0-9a-z]{12}/g, '')}`

const leaks = (text: string, { assetId }: Hidden): string[] =>
  [...Object.values(marks), ...(assetId ? [assetId] : [])].filter((mark) => text.includes(mark))

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
    for (const operation of operations().filter(({ path }) => path.includes('{')))
      for (const title of hidden)
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
          const absent = title.announced
            ? answer
            : await ask(method, address.replace(title.id, nowhere), headers, body)
          if (wordsOf(absent) !== wordsOf(answer)) found.push(`${about}: differs from one that is not`)
        }
    expect(found).toEqual([])
    expect(await everythingKept(servers)).toBe(before)
  }, 300_000)

  it('holds in lists and searches', async () => {
    const queries = ['', '?q=qupia', '?q=QUPIA-ATAU', '?scope=mine', '?kind=aitys', '?limit=100']
    for (const [who, headers] of people)
      for (const query of queries) {
        const answer = await ask('GET', `/api/v1/titles${query}`, headers)
        const ids = hidden.map(({ id }) => id).filter((id) => answer.body.includes(id))
        expect(ids, `${query} by ${who}`).toEqual([])
        expect(answer.body.includes(marks.licensor), `${query} by ${who}`).toBe(false)
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

  it('holds on pages', async () => {
    for (const [who, headers] of people)
      for (const { id, ...title } of [...hidden])
        for (const page of [`/watch/${id}`, `/?q=${marks.title.toLowerCase()}`, `/studio`]) {
          const answer = await ask('GET', page, { ...headers, accept: 'text/html' })
          expect(leaks(answer.body, { id, ...title }), `${page} by ${who}`).toEqual([])
        }
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
