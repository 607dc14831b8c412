import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { type Posters, Posters as PostersSchema } from '#catalog/contract/pictures.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let owner = { authorization: '' }
let other = { authorization: '' }
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  owner = await bearer(servers, 'Studio')
  other = await bearer(servers, 'Other')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const jpegs = [0, 1, 2].map(() => randomBytes(400))

/** A title as the transcoder would leave it: an early poster, then three candidates, the second the best. */
async function pictured() {
  const licence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'concert', texts: { kk: { title: 'Концерт' } }, licence }
  const title = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload })
  const { id } = title.json()
  const asset = await makeAsset(servers, id, 'watchable')
  const ledger = postgresLedger(servers.db)
  await ledger.savePoster(asset, keys.poster(asset, 1))
  for (const [number, jpeg] of jpegs.entries())
    await servers.storage.put(keys.posterCandidate(asset, 1, number), jpeg)
  await servers.storage.put(keys.preview(asset, 1), Buffer.from('webp'))
  await servers.storage.put(keys.storyboard(asset, 1), Buffer.from('WEBVTT\n'))
  await servers.storage.put(keys.storyboardSheet(asset, 1, 0), Buffer.from('sheet'))
  const candidates = jpegs.map(({ length }, number) => ({ at: number * 3, bytes: length }))
  const storyboard = { sheets: 1, tiles: 6, width: 160, height: 90, bytes: 5 }
  await ledger.savePictures(asset, 1, { storyboard, candidates, best: 1, preview: { bytes: 4 } })
  return { id, asset, ledger }
}
const get = (url: string, headers = {}) => hub.inject({ url, headers })
const postersOf = async (id: string) => (await get(`/api/v1/titles/${id}/posters`, owner)).json() as Posters
const viewed = async (id: string) => (await get(`/api/v1/titles/${id}`)).json()
const choose = (id: string, candidate: unknown, headers: Record<string, string> = owner) =>
  hub.inject({ method: 'PUT', url: `/api/v1/titles/${id}/poster`, headers, payload: { candidate } })
const give = (id: string, payload: Buffer, headers: Record<string, string> = owner) =>
  hub.inject({
    ...{ method: 'PUT', url: `/api/v1/titles/${id}/poster/file`, payload },
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })

describe('pictures of a title', () => {
  it('are a poster, a preview, and a storyboard where it is played', async () => {
    const { id, asset, ledger } = await pictured()
    const { poster, preview } = await viewed(id)
    expect((await get(poster)).rawPayload.equals(jpegs[1] ?? Buffer.alloc(0))).toBe(true)
    const moving = await get(preview)
    expect([moving.headers['content-type'], moving.body]).toEqual(['image/webp', 'webp'])
    const playback = await hub.inject({ method: 'POST', url: `/api/v1/titles/${id}/playback` })
    const { storyboard } = playback.json()
    const track = await get(storyboard)
    expect([track.statusCode, track.body]).toEqual([200, 'WEBVTT\n'])
    expect(track.headers).toMatchObject({ 'content-type': 'text/vtt; charset=utf-8' })
    const sheet = await get(storyboard.replace('.vtt', '/0.jpg'))
    expect([sheet.headers['content-type'], sheet.body]).toEqual(['image/jpeg', 'sheet'])
    expect((await get(storyboard.replace('.vtt', '/1.jpg'))).statusCode).toBe(404)
    expect((await get(storyboard.replace('.vtt', '/x.jpg'))).statusCode).toBe(404)
    // A worker that was paused while it made the first poster does not take the better one away.
    await ledger.savePoster(asset, keys.poster(asset, 1))
    expect((await viewed(id)).poster).toBe(poster)
  })

  it('are missing without harm', async () => {
    const { id } = (
      await hub.inject({
        ...{ method: 'POST', url: '/api/v1/titles', headers: owner },
        payload: { kind: 'radio', texts: { kk: { title: 'Радио' } } },
      })
    ).json()
    expect(await postersOf(id)).toEqual({ source: 'automatic', poster: null, candidates: [] })
    await makeAsset(servers, id, 'complete')
    const playback = await hub.inject({
      ...{ method: 'POST', url: `/api/v1/titles/${id}/playback`, headers: owner },
    })
    expect(playback.json().storyboard).toBeNull()
    expect((await get(`/api/v1/titles/${id}/preview.webp`, owner)).statusCode).toBe(404)
    expect((await choose(id, 0)).json()).toMatchObject({ status: 400, code: 'bad-request' })
  })
})

describe('the owner of a title', () => {
  it('chooses a candidate, which viewers see at once, and leaves it to the hub again', async () => {
    const { id, asset } = await pictured()
    const before = await postersOf(id)
    expect(Check(PostersSchema, before)).toBe(true)
    expect([before.source, before.candidates.map(({ chosen }) => chosen)]).toEqual([
      'automatic',
      [false, true, false],
    ])
    const url = before.candidates[2]?.url ?? ''
    expect((await get(url, owner)).rawPayload.equals(jpegs[2] ?? Buffer.alloc(0))).toBe(true)
    expect((await get(url)).statusCode).toBe(401)
    expect((await get(url, other)).statusCode).toBe(404)

    const answer = (await choose(id, 2)).json() as Posters
    expect([answer.source, answer.candidates.map(({ chosen }) => chosen)]).toEqual([
      'candidate',
      [false, false, true],
    ])
    const { poster } = await viewed(id)
    expect(poster).not.toBe(before.poster)
    // The choice is a copy: what becomes of the asset is another matter.
    await servers.storage.deletePrefix(`image/${asset}/`)
    expect((await get(poster)).rawPayload.equals(jpegs[2] ?? Buffer.alloc(0))).toBe(true)

    expect((await choose(id, null)).json()).toMatchObject({ source: 'automatic', poster: before.poster })
    const left: string[] = []
    for await (const { key } of servers.storage.list(`poster/${id}/`)) left.push(key)
    expect(left).toEqual([])
  })

  it('is the only one who does', async () => {
    const { id } = await pictured()
    for (const [headers, status] of [
      [{} as Record<string, string>, 401],
      [other, 404],
    ] as const) {
      expect((await get(`/api/v1/titles/${id}/posters`, headers)).statusCode).toBe(status)
      expect((await choose(id, 0, headers)).statusCode).toBe(status)
      expect((await give(id, Buffer.from('x'), headers)).statusCode).toBe(status)
    }
    for (const candidate of [3, -1, 1.5, 'x']) expect((await choose(id, candidate)).statusCode).toBe(400)
  })
})

describe('a picture of the owner', () => {
  const draw = async (encoder: string, format: string, size = '1600x1200') => {
    const words = ['-nostdin', '-v', 'error', '-f', 'lavfi', '-i', `testsrc2=s=${size}`, '-frames:v', '1']
    const run = promisify(execFile)
    const options = { encoding: 'buffer', maxBuffer: 1 << 26 } as const
    return (await run('ffmpeg', [...words, '-c:v', encoder, '-f', format, '-'], options)).stdout
  }

  it.each([
    ['JPEG', 'mjpeg', 'image2pipe'],
    ['PNG', 'png', 'image2pipe'],
    ['WebP', 'libwebp', 'webp'],
  ])('may be a %s, and becomes a JPEG of ours', async (_, encoder, format) => {
    const { id } = await pictured()
    const answer = await give(id, await draw(encoder, format))
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { source: 'upload' }])
    expect(answer.json().candidates.some(({ chosen }: { chosen: boolean }) => chosen)).toBe(false)
    const jpeg = (await get((await viewed(id)).poster)).rawPayload
    expect(jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    // SOF0: height and width in 16 bits each, five bytes in (ISO/IEC 10918-1, B.2.2).
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    expect([jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)]).toEqual([960, 720])
  })

  it('is refused in words when it is none, damaged, moving or too large', async () => {
    const { id } = await pictured()
    const before = (await viewed(id)).poster
    const refusal = async (body: Buffer) => {
      const answer = await give(id, body, { ...owner, 'accept-language': 'kk' })
      return [answer.statusCode, answer.json().code]
    }
    expect(await refusal(Buffer.from('<svg onload="alert(1)"/>'))).toEqual([422, 'not-picture'])
    expect(await refusal(Buffer.from('#EXTM3U\n/etc/passwd\n'))).toEqual([422, 'not-picture'])
    const png = await draw('png', 'image2pipe', '64x64')
    expect(await refusal(png.subarray(0, 60))).toEqual([422, 'picture-unreadable'])
    // A header that promises 60 000 by 60 000 pixels.
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(await refusal(bomb)).toEqual([422, 'picture-unreadable'])
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(5000)]))).toEqual([
      422,
      'picture-unreadable',
    ])
    expect(await refusal(Buffer.alloc(20 * 1024 * 1024 + 1, 1))).toEqual([413, 'picture-too-large'])
    expect((await give(id, Buffer.alloc(0))).statusCode).toBe(400)
    expect((await viewed(id)).poster).toBe(before)
  })
})
