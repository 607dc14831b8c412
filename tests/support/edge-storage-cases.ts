import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { liveLeaseKey } from '#transcoder/live/lease.ts'
import type { EdgeNode } from './edge-node.ts'
import type { EdgeStorage } from './edge-storage.ts'

/** What an origin has to do that reads object storage itself, whatever that is. `from`: as its log says. */
export function originCases(chain: () => EdgeStorage, from: 'folder' | 's3'): void {
  it('answers as the hub does, header for header, and byte for byte', async () => {
    const otherwise: string[] = []
    for (const path of storedPaths(chain()))
      for (const [name, request] of Object.entries(await requests(chain(), path))) {
        const hub = await ask(chain().hubUrl + path, request)
        const origin = await ask(chain().origin.url + path, request)
        // What of it ranges may be asked is said by nginx with the whole alone.
        if (hub.status !== 200) for (const one of [hub, origin]) delete one.headers['accept-ranges']
        const [there, here] = [hub, origin].map((one) => JSON.stringify({ ...one, body: one.body.length }))
        if (there !== here) otherwise.push(`${name} of ${path}: ${here}, not ${there}`)
        expect(origin.body.equals(hub.body), `${name} of ${path}`).toBe(true)
      }
    expect(otherwise.slice(0, 5).join('\n')).toBe('')
  })

  it('is asked through shield and edge, and the hub sends no segment', async () => {
    const { path, first, second, live, hubUrl, edge, taken } = chain()
    const bodies = new Map<string, Buffer>()
    for (const one of storedPaths(chain())) bodies.set(one, (await ask(hubUrl + one, {})).body)
    const later = [first, second].flatMap((id) =>
      ['v240', 'a48'].flatMap((name) => [4, 5, 6].map((number) => `${path(id)}1/${name}/${number}.m4s`)),
    )
    taken()
    for (const [one, body] of bodies)
      expect((await ask(edge.url + one, {})).body.equals(body), one).toBe(true)
    for (const one of later) expect((await ask(edge.url + one, {})).status).toBe(200)
    expect((await ask(`${edge.url}${path(first)}master.m3u8`, {})).status).toBe(200)
    const fromHub = taken()
    expect(fromHub.filter((one) => isMedia(one.path))).toEqual([])
    const permits = fromHub.filter((one) => one.path.endsWith('/permit'))
    expect(permits.length).toBeGreaterThan(0)
    expect(permits.every(({ bytes }) => bytes === 0)).toBe(true)
    expect(fromHub.some((one) => one.path.endsWith('master.m3u8'))).toBe(true)

    const log = await linesOf(chain().origin)
    const sent = log.filter((line) => line.segment !== '')
    expect(new Set(sent.map(({ segment }) => segment))).toEqual(new Set([from]))
    expect(sent.filter(({ scope }) => scope === live.channel).length).toBeGreaterThanOrEqual(6)
  })

  it('gives the newest of what is on air from who has it in hand, and says so', async () => {
    const { path, live, origin, servers, taken } = chain()
    const start = (live.starts[0] ?? 0) + 2000
    const rest = `live/${live.run}/v240/${start}.m4s`
    const part = `live/${live.run}/v240/part-7.m4s`
    const inHand = Buffer.from('not stored yet')
    const holder = createServer((request, answer) => {
      const isIt = [rest, part].some((one) => request.url === `/${live.channel}/${one}`)
      answer.writeHead(isIt ? 200 : 404, { 'content-type': 'video/mp4', 'cache-control': 'max-age=60' })
      answer.end(isIt ? inHand : '')
    }).listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const lease = { holder: 'x', url: `http://127.0.0.1:${(holder.address() as AddressInfo).port}` }
    expect((await ask(`${origin.url}${path(live.channel)}${rest}`, {})).status).toBe(404)
    await servers.redis.set(liveLeaseKey(live.channel), JSON.stringify(lease))
    taken()
    await expect
      .poll(async () => (await ask(`${origin.url}${path(live.channel)}${rest}`, {})).body.toString())
      .toBe(inHand.toString())
    expect(taken().filter((one) => isMedia(one.path)).length).toBeGreaterThan(0)
    expect((await ask(`${origin.url}${path(live.channel)}${part}`, {})).status).toBe(200)
    const lines = await linesOf(origin)
    expect(lines.filter(({ segment, status }) => segment === 'hub' && status === 200)).toHaveLength(2)
    holder.close()
    await servers.redis.del(liveLeaseKey(live.channel))
  })

  it('gives nothing that the hub would not give', async () => {
    const { path, first, second, live, origin, hubUrl } = chain()
    const [newest = 0, old = 0] = [live.starts[0], live.starts[200]]
    const at = (name: string, start: number) => `live/${live.run}/${name}/${start}.m4s`
    const window = `${live.channel}.${old - 20_000}.${old}`
    const tries = [
      ...['source', 'sound.json', '1/sound.json', '1/storyboard.json', '1/v240', '1/v240/'],
      ...['1/v240/99.m4s', '1/v240/init-1.mp4', '2/v240/0.m4s', '1/v240/0.mp4', '01234567890/v240/0.m4s'],
      ...['live/v240/init.mp4', `${at('v240', newest)}`, `1/${second}/v240/0.m4s`, 'permit', 'x/permit'],
    ].map((rest) => path(first) + rest)
    const onAir = [
      ...[at('v240', old), at('v240', newest + 60_000), at('x240', newest), '1/v240/0.m4s'],
      ...[
        `live/${live.run}/v240/init-1.mp4`,
        `live/${live.run}/a48/part-3.m4s`,
        `live/${live.run}/x/init.mp4`,
      ],
    ].map((rest) => path(live.channel) + rest)
    const shifted = [
      ...[at('v240', newest), at('v240', old), at('a48', old - 40_000), '1/v240/0.m4s'],
      ...[`live/${live.run}/a48/part-3.m4s`, at('v240', live.starts[220] ?? 0)],
    ].map((rest) => path(window) + rest)
    const permits = [
      path(first, { permit: 1 }),
      path(first, { seconds: -9 }),
      path(first, { by: 'x'.repeat(40) }),
    ]
    // Good once, and no longer: not only wrong.
    expect((await ask(`${origin.url}${permits[0]}1/v240/7.m4s`, {})).status).toBe(410)
    const wrong = permits.map((base) => `${base}1/v240/7.m4s`)
    const otherToken = `${path(first).replace(first, second)}1/v240/7.m4s`
    for (const one of [...tries, ...onAir, ...shifted, ...wrong, otherToken]) {
      const [hub, here] = [await ask(hubUrl + one, {}), await ask(origin.url + one, {})]
      expect([403, 404, 410], one).toContain(here.status)
      expect([204, 403, 404, 410], one).toContain(hub.status)
      expect([here.headers['content-type'], here.headers['cache-control']]).toEqual([
        'application/problem+json',
        'no-store',
      ])
    }
    // What is stored and inside of the window is given: the refusals above are no accident.
    const inside = `${path(`${live.channel}.${old}.${old + 1}`)}${at('v240', old)}`
    expect((await ask(origin.url + inside, {})).status).toBe(200)
  })
}

function storedPaths({ path, first, live }: EdgeStorage): string[] {
  const title = ['1/v240/init.mp4', '1/v240/3.m4s', '1/a48/init.mp4', '1/a48/0.m4s', '1/storyboard/0.jpg']
  const newest = live.starts[0] ?? 0
  const air = ['v240', 'a48', 'o32'].flatMap((name) =>
    ['init.mp4', `${newest}.m4s`].map((file) => `live/${live.run}/${name}/${file}`),
  )
  return [
    ...title.map((rest) => path(first) + rest),
    ...air.map((rest) => path(live.channel) + rest),
    `${path(`${live.channel}.${live.starts[40]}`)}live/${live.run}/v240/${live.starts[20]}.m4s`,
  ]
}

type Asked = { method?: string; headers?: Record<string, string> }

async function requests({ hubUrl }: EdgeStorage, path: string): Promise<Record<string, Asked>> {
  const { headers } = await ask(hubUrl + path, {})
  const etag = headers.etag ?? ''
  return {
    GET: {},
    HEAD: { method: 'HEAD' },
    range: { headers: { range: 'bytes=10-19' } },
    'end of it': { headers: { range: 'bytes=-7' } },
    'what is known': { headers: { 'if-none-match': `W/"x", ${etag}` } },
    'what was otherwise': { headers: { 'if-none-match': '"x"' } },
    'range of the same': { headers: { range: 'bytes=5-9', 'if-range': etag } },
    'range of another': { headers: { range: 'bytes=5-9', 'if-range': '"x"' } },
    'two ranges': { headers: { range: 'bytes=0-1,4-5' } },
  }
}

const isMedia = (path: string) => /\.(m4s|mp4|jpg)(\?|$)/.test(path)

/** Of the origin, once nginx has written what it keeps for a second. */
export async function linesOf(node: EdgeNode): Promise<Record<string, unknown>[]> {
  await new Promise((done) => setTimeout(done, 1100))
  return (await node.log())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Of the connection; and what the hub says of pages, which an nginx does not. */
const leftOut = [
  ...['date', 'connection', 'keep-alive', 'server', 'transfer-encoding', 'referrer-policy'],
  ...['content-security-policy', 'cross-origin-opener-policy', 'permissions-policy'],
]

export async function ask(url: string, { method = 'GET', headers = {} }: Asked) {
  const answer = await fetch(url, { method, headers: { 'accept-encoding': 'identity', ...headers } })
  const said = Object.fromEntries([...answer.headers].filter(([name]) => !leftOut.includes(name)))
  return { status: answer.status, headers: said, body: Buffer.from(await answer.arrayBuffer()) }
}
