import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Playback } from '#catalog/contract/playback.ts'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import { narCommand } from '#tests/support/nar.ts'
import { masterAddress } from '#tests/support/playlist-reader.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** Subtitles from the command line and from inside a file to the playlists, over a whole hub. */
let hub: RunningHub
let token = ''
let folder = ''
let id = ''
let events: Record<string, unknown>[] = []

const kazakh = 'Қара жорға – ұлттық би, көңілді ән'
const seconds = 34
/** PTCP154 of the Kazakh letters that windows-1251 has not. */
const ptcp154 = async (text: string): Promise<Buffer> => {
  const child = promisify(execFile)('iconv', ['-f', 'UTF-8', '-t', 'PT154'], { encoding: 'buffer' })
  child.child.stdin?.end(text)
  return (await child).stdout
}

async function makeFiles(): Promise<{ clip: string; srt: string }> {
  const inside = join(folder, 'inside.srt')
  await writeFile(inside, '1\n00:00:02,000 --> 00:00:32,500\n<i>Hello</i> & welcome\n')
  const srt = join(folder, 'kk.srt')
  await writeFile(srt, await ptcp154(`1\r\n00:00:01,000 --> 00:00:04,000\r\n${kazakh}\r\n`))
  const clip = join(folder, 'clip.mkv')
  const input = (source: string) => ['-f', 'lavfi', '-i', source]
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', ...input(`testsrc2=size=160x120:rate=10:duration=${seconds}`)],
    ...[
      ...input(`sine=frequency=220:duration=${seconds}`),
      '-i',
      inside,
      '-map',
      '0',
      '-map',
      '1',
      '-map',
      '2',
    ],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:s', 'srt'],
    // AAC would begin a little before the picture, and so would the file's clock.
    ...['-c:a', 'flac'],
    // A file whose clock does not begin at 0: cues must move with the picture.
    ...['-metadata:s:s:0', 'language=eng', '-output_ts_offset', '5', clip],
  ])
  return { clip, srt }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-subtitles-'))
  const { clip, srt } = await makeFiles()
  hub = await startHub({ workers: 1 })
  token = await hub.token()
  const args = [
    'upload',
    clip,
    '--territory',
    'WORLD',
    '--subtitles',
    `${srt}:kk`,
    '--wait',
    'complete',
    '--json',
  ]
  const { out, err, code } = await narCommand(args, {
    NAR_URL: hub.url,
    NAR_TOKEN: token,
    XDG_STATE_HOME: join(folder, 'state'),
  })
  if (code !== 0) throw new Error(err + hub.log())
  events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  id = String(events.find(({ event }) => event === 'created')?.titleId)
})

afterAll(async () => {
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

const list = async (as: string | null = token) =>
  (await call<{ subtitles: Subtitle[] }>(hub, as, 'GET', `/titles/${id}/subtitles`)).body.subtitles
const textAt = async (address: string) => {
  const response = await fetch(new URL(address, hub.url))
  return response.ok ? response.text() : String(response.status)
}
const put = (as: string | null, language: string, body: Buffer | string) =>
  fetch(`${hub.url}/api/v1/titles/${id}/subtitles/${language}`, {
    method: 'PUT',
    headers: { 'content-type': 'text/plain', ...(as ? { authorization: `Bearer ${as}` } : {}) },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })

describe('a film with subtitles inside and beside it', () => {
  test('the command tells what was recognised', () => {
    expect(events.map(({ event }) => event)).toEqual([
      'created',
      'subtitles',
      'uploaded',
      'watchable',
      'complete',
    ])
    expect(events[1]).toMatchObject({ language: 'kk', cues: 1, encoding: 'PTCP154' })
  })

  test('both are listed and offered to viewers as whole files', async () => {
    expect(
      (await list()).map(({ language, source, cues, format }) => [language, source, cues, format]),
    ).toEqual([
      ['kk', 'upload', 1, 'srt'],
      ['en', 'embedded', 1, 'srt'],
    ])
    const { body } = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
    expect(body.subtitles.map(({ language, label }) => [language, label])).toEqual([
      ['kk', 'Қазақша'],
      ['en', 'English'],
    ])
    const [kk, en] = await Promise.all(body.subtitles.map(({ url }) => textAt(url)))
    expect(kk).toBe(`WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${kazakh}\n`)
    expect(en).toBe('WEBVTT\n\n00:00:02.000 --> 00:00:32.500\n<i>Hello</i> &amp; welcome\n')
  })

  test('and stand in the playlists, as long as the picture, in segments that any player joins', async () => {
    const master = await masterAddress(hub, id)
    const lines = (await textAt(master)).split('\n')
    const media = lines.filter((line) => line.includes('TYPE=SUBTITLES'))
    expect(media).toHaveLength(2)
    expect(media[0]).toMatch(
      /GROUP-ID="text",NAME="Қазақша",LANGUAGE="kk",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO/,
    )
    const variants = lines.filter((line) => line.startsWith('#EXT-X-STREAM-INF'))
    expect(variants.every((line) => line.endsWith(',SUBTITLES="text"'))).toBe(true)
    const english = new URL(/URI="([^"]+)"/.exec(media[1] ?? '')?.[1] ?? '', master).href
    const playlist = await textAt(english)
    const spans = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, span]) => Number(span))
    expect(spans.reduce((sum, span) => sum + span, 0)).toBeCloseTo(seconds, 3)
    const segments = playlist.split('\n').filter((line) => line.endsWith('.vtt'))
    const [first, second] = await Promise.all(segments.map((line) => textAt(new URL(line, english).href)))
    const map = 'X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000'
    // The cue crosses the border at 30 s: whole in both.
    expect(first).toBe(`WEBVTT\n${map}\n\n00:00:02.000 --> 00:00:32.500\n<i>Hello</i> &amp; welcome\n`)
    expect(second).toBe(first)
    expect(await textAt(new URL(segments[0] ?? '', english).href.replace('/0.vtt', '/9999999.vtt'))).toBe(
      '404',
    )
  })
})

describe('afterwards', () => {
  test('a better file replaces one, and shows at once; deleted, it is gone', async () => {
    const before = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
    const answer = await put(token, 'EN', 'WEBVTT\n\n00:01.000 --> 00:02.000\nBetter\n')
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { language: 'en', format: 'vtt', cues: 1 },
    ])
    const after = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
    // What the owner gave stands in for what the file has.
    expect(after.body.subtitles.map(({ language }) => language)).toEqual(['kk', 'en'])
    const url = after.body.subtitles[1]?.url ?? ''
    await expect.poll(() => textAt(url), { timeout: 5000 }).toContain('Better')
    const gone = await call(hub, token, 'DELETE', `/titles/${id}/subtitles/kk`)
    expect(gone.status).toBe(204)
    await expect.poll(() => textAt(before.body.subtitles[0]?.url ?? ''), { timeout: 5000 }).toBe('404')
    expect((await call(hub, token, 'DELETE', `/titles/${id}/subtitles/kk`)).status).toBe(404)
  })

  test('a large file, which another process reads, comes out as one read by the command', async () => {
    const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19)
    const cue = (n: number) => `${n + 1}\n${clock(n)},000 --> ${clock(n)},900\nСөз сөзден туады ${n}\n`
    const many = Array.from({ length: 6000 }, (_, n) => cue(n)).join('\n')
    const answer = await put(token, 'ru', many)
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { cues: 6000, format: 'srt', encoding: 'utf-8' },
    ])
    const { body } = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
    const url = body.subtitles.find(({ language }) => language === 'ru')?.url ?? ''
    // The list of what is offered is up to a second old.
    await expect.poll(() => textAt(url), { timeout: 5000 }).not.toBe('404')
    const served = await textAt(url)
    const path = join(folder, 'many.srt')
    await writeFile(path, many)
    const { out, err, code } = await narCommand(['subtitles', path])
    expect(code).toBe(0)
    expect(err.trim()).toBe('6000 cues, srt, utf-8')
    expect(out).toBe(served)
    expect(served).toContain('01:39:59.000 --> 01:39:59.900\nСөз сөзден туады 5999\n')
    expect((await call(hub, token, 'DELETE', `/titles/${id}/subtitles/ru`)).status).toBe(204)
  })

  test('strangers change nothing, and what is no subtitles is refused in words', async () => {
    const other = await narCommand(['token', '--role', 'owner', '--name', 'Other', '--data', hub.data])
    const stranger = other.out.trim()
    const words = 'WEBVTT\n\n00:01.000 --> 00:02.000\nx\n'
    expect((await put(stranger, 'kk', words)).status).toBe(404)
    expect((await put(null, 'kk', words)).status).toBe(401)
    expect((await call(hub, stranger, 'DELETE', `/titles/${id}/subtitles/en`)).status).toBe(404)
    const refused = await put(token, 'kk', 'PK\u0003\u0004 not subtitles')
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'not-subtitles' }])
    const large = await put(token, 'kk', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'subtitles-too-large' }])
    const crowd = await put(token, 'kk', `WEBVTT\n\n${'00:01.000 --> 00:02.000\nx\n\n'.repeat(100_001)}`)
    expect([crowd.status, await crowd.json()]).toMatchObject([413, { code: 'subtitles-too-large' }])
    expect((await put(token, 'k', words)).status).toBe(400)
    expect((await list(null)).map(({ language }) => language)).toEqual(['en', 'en'])
  })
})
