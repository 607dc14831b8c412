import { Check } from 'typebox/value'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { nobody, openCatalog } from '#tests/support/catalog-client.ts'
import { putOnAir } from '#tests/support/on-air.ts'
import { missingJobs } from '#transcoder/plan/progress.ts'

const { servers, api, who, close } = await openCatalog()
afterAll(close)

const texts = { kk: { title: 'Таңғы сұхбат' } }
let channelId: string
const start = Date.now() - 60_000
const moment = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const stretch = { from: moment(1), until: moment(8), texts }
const cut = (body: object = stretch, headers = who.owner) =>
  api.call('POST', `/channels/${channelId}/cut`, headers, body)

beforeAll(async () => {
  const licence = { licensor: 'Станция', territories: ['KZ'], uses: ['live', 'stream'] }
  const made = await api.call('POST', '/channels', who.owner, {
    ...{ kind: 'radio', texts: { kk: { title: 'Радио' } }, inputs: [{ kind: 'icecast-push' }], licence },
    ageMark: 6,
  })
  channelId = made.json().id
  const { epoch } = await servers.db
    .selectFrom('channel')
    .select('epoch')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  await putOnAir(servers, {
    ...{ channelId, epoch: epoch - 3600_000, start, seconds: 10, run: 0, segment: 0, sizes: [] },
  })
})

it('a stretch becomes a title of the channel’s owner, under its licences, and is told in the audit trail', async () => {
  const key = { ...who.owner, 'idempotency-key': 'cut-once' }
  const answer = await cut(stretch, key)
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  const title = answer.json()
  expect(Check(routes.cutChannel.answer, title)).toBe(true)
  expect(title).toMatchObject({
    ...{
      kind: 'radio',
      ageMark: 6,
      texts,
      state: 'encoding',
      recording: { channelId, missing: 0, lead: expect.any(Number) },
    },
    licences: [{ territories: ['KZ'], uses: ['live', 'stream'] }],
  })
  expect(answer.headers.location).toBe(`/api/v1/titles/${title.id}`)
  expect((await cut(stretch, key)).json().id).toBe(title.id)
  const ledger = postgresLedger(servers.db)
  const [assetId = ''] = await ledger.unfinished()
  const asset = await ledger.asset(assetId)
  expect(asset && missingJobs(asset, []).map(({ name }) => name)).toEqual(['cut'])
  const { entries } = await api.get(`/audit?subject=${channelId}`, who.moderator)
  expect(entries[0]).toMatchObject({ act: 'channel.cut', details: { title: title.id, from: stretch.from } })
  // Nothing of it can be encoded anew.
  expect(await api.statusOf('POST', `/titles/${title.id}/encoding`, who.owner)).toBe(409)
})

it.each([
  ['before anything was on air', { from: moment(-30), until: moment(-20) }, 409],
  ['what is still to come', { until: new Date(Date.now() + 60_000).toISOString() }, 400],
  ['an end before its beginning', { until: moment(0) }, 400],
  ['more than a day', { from: moment(-90_000) }, 400],
  ['a series of nobody', { seriesId: 'a1b2c3d4e5f6' }, 400],
])('refuses %s', async (_, body, status) => {
  expect((await cut({ ...stretch, ...body })).statusCode).toBe(status)
})

it('is its owner’s alone', async () => {
  expect((await cut(stretch, who.other)).statusCode).toBe(404)
  expect((await cut(stretch, nobody)).statusCode).toBe(401)
})

it('a programme names a series of its owner, which its recording joins', async () => {
  const series = (await api.call('POST', '/series', who.owner, { kind: 'radio', texts })).json()
  const body = { starts: moment(7200), ends: moment(9000), texts, record: true, seriesId: series.id }
  const programmes = `/channels/${channelId}/programmes`
  const made = await api.call('POST', programmes, who.owner, body)
  expect(made.json()).toMatchObject({ seriesId: series.id })
  const address = `${programmes}/${made.json().id}`
  expect((await api.call('PATCH', address, who.owner, { seriesId: null })).json().seriesId).toBeNull()
  const foreign = (await api.call('POST', '/series', who.other, { kind: 'radio', texts })).json()
  expect(await api.statusOf('PATCH', address, who.owner, { seriesId: foreign.id })).toBe(400)
})
