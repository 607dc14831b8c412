import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { hostileInput } from '#platform/media-input.ts'
import { mediaOutput } from '#platform/media-tool.ts'
import { call, type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'

/**
 * Uploads that are scripts in disguise: each names another owner's upload or an address, and would have ffmpeg
 * open it. None may be taken for media, and no connection may be made.
 */
let hub: RunningHub
let token: string
let folder: string
let victim: string
const requests: string[] = []
const canary = createServer((request, response) => {
  requests.push(request.url ?? '')
  response.end()
})
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-hostile-'))
  canary.listen(0, '127.0.0.1')
  await once(canary, 'listening')
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  hub = await startHub({ workers: 1 })
  token = await hub.token()
  // The file that must not be reached: a real upload, under the very key a hostile one would have to name.
  const clip = join(folder, 'secret.ts')
  await promisify(execFile)('ffmpeg', [
    ...[
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=320x240:r=25:d=2',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      clip,
    ],
  ])
  const id = await uploadFile(hub, await hub.token('admin'), clip)
  await waitForState(hub, token, id, ['complete'])
  const { stdout } = await promisify(execFile)('find', [
    join(hub.data, 'storage/objects/source'),
    '-type',
    'f',
  ])
  victim = stdout.trim().split('\n')[0] ?? ''
})
afterAll(async () => {
  canary.close()
  await hub.remove()
  await rm(folder, { recursive: true, force: true })
})

const playlist = (target: string) =>
  `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:4\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXTINF:4,\n${target}\n#EXT-X-ENDLIST\n`
const manifest = (target: string) =>
  `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S" minBufferTime="PT2S" profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${target}</BaseURL></Representation></AdaptationSet></Period></MPD>`
const riff = (body: Buffer) => {
  const head = Buffer.from('RIFF\0\0\0\0AVI LIST\0\0\0\0hdrl', 'latin1')
  head.writeUInt32LE(body.length + 16, 4)
  head.writeUInt32LE(body.length + 4, 16)
  return Buffer.concat([head, body])
}

/** name, contents given what to aim at */
const disguises: [string, (target: string) => string | Buffer][] = [
  ['an HLS playlist as .mp4', playlist],
  ['an HLS master as .mp4', (target) => `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${target}\n`],
  [
    'an HLS playlist with a key as .ts',
    (target) => playlist(target).replace('#EXTINF', `#EXT-X-KEY:METHOD=AES-128,URI="${target}"\n#EXTINF`),
  ],
  ['an ffconcat script as .mkv', (target) => `ffconcat version 1.0\nfile '${target}'\n`],
  ['a DASH manifest as .mp4', manifest],
  [
    'a session description as .mov',
    (target) =>
      `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=control:${target}\n`,
  ],
  ['a subtitle that includes as .mp4', (target) => `WEBVTT\n\n${target}\n`],
  [
    'a playlist behind a file type box',
    (target) =>
      Buffer.concat([Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom', 'latin1'), Buffer.from(playlist(target))]),
  ],
  ['a playlist inside an AVI', (target) => riff(Buffer.from(`GAB2\0${playlist(target)}`))],
  [
    'a playlist behind MPEG sync bytes',
    (target) => Buffer.concat([Buffer.alloc(188 * 4, 0x47), Buffer.from(playlist(target))]),
  ],
]

describe('an upload that is a script in disguise', () => {
  it.each(disguises)('is refused and opens nothing: %s', async (name, contents) => {
    const relative = `../source/${victim.split('/').at(-1)}`
    for (const target of [victim, `file:${victim}`, relative, `${address}/stolen.ts`]) {
      const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.mp4`)
      await writeFile(path, contents(target))
      const id = await uploadFile(hub, token, path)
      const title: TitleView = await waitForState(hub, token, id, ['refused', 'complete', 'watchable'])
      expect(title.state).toBe('refused')
      expect(['not-media', 'broken', 'empty', 'unsupported-codec']).toContain(title.refusal?.code)
      expect(title.refusal?.message.length).toBeGreaterThan(20)
    }
    expect(requests).toEqual([])
    expect((await call(hub, null, 'GET', '/titles')).status).toBe(200)
  })

  it('would find nothing even if it were taken for what it is', async () => {
    // Our own flags again, but with the playlist demuxer let in: then the sandbox is what stops it.
    const path = join(folder, 'playlist')
    for (const target of [victim, `${address}/stolen.ts`]) {
      await writeFile(path, playlist(target))
      const flags = hostileInput('hls', path).map((flag) =>
        flag === 'hls' ? 'hls,mpegts' : flag === 'file' ? 'file,http,tcp' : flag,
      )
      const run = mediaOutput(
        {
          tool: 'ffprobe',
          source: { kind: 'file', path },
          arguments: (source) => [
            '-v',
            'error',
            ...flags.slice(2),
            '-allowed_extensions',
            'ALL',
            '-show_streams',
            '-i',
            source,
          ],
          limits: { memory: 2 * 1024 ** 3, cpu: 20 },
          timeout: 30,
        },
        1 << 20,
      )
      const said = await run.then(String, String)
      expect(said).not.toContain('codec_name=h264')
    }
    expect(requests).toEqual([])
  })
})
