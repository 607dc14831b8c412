import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { openLog } from '#platform/log.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { openTsPull } from './pull.ts'
import { openTsTcp } from './tcp-listener.ts'
import { firstPacket, packetsOfDatagram } from './transport-stream.ts'
import { openTsUdp } from './udp-listener.ts'

const log = openLog('test', 'silent')
const at = { host: '127.0.0.1', port: 0, log }
const inTime = () => AbortSignal.timeout(20_000)
const inputs: LiveInput[] = []
const children: ChildProcess[] = []
const servers: Server[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(inputs.splice(0).map((input) => input.close()))
  for (const server of servers.splice(0)) server.close()
})
const opened = <I extends LiveInput>(input: I): I => {
  inputs.push(input)
  return input
}

const shape = ['-f', 'lavfi', '-i', 'testsrc2=size=160x120:rate=25', '-f', 'lavfi', '-i', 'sine=f=440']
const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25', '-pix_fmt', 'yuv420p', '-c:a', 'aac']

function send(seconds: number, ...target: string[]): ChildProcess {
  const child = spawn('ffmpeg', [
    ...['-nostdin', '-loglevel', 'error', '-re', ...shape, ...codecs, '-t', String(seconds)],
    ...['-f', 'mpegts', ...target],
  ])
  children.push(child)
  return child
}

const streamOf = ({ streams }: LiveConnection) => {
  const [first] = streams
  if (first?.demuxer !== 'mpegts') throw new Error('no transport stream')
  return first.stream
}

/** All of a connection, as ffprobe counts it. */
async function packetsOf(connection: LiveConnection): Promise<Record<string, number>> {
  const args = ['-v', 'error', '-f', 'mpegts', '-count_packets', '-show_entries']
  const child = spawn('ffprobe', [...args, 'stream=codec_name,nb_read_packets', '-of', 'csv=p=0', 'pipe:0'])
  streamOf(connection).pipe(child.stdin)
  const lines = Buffer.concat(await child.stdout.toArray())
    .toString('utf8')
    .trim()
    .split('\n')
  return Object.fromEntries(
    lines
      .filter(Boolean)
      .map((line) => line.split(','))
      .map(([name, count]) => [name, Number(count)]),
  )
}

async function port(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

describe('MPEG-TS at a port of ours', () => {
  it('comes over TCP, whole', async () => {
    const input = opened(openTsTcp(at))
    await input.ready
    send(1, `tcp://127.0.0.1:${input.port()}`)
    const connection = await input.next(inTime())
    expect(await packetsOf(connection)).toEqual({ h264: 25, aac: 45 })
    expect(await connection.ended).toBe('the sender has gone')
  })

  it('is all that comes over TCP', async () => {
    const input = opened(openTsTcp(at))
    await input.ready
    const socket = connect(input.port() ?? 0, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('POST / HTTP/1.1\r\n'.repeat(100))
    await once(socket, 'close')
    await expect(input.next(AbortSignal.timeout(50))).rejects.toThrow()
  })

  it('comes over UDP, plain and in RTP, until its sender falls silent', async () => {
    const input = opened(openTsUdp({ ...at, silentAfterMs: 700 }))
    await input.ready
    send(1, `udp://127.0.0.1:${input.port()}?pkt_size=1316`)
    const plain = await input.next(inTime())
    const counted = packetsOf(plain)
    expect(await plain.ended).toBe('the sender fell silent')
    expect((await counted).h264).toBeGreaterThan(20)
    const again = input.next(inTime())
    const child = spawn('ffmpeg', [
      ...['-nostdin', '-loglevel', 'error', '-re', ...shape, ...codecs, '-t', '1'],
      ...['-f', 'rtp_mpegts', `rtp://127.0.0.1:${input.port()}`],
    ])
    children.push(child)
    expect((await packetsOf(await again)).h264).toBeGreaterThan(20)
  })

  it('comes over UDP of one sender at a time, and nothing else is taken', async () => {
    const input = opened(openTsUdp(at))
    await input.ready
    const packet = (byte: number) => Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187, byte)])
    const [one, two] = [createSocket('udp4'), createSocket('udp4')]
    const to = [input.port() ?? 0, '127.0.0.1'] as const
    const coming = input.next(inTime())
    two.send(Buffer.from('hello'), ...to)
    one.send(packet(1), ...to)
    const connection = await coming
    const data = once(streamOf(connection), 'data')
    expect((await data)[0][1]).toBe(1)
    two.send(packet(2), ...to)
    one.send(packet(3), ...to)
    expect((await once(streamOf(connection), 'data'))[0][1]).toBe(3)
    one.close()
    two.close()
  })
})

describe('MPEG-TS that is fetched', () => {
  it('comes over TCP and HTTP, and comes again', async () => {
    const made = spawn('ffmpeg', [
      ...['-nostdin', '-loglevel', 'error', ...shape, ...codecs, '-t', '1', '-f', 'mpegts', 'pipe:1'],
    ])
    const whole = Buffer.concat(await made.stdout.toArray())
    const tcp = await port(createServer((socket) => socket.on('error', () => undefined).end(whole)))
    const http = await port(
      createHttp((request, response) => {
        if (request.url === '/moved') response.writeHead(302, { location: '/live.ts' }).end()
        else response.end(whole)
      }),
    )
    for (const address of [`tcp://127.0.0.1:${tcp}`, `http://127.0.0.1:${http}/moved`]) {
      const input = opened(openTsPull(address, { reach: 'any', log }))
      for (let time = 0; time < 2; time += 1) {
        const connection = await input.next(inTime())
        expect(await packetsOf(connection), address).toEqual({ h264: 25, aac: 45 })
        expect(await connection.ended).toBe('it has ended')
      }
    }
  })

  it('is not fetched from this machine or its neighbours unless the operator lets it', async () => {
    let asked = 0
    const local = await port(
      createHttp((_, response) => {
        asked += 1
        response.end()
      }),
    )
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.1.2.3'])
      for (const scheme of ['http', 'tcp']) {
        const input = opened(openTsPull(`${scheme}://${host}:${local}/`, { reach: 'public', log }))
        await expect(input.next(AbortSignal.timeout(60))).rejects.toThrow()
      }
    expect(() => openTsPull('udp://239.1.1.1:5000', { reach: 'public', log })).toThrow('address')
    expect(asked).toBe(0)
  })
})

describe('a transport stream', () => {
  it('is told by its packets, wherever they begin', () => {
    const packets = Buffer.concat(
      Array.from({ length: 6 }, () => Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187)])),
    )
    expect(firstPacket(packets)).toBe(0)
    expect(firstPacket(Buffer.concat([Buffer.alloc(100, 1), packets]))).toBe(100)
    expect(firstPacket(Buffer.alloc(188 * 6))).toBe(null)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const found = packetsOfDatagram(Buffer.from(bytes))
        expect(found === null || found.length % 188 === 0).toBe(true)
        void firstPacket(Buffer.from(bytes))
      }),
    )
  })
})
