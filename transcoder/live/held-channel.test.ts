import { afterAll, beforeAll, expect, it } from 'vitest'
import { LiveFenced, type LiveRun, liveSegmentKey, parseLivePath } from '#catalog/contract/live.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { holdChannel, startSource } from '#tests/support/live-feed.ts'
import { until } from '#tests/support/processes.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { addOwnChannelRow } from '#tests/support/station.ts'
import { decodeTime } from '../run/boxes.ts'
import type { ServedChannel } from './held-channel.ts'

let servers: TestServers
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())

const now = { msn: null, part: null, skip: false }
async function text(channel: ServedChannel, path: string, query = now): Promise<string> {
  const parsed = parseLivePath(path)
  const answer = parsed && (await channel.answer(parsed, query))
  return answer?.status === 200 ? answer.body.toString() : `status ${answer?.status}`
}

const matches = (playlist: string, pattern: RegExp) =>
  [...playlist.matchAll(pattern)].map(([, value]) => value)
const recorded = (channelId: string) => liveLedger(servers.db).segments(channelId, 0, Date.now() + 60_000)
const bytesOf = async (key: string) => Buffer.concat(await (await servers.storage.get(key)).toArray())

it('cuts a source into segments on the wall clock, the same moments in every rendition, and keeps them', async () => {
  const epoch = Date.now() - 3_600_000
  const { id } = await addOwnChannelRow(servers.db, { epoch })
  const channel = await holdChannel(servers, id)
  const run = await channel.openRun('main', startSource({ seconds: 15 }).feeds)
  await run.ended
  const [picture, sound] = [await text(channel, 'live/v0.m3u8'), await text(channel, 'live/a0.m3u8')]
  expect(matches(picture, /EXTINF:([\d.]+)/g)).toEqual([...Array(7).fill('2.00000'), '1.00000'])
  for (const seconds of matches(sound, /EXTINF:([\d.]+)/g).slice(0, 7))
    expect(Math.abs(Number(seconds) - 2)).toBeLessThan(1024 / 48_000)
  expect(matches(sound, /(\d{13})\.m4s/g)).toEqual(matches(picture, /(\d{13})\.m4s/g))
  expect(picture.trimEnd().endsWith('#EXT-X-DISCONTINUITY')).toBe(true)
  await channel.close()
  const { runs, segments } = await recorded(id)
  expect(segments.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const [known] = runs as [LiveRun]
  expect(known.renditions.map(({ name, codecs }) => [name, codecs.slice(0, 4)])).toEqual([
    ['v0', 'avc1'],
    ['a0', 'mp4a'],
  ])
  for (const { start, media } of segments)
    for (const { name, timescale } of known.renditions) {
      const bytes = await bytesOf(liveSegmentKey(known, name, start))
      expect(bytes.length).toBe(media[name]?.bytes)
      const time = (Number(decodeTime(bytes)) / timescale) * 1000 + epoch
      expect(Math.abs(time - start)).toBeLessThan(name === 'v0' ? 1 : 22)
    }
}, 60_000)

it('goes on after another process: what that had is kept, it is fenced, and its viewers hear of a break', async () => {
  const { id } = await addOwnChannelRow(servers.db, { epoch: Date.now() - 1000 })
  const first = await holdChannel(servers, id)
  const source = startSource({ realTime: true })
  const dead = await first.openRun('main', source.feeds)
  const refused = expect(dead.ended).rejects.toThrow(LiveFenced)
  await until('the second segment is being written', 20, async () => {
    const playlist = await text(first, 'live/v0.m3u8')
    return matches(playlist, /(EXTINF)/g).length === 1 && matches(playlist, /(EXT-X-PART:)/g).length >= 8
  })
  // The first is not told: as if it had been killed, and then were not quite dead.
  const second = await holdChannel(servers, id)
  const other = startSource({ seconds: 6 })
  await (await second.openRun('standby', other.feeds)).ended
  await refused
  source.child.kill('SIGKILL')
  const playlist = await text(second, 'live/v0.m3u8')
  const [before = '', after = ''] = playlist.split('#EXT-X-DISCONTINUITY\n')
  expect(matches(before, /(m4s)/g).length).toBeGreaterThanOrEqual(2)
  // Six seconds came at once, and are old: what of them overlaps the other's is left out.
  expect(matches(after, /EXTINF:([\d.]+)/g)).toContain('2.00000')
  await second.close()
  const { segments } = await recorded(id)
  expect(segments.map(({ number }) => number)).toEqual(segments.map((_, index) => index))
  // The sound of one may go a frame into the next.
  for (const [index, { start, duration }] of segments.entries())
    expect(segments[index + 1]?.start ?? Infinity).toBeGreaterThan(start + duration - 25)
}, 60_000)
