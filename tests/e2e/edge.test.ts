import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuzzEdge } from '#tests/fuzz/edge-fuzz.ts'
import { type EdgeTitles, startEdgeTitles } from '#tests/support/edge-titles.ts'

/** An edge as it is rendered, by real nginx, before a real hub. */
let titles: EdgeTitles
beforeAll(async () => {
  titles = await startEdgeTitles()
})
afterAll(() => titles.close())

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers })
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}
const atEdge = (path: string, headers?: Record<string, string>) => get(titles.edge.url + path, headers)
const lines = (body: Buffer) => body.toString().split('\n')

/** Addresses of everything that the lowest rung of a title is made of, its playlists first. */
async function addresses(read: (path: string) => ReturnType<typeof get>, base: string): Promise<string[]> {
  const master = lines((await read(`${base}master.m3u8`)).body)
  const lists = ['v240', 'a48'].map((name) => {
    const found = master
      .map((line) => /([\w./-]+\.m3u8)/.exec(line)?.[1])
      .find((line) => line?.includes(name))
    return base + (found ?? `no ${name}`)
  })
  const media = await Promise.all(
    lists.map(async (list) => {
      const all = lines((await read(list)).body).flatMap(
        (line) => /URI="([^"]+)"/.exec(line)?.[1] ?? (/^[^#]/.test(line) ? line : []),
      )
      return all.map((address) => new URL(address, `http://x${list}`).pathname)
    }),
  )
  return [`${base}master.m3u8`, ...lists, ...media.flat()]
}

describe('a title through an edge', () => {
  it('has the bytes of the hub; what was read once is asked for no more', async () => {
    const base = titles.path(titles.first)
    const all = await addresses((path) => get(titles.hubUrl + path), base)
    expect(all.length).toBeGreaterThan(30)
    for (const path of all) {
      const [edge, hub] = [await atEdge(path), await get(titles.hubUrl + path)]
      expect(edge.status, path).toBe(200)
      expect(edge.body.equals(hub.body), path).toBe(true)
      for (const name of [
        'content-type',
        'etag',
        'access-control-allow-origin',
        'cross-origin-resource-policy',
      ])
        expect(edge.headers.get(name), `${name} of ${path}`).toBe(hub.headers.get(name))
    }
    const media = all.filter((path) => !path.endsWith('.m3u8'))
    titles.taken()
    const again = titles.path(titles.first, { seconds: 7200 })
    for (const path of media) expect((await atEdge(path.replace(base, again))).status).toBe(200)
    expect(titles.taken()).toEqual([])
  })

  it('is packed where the reader unpacks it, and says how long it may be kept', async () => {
    const path = `${titles.path(titles.first)}1/v240.m3u8`
    const packed = await atEdge(path, { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('cache-control')).toBe('public, max-age=60')
    const plain = await atEdge(path, { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(packed.body.equals(plain.body)).toBe(true)
  })

  it('is sent in ranges of what is kept', async () => {
    const path = `${titles.path(titles.first)}1/v240/1.m4s`
    const whole = (await atEdge(path)).body
    titles.taken()
    const part = await atEdge(path, { range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${whole.length}`)
    expect(part.body.equals(whole.subarray(10, 20))).toBe(true)
    expect(titles.taken()).toEqual([])
  })

  it('is asked for once where fifty want what is not there yet', async () => {
    const path = `${titles.path(titles.second)}1/v240/9.m4s`
    titles.taken()
    const all = await Promise.all(Array.from({ length: 50 }, () => atEdge(path)))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(titles.taken().filter((one) => one === path)).toHaveLength(1)
  })
})

describe('an address', () => {
  const segment = '1/v240/0.m4s'
  const status = async (path: string) => (await atEdge(path)).status

  it('is refused when it is wrong or has expired, and nobody keeps that', async () => {
    const good = titles.path(titles.first)
    expect(await status(good + segment)).toBe(200)
    titles.taken()
    const forged = await atEdge(titles.path(titles.first, { by: 'x'.repeat(43) }) + segment)
    expect([forged.status, forged.headers.get('cache-control')]).toEqual([403, 'no-store'])
    expect(forged.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(forged.body.toString())).toMatchObject({ status: 403, code: 'address-wrong' })
    const late = await atEdge(titles.path(titles.first, { seconds: -1 }) + segment)
    expect([late.status, late.headers.get('cache-control')]).toEqual([410, 'no-store'])
    expect(late.headers.get('access-control-allow-origin')).toBe('*')
    expect(await status(titles.path(titles.first, { seconds: -1, by: 'x'.repeat(43) }) + segment)).toBe(403)
    expect(await status(good.replace(titles.first, titles.second) + segment)).toBe(403)
    expect(await status(`${good}1/v240/0.txt`)).toBe(404)
    expect(await status('/api/v1/titles')).toBe(404)
    expect(titles.taken()).toEqual([])
  })

  it('is good by either secret under every permit', async () => {
    for (const by of [titles.secret, titles.before])
      for (let permit = 0; permit < 16; permit += 1)
        expect(await status(titles.path(titles.first, { by, permit }) + segment)).toBe(200)
  })

  it('of another permit gets no playlist that is kept', async () => {
    const list = '1/v240.m3u8'
    expect(await status(titles.path(titles.first) + list)).toBe(200)
    expect(await status(titles.path(titles.first, { permit: 1 }) + list)).toBe(410)
    expect(await status(titles.path(titles.first) + list)).toBe(200)
  })

  it('is never served in another form than it was signed in (2,000 tries)', async () => {
    const { leaks, right } = await fuzzEdge(titles, 2000, 7)
    expect(leaks).toEqual([])
    expect(right).toBeGreaterThan(50)
  })

  it('is served from what is kept, and refused, when the hub is away', async () => {
    const list = '1/a48.m3u8'
    expect(await status(titles.path(titles.first) + list)).toBe(200)
    await titles.hub.close()
    expect(await status(titles.path(titles.first, { seconds: 99 }) + segment)).toBe(200)
    expect(await status(titles.path(titles.first) + list)).toBe(200)
    expect(await status(titles.path(titles.first, { by: 'x'.repeat(43) }) + segment)).toBe(403)
    const cold = await atEdge(`${titles.path(titles.second)}1/a48/7.m4s`)
    expect([cold.status, cold.headers.get('cache-control')]).toEqual([502, 'no-store'])
  })
})

it('leaves no address of a person and no token in the log', async () => {
  await new Promise((done) => setTimeout(done, 1100))
  const log = (await titles.edge.log()).trim().split('\n')
  expect(log.length).toBeGreaterThan(500)
  for (const line of log) expect(Object.keys(JSON.parse(line))).toContain('zoneRegion')
  expect(
    log.some((line) => JSON.parse(line).cache === 'HIT' && JSON.parse(line).scope === titles.first),
  ).toBe(true)
  expect(log.join('\n')).not.toMatch(/127\.0\.0\.1|[\w-]{43}/)
  expect(await titles.edge.errors()).not.toMatch(/127\.0\.0\.1|\/p\//)
})
