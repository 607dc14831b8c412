import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { routes } from '#catalog/contract/routes.ts'
import type { NewLicence, NewTitle } from '#catalog/contract/title.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
const who = { owner: {}, other: {}, moderator: {} }
/** Begun before the others, since addresses are good for some seconds after a restriction. */
let playing: { id: string; here: string; abroad: string }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
  const id = await watchable({ licence: world })
  const masters = [await play(id), await play(id, abroad)].map((answer) => answer.json().master)
  const [here = '', there = ''] = masters
  for (const url of masters) expect((await hub.inject({ url })).statusCode).toBe(200)
  await restrict(id)
  playing = { id, here, abroad: there }
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const kz: NewLicence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
const world: NewLicence = { ...kz, territories: ['WORLD'] }
const abroad = { 'x-forwarded-for': '91.0.0.1' }
const court = {
  ...{ authority: 'Алматы қаласының соты', decision: '7194-26', decidedOn: '2026-03-01', reason: 'court' },
}

const ask = (method: 'GET' | 'POST' | 'PATCH', path: string, headers: object, payload?: object) =>
  hub.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...headers },
    ...(payload ? { payload } : {}),
  })
const play = (id: string, headers = {}, body?: object) => ask('POST', `/titles/${id}/playback`, headers, body)
const restrict = (id: string, terms: object = {}, as: object = who.moderator) =>
  ask('POST', `/titles/${id}/restrictions`, as, { ...court, ...terms })
const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => [answer.statusCode, answer.json().code]

async function watchable(title: Partial<NewTitle> = {}): Promise<string> {
  const texts = { kk: { title: 'Концерт' } }
  const made = await ask('POST', '/titles', who.owner, { kind: 'concert', texts, licence: kz, ...title })
  const { id } = made.json()
  await makeAsset(servers, id, 'complete')
  return id
}

describe('a restriction', () => {
  it('answers 451 with who decided, what, when, why and where it is open, and who blocks', async () => {
    const id = await watchable({ licence: world })
    const made = await restrict(id, { explanation: 'QUPIA', until: '2100-01-01T00:00:00Z' })
    expect(made.statusCode).toBe(201)
    expect(Check(routes.restrictTitle.answer, made.json())).toBe(true)
    expect(made.json()).toMatchObject({ ...court, territories: ['KZ'], liftedAt: null })
    const answer = await play(id, { 'accept-language': 'en' })
    expect(answer.statusCode).toBe(451)
    expect(answer.headers).toMatchObject({
      ...{ link: '</>; rel="blocked-by"', 'content-type': 'application/problem+json' },
    })
    const problem = answer.json()
    expect(Check(ProblemDocument, problem)).toBe(true)
    const told = { ...court, until: '2100-01-01T00:00:00.000Z', territories: 'WORLD', except: 'KZ' }
    expect(problem).toMatchObject({ code: 'restricted', status: 451, ...told, details: told })
    expect(problem.detail).toContain('Алматы қаласының соты (2026-03-01, 7194-26)')
    expect(answer.body).not.toContain('QUPIA')
  })

  it('holds wherever a title can be met, and leaves the rest of the world alone', async () => {
    const id = await watchable({ licence: world })
    const [asset] = await servers.db.selectFrom('asset').select('id').where('title_id', '=', id).execute()
    await servers.storage.put(keys.poster(asset?.id ?? '', 1), Buffer.from('jpeg'))
    await postgresLedger(servers.db).savePoster(asset?.id ?? '', keys.poster(asset?.id ?? '', 1))
    const places = ['', '/poster.jpg', '/preview.webp', '/subtitles', '/events']
    await restrict(id)
    for (const place of places)
      expect(codeOf(await ask('GET', `/titles/${id}${place}`, {})), place).toEqual([451, 'restricted'])
    for (const place of ['', '/poster.jpg', '/subtitles'])
      expect((await ask('GET', `/titles/${id}${place}`, abroad)).statusCode, place).toBe(200)
    const listed = async (headers: object) =>
      (await ask('GET', '/titles?limit=100', headers)).body.includes(id)
    expect([await listed({}), await listed(abroad), await listed(who.owner)]).toEqual([false, true, true])
    const found = async (headers: object) =>
      (await ask('GET', '/titles?q=концерт', headers)).body.includes(id)
    expect([await found({}), await found(abroad)]).toEqual([false, true])
    for (const as of [who.owner, who.moderator]) expect((await play(id, as)).statusCode).toBe(200)
  })

  it('says nothing of a title that was not open anyway', async () => {
    const draft = await ask('POST', '/titles', who.owner, {
      ...{ kind: 'concert', texts: { kk: { title: 'X' } }, licence: kz },
    })
    await restrict(draft.json().id)
    expect(codeOf(await play(draft.json().id))).toEqual([404, 'not-found'])
    const here = await watchable()
    await restrict(here, { territories: ['WORLD'] })
    expect(codeOf(await play(here, abroad))).toEqual([403, 'not-in-territory'])
  })

  it('is made and lifted by moderators alone, and told to its owner', async () => {
    const id = await watchable()
    for (const [as, status] of [
      [{}, 401],
      [who.owner, 403],
      [who.other, 403],
    ] as const)
      expect((await restrict(id, {}, as)).statusCode).toBe(status)
    expect(codeOf(await restrict('000000000000'))).toEqual([404, 'not-found'])
    const { id: restriction } = (await restrict(id)).json()
    const list = (as: object) => ask('GET', `/titles/${id}/restrictions`, as)
    expect((await list(who.owner)).json().restrictions).toHaveLength(1)
    expect((await list(who.other)).statusCode).toBe(404)

    const lift = (as: object) => ask('POST', `/restrictions/${restriction}/lift`, as, { reason: 'Жойылды' })
    expect((await lift(who.owner)).statusCode).toBe(403)
    expect((await play(id)).statusCode).toBe(451)
    expect((await lift(who.moderator)).json()).toMatchObject({ id: restriction, liftReason: 'Жойылды' })
    expect((await play(id)).statusCode).toBe(200)
    expect(codeOf(await lift(who.moderator))).toEqual([409, 'conflict'])
    expect((await list(who.moderator)).json().restrictions[0].liftedAt).not.toBeNull()
  })

  it('needs days and moments that are some', async () => {
    const id = await watchable()
    for (const wrong of [
      { decidedOn: '2026-02-30' },
      { reason: 'mood' },
      { from: '2026-01-01' },
      { from: '2026-01-01T23:59:60Z' },
      { from: '2030-01-02T00:00:00Z', until: '2030-01-01T00:00:00Z' },
      { territories: [] },
      { authority: '' },
    ])
      expect((await restrict(id, wrong)).statusCode, JSON.stringify(wrong)).toBe(400)
    expect((await play(id)).statusCode).toBe(200)
  })

  it('that begins later ends the address then', async () => {
    const id = await watchable()
    const from = new Date(Date.now() + 600_000).toISOString()
    await restrict(id, { from })
    expect((await play(id)).json().expiresAt).toBe(from)
  })

  it('stops who is watching within a minute; who is elsewhere goes on by a new address', async () => {
    const status = async (url: string) => (await hub.inject({ url })).statusCode
    for (const url of [playing.here, playing.abroad])
      await expect.poll(() => status(url), { timeout: 60_000, interval: 500 }).toBe(410)
    expect((await play(playing.id)).statusCode).toBe(451)
    const { master } = (await play(playing.id, abroad)).json()
    expect(await status(master)).toBe(200)
  }, 70_000)
})

describe('the mark 18+', () => {
  it('asks who plays for their age, and nobody who only looks', async () => {
    const id = await watchable({ ageMark: 18 })
    expect((await ask('GET', `/titles/${id}`, {})).json()).toMatchObject({ ageMark: 18, preview: null })
    expect(codeOf(await play(id))).toEqual([403, 'age-unconfirmed'])
    expect(codeOf(await play(id, {}, { ageConfirmed: 16 }))).toEqual([403, 'age-unconfirmed'])
    expect((await play(id, {}, { ageConfirmed: 18 })).statusCode).toBe(200)
    expect((await play(id, {}, { ageConfirmed: '18' })).statusCode).toBe(400)
    expect((await play(id, who.owner)).statusCode).toBe(200)
  })

  it('keeps the moving preview from viewers, who need not say anything to see it of others', async () => {
    const preview = async (ageMark: 16 | 18, headers: object) => {
      const id = await watchable({ ageMark })
      const row = await servers.db
        .updateTable('asset')
        .set({
          pictures: JSON.stringify({ candidates: [], best: null, storyboard: null, preview: { bytes: 4 } }),
        })
        .where('title_id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
      await servers.storage.put(keys.preview(row.id, row.version), Buffer.from('webp'))
      return (await ask('GET', `/titles/${id}/preview.webp`, headers)).statusCode
    }
    expect([await preview(16, {}), await preview(18, {}), await preview(18, who.owner)]).toEqual([
      200, 404, 200,
    ])
  })

  it('set on a title ends what was given out without asking', async () => {
    const id = await watchable()
    const permit = async () =>
      (await servers.db.selectFrom('title').select('permit').where('id', '=', id).executeTakeFirst())?.permit
    for (const ageMark of [16, 18, 18]) await ask('PATCH', `/titles/${id}`, who.owner, { ageMark })
    expect(await permit()).toBe(1)
  })

  it('is left out of lists for children, as is any above theirs', async () => {
    const marks = [0, 6, 12, 16, 18] as const
    const ids = await Promise.all(marks.map((ageMark) => watchable({ kind: 'radio', ageMark })))
    const listed = async (query: string) => {
      const { body } = await ask('GET', `/titles?kind=radio&limit=100${query}`, {})
      return marks.filter((_, index) => body.includes(ids[index] ?? ''))
    }
    expect(await listed('')).toEqual([0, 6, 12, 16, 18])
    expect(await listed('&ageAtMost=12')).toEqual([0, 6, 12])
    expect(await listed('&ageAtMost=0&q=концерт')).toEqual([0])
    expect((await ask('GET', '/titles?ageAtMost=many', {})).statusCode).toBe(400)
  })
})
