import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { radioSound } from '#tests/support/radio-sound.ts'
import type { LiveConnection, LiveText } from '#transcoder/live/ports.ts'
import { type IcecastServer, openIcecastServer } from './icecast-push.ts'

const key = 'k'.repeat(32)
const channel = '0123456789ab'
let server: IcecastServer
let sound: Buffer
const sockets: Socket[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  sound = await radioSound({ kind: 'aac', seconds: 3 })
})
beforeAll(async () => {
  server = openIcecastServer({
    ...{ host: '127.0.0.1', port: 0, log: openLog('test', 'silent'), headWithinMs: 1000, wrongKeyMs: 20 },
    channelOfKey: (asked) => (asked === key ? channel : null),
  })
  await server.listening
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => server.close())

const basic = (password: string) =>
  `Authorization: Basic ${Buffer.from(`source:${password}`).toString('base64')}`

async function say(...words: (string | Buffer)[]): Promise<Socket> {
  const socket = connect(server.port() ?? 0, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  for (const word of words) socket.write(word)
  return socket
}

/** What it answers until it closes, or until the words are there. */
async function answer(socket: Socket, until = /$^/): Promise<string> {
  let text = ''
  for await (const piece of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    text += piece.toString('latin1')
    if (until.test(text)) break
  }
  return text
}

async function firstBytes({ streams }: LiveConnection, count: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  const stream = streams[0]?.stream
  while (stream && bytes < count) {
    const piece = stream.read() as Buffer | null
    if (piece) pieces.push(piece)
    else await once(stream, 'readable')
    bytes += piece?.length ?? 0
  }
  return Buffer.concat(pieces).subarray(0, count)
}

const signal = () => AbortSignal.timeout(8000)
const source = (line: string, more: string[] = [], password = key) =>
  [line, basic(password), 'Content-Type: audio/aac', ...more, '', ''].join('\r\n')

test.each([
  ['SOURCE of libshout', source('SOURCE /live.aac HTTP/1.0'), /^HTTP\/1\.0 200/],
  ['SOURCE of old senders', source('SOURCE /live ICE/1.0'), /^HTTP\/1\.0 200/],
  ['PUT that waits', source('PUT /live HTTP/1.1', ['Expect: 100-continue']), /^HTTP\/1\.1 100/],
  ['PUT', source('PUT /live HTTP/1.1'), /^HTTP\/1\.0 200/],
  ['Shoutcast', `${key}\r\n`, /^OK2\r\nicy-caps:11/],
])('takes %s', async (name, head, said) => {
  const input = server.input(channel, 'main')
  const socket = await say(head)
  expect(await answer(socket, /\r\n\r\n/)).toMatch(said)
  if (name === 'Shoutcast') socket.write('content-type:audio/aac\r\nicy-name:R\r\n\r\n')
  socket.write(sound)
  const connection = await input.next(signal())
  expect(connection.streams[0]?.demuxer).toBe('aac')
  expect(await firstBytes(connection, sound.length)).toEqual(sound)
  socket.end()
  expect(await connection.ended).toBe('the sender has ended')
  await input.close()
})

test('chunks are taken apart', async () => {
  const input = server.input(channel, 'main')
  const chunks = [sound.subarray(0, 5000), sound.subarray(5000, 9000)].flatMap((bytes) => [
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  await say(source('PUT /live HTTP/1.1', ['Transfer-Encoding: chunked']), ...chunks)
  expect(await firstBytes(await input.next(signal()), 9000)).toEqual(sound.subarray(0, 9000))
  await input.close()
})

test('without the key nothing is taken, and nobody is told of channels', async () => {
  const input = server.input(channel, 'main')
  const refused = async (...words: string[]) => answer(await say(...words))
  expect(await refused('SOURCE /live HTTP/1.0\r\nContent-Type: audio/aac\r\n\r\n')).toMatch(
    /^HTTP\/1\.0 401[\s\S]*WWW-Authenticate/,
  )
  expect(await refused(source('PUT /live HTTP/1.1', [], 'wrong'))).toMatch(/^HTTP\/1\.0 401/)
  expect(await refused('wrong\r\n')).toBe('invalid password\r\n')
  expect(await refused('GET /admin/metadata?mode=updinfo&song=x HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.0 401/)
  expect(await refused('GET /live HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 404/)
  await expect(input.next(AbortSignal.timeout(50))).rejects.toThrow()
  await input.close()
  // A channel that is not on this process.
  expect(await refused(source('PUT /live HTTP/1.1'))).toMatch(/^HTTP\/1\.0 403/)
})

test('the newest sender has it', async () => {
  const input = server.input(channel, 'main')
  await say(source('SOURCE /a HTTP/1.0'), sound)
  const first = await input.next(signal())
  await say(source('SOURCE /b HTTP/1.0'), sound)
  const second = await input.next(signal())
  expect(await first.ended).toBe('a newer sender has come')
  expect(await firstBytes(second, 100)).toEqual(sound.subarray(0, 100))
  await input.close()
})

test('titles come by requests of their own, in whatever encoding', async () => {
  const inputs = [server.input(channel, 'main'), server.input(channel, 'standby')]
  await say(source('SOURCE /live HTTP/1.0'), sound)
  await say(source('SOURCE /standby HTTP/1.0'), sound)
  const texts: LiveText[][] = [[], []]
  for (const [order, input] of inputs.entries())
    (await input.next(signal())).onText?.((text) => texts[order]?.push(text))
  const title = async (query: string, credentials = true) =>
    answer(await say(`GET ${query} HTTP/1.0\r\n${credentials ? `${basic(key)}\r\n` : ''}\r\n`))
  expect(
    await title(`/admin/metadata?mount=/live&mode=updinfo&song=${encodeURIComponent('Ән - Жыр')}`),
  ).toMatch(/<return>1</)
  await title('/admin/metadata?mount=/live&mode=updinfo&song=%ca%e8%ed%ee+-+%c3%f0%f3%ef%ef%e0')
  await title(`/admin.cgi?pass=${key}&mode=updinfo&song=A%20%2B%20B`, false)
  await title('/admin/metadata?mount=/standby&mode=updinfo&charset=windows-1251&song=%ca%e8')
  expect(texts.map((one) => one.map(({ text }) => text))).toEqual([
    ['Ән - Жыр', 'Кино - Группа', 'A + B'],
    ['Ки'],
  ])
  for (const input of inputs) await input.close()
})

test('hostile heads cost a connection, and nothing else', async () => {
  const input = server.input(channel, 'main')
  const closed = async (...words: (string | Buffer)[]) => answer(await say(...words))
  await closed('a'.repeat(20_000))
  await closed(`PUT / HTTP/1.1\r\n${'x: y\r\n'.repeat(5000)}`)
  await closed(Buffer.from([0, 255, 10, 13, 10, 13, 10]))
  await closed(source('PUT /live HTTP/1.1', ['Transfer-Encoding: chunked']), 'zzzz\r\nnonsense')
  await closed('SOURCE /live HTTP/1.0\r\nAuthorization: Basic !!!!\r\n\r\n')
  await closed('OPTIONS * HTTP/1.1\r\n\r\n'.repeat(8))
  // Silence is waited out, but not for ever.
  await closed('PUT /live')
  await expect(input.next(AbortSignal.timeout(20))).rejects.toThrow()
  await input.close()
})

test.each([
  ['aac', ['-c:a', 'aac', '-f', 'adts', '-content_type', 'audio/aac']],
  ['mp3', ['-c:a', 'libmp3lame', '-f', 'mp3', '-content_type', 'audio/mpeg']],
  ['ogg', ['-c:a', 'libvorbis', '-f', 'ogg', '-content_type', 'application/ogg']],
])('ffmpeg as it comes: %s', async (kind, format) => {
  const input = server.input(channel, 'main')
  const address = `icecast://source:${key}@127.0.0.1:${server.port()}/live`
  const child = spawn(
    'ffmpeg',
    ['-v', 'error', '-re', '-f', 'lavfi', '-i', 'anoisesrc=a=0.1', ...['-b:a', '128k'], ...format, address],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  children.push(child)
  const connection = await input.next(signal())
  expect(connection.streams[0]?.demuxer).toBe(kind)
  expect((await firstBytes(connection, 8000)).length).toBe(8000)
  await input.close()
})
