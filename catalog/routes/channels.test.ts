import { Check } from 'typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import { channelOfKey, hashOfKey } from '#catalog/store/channel-secrets.ts'
import { newId } from '#catalog/store/ids.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { inGermany, nobody, openCatalog } from '#tests/support/catalog-client.ts'

const { servers, hub, api, who, close } = await openCatalog()
afterAll(close)

const texts = (title: string) => ({ kk: { title } })
const kz = { licensor: 'Жетісу', territories: ['KZ'], uses: ['live'] }
const newChannel = { kind: 'tv', texts: texts('Жетісу'), inputs: [{ kind: 'rtmp' }], licence: kz }

async function made(body: object = newChannel, as = who.owner) {
  const answer = await api.call('POST', '/channels', as, body)
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  expect(Check(routes.createChannel.answer, answer.json())).toBe(true)
  return answer.json()
}
const start = (id: string, started = true) => api.call('PATCH', `/channels/${id}`, who.owner, { started })
const listed = async (headers = nobody, query = '') =>
  (await api.get(`/channels${query}`, headers)).channels.map(({ id }: { id: string }) => id)

describe('a channel', () => {
  it('is made once for one key, started, changed and taken away by its owner', async () => {
    const key = { ...who.owner, 'idempotency-key': 'once' }
    const { id } = await made(newChannel, key)
    expect((await made(newChannel, key)).id).toBe(id)
    expect(await listed(who.owner, '?scope=mine')).toEqual([id])
    expect(await api.statusOf('GET', `/channels/${id}`, nobody)).toBe(404)
    expect(await listed()).toEqual([])
    expect((await start(id)).json()).toMatchObject({
      id,
      state: 'waiting',
      licences: [{ territories: ['KZ'] }],
    })
    expect(await listed()).toEqual([id])
    expect((await api.get(`/channels/${id}`)).licences).toEqual([])
    for (const [method, path] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['GET', '/ingest'],
      ['GET', '/settings'],
      ['POST', '/key'],
      ['GET', '/shares'],
    ] as const) {
      const body = method === 'PATCH' ? { started: false } : undefined
      expect(await api.statusOf(method, `/channels/${id}${path}`, who.other, body), path).toBe(404)
      expect(await api.statusOf(method, `/channels/${id}${path}`, nobody, body), path).toBe(401)
    }
    expect(await api.statusOf('DELETE', `/channels/${id}`, who.owner)).toBe(204)
    expect(await api.statusOf('GET', `/channels/${id}`, who.owner)).toBe(404)
    expect(await listed(who.owner, '?scope=mine')).toEqual([])
    const left = await servers.db.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst()
    expect(left).toMatchObject({ texts: {}, inputs: [], secrets: '', started: false })
  })

  it('is listed by kind and region, where its licence lets it be seen', async () => {
    const { id } = await made({ ...newChannel, region: 'KZ-33' })
    const radio = await made({ ...newChannel, kind: 'radio', licence: { ...kz, territories: ['WORLD'] } })
    await Promise.all([start(id), start(radio.id)])
    expect(await listed(nobody, '?kind=tv&region=KZ-33')).toEqual([id])
    expect(await listed(nobody, '?region=KZ-75')).toEqual([])
    expect(await listed(inGermany)).toEqual([radio.id])
    const abroad = await api.call('GET', `/channels/${id}`, inGermany)
    expect([abroad.statusCode, abroad.json().code]).toEqual([403, 'not-in-territory'])
    expect(abroad.json().details.territories).toBe('KZ')
    await start(radio.id, false)
    expect(await listed(inGermany)).toEqual([])
    await start(id, false)
  })

  it('is changed by one editor at a time, whatever is on air meanwhile', async () => {
    const { id } = await made()
    const settings = await api.call('GET', `/channels/${id}/settings`, who.owner)
    expect(settings.json()).toMatchObject({ started: false, encoding: 'copy', dvrSeconds: 7200 })
    await servers.redis.set(`nar:live-state:${id}`, JSON.stringify(state), 'EX', 60)
    const match = { ...who.owner, 'if-match': String(settings.headers.etag) }
    const change = { texts: texts('Алатау'), region: 'KZ-75' }
    const changed = await api.call('PATCH', `/channels/${id}`, match, change)
    expect([changed.statusCode, changed.json().texts]).toEqual([200, change.texts])
    expect((await api.call('PATCH', `/channels/${id}`, match, change)).statusCode).toBe(412)
    const again = { ...who.owner, 'if-match': String(changed.headers.etag) }
    expect((await api.call('PATCH', `/channels/${id}`, again, { region: null })).json().region).toBeNull()
  })

  it('tells where what one may go back to begins', async () => {
    const { id } = await made()
    const keptFrom = async (): Promise<string | null> =>
      (await api.get(`/channels/${id}`, who.owner)).keptFrom
    // Nothing is kept: now.
    expect(Date.now() - Date.parse((await keptFrom()) ?? '')).toBeLessThan(120_000)
    const [ledger, runId, now] = [liveLedger(servers.db), newId(), Date.now()]
    const source = 'main' as const
    await ledger.openRun({ id: runId, channelId: id, number: 0, source, start: now, renditions: [] })
    const add = (number: number, start: number) =>
      ledger.addSegment({ channelId: id, runId, number, start, duration: 2000, media: {} })
    await add(3, now - 1_800_000)
    await add(2, now - 3_600_000)
    // Further back than anybody may go.
    await add(0, now - 7_300_000)
    expect(await keptFrom()).toBe(new Date(now - 3_600_000).toISOString())
    await add(1, now - 7_150_000)
    expect(await keptFrom()).toBeNull()
  })

  it('tells what the live process says of it, the song only to who may hear it', async () => {
    const { id } = await made({ ...newChannel, kind: 'radio' })
    await servers.redis.set(`nar:live-state:${id}`, JSON.stringify(state), 'EX', 60)
    expect(await api.get(`/channels/${id}`, who.owner)).toMatchObject({ state: 'stopped', song: null })
    await start(id)
    const seen = await api.get(`/channels/${id}`)
    expect(seen).toMatchObject({ state: 'on-air', song: 'Адай', renditions: state.renditions })
    await servers.redis.set(`nar:live-state:${id}`, '{"state":"?"}', 'EX', 60)
    expect(await api.get(`/channels/${id}`)).toMatchObject({ state: 'waiting', song: null, renditions: [] })
  })
})

const state = {
  ...{ state: 'on-air', source: 'main', since: 1_795_000_000_000, song: 'Адай', health: {} },
  renditions: [{ name: 'a128', kind: 'audio', height: null, averageBandwidth: 128_000 }].map(
    ({ kind: _, ...one }) => one,
  ),
}

describe('the key of a channel', () => {
  it('is told to its owner alone, opens it while it is started, and is replaced', async () => {
    const { id } = await made({
      ...newChannel,
      inputs: [{ kind: 'rtmp' }, { kind: 'hls-pull', address: 'https://a.kz/x.m3u8' }],
    })
    const ingest = await api.get(`/channels/${id}/ingest`, who.owner)
    expect(Check(routes.channelIngest.answer, ingest)).toBe(true)
    expect(ingest.streamKey).toMatch(/^[\w-]{24}$/)
    expect(await channelOfKey(servers.db, ingest.streamKey)).toBeNull()
    await start(id)
    expect(await channelOfKey(servers.db, ingest.streamKey)).toBe(id)
    const rows = JSON.stringify(await servers.db.selectFrom('channel').selectAll().execute())
    expect([rows.includes(ingest.streamKey), rows.includes(ingest.passphrase)]).toEqual([false, false])
    const key = { ...who.owner, 'idempotency-key': 'new-key' }
    const renewed = (await api.call('POST', `/channels/${id}/key`, key)).json()
    expect((await api.call('POST', `/channels/${id}/key`, key)).json()).toEqual(renewed)
    expect(renewed.streamKey).not.toBe(ingest.streamKey)
    expect(renewed.passphrase).not.toBe(ingest.passphrase)
    expect(await channelOfKey(servers.db, ingest.streamKey)).toBeNull()
    expect(await channelOfKey(servers.db, renewed.streamKey)).toBe(id)
    expect(hashOfKey('a').toString('hex')).toMatch(/^ca978112/)
  })

  it('and passphrases of what is fetched are never read back, and stay when an input is changed', async () => {
    const passphrase = 'құпия-passphrase'
    const srt = { kind: 'srt-pull', address: 'srt://studio.kz:9000' }
    const { id } = await made({ ...newChannel, inputs: [{ ...srt, passphrase }] })
    const { openedSecrets } = await import('#catalog/store/channel-secrets.ts')
    const { sealingFor } = await import('#platform/sealed.ts')
    const { openSecrets } = await import('#cdn-config/tokens.ts')
    const sealing = sealingFor(await openSecrets(servers.data), 'channels')
    const kept = async () => {
      const row = await servers.db
        .selectFrom('channel')
        .select('secrets')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return openedSecrets(row.secrets, sealing).inputs
    }
    expect(await kept()).toEqual([passphrase])
    const moved = { ...srt, address: 'srt://studio.kz:9001' }
    await api.call('PATCH', `/channels/${id}`, who.owner, { inputs: [moved] })
    expect((await api.get(`/channels/${id}/settings`, who.owner)).inputs).toEqual([moved])
    expect(await kept()).toEqual([passphrase])
    await api.call('PATCH', `/channels/${id}`, who.owner, { inputs: [{ kind: 'rtmp' }, moved] })
    expect(await kept()).toEqual([null, null])
  })

  it.each([
    ['an address of another kind', { kind: 'hls-pull', address: 'srt://a.kz:1' }, 'address'],
    ['no address', { kind: 'icecast-pull' }, 'address'],
    ['an address of what is sent', { kind: 'rtmp', address: 'https://a.kz/' }, 'address'],
    ['a password in an address', { kind: 'hls-pull', address: 'https://u:p@a.kz/x' }, 'address'],
    ['a passphrase of what has none', { kind: 'rtmp', passphrase: '0123456789' }, 'passphrase'],
    ['titles of nobody', { kind: 'titles', titleIds: ['aaaaaaaaaaaa'] }, 'titleIds'],
    ['no titles', { kind: 'titles' }, 'titleIds'],
  ])('%s is refused', async (_, input, field) => {
    expect(await api.faultOf('POST', '/channels', who.owner, { ...newChannel, inputs: [input] })).toEqual([
      ...[400, 'bad-request', `inputs/0/${field}`],
    ])
  })
})

describe('what was done', () => {
  it('is in the audit trail, without keys', async () => {
    const { id } = await made()
    await start(id)
    await api.call('POST', `/channels/${id}/key`, who.owner)
    await api.call('DELETE', `/channels/${id}`, who.owner)
    const { entries } = await api.get(`/audit?subject=${id}`, who.owner)
    expect(entries.map(({ act }: { act: string }) => act)).toEqual([
      ...['channel.delete', 'channel.key', 'channel.patch', 'channel.create'],
    ])
    expect(entries[2].details).toEqual({ fields: ['started'], started: true })
    expect(
      (await hub.inject({ url: `/api/v1/audit?subject=${id}`, headers: who.other })).json().entries,
    ).toEqual([])
  })
})
