import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { openLog } from '#platform/log.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { openSrtListener, openSrtPull } from './srt.ts'
import { srtUri } from './transmit.ts'

const log = openLog('test', 'silent')
const passphrase = 'a passphrase'.replace(' ', '-')
const inTime = () => AbortSignal.timeout(20_000)
const inputs: LiveInput[] = []
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(inputs.splice(0).map((input) => input.close()))
})
const opened = <I extends LiveInput>(input: I): I => {
  inputs.push(input)
  return input
}

/** SRT listens at a port that it is told: one that was free a moment ago. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(() => resolve()))
  return port
}

function send(port: number, secret: string, { seconds = 60, more = '' } = {}) {
  const child = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-loglevel', 'error', '-re', '-f', 'lavfi', '-i', 'testsrc2=size=160x120:rate=25'],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-g',
        '25',
        '-pix_fmt',
        'yuv420p',
        '-t',
        String(seconds),
      ],
      ...['-f', 'mpegts', `srt://127.0.0.1:${port}?pkt_size=1316&passphrase=${secret}${more}`],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  children.push(child)
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number, words })) }
}

/** A sender that finds nobody comes again, as encoders do. */
async function persistent(port: number, seconds: number): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { code } = await send(port, passphrase, { seconds }).ended
    if (code === 0) return
    await sleep(100)
  }
}

const pictures = async ({ streams }: LiveConnection) => {
  const args = ['-v', 'error', '-f', 'mpegts', '-count_packets', '-show_entries', 'stream=nb_read_packets']
  const child = spawn('ffprobe', [...args, '-of', 'csv=p=0', 'pipe:0'])
  streams[0]?.stream.pipe(child.stdin)
  return Number.parseInt(Buffer.concat(await child.stdout.toArray()).toString('utf8'), 10)
}

describe('SRT', () => {
  it.concurrent('of a sender with the passphrase comes in, again and again; with another it is refused', async () => {
    const port = await freePort()
    const input = opened(openSrtListener({ host: '127.0.0.1', port, passphrase, log }))
    const coming = input.next(inTime())
    const stranger = await (async () => {
      await sleep(300)
      return send(port, 'another-passphrase').ended
    })()
    expect(stranger.code).not.toBe(0)
    const sending = persistent(port, 1)
    const first = await coming
    expect(await pictures(first)).toBeGreaterThan(15)
    await first.ended
    await sending
    const again = input.next(inTime())
    const sendingAgain = persistent(port, 1)
    expect(await pictures(await again)).toBeGreaterThan(15)
    await sendingAgain
  })

  it.concurrent('of a sender that was killed ends', async () => {
    const port = await freePort()
    const input = opened(openSrtListener({ host: '127.0.0.1', port, passphrase, log }))
    const coming = input.next(inTime())
    await sleep(300)
    const { child } = send(port, passphrase)
    const connection = await coming
    connection.streams[0]?.stream.resume()
    child.kill('SIGKILL')
    expect(await connection.ended).toMatch(/it has ended|nothing came any more/)
  })

  it('is fetched from a sender that listens', async () => {
    const port = await freePort()
    send(port, passphrase, { more: '&mode=listener' })
    const address = `srt://127.0.0.1:${port}?streamid=live&latency=100&mode=listener`
    const input = opened(openSrtPull(address, { passphrase, reach: 'any', log }))
    const connection = await input.next(inTime())
    await once(connection.streams[0]?.stream ?? process.stdin, 'data')
    connection.close()
    expect(await connection.ended).toBe('closed by the hub')
  })

  it('is not fetched from private networks unless the operator lets it', async () => {
    const input = opened(openSrtPull('srt://127.0.0.1:9', { passphrase, reach: 'public', log }))
    await expect(input.next(AbortSignal.timeout(100))).rejects.toThrow()
  })

  it('is told of its program in one way only', () => {
    const address = { mode: 'caller', host: '::1', port: 9, passphrase, latencyMs: 200 } as const
    expect(srtUri({ ...address, streamId: '#!::r=live' })).toBe(
      `srt://[::1]:9?mode=caller&latency=200&peeridletimeo=3000&passphrase=${passphrase}&streamid=#!::r=live`,
    )
    expect(() => srtUri({ ...address, passphrase: 'secret&mode=listener' })).toThrow(RangeError)
    expect(() => srtUri({ ...address, streamId: 'a&passphrase=' })).toThrow(RangeError)
  })
})
