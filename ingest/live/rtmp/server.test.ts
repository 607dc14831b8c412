import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { PassThrough, Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openLog } from '#platform/log.ts'
import { channelWithKey, streamKeyHash } from '../stream-key.ts'
import { openRtmpServer, type RtmpOptions, type RtmpServer } from './server.ts'

const log = openLog('test', 'silent')
const channelId = 'channel00001'
const key = 'the-key-of-the-channel'
const forever = () => AbortSignal.timeout(20_000)

const open: { server: RtmpServer | null; children: ChildProcess[]; sockets: Socket[] } = {
  ...{ server: null, children: [], sockets: [] },
}
afterEach(async () => {
  for (const child of open.children) child.kill('SIGKILL')
  for (const socket of open.sockets) socket.destroy()
  await open.server?.close()
  Object.assign(open, { server: null, children: [], sockets: [] })
})

async function serve(more: Partial<RtmpOptions> = {}) {
  const known = [{ channelId, keyHash: streamKeyHash(key) }]
  const server = openRtmpServer({
    ...{ host: '127.0.0.1', port: 0, log, channelOfKey: (said) => channelWithKey(said, known) },
    ...more,
  })
  open.server = server
  await server.ready
  return server
}

const shape = ['-f', 'lavfi', '-i', 'testsrc2=size=160x120:rate=25', '-f', 'lavfi', '-i', 'sine=f=440']
const codecs = [
  '-c:v',
  'libx264',
  '-qp',
  '10',
  '-preset',
  'ultrafast',
  '-tune',
  'zerolatency',
  '-g',
  '25',
  '-c:a',
  'aac',
]

/** A sender as encoders are; `-re`: as fast as it is watched. */
function send(server: RtmpServer, path: string, { seconds = 60, live = true } = {}) {
  const address = `rtmp://127.0.0.1:${server.port()}/${path}`
  const child = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-loglevel', 'error', ...(live ? ['-re'] : []), ...shape, ...codecs],
      ...['-t', String(seconds), '-pix_fmt', 'yuv420p', '-f', 'flv', address],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  open.children.push(child)
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number, words })) }
}

/** ffmpeg's opinion of an FLV stream: streams and how many packets there are of each. */
async function packetsOf(stream: Readable): Promise<Record<string, number>> {
  const args = ['-v', 'error', '-f', 'flv', '-count_packets', '-show_entries']
  const child = spawn('ffprobe', [
    ...args,
    ...['stream=codec_name,nb_read_packets', '-of', 'csv=p=0', '-i', 'pipe:0'],
  ])
  stream.pipe(child.stdin)
  const text = Buffer.concat(await child.stdout.toArray()).toString('utf8')
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .map(([name, count]) => [name, Number(count)]),
  )
}

const streamOf = ({ streams }: { streams: { stream: Readable }[] }) => {
  const [first] = streams
  if (!first) throw new Error('no stream')
  return first.stream
}

describe('a sender by RTMP', () => {
  it('with the key of a channel is taken, whole', async () => {
    const server = await serve()
    const input = server.input(channelId, 'main')
    const sender = send(server, `live/${key}`, { seconds: 2, live: false })
    const connection = await input.next(forever())
    expect(connection.streams.map(({ demuxer }) => demuxer)).toEqual(['flv'])
    // 2 s of 25 pictures, and of 44100 / 1024 pieces of sound with one before them.
    expect(await packetsOf(streamOf(connection))).toEqual({ h264: 50, aac: 88 })
    expect(await connection.ended).toBe('the sender has ended it')
    expect(await sender.ended).toEqual({ code: 0, words: '' })
  })

  it('with another key, or for an input that nobody reads, is refused and told why', async () => {
    const server = await serve()
    const input = server.input(channelId, 'main')
    const ended = [send(server, 'live/another-key').ended, send(server, `standby/${key}`).ended]
    const [wrong, elsewhere] = await Promise.all(ended)
    expect(wrong?.code).not.toBe(0)
    expect(wrong?.words).toMatch('There is no channel with this stream key')
    expect(elsewhere?.words).toMatch('The channel does not take this input now')
    await expect(input.next(AbortSignal.timeout(50))).rejects.toThrow()
  })

  it('gives way to a newer one', async () => {
    const server = await serve()
    const input = server.input(channelId, 'main')
    send(server, `live/${key}`)
    const first = await input.next(forever())
    await once(streamOf(first), 'data')
    send(server, `live/${key}?query=1`)
    const second = await input.next(forever())
    expect(await first.ended).toBe('a newer sender has come')
    expect((await once(streamOf(second), 'data'))[0].subarray(0, 3).toString()).toBe('FLV')
  })

  it('may be the standby beside the main one', async () => {
    const server = await serve()
    const [main, standby] = [server.input(channelId, 'main'), server.input(channelId, 'standby')]
    send(server, `live/${key}`)
    send(server, `standby/${key}`)
    const both = await Promise.all([main.next(forever()), standby.next(forever())])
    await Promise.all(both.map((connection) => once(streamOf(connection), 'data')))
  })

  it('that falls silent is noticed, unless it is we who do not read', async () => {
    const server = await serve({ silentAfterMs: 1000 })
    const input = server.input(channelId, 'main')
    const { child } = send(server, `live/${key}`)
    const connection = await input.next(forever())
    streamOf(connection).resume()
    await once(streamOf(connection), 'data')
    child.kill('SIGSTOP')
    expect(await connection.ended).toBe('the sender fell silent')
  })

  it('is let go when its connection is closed, and waits while nobody reads', async () => {
    const server = await serve({ silentAfterMs: 300 })
    const input = server.input(channelId, 'main')
    const sender = send(server, `live/${key}`, { seconds: 600, live: false })
    const connection = await input.next(forever())
    let over = false
    void connection.ended.then(() => {
      over = true
    })
    // As fast as it can: what may wait with us is full soon, and then it does.
    const stream = streamOf(connection) as PassThrough
    await expect.poll(() => stream.writableNeedDrain, { timeout: 20_000 }).toBe(true)
    await sleep(700)
    expect(over).toBe(false)
    expect(streamOf(connection).readableLength).toBeLessThan(3 << 20)
    connection.close()
    expect(await connection.ended).toBe('closed by the hub')
    expect((await sender.ended).code).not.toBe(0)
  })
})

describe('a stranger at the port of RTMP', () => {
  const stranger = async (server: RtmpServer) => {
    const socket = connect(server.port() ?? 0, '127.0.0.1')
    open.sockets.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.resume()
    return socket
  }

  it('has to publish in time', async () => {
    const server = await serve({ publishWithinMs: 200 })
    await once(await stranger(server), 'close')
  })

  it('that speaks something else is let go', async () => {
    const server = await serve()
    const socket = await stranger(server)
    socket.write('GET / HTTP/1.1\r\n\r\n')
    await once(socket, 'close')
  })

  it('sends no media before it has a key', async () => {
    const server = await serve({ publishWithinMs: 60_000, silentAfterMs: 60_000 })
    const input = server.input(channelId, 'main')
    const socket = await stranger(server)
    const audio = Buffer.from([4, 0, 0, 0, 0, 0, 1, 8, 1, 0, 0, 0, 0xaf])
    socket.write(Buffer.concat([Buffer.from([3]), Buffer.alloc(3072), audio]))
    await once(socket, 'close')
    await expect(input.next(AbortSignal.timeout(50))).rejects.toThrow()
  })

  it('finds no key while keys cannot be looked up', async () => {
    const server = await serve({ channelOfKey: () => Promise.reject(new Error('no database')) })
    server.input(channelId, 'main')
    expect((await send(server, `live/${key}`).ended).code).not.toBe(0)
  })
})

describe('the port', () => {
  it('of another process is taken when that one ends', async () => {
    const first = await serve()
    const second = openRtmpServer({
      ...{ host: '127.0.0.1', port: first.port() ?? 0, log, channelOfKey: () => null },
    })
    expect(second.port()).toBe(null)
    await first.close()
    await second.ready
    expect(second.port()).not.toBe(null)
    await second.close()
  })
})
