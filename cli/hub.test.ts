import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { registerPages, registerSecurityHeaders } from './hub-pages.ts'

describe('the hub', () => {
  let servers: TestServers
  let hub: FastifyInstance
  beforeAll(async () => {
    servers = await startTestServers()
    hub = await buildTestHub(servers)
  })
  afterAll(async () => {
    await hub.close()
    await servers.close()
  })

  it('is alive and able to serve', async () => {
    for (const url of ['/healthz', '/readyz']) {
      const answer = await hub.inject({ url })
      expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true }])
    }
  })

  it('counts its answers for Prometheus, by route and not by address', async () => {
    await hub.inject({ url: '/api/v1/titles/000000000000' })
    const text = (await hub.inject({ url: '/metrics' })).body
    expect(text).toMatch(
      /nar_http_request_seconds_count\{[^}]*route="\/api\/v1\/titles\/:id",status="404"[^}]*\} 1/,
    )
    expect(text).not.toContain('000000000000')
  })

  it('describes every route of its API', async () => {
    const answer = await hub.inject({ url: '/api/v1/openapi.json' })
    const { openapi, paths } = answer.json()
    expect(openapi).toBe('3.1.0')
    const inBraces = (url: string) => `${apiBase}${url}`.replace(/:(\w+)/g, '{$1}')
    for (const { method, url } of Object.values(routes)) {
      expect(paths[inBraces(url)]?.[method.toLowerCase()], `${method} ${url}`).toMatchObject({
        summary: expect.any(String),
      })
    }
    for (const url of Object.values(streams)) expect(paths[inBraces(url)], url).toBeDefined()
    for (const url of ['/healthz', '/readyz', '/metrics']) expect(paths[url], url).toBeDefined()
  })

  it('shows its API on a page that needs nothing from elsewhere', async () => {
    const page = await hub.inject({ url: '/api/v1/docs/' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).not.toMatch(/https?:\/\//)
    const csp = String(page.headers['content-security-policy'])
    expect(csp).toContain("default-src 'self'")
    expect(csp).not.toMatch(/https:|upgrade-insecure|validator/)
    const script = /src="(\.\/[^"]*swagger-ui-bundle\.js)"/.exec(page.body)?.[1] ?? ''
    expect((await hub.inject({ url: new URL(script, 'http://hub/api/v1/docs/').pathname })).statusCode).toBe(
      200,
    )
  })

  it.each(['/api/v1/nothing', '/api', '/p/1', '/api/v1/titles/%ff', '/api/v1/%'])(
    'answers %s with a problem',
    async (url) => {
      const answer = await hub.inject({ url, headers: { 'accept-language': 'en' } })
      expect([400, 404]).toContain(answer.statusCode)
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      })
      expect(answer.json().status).toBe(answer.statusCode)
    },
  )

  it('says what is missing when it cannot serve', async () => {
    const broken = {
      ...servers,
      redis: Object.create(servers.redis, { ping: { value: () => Promise.reject(new Error('x')) } }),
    }
    const other = await buildTestHub(broken)
    const answer = await other.inject({ url: '/readyz' })
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ code: 'unavailable', details: { redis: 'no answer' } })
    expect((await other.inject({ url: '/healthz' })).statusCode).toBe(200)
    await other.close()
  })
})

describe('its pages', () => {
  let dist: string
  let app: FastifyInstance
  const script = 'console.log("сәлем")'
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'nar-dist-'))
    await mkdir(join(dist, 'assets'))
    await writeFile(join(dist, 'index.html'), '<title>Nar</title>')
    await writeFile(join(dist, 'robots.txt'), 'User-agent: *')
    await writeFile(join(dist, 'assets', 'index-abc.js'), script)
    await writeFile(join(dist, 'assets', 'index-abc.js.br'), brotliCompressSync(script))
    app = Fastify()
    registerSecurityHeaders(app)
    await registerPages(app, { root: dist })
  })
  afterAll(async () => {
    await app.close()
    await rm(dist, { recursive: true })
  })

  it.each([
    '/',
    '/?q=%D0%B0%D0%B9',
    '/watch/abcdefghijkl',
    '/upload',
    '/connection',
    '/passes',
    '/vouchers',
    '/earnings',
    '/studio',
    '/studio/titles/1',
    '/complain?title=abcdefghijkl',
    '/desk/',
  ])('%s is the application', async (url) => {
    const answer = await app.inject({ url })
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([
      200,
      '<title>Nar</title>',
      'no-cache',
    ])
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '/nothing',
    '/watch/x',
    '/assets/gone.js',
    '/%',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2findex.html',
  ])('%s is missing, said by the application', async (url) => {
    const answer = await app.inject({ url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toContain('root:')
    if (answer.statusCode === 404) expect(answer.body).toBe('<title>Nar</title>')
  })

  it('are for reading', async () => {
    expect((await app.inject({ method: 'POST', url: '/' })).json()).toMatchObject({ code: 'not-found' })
    const head = await app.inject({ method: 'HEAD', url: '/' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('come packed for who can unpack, and what has a hash in its name is kept for good', async () => {
    const packed = await app.inject({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    })
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script)
    const plain = await app.inject({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'identity' },
    })
    expect([plain.body, plain.headers['content-encoding']]).toEqual([script, undefined])
    expect((await app.inject({ url: '/robots.txt' })).headers['cache-control']).toBe('public, max-age=3600')
  })
})
