import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { openOriginApp, secret } from '#tests/support/origin-app.ts'
import { signPath } from './tokens.ts'

const asset = 'abcdefghijkl'
const body = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251))
const playlist = `#EXTM3U\n${'#EXTINF:4,\n0.m4s\n'.repeat(50)}`
let storage: ObjectStorage
let app: FastifyInstance
let close: () => Promise<void>
let clock = new Date('2026-06-01T12:00:00Z')
const asked: string[] = []

beforeAll(async () => {
  ;({ app, storage, close } = await openOriginApp({
    now: () => clock,
    permitOf: async () => 0,
    renderPlaylist: async (_, rest) => {
      asked.push(rest)
      if (rest === 'master.m3u8' || rest === '1/v240.m3u8')
        return { body: playlist, complete: rest !== 'master.m3u8' }
      return null
    },
    renderText: async (_, rest) => (rest.startsWith('1/text/aaaaaaaaaaaa') ? `WEBVTT\n\n${rest}\n` : null),
  }))
  await storage.put(`vod/${asset}/1/v240/0.m4s`, body)
  await storage.put(`vod/${asset}/1/a48/init.mp4`, Buffer.from('init'))
  await storage.put('licence/abcdefghijkl', Buffer.from('secret contract'))
})
afterAll(() => close())

const base = signPath(secret, asset, new Date('2026-06-01T13:00:00Z'))
const get = (rest: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url: base + rest, headers })

describe('a permit', () => {
  it('is told without a byte, to whom the address is good for', async () => {
    const good = await get('permit')
    expect([good.statusCode, good.body]).toEqual([204, ''])
    const late = signPath(secret, asset, new Date('2026-06-01T11:00:00Z'))
    const withdrawn = signPath(secret, asset, new Date('2026-06-01T13:00:00Z'), 1)
    const forged = signPath('x'.repeat(32), asset, new Date('2026-06-01T13:00:00Z'))
    const status = async (start: string) => (await app.inject(`${start}permit`)).statusCode
    expect([await status(late), await status(withdrawn), await status(forged)]).toEqual([410, 410, 403])
  })
})

describe('text', () => {
  it('is WebVTT, whole or a segment, kept for an hour', async () => {
    for (const rest of ['1/text/aaaaaaaaaaaa.vtt', '1/text/aaaaaaaaaaaa/12.vtt']) {
      const answer = await get(rest)
      expect([answer.statusCode, answer.body]).toEqual([200, `WEBVTT\n\n${rest}\n`])
      expect(answer.headers).toMatchObject({
        'content-type': 'text/vtt; charset=utf-8',
        'cache-control': 'public, max-age=3600',
        'access-control-allow-origin': '*',
      })
    }
    expect(
      (await get('1/text/aaaaaaaaaaaa.vtt', { 'accept-encoding': 'br' })).headers['content-encoding'],
    ).toBe('br')
  })

  it('has narrow addresses', async () => {
    const wrong = [
      '1/text/bbbbbbbbbbbb.vtt',
      '1/text/aaaaaaaaaaaa/x.vtt',
      '1/text/aaaa.vtt',
      '1/text/../../x.vtt',
      '1/storyboard.vtt',
      '1/storyboard/0.png',
      'storyboard.vtt',
    ]
    for (const rest of wrong) expect((await get(rest)).statusCode).toBe(404)
  })
})

describe('media', () => {
  it('is served for ever, to every page, with a strong tag', async () => {
    const answer = await get('1/v240/0.m4s')
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(body)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '1000',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^"[^"]+"$/),
    })
    const again = await get('1/v240/0.m4s', { 'if-none-match': String(answer.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('is sound in a sound rendition', async () => {
    expect((await get('1/a48/init.mp4')).headers['content-type']).toBe('audio/mp4')
  })

  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/1000', [0, 1]],
    ['bytes=100-199', 206, 'bytes 100-199/1000', [100, 200]],
    ['bytes=990-', 206, 'bytes 990-999/1000', [990, 1000]],
    ['bytes=990-5000', 206, 'bytes 990-999/1000', [990, 1000]],
    ['bytes=-10', 206, 'bytes 990-999/1000', [990, 1000]],
    ['bytes=-5000', 206, 'bytes 0-999/1000', [0, 1000]],
    ['bytes=1000-', 416, 'bytes */1000', null],
    ['bytes=-0', 416, 'bytes */1000', null],
    ['bytes=5-1', 200, undefined, [0, 1000]],
    ['bytes=0-1,5-6', 200, undefined, [0, 1000]],
    ['lines=0-1', 200, undefined, [0, 1000]],
  ])('answers Range %s with %i', async (range, status, contentRange, part) => {
    const answer = await get('1/v240/0.m4s', { range })
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([status, contentRange])
    if (part) expect(answer.rawPayload.equals(body.subarray(part[0], part[1]))).toBe(true)
    else expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('is sent whole when If-Range is of other bytes', async () => {
    const etag = String((await get('1/v240/0.m4s')).headers.etag)
    expect((await get('1/v240/0.m4s', { range: 'bytes=0-1', 'if-range': etag })).statusCode).toBe(206)
    expect((await get('1/v240/0.m4s', { range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200)
  })

  it('tells HEAD all but the bytes', async () => {
    const answer = await get('1/v240/0.m4s', {}, 'HEAD')
    expect([answer.statusCode, answer.headers['content-length'], answer.body]).toEqual([200, '1000', ''])
  })
})

describe('playlists', () => {
  it('grow for a second, and are kept for a minute when complete', async () => {
    const master = await get('master.m3u8')
    expect(master.headers).toMatchObject({
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'public, max-age=1',
      vary: 'accept-encoding',
    })
    expect(master.body).toBe(playlist)
    expect((await get('1/v240.m3u8')).headers['cache-control']).toBe('public, max-age=60')
  })

  it('are packed only for who can unpack', async () => {
    const br = await get('master.m3u8', { 'accept-encoding': 'gzip, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(playlist)
    const gz = await get('master.m3u8', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gz.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gz.rawPayload).toString()).toBe(playlist)
    const plain = await get('master.m3u8', { 'accept-encoding': 'identity' })
    expect(plain.headers['content-encoding']).toBeUndefined()
  })
})

describe('an address', () => {
  it('expires with 410, and is otherwise 403', async () => {
    clock = new Date('2026-06-01T13:00:00Z')
    const expired = await get('1/v240/0.m4s')
    expect([expired.statusCode, expired.json()]).toEqual([410, { code: 'address-expired' }])
    clock = new Date('2026-06-01T12:00:00Z')
    for (const url of [
      base.replace(asset, 'abcdefghijkm'),
      base.replace(/\/[^/]{43}\//, '/x/'),
      '/p/1/2/3/',
    ]) {
      const wrong = await app.inject({ url: `${url}1/v240/0.m4s` })
      expect([wrong.statusCode, wrong.json()]).toEqual([403, { code: 'address-wrong' }])
      // A player on another page must be able to read why.
      expect(wrong.headers['access-control-allow-origin']).toBe('*')
    }
  })

  it.each([
    '',
    '1/v240/',
    '1/v240/1.m4s',
    '2/v240/0.m4s',
    '1/v240/0.M4S',
    '1/v240/0.m4s.m3u8',
    '1/../../licence/abcdefghijkl',
    '../../licence/abcdefghijkl',
    '1/v240/..%2f..%2f..%2f..%2flicence%2fabcdefghijkl',
    '1//0.m4s',
    '1/v240/0.m4s%00',
    '/etc/passwd',
    '1/v240/secret.txt',
  ])('of anything else is 404: %s', async (rest) => {
    const before = asked.length
    const answer = await get(rest)
    // Where `..` is resolved before we are asked, the token is of another address.
    expect([403, 404]).toContain(answer.statusCode)
    expect(asked.length).toBe(before)
  })
})
