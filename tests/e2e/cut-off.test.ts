import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CutOffRegion, startCutOffRegion } from '#tests/support/cut-off-region.ts'

/** A region whose link to the hub is cut, and comes back. */
let region: CutOffRegion
beforeAll(async () => {
  region = await startCutOffRegion()
})
afterAll(() => region?.close())

type Init = { method?: string; headers?: Record<string, string>; body?: string }
const ask = async (path: string, init: Init = {}) => {
  const answer = await fetch(region.edge.url + path, init)
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) }
}
const statusFrom = (localAddress: string, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((done, failed) => {
    const sent = request(region.edge.url + path, { localAddress, headers }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    })
    sent.on('error', failed).end()
  })
const play = (id: string, init: Init = {}) =>
  ask(`/api/v1/titles/${id}/playback`, { method: 'POST', ...init })

describe('with the origin there', () => {
  it('an edge passes on what is no media; the hub sees the viewer, whatever they say of themselves', async () => {
    region.taken()
    expect(
      await statusFrom('127.0.0.2', `/watch/${region.pinned.id}`, { 'x-forwarded-for': '91.0.0.1' }),
    ).toBe(200)
    const account = await ask('/api/v1/session', { headers: region.studio })
    expect([account.status, account.json().name]).toEqual([200, 'Studio'])
    expect(region.taken().map(({ ip }) => ip)).toEqual(['127.0.0.2', '127.0.0.1'])
    const made = await ask('/api/v1/titles', {
      method: 'POST',
      headers: { ...region.studio, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'concert', texts: { kk: { title: 'Жаңа' } } }),
    })
    expect(made.status).toBe(201)
    expect((await ask('/metrics')).status).toBe(404)
  })

  it('keeps nothing that was not asked for by the fill', async () => {
    region.taken()
    for (let n = 0; n < 2; n += 1) expect((await ask('/api/v1/titles')).status).toBe(200)
    const forged = { 'nar-fill': `${Math.floor(Date.now() / 1000) + 60}/${'x'.repeat(43)}` }
    expect((await ask('/api/v1/titles', { headers: forged })).headers.get('nar-kept')).toBeNull()
    expect(region.taken()).toHaveLength(3)
  })

  it('is filled in the name of nobody in Kazakhstan, and again for nothing', async () => {
    region.taken()
    const first = await region.fill()
    expect(first.faults).toEqual([
      { what: `title ${region.abroad.id}`, why: 'may not be played by everybody: not-in-territory' },
    ])
    const asked = region.taken()
    expect(new Set(asked.filter(({ url }) => !url.startsWith('/p/')).map(({ ip }) => ip)).size).toBe(1)
    const again = await region.fill()
    expect(region.taken().filter(({ url }) => /\.(m4s|mp4)$/.test(url))).toEqual([])
    expect(again.there).toBeGreaterThan(30)
    expect(again.bytes).toBeLessThan(first.bytes)
  })

  it('says 410 of what has expired, however short ago', async () => {
    const late = region.path(region.pinned.asset, -10)
    expect((await ask(`${late}1/v240/0.m4s`)).status).toBe(410)
    expect((await ask(`${late}1/v240.m3u8`)).status).toBe(410)
  })
})

describe('with the link cut', () => {
  beforeAll(() => region.cut())

  it('the page comes, and what it asks of a pinned title, in the language of the reader', async () => {
    const page = await ask(`/watch/${region.pinned.id}?t=5`)
    expect([page.status, page.headers.get('nar-cut-off')]).toEqual([200, 'almaty'])
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? ''
    expect((await ask(script)).status).toBe(200)
    for (const language of ['kk-Cyrl', 'kk-Latn', 'ru', 'en']) {
      const title = await ask(`/api/v1/titles/${region.pinned.id}`, {
        headers: { 'accept-language': language },
      })
      expect([title.status, title.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(title.json().texts.kk.title).toBe(language === 'kk-Latn' ? 'Toi' : 'Той')
    }
  })

  it('a new viewer plays a pinned title from the master to the last byte', async () => {
    const answer = await play(region.pinned.id)
    expect(answer.status).toBe(200)
    const { master, expiresAt, pathways, view } = answer.json()
    expect([pathways, view]).toEqual([[], null])
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now())
    const list = await ask(master)
    expect(list.status).toBe(200)
    expect((await ask(master.replace('master.m3u8', '1/v240.m3u8'))).status).toBe(200)
    const segment = await ask(master.replace('master.m3u8', '1/v240/3.m4s'))
    expect(segment.text).toBe(`${region.pinned.id} v240 3`)
  })

  it('what is not there is refused in words of the reader', async () => {
    const answer = await play(region.other.id, { headers: { 'accept-language': 'ru' } })
    expect([answer.status, answer.json().code, answer.headers.get('nar-cut-off')]).toEqual([
      503,
      'cut-off',
      'almaty',
    ])
    expect(answer.json().detail).toMatch(/^Связь региона/)
    const title = await ask(`/api/v1/titles/${region.other.id}`)
    expect([title.status, title.json().code]).toEqual([503, 'cut-off'])
    expect((await play(region.abroad.id)).json().code).toBe('not-in-territory')
    const body = JSON.stringify({ use: 'embed' })
    expect((await play(region.pinned.id, { body })).status).toBe(503)
    expect((await ask('/api/v1/titles', { method: 'POST', body: '{}' })).status).toBe(503)
    expect((await ask(`/edge-kept/api/v1/titles/${region.pinned.id}/playback`)).status).toBe(404)
  })

  it('nobody gets the page of one who has signed in', async () => {
    const session = await ask('/api/v1/session', { headers: region.studio })
    expect([session.status, session.json().code]).toEqual([503, 'cut-off'])
    const mine = await ask('/api/v1/titles?scope=mine', { headers: region.studio })
    expect(mine.status).toBe(503)
  })

  it('what has expired is honoured within the grace, of what is there, and what is forged is not', async () => {
    const status = async (path: string) => (await ask(path)).status
    const late = region.path(region.pinned.asset, -10)
    // Whether the origin is there is known for a second.
    await expect.poll(() => status(`${late}master.m3u8`), { timeout: 10_000 }).toBe(200)
    for (const part of ['master.m3u8', '1/v240.m3u8', '1/v240/0.m4s'])
      expect(await status(late + part)).toBe(200)
    expect(await status(`${region.path(region.other.asset, -10)}1/v240/0.m4s`)).toBe(502)
    expect(await status(`${region.path(region.pinned.asset, -3700)}1/v240/0.m4s`)).toBe(410)
    const forged = late.replace(/\/[\w-]{43}\//, `/${'x'.repeat(43)}/`)
    expect(await status(`${forged}1/v240/0.m4s`)).toBe(403)
    expect(await status(`${late.replace(region.pinned.asset, region.other.asset)}1/v240/0.m4s`)).toBe(403)
  })
})

it('with the link back all is as before, without anybody doing anything', async () => {
  region.mend()
  await expect
    .poll(async () => (await ask(`/api/v1/titles/${region.other.id}`)).status, { timeout: 20_000 })
    .toBe(200)
  expect((await ask(`/watch/${region.pinned.id}`)).headers.get('nar-cut-off')).toBeNull()
  expect((await play(region.other.id)).status).toBe(200)
  expect((await ask('/api/v1/session', { headers: region.studio })).status).toBe(200)
  const late = region.path(region.pinned.asset, -10)
  expect((await ask(`${late}1/v240/0.m4s`)).status).toBe(410)
})
