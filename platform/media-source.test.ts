import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RangeServer, startRangeServer } from '#tests/support/range-server.ts'
import { type OpenSource, openSource, readSourceHead } from './media-source.ts'
import { MediaToolFailed, mediaOutput } from './media-tool.ts'
import { blockBytes } from './remote-object.ts'
import { sandboxed, sandboxedSource } from './sandbox.ts'
import { relaySocket } from './sandbox-relay.ts'

const object = randomBytes(3 * blockBytes + 1234)
let storage: RangeServer
const caught: string[] = []
const canary = createTcpServer((socket) => {
  caught.push('caught')
  socket.end()
})
const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port
const url = () => storage.url
const limits = { memory: 2 * 1024 ** 3, cpu: 20 }

const opened: OpenSource[] = []
async function open(): Promise<OpenSource> {
  const source = await openSource({ kind: 'url', url: url() })
  opened.push(source)
  return source
}

/** What a program in the sandbox writes, in place of ffmpeg. */
async function inside(source: OpenSource, program: string[]) {
  const [command = '', ...args] = sandboxed('bwrap', limits, source.place, program)
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const read = async (stream: Readable | null) => (stream ? buffer(stream) : Buffer.alloc(0))
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr)])
  await closed
  return { code: child.exitCode, out, err: err.toString() }
}

/** One request over the relay, as raw as an attacker would write it. */
const ask = (request: string) => [
  ...['/usr/bin/bash', '-c'],
  `exec 5<>/dev/tcp/127.0.0.1/8000; printf '${request}' >&5; cat <&5`,
]

beforeAll(async () => {
  storage = await startRangeServer(object)
  canary.listen(0, '127.0.0.1')
  await once(canary, 'listening')
})
afterEach(async () => {
  storage.breakBy(null)
  for (const source of opened.splice(0)) await source.close()
})
afterAll(async () => {
  await storage.close()
  canary.close()
})

describe('a source behind an address', () => {
  it('is read whole, in ranges and from the end by ffmpeg inside the sandbox', async () => {
    const source = await open()
    const address = sandboxedSource('bwrap', source.place)
    const copy = ['-v', 'error', '-protocol_whitelist', 'http,tcp', '-f', 'data', '-i', address]
    const { code, out, err } = await inside(source, [
      ...['/usr/bin/ffmpeg', ...copy, '-map', '0', '-c', 'copy', '-f', 'data', 'pipe:1'],
    ])
    expect([code, err]).toEqual([0, ''])
    expect(out.equals(object)).toBe(true)
    const tail = await inside(source, ask('GET / HTTP/1.0\\r\\nRange: bytes=-1234\\r\\n\\r\\n'))
    expect(tail.out.subarray(-1234).equals(object.subarray(-1234))).toBe(true)
    expect(tail.out.toString('latin1')).toMatch(/^HTTP\/1.1 206 /)
    // Every block once: what several connections of one run ask for is kept.
    expect(source.fetched()).toBe(object.length)
    expect(source.trouble()).toBeNull()
  })

  it('is all that can be reached: no other address, no other object, no way to write', async () => {
    const source = await open()
    const port = portOf(canary)
    for (const target of [`127.0.0.1/${port}`, `127.0.0.1/${storage.port}`, '10.0.0.1/80']) {
      const { code } = await inside(source, ['/usr/bin/bash', '-c', `echo x > /dev/tcp/${target}`])
      expect(code).not.toBe(0)
    }
    const others = [
      'GET http://127.0.0.1:PORT/ HTTP/1.0\\r\\n\\r\\n',
      'CONNECT 127.0.0.1:PORT HTTP/1.0\\r\\n\\r\\n',
      'GET /bucket/another HTTP/1.0\\r\\nHost: 127.0.0.1:PORT\\r\\nRange: bytes=0-9\\r\\n\\r\\n',
      'PUT /bucket/key HTTP/1.0\\r\\nContent-Length: 1\\r\\n\\r\\nx',
      'DELETE /bucket/key HTTP/1.0\\r\\n\\r\\n',
    ]
    for (const request of others) {
      const { out } = await inside(source, ask(request.replaceAll('PORT', String(port))))
      const [head = '', ...body] = out.toString('latin1').split('\r\n\r\n')
      // Whatever is asked for, it is this object or nothing.
      expect(/ 20[06] /.test(head) ? object.subarray(0, 10).toString('latin1') : '').toBe(
        body.join('\r\n\r\n').slice(0, 10),
      )
    }
    const seen = await inside(source, ['/usr/bin/bash', '-c', 'echo /*; cat /proc/net/dev; true'])
    expect(seen.out.toString()).toBe(`/bin /dev /etc /lib /lib64 ${relaySocket} /usr\n`)
    expect(caught).toEqual([])
  })

  it('is tried again while storage is busy, and blamed on storage when it stays so', async () => {
    let busy = 2
    storage.breakBy((_, response) => busy-- > 0 && Boolean(response.writeHead(503).end()))
    expect((await readSourceHead({ kind: 'url', url: url() }, 10)).equals(object.subarray(0, 10))).toBe(true)
    // The first block comes, the others never do: ffmpeg alone would take it for a file that ends there.
    storage.breakBy(
      (request, response) =>
        !request.headers.range?.startsWith('bytes=0-') && Boolean(response.writeHead(404).end()),
    )
    const run = mediaOutput(
      {
        ...{ tool: 'ffmpeg', source: { kind: 'url', url: url() }, limits, timeout: 30 },
        arguments: (source) => [
          ...['-v', 'error', '-protocol_whitelist', 'http,tcp', '-f', 'data', '-i', source],
          ...['-map', '0', '-c', 'copy', '-f', 'data', 'pipe:1'],
        ],
      },
      object.length,
    )
    const failure = await run.then(String, (error: unknown) => error)
    expect(failure).toBeInstanceOf(MediaToolFailed)
    expect(failure).toMatchObject({ fault: 'outside', message: 'ffmpeg: object storage answers 404' })
  })

  it('never tells its address', async () => {
    storage.breakBy((_, response) => Boolean(response.writeHead(403).end()))
    const failure = await openSource({ kind: 'url', url: url() }).then(String, String)
    expect(failure).toContain('object storage answers 403')
    expect(failure).not.toContain('secret')
  })

  it('fetches little more than what is read of it', async () => {
    const long = await startRangeServer(Buffer.alloc(64 * blockBytes))
    const source = await openSource({ kind: 'url', url: long.url })
    opened.push(source)
    const before = long.sent()
    const { out } = await inside(source, [
      ...['/usr/bin/bash', '-c'],
      `exec 5<>/dev/tcp/127.0.0.1/8000; printf 'GET / HTTP/1.0\\r\\nRange: bytes=8388608-\\r\\n\\r\\n' >&5; head -c 100000 <&5; sleep 1`,
    ])
    expect(out).toHaveLength(100_000)
    expect((long.sent() - before) / blockBytes).toBeLessThanOrEqual(4)
    await long.close()
  })
})
