import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPath } from '#cdn-config/tokens.ts'
import { type EdgeNode, startEdgeNode } from '#tests/support/edge-node.ts'
import { type MadeUpOrigin, startMadeUpOrigin } from '#tests/support/made-up-origin.ts'

/** What a rendered edge bears: crowds, TLS, limits, and an origin that is gone. By real nginx. */
const secret = 's'.repeat(43)
const title = 'titletitle12'
const path = (rest: string, viewer = 0, permit = 0) =>
  signPath(secret, title, new Date(Date.now() + 3_600_000 + viewer * 1000), permit) + rest
const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers })
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}
const statuses = (answers: readonly { status: number }[]) => [...new Set(answers.map(({ status }) => status))]

let origin: MadeUpOrigin
beforeAll(async () => {
  origin = await startMadeUpOrigin({ bytes: 200_000 })
})
afterAll(() => origin.close())

describe('a crowd', () => {
  let edge: EdgeNode
  beforeAll(async () => {
    edge = await startEdgeNode(origin.url, [secret])
  })
  afterAll(() => edge.close())

  it('of 500 viewers of one cold segment is one request at the origin', async () => {
    origin.taken()
    const rest = '1/v240/1.m4s'
    const all = await Promise.all(Array.from({ length: 500 }, (_, n) => get(edge.url + path(rest, n))))
    expect(statuses(all)).toEqual([200])
    expect(all.every(({ body }) => body.length === origin.bytes)).toBe(true)
    expect(origin.taken()).toHaveLength(1)
  })

  it('of 10 viewers of each of 50 segments is 50 requests', async () => {
    origin.taken()
    const read = async (viewer: number) => {
      for (let number = 100; number < 150; number += 1)
        expect((await get(edge.url + path(`1/a48/${number}.m4s`, viewer))).status).toBe(200)
    }
    await Promise.all(Array.from({ length: 10 }, (_, viewer) => read(viewer)))
    expect(origin.taken()).toHaveLength(50)
  })

  it('that is refused is refused at once, and spoils nothing for others', async () => {
    const list = '1/v360.m3u8'
    origin.answerWith(410)
    origin.taken()
    const old = Array.from({ length: 50 }, (_, n) => get(edge.url + path(list, n, 2)))
    expect(statuses(await Promise.all(old))).toEqual([410])
    expect(origin.taken().length).toBeLessThanOrEqual(2)
    const ending = signPath(secret, title, new Date(Date.now() + 30_000))
    expect((await get(edge.url + ending + list)).status).toBe(410)
    origin.answerWith(200)
    expect((await get(edge.url + path(list))).status).toBe(200)
  })

  it('goes on with what is kept when the origin is gone, also after the edge was started again', async () => {
    const list = '1/v240.m3u8'
    expect((await get(edge.url + path(list))).status).toBe(200)
    await origin.close()
    await new Promise((done) => setTimeout(done, 1200))
    const still = async () => {
      const kept = [await get(edge.url + path(list)), await get(edge.url + path('1/v240/1.m4s', 3))]
      expect(statuses(kept)).toEqual([200])
      for (const rest of ['1/a48.m3u8', '1/v240/99.m4s']) {
        const cold = await get(edge.url + path(rest))
        expect([cold.status, cold.headers.get('cache-control')]).toEqual([502, 'no-store'])
        expect(JSON.parse(cold.body.toString())).toMatchObject({ status: 502, code: 'unavailable' })
      }
    }
    await still()
    await edge.restart()
    await still()
    await origin.open()
    // It is asked again two seconds after it was found away.
    await expect
      .poll(async () => (await get(edge.url + path('1/v240/99.m4s'))).status, { timeout: 10_000 })
      .toBe(200)
  })
})

describe('limits of a zone', () => {
  let edge: EdgeNode
  beforeAll(async () => {
    const near =
      '{ name: near, region: domestic, prefixes: [127.0.0.0/8], limits: { connections: 3, requests: 5 } }'
    edge = await startEdgeNode(origin.url, [secret], { zones: `[${near}]` })
  })
  afterAll(() => edge.close())

  it('are said as a problem that nobody keeps, and pass', async () => {
    const rest = '1/v240/300.m4s'
    expect((await get(edge.url + path(rest))).status).toBe(200)
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => get(edge.url + path(rest, n))))
    expect(statuses(all).toSorted()).toEqual([200, 429])
    const busy = all.find(({ status }) => status === 429)
    expect(busy?.headers.get('cache-control')).toBe('no-store')
    expect(busy?.headers.get('access-control-allow-origin')).toBe('*')
    expect(busy?.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(busy?.body.toString() ?? '')).toMatchObject({ status: 429, code: 'too-many-requests' })
    await expect.poll(async () => (await get(edge.url + path(rest))).status, { timeout: 10_000 }).toBe(200)
  })
})

describe('TLS', () => {
  let folder: string
  let edge: EdgeNode
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-tls-'))
    const tls = { certificate: join(folder, 'tls.pem'), key: join(folder, 'tls.key') }
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=nar']
    execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', tls.key, '-out', tls.certificate], {
      stdio: 'ignore',
    })
    edge = await startEdgeNode(origin.url, [secret], { tls })
  })
  afterAll(async () => {
    await edge.close()
    await rm(folder, { recursive: true })
  })

  /** One connection of HTTP/2, all requests at a time. */
  async function overHttp2(paths: readonly string[], headers: Record<string, string> = {}) {
    const session = connect(edge.url, { rejectUnauthorized: false })
    try {
      return await Promise.all(
        paths.map(async (one) => {
          const stream = session.request({ ':path': one, ...headers })
          const answer = new Promise<Record<string, unknown>>((done) => stream.once('response', done))
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk)
          return { headers: await answer, body: Buffer.concat(chunks) }
        }),
      )
    } finally {
      session.close()
    }
  }

  it('carries HTTP/2: twenty segments by one connection, and its own rules', async () => {
    const paths = Array.from({ length: 20 }, (_, n) => path(`1/v240/${400 + n}.m4s`))
    const all = await overHttp2([...paths, ...paths])
    for (const { headers, body } of all) {
      expect([headers[':status'], body.length]).toEqual([200, origin.bytes])
      expect(headers['strict-transport-security']).toBe('max-age=31536000')
    }
    const [forged] = await overHttp2([path('1/v240/400.m4s').replace(title, 'anothertitle')])
    expect(forged?.headers[':status']).toBe(403)
  })

  it('packs playlists, and not what is packed already', async () => {
    const packing = { 'accept-encoding': 'gzip' }
    const [list, plain, segment] = [
      ...(await overHttp2([path('1/v240.m3u8')], packing)),
      ...(await overHttp2([path('1/v240.m3u8')])),
      ...(await overHttp2([path('1/v240/400.m4s')], packing)),
    ]
    expect([list?.headers['content-encoding'], list?.headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect(plain?.headers['content-encoding']).toBeUndefined()
    expect(list?.body.length).toBeLessThan((plain?.body.length ?? 0) / 5)
    expect(segment?.headers['content-encoding']).toBeUndefined()
  })

  it.each([
    ['TLSv1.1', null],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
  ] as const)('%s: %s', async (version, spoken) => {
    const versions = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' } as const
    const socket: TLSSocket = connectTls({ port: edge.port, rejectUnauthorized: false, ...versions })
    const protocol = await new Promise((done) => {
      socket.once('secureConnect', () => done(socket.getProtocol()))
      socket.once('error', () => done(null))
    })
    socket.destroy()
    expect(protocol).toBe(spoken)
  })

  // What Debian's kernel does, and not every kernel of a virtual machine.
  it.skipIf(!existsSync('/proc/net/tls_stat'))('is done by the kernel', async () => {
    const count = () => Number(/TlsTxSw\s+(\d+)/.exec(readFileSync('/proc/net/tls_stat', 'utf8'))?.[1])
    const before = count()
    await overHttp2([path('1/v240/400.m4s')])
    expect(count()).toBeGreaterThan(before)
  })
})
