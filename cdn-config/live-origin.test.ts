import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { openOriginApp, secret } from '#tests/support/origin-app.ts'
import { signPath } from './tokens.ts'

const asset = 'abcdefghijkl'
const channel = 'channelchann'
const run = 'runrunrunrun'
const body = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251))
let storage: ObjectStorage
let app: FastifyInstance
let close: () => Promise<void>
const clock = new Date('2026-06-01T12:00:00Z')
const asked: string[] = []

beforeAll(async () => {
  ;({ app, storage, close } = await openOriginApp({
    now: () => clock,
    permitOf: async (scope) => (scope === channel ? null : 0),
    live: {
      permitOf: async (scope) => (scope.startsWith(channel) ? 0 : null),
      ask: async (channelId, rest) => {
        asked.push(`${channelId}/${rest}`)
        const body = Buffer.from(rest)
        return { status: 200, type: 'video/mp4', cacheControl: 'public, max-age=12', body }
      },
      timeShift: async ({ from, until }) => ({
        body: `#EXTM3U\n# ${from} ${until}\n`,
        complete: until !== null,
      }),
    },
    renderPlaylist: async () => null,
    renderText: async () => null,
  }))
})
afterAll(() => close())

describe('what is on air', () => {
  const noon = Date.UTC(2026, 5, 1, 12)
  const live = (scope: string, rest: string) =>
    app.inject({ url: signPath(secret, scope, new Date('2026-06-01T13:00:00Z')) + rest })
  const media = (start: number) => `live/${run}/v0/${start}.m4s`

  it('asks the holder for playlists and parts of now, with the directives of HLS and nothing else', async () => {
    const playlist = await live(channel, 'live/v0.m3u8?_HLS_part=2&_HLS_msn=7&x=1&_HLS_skip=NO')
    expect([playlist.statusCode, playlist.body]).toEqual([200, 'live/v0.m3u8?_HLS_msn=7&_HLS_part=2'])
    expect(playlist.headers).toMatchObject({
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'public, max-age=12',
    })
    expect((await live(channel, `live/${run}/v0/part-3.m4s`)).body).toBe(`live/${run}/v0/part-3.m4s`)
  })

  it('gives stored segments from storage and others from the holder', async () => {
    await storage.put(`live/${channel}/${run}/v0/${noon - 9000}.m4s`, body)
    expect((await live(channel, media(noon - 9000))).rawPayload.equals(body)).toBe(true)
    expect((await live(channel, media(noon - 2000))).body).toBe(media(noon - 2000))
  })

  const hour = 3_600_000
  it.each([
    ['now, of what was two minutes ago', channel, media(noon - 120_000)],
    ['a stretch of time, of what was before', `${channel}.${noon - hour}`, media(noon - hour - 10_001)],
    ['a stretch of time, of what was after', `${channel}.${noon - hour}.${noon}`, media(noon)],
    ['what is over, of parts of now', `${channel}.${noon - hour}.${noon}`, `live/${run}/v0/part-3.m4s`],
    ['a channel, of a title', channel, 'master.m3u8'],
    ['a title, of a channel', asset, 'live/master.m3u8'],
    ['a channel, of what has no such name', channel, 'live/../v0.m3u8'],
    ['a stretch that is none', `${channel}.12`, 'live/master.m3u8'],
  ])('an address of %s opens nothing', async (_, scope, rest) => {
    asked.length = 0
    const answer = await live(scope, rest)
    expect([404, 410]).toContain(answer.statusCode)
    expect(asked.filter((one) => one.includes('live/'))).toEqual([])
  })

  it('a stretch of time has playlists of its own', async () => {
    const past = await live(`${channel}.${noon - hour}.${noon}`, 'live/v0.m3u8')
    expect([past.statusCode, past.body]).toEqual([200, `#EXTM3U\n# ${noon - hour} ${noon}\n`])
    expect(past.headers['cache-control']).toBe('public, max-age=60')
    expect((await live(`${channel}.${noon - hour}`, 'live/v0.m3u8')).headers['cache-control']).toBe(
      'public, max-age=1',
    )
  })
})
