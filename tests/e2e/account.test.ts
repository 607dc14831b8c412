import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountData, ErasurePreview } from '#catalog/contract/account.ts'
import { keys } from '#catalog/contract/encoding.ts'
import { accountOfToken, issueToken } from '#catalog/store/accounts.ts'
import { auditPage, verifyAudit } from '#catalog/store/audit.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { learnNameWords } from '#catalog/store/name-words.ts'
import { tidyUp } from '#cli/hub-rounds.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import { loadConfig } from '#platform/config.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { nameWordsOf, tablesOf, whereStored } from '#tests/support/everything-stored.ts'
import { seedChannel } from '#tests/support/seed-channel.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { octets, tusMetadata } from '#tests/support/tus-client.ts'

/** A copy of one's data has everything, and an erasure leaves nothing: found by looking through all that is stored. */
let servers: TestServers
let hub: FastifyInstance
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Who = Record<string, string>
const ask = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  headers: Who,
  payload?: object | string,
) => hub.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) })

/** Everything that an owner can leave in a hub, each with the word in it. Resolves with the titles. */
async function seed(word: string, who: Who): Promise<string[]> {
  const done = async (...of: Parameters<typeof ask>) => {
    const answer = await ask(...of)
    expect(answer.statusCode, `${of[0]} ${of[1]}: ${answer.body}`).toBeLessThan(300)
    return answer.body === '' ? null : answer.json()
  }
  const texts = (name: string) => ({ kk: { title: `${word} ${name}`, description: word } })
  const series = await done(
    'POST',
    '/series',
    { ...who, 'idempotency-key': `${word}-key` },
    { kind: 'aitys', texts: texts('series') },
  )
  const credits = [{ role: 'akyn', name: `${word} Ақын` }]
  const made: string[] = []
  for (const state of ['complete', 'encoding'] as const) {
    const title = { kind: 'aitys', texts: texts(state), seriesId: series.id, credits }
    const { id } = await done('POST', '/titles', who, title)
    const licence = await done('POST', `/titles/${id}/licences`, who, {
      licensor: word,
      territories: ['KZ'],
      uses: ['stream'],
    })
    const octet = { ...who, 'content-type': 'application/octet-stream' }
    await done('PUT', `/titles/${id}/licences/${licence.id}/document`, octet, `signed ${word}`)
    await done('PUT', `/titles/${id}/chapters`, who, {
      chapters: [{ start: 0, texts: { kk: { title: word } }, credits }],
    })
    const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n${word}\n`
    await done('PUT', `/titles/${id}/subtitles/kk`, { ...who, 'content-type': 'text/vtt' }, vtt)
    const assetId = await makeAsset(servers, id, state)
    await servers.storage.put(keys.source(assetId), Buffer.from(`film ${word}`))
    await servers.storage.put(`${keys.posters(id)}own.jpg`, Buffer.from(word))
    const { db } = servers
    await db
      .updateTable('asset')
      .set({ source_name: `${word}.mp4` })
      .where('id', '=', assetId)
      .execute()
    await db
      .updateTable('title')
      .set({ external_key: `${word}-${state}` })
      .where('id', '=', id)
      .execute()
    await db.updateTable('licence').set({ external_id: word }).where('id', '=', licence.id).execute()
    made.push(id)
  }
  await seedChannel(servers, word, (path, payload) => done('POST', path, who, payload))
  await Promise.all([
    indexLines(servers.db, (id) => spokenLines(servers.storage, id)),
    learnNameWords(servers.db),
  ])
  const upload = {
    ...who,
    ...octets,
    'upload-length': '100',
    'upload-metadata': tusMetadata({ filename: `${word}.mkv` }),
  }
  for (const more of [{}, { 'upload-concat': 'partial' }])
    expect((await ask('POST', '/uploads', { ...upload, ...more }, word)).statusCode).toBe(201)
  const mine = await done('GET', '/titles?scope=mine', who)
  return mine.titles.map(({ id }: { id: string }) => id)
}

/** What a hub does by itself, some minutes on. */
function minutesLater(): Promise<void> {
  const { db, storage, log } = servers
  const uploads = {
    ...{ db, storage, authenticate: async () => null, maxBytes: 1000, expirySeconds: 3600 },
    ...{
      channel: { publish: () => undefined },
      onUploaded: async () => undefined,
    },
    now: () => new Date(),
  }
  const config = { ...loadConfig({}), data: servers.data }
  const audience = { save: async () => 0 }
  return tidyUp({ config, log, uploads, audience }, new Date(Date.now() + 5 * 60_000))
}

it('tells who asks everything that is held about them, without secrets, and nobody else', async () => {
  const word = 'KOSHIRME-BELGI'
  const token = await issueToken(servers.db, { role: 'owner', name: word })
  const who = { authorization: `Bearer ${token}` }
  const titles = await seed(word, who)
  const account = await accountOfToken(servers.db, token)
  const answer = await ask('GET', '/account/data', who)
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="nar-account-${account?.id}.json"`)
  expect(answer.headers['cache-control']).toBe('no-store')
  const { tables, ...data } = answer.json<AccountData>()
  expect(data.account).toEqual(account)
  expect(tables.title?.map(({ id }) => id).toSorted()).toEqual(titles.toSorted())
  expect(tables.token).toEqual([expect.objectContaining({ purpose: 'api', accountId: account?.id })])
  expect(tables.audit_entry).toContainEqual(expect.objectContaining({ act: 'title.create' }))
  expect(answer.body).not.toContain(token)
  for (const secret of ['hash', 'requestSha256', 'terms', 'sounds'])
    for (const [table, rows] of Object.entries(tables))
      for (const row of rows) expect(row, table).not.toHaveProperty(secret)
  // Whatever has the word in the database is in the copy, but for what is made of the rest.
  const made = ['line', 'person_spelling']
  const stored = (await whereStored(servers, [word])).filter((place) => !place.includes('/'))
  expect(stored.length).toBeGreaterThan(10)
  for (const table of stored.filter((name) => !made.includes(name)))
    expect(JSON.stringify(tables[table]), table).toContain(word)
  const other = await ask('GET', '/account/data', await bearer(servers, 'Other'))
  expect(other.body).not.toContain(word)
  for (const id of titles) expect(other.body).not.toContain(id)
  expect((await ask('GET', '/account/data', {})).statusCode).toBe(401)
})

it('decides about every table there is', async () => {
  const answer = await ask('GET', '/account/data', await bearer(servers, 'Other'))
  const known = Object.keys(answer.json<AccountData>().tables)
  const none = [
    'encoded_part',
    'line',
    'name_word',
    'person_spelling',
    'complaint',
    'complaint_year',
    'collection',
    'collection_title',
    'audience_day',
    'pass',
    'device_code',
    'guess',
    'used_challenge',
    ...['play_view', 'traffic', 'edge_log'],
    ...['operation_sample', 'storage_sample', 'live_run', 'live_segment', 'channel_play'],
  ]
  const ours = (await tablesOf(servers)).filter((name) => !name.startsWith('kysely_'))
  expect([...known, ...none].toSorted()).toEqual(ours)
})

it('erases the last account of an owner with all that it made, and leaves no trace of its name', async () => {
  const word = 'OSHIRU-BELGI'
  const token = await issueToken(servers.db, { role: 'owner', name: word })
  const who = { authorization: `Bearer ${token}` }
  const titles = await seed(word, who)
  const account = await accountOfToken(servers.db, token)
  const signedIn = await ask('POST', '/session', {}, { token })
  expect(await nameWordsOf(servers, word)).not.toEqual([])
  const cookie = { cookie: `nar_session=${signedIn.cookies[0]?.value}`, 'sec-fetch-site': 'same-origin' }
  expect((await whereStored(servers, [word])).length).toBeGreaterThan(15)

  const preview = (await ask('GET', '/account/erasure', who)).json<ErasurePreview>()
  expect(preview).toEqual({ last: true, titles: titles.length })
  // Not by another name, and not while more would go than was said.
  for (const payload of [
    { name: 'Other', titles: titles.length },
    { name: word, titles: titles.length - 1 },
  ])
    expect((await ask('DELETE', '/account', who, payload)).json()).toMatchObject({
      ...{ status: 409, code: 'erasure-unconfirmed', details: { titles: titles.length } },
    })
  // Nor by another site with the cookie.
  const elsewhere = { ...cookie, 'sec-fetch-site': 'cross-site' }
  const confirmed = { name: word, titles: titles.length }
  expect((await ask('DELETE', '/account', elsewhere, confirmed)).statusCode).toBe(403)

  const erased = await ask('DELETE', '/account', cookie, confirmed)
  expect([erased.statusCode, erased.body]).toEqual([204, ''])
  expect(erased.cookies).toContainEqual(expect.objectContaining({ name: 'nar_session', value: '' }))
  for (const headers of [who, cookie]) expect((await ask('GET', '/session', headers)).statusCode).toBe(401)
  for (const id of titles) expect((await ask('GET', `/titles/${id}`, {})).statusCode).toBe(404)
  const named = await servers.db.selectFrom('account').select('id').where('name', '=', word).execute()
  expect(named).toEqual([])

  await minutesLater()
  expect(await whereStored(servers, [word])).toEqual([])
  expect(await nameWordsOf(servers, word)).toEqual([])
  const ids = [account?.id ?? '', account?.owner.id ?? '']
  // What proves acts stays, by the id alone.
  expect(await whereStored(servers, ids)).toEqual(['audit_entry'])
  const { entries } = await auditPage(servers.db, { subject: ids[0] ?? '' }, null)
  expect(entries[0]).toMatchObject({ act: 'account.erase', details: { last: true, titles: titles.length } })
  expect((await verifyAudit(servers.db)).broken).toBeNull()
  // The name is free again, and a new account.
  const again = await accountOfToken(servers.db, await issueToken(servers.db, { role: 'owner', name: word }))
  expect(again?.id).not.toBe(ids[0])
})

it('keeps what belongs to others of the same owner', async () => {
  const word = 'BIRGE-BELGI'
  const token = await issueToken(servers.db, { role: 'owner', name: word })
  const who = { authorization: `Bearer ${token}` }
  const titles = await seed('BIRGE-JAZBA', who)
  const colleague = await issueToken(servers.db, { role: 'owner', name: 'Әріптес' })
  const owner = (await accountOfToken(servers.db, token))?.owner.id ?? ''
  await servers.db.updateTable('account').set({ owner_id: owner }).where('name', '=', 'Әріптес').execute()
  await servers.db.updateTable('owner').set({ name: 'BIRGE-STUDIO' }).where('id', '=', owner).execute()
  expect((await ask('GET', '/account/erasure', who)).json()).toEqual({ last: false, titles: 0 })
  expect((await ask('DELETE', '/account', who, { name: word, titles: 0 })).statusCode).toBe(204)
  await minutesLater()
  expect(await whereStored(servers, [word])).toEqual([])
  const theirs = (await ask('GET', '/titles?scope=mine', { authorization: `Bearer ${colleague}` })).json()
  // What was still being uploaded by the one who went comes to nothing.
  expect(theirs.titles.map(({ id }: { id: string }) => id).toSorted()).toEqual(titles.toSorted())
})

it('lets one of two that go at once be the last', async () => {
  const [one, two] = [await bearer(servers, 'Қос'), await bearer(servers, 'Егіз')]
  const { owner } = (await ask('GET', '/session', one)).json()
  await servers.db.updateTable('account').set({ owner_id: owner.id }).where('name', '=', 'Егіз').execute()
  const answers = await Promise.all([
    ask('DELETE', '/account', one, { name: 'Қос', titles: 0 }),
    ask('DELETE', '/account', two, { name: 'Егіз', titles: 0 }),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  await minutesLater()
  expect(await servers.db.selectFrom('owner').select('id').where('id', '=', owner.id).execute()).toEqual([])
})
