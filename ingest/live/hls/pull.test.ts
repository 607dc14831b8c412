import { spawn } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '#platform/log.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { openHlsPull } from './pull.ts'

const log = openLog('test', 'silent')
const inTime = () => AbortSignal.timeout(20_000)
const key = Buffer.from('0123456789abcdef')

let folder = ''
let server: Server
let base = ''
/** Bodies by their paths; a function is asked each time. */
const served = new Map<string, Buffer | string | (() => string)>()
const asked: string[] = []
const inputs: LiveInput[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-hls-'))
  const lasts = ['-t', '3.2', '-f', 'lavfi', '-i']
  const shape = [...lasts, 'testsrc2=size=160x120:rate=20', ...lasts, 'sine=f=440']
  const picture = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-g',
    '8',
    '-keyint_min',
    '8',
    '-pix_fmt',
    'yuv420p',
  ]
  const hls = ['-f', 'hls', '-hls_time', '0.4', '-hls_list_size', '0']
  const made = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-loglevel', 'error', ...shape],
      ...['-map', '0:v', '-map', '1:a', ...picture, '-c:a', 'aac', ...hls, 't.m3u8'],
      ...[
        '-map',
        '0:v',
        ...picture,
        ...hls,
        '-hls_segment_type',
        'fmp4',
        '-hls_fmp4_init_filename',
        'v-init.mp4',
        'v.m3u8',
      ],
      ...[
        '-map',
        '1:a',
        '-c:a',
        'aac',
        ...hls,
        '-hls_segment_type',
        'fmp4',
        '-hls_fmp4_init_filename',
        'a-init.mp4',
        'a.m3u8',
      ],
    ],
    { cwd: folder, stdio: 'inherit' },
  )
  await once(made, 'exit')
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const body = served.get(path)
    if (body === undefined) response.writeHead(404).end()
    else if (path === '/moved') response.writeHead(302, { location: String(body) }).end()
    else response.end(typeof body === 'function' ? body() : body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(inputs.splice(0).map((input) => input.close()))
  served.clear()
  asked.length = 0
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const pull = (path: string, reach: 'any' | 'public' = 'any') => {
  const input = openHlsPull(`${base}${path}`, { reach, log })
  inputs.push(input)
  return input
}

/** Segments that ffmpeg made, in their order. */
async function segments(name: string): Promise<Buffer[]> {
  const files = (await readdir(folder)).filter((file) => new RegExp(`^${name}\\d+\\.(ts|m4s)$`).test(file))
  const numbered = files.toSorted((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10))
  return Promise.all(numbered.map((file) => readFile(join(folder, file))))
}

/** A live playlist with a window of four, which moves on by one segment each time it is read. */
function live(
  name: string,
  count: number,
  { head = [] as string[], breaks = [] as number[] } = {},
): () => string {
  let end = 4
  return () => {
    const first = Math.max(0, end - 4)
    const numbers = Array.from({ length: Math.min(end, count) - first }, (_, n) => first + n)
    const ended = end >= count
    end += 1
    return [
      ...[
        '#EXTM3U',
        '#EXT-X-VERSION:7',
        '#EXT-X-TARGETDURATION:1',
        `#EXT-X-MEDIA-SEQUENCE:${first}`,
        ...head,
      ],
      ...numbers.flatMap((n) => [
        ...(breaks.includes(n) ? ['#EXT-X-DISCONTINUITY'] : []),
        '#EXTINF:0.4,',
        `${name}/${n}`,
      ]),
      ...(ended ? ['#EXT-X-ENDLIST'] : []),
      '',
    ].join('\n')
  }
}

const readAll = ({ streams }: LiveConnection) =>
  Promise.all(streams.map(async ({ stream }) => Buffer.concat(await stream.toArray())))

const pictures = async (bytes: Buffer) => {
  const args = [
    '-v',
    'error',
    '-count_packets',
    '-select_streams',
    'v',
    '-show_entries',
    'stream=nb_read_packets',
  ]
  const child = spawn('ffprobe', [...args, '-of', 'csv=p=0', 'pipe:0'])
  child.stdin.end(bytes)
  return Number.parseInt(Buffer.concat(await child.stdout.toArray()).toString('utf8'), 10)
}

describe('HLS that is fetched', () => {
  it('comes from near its end, encrypted or not, whole, and stops at a discontinuity to go on behind it', async () => {
    const all = await segments('t')
    all.forEach((bytes, number) => {
      const vector = Buffer.alloc(16)
      vector[15] = number
      const cipher = createCipheriv('aes-128-cbc', key, vector)
      served.set(`/t/${number}`, Buffer.concat([cipher.update(bytes), cipher.final()]))
    })
    served.set('/key', key)
    served.set('/t.m3u8', live('t', 6, { head: ['#EXT-X-KEY:METHOD=AES-128,URI="key"'], breaks: [4] }))
    served.set(
      '/master.m3u8',
      '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=100000,RESOLUTION=160x120\nsmall.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360,CODECS="avc1.42c01e,mp4a.40.2"\nt.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=9000000,RESOLUTION=3840x2160\nhuge.m3u8\n',
    )
    const input = pull('/master.m3u8')
    const first = await input.next(inTime())
    expect(first.streams.map(({ demuxer }) => demuxer)).toEqual(['mpegts'])
    expect((await readAll(first))[0]).toEqual(Buffer.concat(all.slice(1, 4)))
    expect(await first.ended).toBe('a discontinuity')
    const second = await input.next(inTime())
    const [rest = Buffer.alloc(0)] = await readAll(second)
    expect(rest).toEqual(Buffer.concat(all.slice(4, 6)))
    expect(await second.ended).toBe('it has ended')
    expect(await pictures(rest)).toBe(16)
    expect(asked.filter((path) => path === '/key')).toHaveLength(2)
  })

  it('comes as picture and sound where they are apart', async () => {
    for (const name of ['v', 'a']) {
      const all = await segments(name)
      all.forEach((bytes, number) => void served.set(`/${name}/${number}`, bytes))
      served.set(`/${name}-init.mp4`, await readFile(join(folder, `${name}-init.mp4`)))
      served.set(`/${name}.m3u8`, live(name, 5, { head: [`#EXT-X-MAP:URI="${name}-init.mp4"`] }))
    }
    served.set(
      '/master.m3u8',
      '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="kk",DEFAULT=YES,URI="a.m3u8"\n#EXT-X-STREAM-INF:BANDWIDTH=900000,AUDIO="a"\nv.m3u8\n',
    )
    served.set('/moved', '/master.m3u8')
    const connection = await pull('/moved').next(inTime())
    expect(connection.streams.map(({ demuxer }) => demuxer)).toEqual(['mp4', 'mp4'])
    const whole = await readAll(connection)
    for (const [order, name] of ['v', 'a'].entries()) {
      const init = await readFile(join(folder, `${name}-init.mp4`))
      expect(whole[order]).toEqual(Buffer.concat([init, ...(await segments(name)).slice(1, 5)]))
    }
    expect(await pictures(whole[0] ?? Buffer.alloc(0))).toBeGreaterThan(25)
  })

  it('is tried again when it does not come, and none of what is not live', async () => {
    const input = pull('/live.m3u8')
    const coming = input.next(inTime())
    while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    const all = await segments('t')
    all.forEach((bytes, number) => void served.set(`/t/${number}`, bytes))
    served.set('/live.m3u8', live('t', 8))
    const connection = await coming
    connection.close()
    served.set('/over.m3u8', live('t', 3))
    await expect(pull('/over.m3u8').next(AbortSignal.timeout(200))).rejects.toThrow()
  })

  it('is of the public Internet alone unless the operator lets it', async () => {
    served.set('/live.m3u8', live('t', 8))
    await expect(pull('/live.m3u8', 'public').next(AbortSignal.timeout(100))).rejects.toThrow()
    expect(asked).toEqual([])
  })
})
