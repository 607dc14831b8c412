import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSource } from '#tests/support/live-feed.ts'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { until } from '#tests/support/processes.ts'
import { checkStream } from '#transcoder/check/check.ts'
import { httpRead } from '#transcoder/check/fetch.ts'

/** From feeds to a viewer: packager, live process, hub. */
let live: Awaited<ReturnType<typeof startLiveHub>>
let source: ReturnType<typeof startSource>

beforeAll(async () => {
  live = await startLiveHub()
  // Most of a minute of the past at once, and then second by second.
  await (await live.channel.openRun('main', startSource({ seconds: 40, thin: true }).feeds)).ended
  source = startSource({ realTime: true, thin: true })
  await live.channel.openRun('standby', source.feeds)
}, 60_000)
afterAll(async () => {
  source.child.kill('SIGKILL')
  await live.close()
})

const get = async (path: string) => {
  const answer = await fetch(`${live.base}live/${path}`)
  return { status: answer.status, text: await answer.text(), cache: answer.headers.get('cache-control') }
}
const last = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1)

it('what is on air keeps every rule that must be kept', async () => {
  await until('on air', 20, async () => (await get('v0.m3u8')).text.includes('EXT-X-PRELOAD-HINT'))
  const report = await checkStream(httpRead(), `${live.base}live/master.m3u8`)
  const broken = report.results.filter(({ verdict, level }) => verdict === 'fail' && level === 'must')
  expect(broken.map(({ id, findings }) => [id, findings])).toEqual([])
  const passed = report.results.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id)
  // What only such a stream is judged by.
  for (const id of [
    'rfc-parts',
    'rfc-part-lengths',
    'rfc-part-hold-back',
    'rfc-skip-until',
    'apple-8.4',
    'apple-8.17',
  ])
    expect(passed).toContain(id)
  // Of the sound alone, the same for thin links.
  const sound = await checkStream(httpRead(), `${live.base}live/sound.m3u8`)
  expect(sound.results.filter(({ verdict, level }) => verdict === 'fail' && level === 'must')).toEqual([])
  const { text } = await get('sound.m3u8')
  expect(text).toMatch(
    /#EXT-X-STREAM-INF:BANDWIDTH=\d+,AVERAGE-BANDWIDTH=\d+,CODECS="mp4a\.40\.2"\na0\.m3u8\n$/,
  )
  expect(text).not.toContain('v0.m3u8')
})

it('a playlist is held back until what it is asked for is there, and so is a part that was hinted at', async () => {
  const { text, cache } = await get('v0.m3u8')
  expect(cache).toBe('public, max-age=1')
  const [, hint = ''] = /PRELOAD-HINT:TYPE=PART,URI="([^"]+)"/.exec(text) ?? []
  const open = last(text, /EXTINF/g)?.index ?? 0
  const first = Number(/MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1])
  const msn = first + (text.match(/EXTINF/g)?.length ?? 0)
  const part = text.slice(open).match(/EXT-X-PART:/g)?.length ?? 0
  const [next, bytes] = await Promise.all([get(`v0.m3u8?_HLS_msn=${msn}&_HLS_part=${part}`), get(hint)])
  expect([next.status, next.cache, bytes.status]).toEqual([200, 'public, max-age=12', 200])
  expect(next.text).toContain(hint)
  expect(bytes.text.slice(4, 8)).toBe('moof')
  expect((await get(`v0.m3u8?_HLS_msn=${msn + 9}`)).status).toBe(400)
  expect((await get('v0.m3u8?_HLS_part=1')).status).toBe(400)
  const delta = await get(`v0.m3u8?_HLS_msn=${msn}&_HLS_part=${part}&_HLS_skip=YES`)
  expect(delta.text).toContain('#EXT-X-SKIP:SKIPPED-SEGMENTS=')
})

it('segments are what their parts were, one after the other', async () => {
  await until('a segment with parts', 20, async () => {
    const { text } = await get('v0.m3u8')
    return /(#EXT-X-PART:[^\n]*\n)+#EXTINF/.test(text)
  })
  const { text } = await get('v0.m3u8')
  const [, parts = '', segment = ''] = /((?:#EXT-X-PART:[^\n]*\n)+)#EXTINF[^\n]*\n([^\n]+)/.exec(text) ?? []
  const read = async (uri: string) =>
    Buffer.from(await (await fetch(`${live.base}live/${uri}`)).arrayBuffer())
  const uris = [...parts.matchAll(/URI="([^"]+)"/g)].map(([, uri]) => uri ?? '')
  expect(uris.length).toBeGreaterThan(5)
  expect(Buffer.concat(await Promise.all(uris.map(read))).equals(await read(segment))).toBe(true)
})

it('while nobody holds the channel there is what is on record', async () => {
  const before = await get('v0.m3u8')
  await live.release()
  await live.live.close()
  await until('on record', 20, async () => !(await get('v0.m3u8')).text.includes('EXT-X-PART'))
  const { status, text } = await get('v0.m3u8')
  expect(status).toBe(200)
  expect(text).not.toContain('ENDLIST')
  const uris = (list: string) => list.match(/^\w+\/v0\/\d+\.m4s$/gm) ?? []
  expect(uris(text)).toEqual(expect.arrayContaining(uris(before.text).slice(5, -1)))
  expect((await get('master.m3u8')).text).toContain('v0.m3u8')
  expect((await get('sound.m3u8')).text).toContain('a0.m3u8')
  expect((await get(uris(text).at(-1) ?? '')).status).toBe(200)
})
