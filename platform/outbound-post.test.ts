import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboundPolicy } from './outbound-policy.ts'
import { outboundPost, wrongAddress } from './outbound-post.ts'

let server: Server
let port = 0
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/redirect') response.writeHead(302, { location: '/elsewhere' }).end('moved')
    else if (request.url === '/endless') {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'.repeat(65_536)), 5)
      response.on('close', () => clearInterval(drip))
    } else if (request.url === '/drip') {
      response.writeHead(202)
      const drip = setInterval(() => response.write('d'), 20)
      response.on('close', () => clearInterval(drip))
    } else if (request.url === '/silent') request.resume()
    else if (request.url === '/break') request.socket.destroy()
    else response.end(`got it\0, ${request.method}`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const limits = { policy: 'any' as OutboundPolicy, timeoutMs: 2000, answerBytes: 100 }
const message = { headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') }
const post = (path: string, more: object = {}) =>
  outboundPost(`http://127.0.0.1:${port}${path}`, message, { ...limits, ...more })
const trouble = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { why?: string; name: string }) => error.why ?? error.name,
  )

describe('a POST to a stranger', () => {
  it('tells the status and the first bytes', async () => {
    expect(await post('/')).toEqual({ status: 200, text: 'got it, POST' })
  })

  it('follows no redirect', async () => {
    asked = []
    expect(await post('/redirect')).toEqual({ status: 302, text: 'moved' })
    expect(asked).toEqual(['/redirect'])
  })

  it('reads no more than it wants, and waits no longer', async () => {
    const { status, text } = await post('/endless')
    expect([status, text.length]).toEqual([200, 100])
    const began = performance.now()
    expect(await trouble(post('/silent', { timeoutMs: 300 }))).toBe('timeout')
    expect((await post('/drip', { timeoutMs: 300 })).status).toBe(202)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('says why there is no answer', async () => {
    expect(await trouble(post('/break'))).toBe('connection')
    expect(await trouble(outboundPost('http://127.0.0.1:1/', message, limits))).toBe('connection')
    const resolve = () => Promise.reject(new Error('no such name'))
    expect(await trouble(outboundPost(`http://x.invalid:${port}/`, message, { ...limits, resolve }))).toBe(
      'dns',
    )
    const plain = createSocket((socket) => socket.end('no tls here\n')).listen(0, '127.0.0.1')
    await once(plain, 'listening')
    const at = (plain.address() as AddressInfo).port
    expect(await trouble(outboundPost(`https://127.0.0.1:${at}/`, message, limits))).toBe('tls')
    plain.close()
    const stop = AbortSignal.abort()
    expect(await trouble(post('/', { signal: stop }))).toBe('AbortError')
  })
})

describe('what only this machine can reach', () => {
  it('is refused by its address', async () => {
    asked = []
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '169.254.169.254',
    ])
      expect(wrongAddress(`https://${host}:${port}/`, 'public'), host).toBe('private')
    expect(await trouble(post('/', { policy: 'public' }))).toBe('address')
    expect(asked).toEqual([])
  })

  it('is refused by what its name means at the moment of the connection', async () => {
    asked = []
    const answers = ['93.184.216.34', '127.0.0.1']
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 as const }]
    const rebinding = { ...limits, policy: 'public' as const, timeoutMs: 300, resolve }
    // Asked once, and called at what was looked at: the public address, which nobody answers at here.
    await trouble(outboundPost(`https://rebind.example:${port}/`, message, rebinding))
    expect(answers).toEqual(['127.0.0.1'])
    expect(await trouble(outboundPost(`https://rebind.example:${port}/`, message, rebinding))).toBe('address')
    const both = async () => [
      { address: '10.0.0.1', family: 4 as const },
      { address: '::1', family: 6 as const },
    ]
    expect(
      await trouble(outboundPost(`https://b.example:${port}/`, message, { ...rebinding, resolve: both })),
    ).toBe('address')
    const named = `https://localhost:${port}/`
    expect(await trouble(outboundPost(named, message, { ...limits, policy: 'public' }))).toBe('address')
    expect(asked).toEqual([])
  })

  it('is a matter of the operator', () => {
    expect(wrongAddress('http://example.kz/', 'public')).toBe('scheme')
    expect(wrongAddress('http://10.0.0.1/', 'https')).toBe('scheme')
    expect(wrongAddress('https://10.0.0.1/', 'https')).toBe(null)
    expect(wrongAddress('http://10.0.0.1/', 'any')).toBe(null)
    expect(wrongAddress('https://studio.example.kz/nar?key=1', 'public')).toBe(null)
    for (const url of ['https://a:b@example.kz/', 'https://example.kz/#x', 'x', 'https://'])
      expect(wrongAddress(url, 'any'), url).toBe('url')
    for (const url of ['ftp://example.kz/', 'file:///etc/passwd', 'gopher://x/'])
      expect(wrongAddress(url, 'any'), url).toBe('scheme')
  })
})
