import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { liveStateChannel, liveStateKey } from '#catalog/contract/live-state.ts'
import { addSong } from '#catalog/store/songs.ts'
import { openIcecastServer } from '#ingest/live/icecast-push.ts'
import { type IcyPiece, icyReader } from '#ingest/live/icy.ts'
import { openLog } from '#platform/log.ts'
import { inGermany, openCatalog } from '#tests/support/catalog-client.ts'
import { holdChannel } from '#tests/support/live-feed.ts'
import { until } from '#tests/support/processes.ts'
import { decoded } from '#tests/support/radio-sound.ts'
import { runChannel } from '#transcoder/live/channel.ts'
import { buildLiveApp } from '#transcoder/live/live-app.ts'
import { makeSlate } from '#transcoder/live/slate.ts'

/** A station that sends by ffmpeg to our Icecast port, and who listens to it on a plain mount. */
const { servers, hub, api, who, close } = await openCatalog()
const log = openLog('test', 'silent')
const folder = await mkdtemp(join(tmpdir(), 'nar-radio-'))
const closers: (() => unknown)[] = []
afterAll(async () => {
  for (const one of closers.reverse()) await one()
  await close()
  await rm(folder, { recursive: true, force: true })
})

const key = 'stream-key-of-the-station'

/** The channel on air in this process, as `./nar live` has it. */
async function onAir(): Promise<{ id: string; icecastPort: number }> {
  const made = await api.call('POST', '/channels', who.owner, {
    ...{ kind: 'radio', texts: { kk: { title: 'Алатау радиосы' } }, inputs: [{ kind: 'icecast-push' }] },
    licence: { licensor: 'Алатау', territories: ['KZ'], uses: ['live'] },
  })
  const { id } = made.json()
  await api.call('PATCH', `/channels/${id}`, who.owner, { started: true })
  const icecast = openIcecastServer({
    ...{ host: '127.0.0.1', port: 0, log },
    channelOfKey: (asked) => (asked === key ? id : null),
  })
  await icecast.listening
  const held = await holdChannel(servers, id, 'radio')
  const running = runChannel({
    ...{ id, kind: 'radio', encoding: 'copy', held, before: null, log },
    inputs: { main: icecast.input(id, 'main'), standby: null },
    slateOf: (shape, signal) => makeSlate(folder, 'Алатау', shape, signal),
    played: ({ at, text }) => void addSong(servers.db, id, { at: new Date(at), text }),
    tell: (state) => {
      void servers.redis.set(liveStateKey(id), JSON.stringify(state), 'PX', 8000)
      void servers.redis.publish(liveStateChannel(id), 'state')
    },
  })
  const app = buildLiveApp({
    held: (asked) => (asked === id ? held : undefined),
    storage: servers.storage,
    log,
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  await servers.redis.set(`nar:live:${id}`, JSON.stringify({ holder: 'test', url }))
  closers.push(
    () => icecast.close(),
    () => app.close(),
    () => running.stop(),
  )
  return { id, icecastPort: icecast.port() ?? 0 }
}

function sendBy(port: number): ChildProcess {
  const sound = [
    '-re',
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=a=0.1:r=44100',
    '-c:a',
    'aac',
    '-b:a',
    '128k',
    '-f',
    'adts',
  ]
  const to = ['-content_type', 'audio/aac', `icecast://source:${key}@127.0.0.1:${port}/live.aac`]
  const child = spawn('ffmpeg', ['-v', 'fatal', ...sound, ...to], { stdio: 'ignore' })
  closers.push(() => child.kill('SIGKILL'))
  return child
}

async function titleOf(port: number, song: string): Promise<void> {
  const credentials = Buffer.from(`source:${key}`).toString('base64')
  const address = `http://127.0.0.1:${port}/admin/metadata?mode=updinfo&mount=/live.aac&song=${encodeURIComponent(song)}`
  const answer = await fetch(address, { headers: { authorization: `Basic ${credentials}` } })
  expect(await answer.text()).toContain('<return>1</return>')
}

const get = (address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => request(address, { headers }, resolve).on('error', reject).end())

test('a station that sends by ffmpeg is heard on a plain mount, by whom the licence lets', async () => {
  const { id, icecastPort } = await onAir()
  const base = await hub.listen({ host: '127.0.0.1', port: 0 })
  sendBy(icecastPort)
  await until('the station on air', 20, async () => (await api.get(`/channels/${id}`)).state === 'on-air')
  await titleOf(icecastPort, 'Роза Рымбаева - Әлия')
  await until('the song', 20, async () => (await api.get(`/channels/${id}`)).song !== null)

  // Where the licence does not reach nothing of it is heard.
  const abroad = await get(`${base}/radio/${id}`, inGermany)
  expect(abroad.statusCode).toBe(403)
  abroad.resume()
  for (const mount of ['unknown', '000000000000', `${id}.mp3`, `${id}.ogg`]) {
    const none = await get(`${base}/radio/${mount}`)
    expect([mount, none.statusCode]).toEqual([mount, 404])
    none.resume()
  }

  const heard = await get(`${base}/radio/${id}.aac`, { 'icy-metadata': '1' })
  expect(heard.headers).toMatchObject({ 'content-type': 'audio/aac', 'icy-metaint': '16000' })
  expect(heard.headers['transfer-encoding']).toBeUndefined()
  const read = icyReader(16_000)
  const pieces: IcyPiece[] = []
  for await (const chunk of heard as AsyncIterable<Buffer>) {
    pieces.push(...read(chunk))
    if (pieces.some((piece) => 'title' in piece && piece.title !== '')) break
  }
  const sound = Buffer.concat(pieces.flatMap((piece) => ('sound' in piece ? [piece.sound] : [])))
  expect(pieces.filter((piece) => 'title' in piece)).toEqual([{ title: 'Роза Рымбаева - Әлия' }])
  // The last frame may be cut off.
  expect((await decoded(sound, 'aac')).seconds).toBeGreaterThan(0.9)

  const { master } = (await api.call('POST', `/channels/${id}/playback`, {}, {})).json()
  const playlist = await (await fetch(`${base}${master.replace('master', 'a0')}`)).text()
  expect(playlist).toMatch(/#EXT-X-DATERANGE:.*CLASS="kz.nar.song".*X-TEXT="Роза Рымбаева - Әлия"/)

  const { songs } = await api.get(`/channels/${id}/songs`)
  expect(songs).toEqual([{ at: expect.any(String), text: 'Роза Рымбаева - Әлия' }])
  expect(await api.statusOf('GET', `/channels/${id}/songs`, inGermany)).toBe(403)
  expect(await api.statusOf('GET', `/channels/${id}/events`, inGermany)).toBe(403)

  const events = await get(`${base}/api/v1/channels/${id}/events`)
  let told = ''
  for await (const chunk of events as AsyncIterable<Buffer>) {
    told += chunk.toString()
    if (told.includes('Әлия') && !told.includes('Ақмаңдай')) await titleOf(icecastPort, 'Ақмаңдай')
    if (told.includes('Ақмаңдай')) break
  }
  expect(told).toMatch(/^event: now\ndata: \{"state":"on-air","song":"Роза Рымбаева - Әлия"/)

  const cost = await api.get(`/channels/${id}/cost`)
  expect(cost).toMatchObject({ price: null, renditions: [{ name: 'a0', domestic: null }] })
}, 60_000)
