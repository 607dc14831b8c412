import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { OutboundTrouble } from '#platform/outbound-address.ts'
import { firstBytes } from '#tests/support/first-bytes.ts'
import { radioSound } from '#tests/support/radio-sound.ts'
import type { LiveInput, LiveText } from '#transcoder/live/ports.ts'
import { icecastPull, openStation } from './icecast-pull.ts'

/** A server that answers as stations do: by path, in whatever bytes are given. */
type Answer = (socket: Socket, head: string) => void
const answers = new Map<string, Answer>()
let server: Server
let base: string
let sound: Buffer
const heads: string[] = []
const sockets: Socket[] = []
const inputs: LiveInput[] = []

beforeAll(async () => {
  sound = await radioSound({ kind: 'aac', seconds: 2 })
  server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      const head = data.toString('latin1')
      heads.push(head)
      answers.get(/^GET (\S+)/.exec(head)?.[1] ?? '')?.(socket, head)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const input of inputs.splice(0)) await input.close()
  for (const socket of sockets.splice(0)) socket.destroy()
})
afterAll(() => new Promise((done) => server.close(done)))

const station = (path: string, ...words: (string | Buffer)[]) =>
  answers.set(path, (socket) => {
    for (const word of words) socket.write(word)
  })

const open = (path: string) => openStation(`${base}${path}`, async (host) => ({ address: host }), signal())
/** From one machine alone. */
const openHere = (path: string) =>
  openStation(
    `${base}${path}`,
    async (host) => {
      if (host !== '127.0.0.1') throw new OutboundTrouble('address')
      return { address: host }
    },
    signal(),
  )

const signal = () => AbortSignal.timeout(8000)

test('a Shoutcast server that says ICY, with titles inside the sound', async () => {
  const title = Buffer.alloc(48)
  title.write("StreamTitle='Roza - Алатау';")
  station(
    '/icy',
    'ICY 200 OK\r\nicy-notice1:<BR>\r\nicy-metaint:5000\r\ncontent-type:audio/aacp\r\n\r\n',
    ...[sound.subarray(0, 5000), Buffer.from([3]), title, sound.subarray(5000, 10_000), Buffer.from([0])],
    sound.subarray(10_000),
  )
  const connection = await open('/icy')
  const texts: LiveText[] = []
  connection.onText?.((text) => texts.push(text))
  expect(connection.streams[0]?.demuxer).toBe('aac')
  expect(await firstBytes(connection, 12_000)).toEqual(sound.subarray(0, 12_000))
  expect(texts).toEqual([{ at: expect.any(Number), text: 'Roza - Алатау' }])
  expect(heads.at(-1)).toContain('Icy-MetaData: 1')
})

test('what it says of its sound is not believed: MP3 that is called AAC', async () => {
  const mp3 = await radioSound({ kind: 'mp3', seconds: 2 })
  station('/wrong', 'HTTP/1.0 200 OK\r\nContent-Type: audio/aacp\r\n\r\n', mp3)
  expect((await open('/wrong')).streams[0]?.demuxer).toBe('mp3')
})

test('chunks are taken apart', async () => {
  const chunk = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
  station(
    '/chunks',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: audio/aac\r\n\r\n',
    ...[chunk(sound.subarray(0, 3000)), chunk(sound.subarray(3000, 9000))],
  )
  const connection = await open('/chunks')
  expect(await firstBytes(connection, 9000)).toEqual(sound.subarray(0, 9000))
})

test.each([
  ['an M3U', 'audio/x-mpegurl', (to: string) => `#EXTM3U\r\n#EXTINF:-1,Radio\r\n${to}\r\n`],
  ['a PLS', 'audio/x-scpls', (to: string) => `[playlist]\nNumberOfEntries=1\nFile1=${to}\nTitle1=Radio\n`],
])('%s leads to the stream', async (_, type, text) => {
  station('/stream', 'HTTP/1.0 200 OK\r\nContent-Type: audio/aac\r\n\r\n', sound)
  answers.set('/list', (socket) =>
    socket.end(`HTTP/1.0 200 OK\r\nContent-Type: ${type}\r\n\r\n${text(`${base}/stream`)}`),
  )
  const connection = await open('/list')
  expect(connection.streams[0]?.demuxer).toBe('aac')
})

test('a redirect leads on, but never to where we may not go', async () => {
  station('/there', 'HTTP/1.0 200 OK\r\nContent-Type: audio/aac\r\n\r\n', sound)
  answers.set('/here', (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n'))
  answers.set('/inside', (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/x\r\n\r\n'))
  answers.set('/file', (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n'))
  answers.set('/round', (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: /round\r\n\r\n'))
  expect((await openHere('/here')).streams).toHaveLength(1)
  await expect(openHere('/inside')).rejects.toThrow('no answer: address')
  await expect(openHere('/file')).rejects.toThrow('not http or https')
  await expect(openHere('/round')).rejects.toThrow('too many redirects')
  answers.set('/list.m3u', (socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nhttp://127.0.0.2:9/x\n'))
  await expect(openHere('/list.m3u')).rejects.toThrow('no answer: address')
})

test('private addresses are asked nothing at all', async () => {
  const before = heads.length
  const input = icecastPull(`${base}/icy`, { reach: 'public', log: openLog('test', 'silent') })
  inputs.push(input)
  await expect(input.next(AbortSignal.timeout(100))).rejects.toThrow()
  expect(heads.length).toBe(before)
})

test.each([
  [
    'a page',
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Not sound at all</html>',
    'ended before any sound',
  ],
  ['a refusal', 'HTTP/1.1 404 Not Found\r\n\r\n', "the station's server answers 404"],
  ['something else', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 'the answer is neither HTTP nor ICY'],
  [
    'HLS',
    'HTTP/1.0 200 OK\r\nContent-Type: application/vnd.apple.mpegurl\r\n\r\n#EXTM3U\n#EXT-X-VERSION:3\n',
    'this is HLS: fetch it as that',
  ],
  [
    'a head without end',
    `HTTP/1.0 200 OK\r\n${'X-Pad: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(600)}`,
    'a head without end',
  ],
])('%s is refused with a reason', async (_, answer, why) => {
  answers.set('/bad', (socket) => socket.end(answer))
  await expect(open('/bad')).rejects.toThrow(why)
})

test('after a break the next connection comes by itself', async () => {
  let times = 0
  answers.set('/breaks', (socket) => {
    times += 1
    socket.write(Buffer.concat([Buffer.from('ICY 200 OK\r\ncontent-type:audio/aac\r\n\r\n'), sound]))
    if (times === 1) setTimeout(() => socket.destroy(), 50)
  })
  const input = icecastPull(`${base}/breaks`, { reach: 'any', log: openLog('test', 'silent') })
  inputs.push(input)
  const first = await input.next(signal())
  first.streams[0]?.stream.resume()
  expect(await first.ended).toMatch(/ended|broke|ECONNRESET/)
  const second = await input.next(signal())
  expect(await firstBytes(second, 1000)).toEqual(sound.subarray(0, 1000))
  expect(times).toBe(2)
})
