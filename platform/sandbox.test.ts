import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sandboxed, sandboxKind } from './sandbox.ts'

/** A shell in place of ffmpeg, as if an upload had taken it over: what can it reach? */
let folder: string
let source: string
let canary: string
const connections: string[] = []
const server = createServer((socket) => {
  connections.push('caught')
  socket.end()
})
const limits = { memory: 512 * 1024 ** 2, cpu: 2 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-sandbox-'))
  source = join(folder, 'source')
  canary = join(folder, 'another-owners-file')
  await writeFile(source, 'my own upload')
  await writeFile(canary, 'canary')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

async function inside(script: string) {
  const [command = '', ...args] = sandboxed('bwrap', limits, { file: source }, [
    '/usr/bin/bash',
    '-c',
    script,
  ])
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let out = ''
  for (const stream of [child.stdout, child.stdio[3]])
    stream?.on('data', (piece: Buffer) => {
      out += piece.toString()
    })
  const [code] = (await once(child, 'close')) as [number]
  return { code, out }
}

describe('the sandbox', () => {
  it('runs here at all', async () => {
    expect(await sandboxKind()).toBe('bwrap')
  })

  it('shows the one file and passes pipes through', async () => {
    expect(await inside('cat /source; echo beyond >&3')).toEqual({ code: 0, out: 'my own uploadbeyond\n' })
  })

  it('holds nothing else of this machine', async () => {
    const { out } = await inside('echo /*; echo /etc/*; ls /proc /home /root /var /tmp 2>/dev/null; true')
    const [top, etc, ...rest] = out.trim().split('\n')
    expect(top?.split(' ').sort()).toEqual(['/bin', '/dev', '/etc', '/lib', '/lib64', '/source', '/usr'])
    expect(etc?.split(' ').every((name) => ['/etc/alternatives', '/etc/ld.so.cache'].includes(name))).toBe(
      true,
    )
    expect(rest.join('')).toBe('')
  })

  it("cannot read another owner's file by an absolute or a relative path", async () => {
    const tries = [
      canary,
      `/source/../..${canary}`,
      '../another-owners-file',
      './another-owners-file',
      '/proc/1/root/etc/passwd',
    ]
    for (const path of tries) {
      const { code, out } = await inside(`cat '${path}'`)
      expect(out).toBe('')
      expect(code).not.toBe(0)
    }
  })

  it('reaches no socket, not even on this machine', async () => {
    const { port } = server.address() as AddressInfo
    const { code } = await inside(`echo hello > /dev/tcp/127.0.0.1/${port}`)
    expect(code).not.toBe(0)
    expect(connections).toEqual([])
  })

  it('writes nowhere', async () => {
    for (const path of ['/source', '/usr/x', '/x', '/dev/x'])
      expect((await inside(`printf x > ${path} && test -s ${path}`)).code).not.toBe(0)
  })

  it.each([
    ['bwrap', '/dev/null /dev/urandom /dev/zero'],
    ['limits', 'as they are'],
  ] as const)('has no terminal to type into, started from one: %s', async (kind, devices) => {
    const list = kind === 'bwrap' ? 'echo /dev/*' : 'echo as they are'
    const command = sandboxed(kind, limits, { file: source }, [
      '/usr/bin/bash',
      '-c',
      `exec 2>/dev/null; ${list}; (: < /dev/tty) || echo none`,
    ])
    const quoted = command.map((word) => `'${word}'`).join(' ')
    // The shell stays: as the leader of a group, which Node's children are not, setsid(1) would fork.
    const child = spawn('script', ['-qec', `: < /dev/tty && ${quoted}; exit 0`, '/dev/null'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString()
    })
    await once(child, 'close')
    expect(out.trim().split(/\r?\n/)).toEqual([devices, 'none'])
  })

  it('stays in the session that started it, so that nice counts', async () => {
    // getsid(2) is 0 where the leader is in an outer process namespace.
    expect((await inside(`perl -e 'print syscall(124, 0)'`)).out).toBe('0')
  })

  it('is nobody, and sees no process but its own', async () => {
    const { out } = await inside(`id -u; kill -0 ${process.pid} && echo reached`)
    expect(out).toBe('65534\n')
  })

  it('ends where its memory or CPU time does', async () => {
    const memory = await inside(`perl -e '$x = "a" x (1024 ** 3); print "held"'`)
    expect(memory).toMatchObject({ out: '' })
    expect(memory.code).not.toBe(0)
    expect((await inside('while :; do :; done')).code).not.toBe(0)
  }, 60_000)
})
