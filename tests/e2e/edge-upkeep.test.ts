import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { fingerprintOf } from '#cdn-config/secrets-in-use.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { rotate } from '#cli/edge-rotate.ts'
import { loadConfig } from '#platform/config.ts'
import { installedEdge } from '#tests/support/installed-edge.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { makeStartable } from '#tests/support/startable-asset.ts'

/** An installed edge before a real hub: changed while it serves. */
let servers: TestServers
let hub: FastifyInstance
let edge: Awaited<ReturnType<typeof installedEdge>>
let titleId: string
const big = Buffer.alloc(24_000_000, 'нар')
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  const hubUrl = await listen(hub)
  const headers = await bearer(servers, 'Studio')
  const licence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'concert', texts: { kk: { title: 'Той' } }, licence }
  titleId = (await hub.inject({ method: 'POST', url: '/api/v1/titles', headers, payload })).json().id
  const asset = await makeStartable(servers, titleId)
  await servers.storage.put(keys.segment(asset, 1, 'v240', 0), big)
  await servers.storage.put(keys.segment(asset, 1, 'v240', 1), Buffer.from('small'))
  edge = await installedEdge(hubUrl, servers.data)
})
afterAll(async () => {
  await edge?.close()
  await hub?.close()
  await servers?.close()
})

/** As a viewer is told. */
const address = async (): Promise<string> => {
  const { master } = (await hub.inject({ method: 'POST', url: `/api/v1/titles/${titleId}/playback` })).json()
  return edge.url + master.replace('master.m3u8', '1/v240/')
}
const statusOf = async (url: string) => (await fetch(url)).status

/**
 * As browsers do (RFC 9112 section 9.3.1): a connection that was kept may end just as the next request is sent on it, which is
 * then sent once more. On a new connection nothing may fail.
 */
const statusAt = (url: string, agent?: Agent): Promise<number | string> =>
  new Promise((done) => {
    const sent = get(url, { agent: agent ?? false }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0))
      answer.on('error', (error) => done(error.message))
    })
    sent.on('error', (error) => (sent.reusedSocket ? statusAt(url, agent).then(done) : done(error.message)))
  })

it('has its logs moved on where it was installed, wherever it was rendered', async () => {
  const rules = await readFile(join(edge.dir, 'logrotate.conf'), 'utf8')
  expect(rules).toContain(`"${edge.dir}/access.json" {`)
  expect(rules).toContain(`cat "${edge.dir}/nginx.pid"`)
  expect(rules).not.toContain('/rendered/elsewhere')
})

it('goes on through ten installations: a slow download, a viewer who keeps the connection, everybody else', async () => {
  const base = await address()
  expect(await statusOf(`${base}1.m4s`)).toBe(200)
  const master = await edge.pid()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const slow = new Promise<number>((done, failed) => {
    get(`${base}0.m4s`, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
        answer.pause()
        setTimeout(() => answer.resume(), isOver ? 0 : 20)
      })
      answer.on('end', () => done(bytes))
      answer.on('error', failed)
    }).on('error', failed)
  })
  let isOver = false
  const statuses: (number | string)[] = []
  const viewer = async (kept?: Agent) => {
    while (!isOver) statuses.push(await statusAt(`${base}1.m4s`, kept))
  }
  const viewers = [viewer(agent), viewer(), viewer()]
  for (let n = 0; n < 10; n += 1) await edge.install()
  isOver = true
  await Promise.all(viewers)
  agent.destroy()
  expect(await slow).toBe(big.length)
  expect(statuses.length).toBeGreaterThan(20)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(await edge.pid()).toBe(master)
}, 60_000)

it('leaves what runs as it is when nginx does not take what comes', async () => {
  const before = await readFile(join(edge.dir, 'nginx.conf'), 'utf8')
  const broken = edge.install((files) => {
    files['nginx.conf'] = { text: 'http { proxy_cache nowhere; }', mode: 0o644 }
  })
  await expect(broken).rejects.toThrow('nothing was changed')
  expect(await readFile(join(edge.dir, 'nginx.conf'), 'utf8')).toBe(before)
  expect((await readdir(join(edge.dir, '..'))).filter((name) => name.includes('next'))).toEqual([])
  expect((await stat(join(edge.dir, 'secrets.js'))).mode & 0o777).toBe(0o600)
  expect(await statusOf(`${await address()}1.m4s`)).toBe(200)
})

it('plays what was signed before, through a change of the secret and after it', async () => {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(written.push(String(text))))
  const config = { ...loadConfig({}), data: servers.data }
  const network = { ...edge.network, origin: { ...edge.network.origin } }
  const step = () => rotate(network, config, false)
  const [old = ''] = await openSecrets(servers.data)
  const before = `${await address()}1.m4s`
  expect(await step()).toBe(0)
  expect((await openSecrets(servers.data))[0]).toBe(old)
  const [, fresh = ''] = await openSecrets(servers.data)
  // The edge has not heard of it: it must not sign.
  expect(await step()).toBe(1)
  expect(written.at(-1)).toContain('almaty')
  await edge.install()
  // The hub reads it by itself, and workers of nginx are of the new configuration in a moment.
  await expect.poll(step, { timeout: 15_000 }).toBe(0)
  expect((await openSecrets(servers.data))[0]).toBe(fresh)
  expect(await statusOf(before)).toBe(200)
  await expect
    .poll(async () => /fingerprint="(\w+)",signs="true"/.exec((await hub.inject('/metrics')).body)?.[1], {
      timeout: 10_000,
    })
    .toBe(fingerprintOf(fresh))
  const after = `${await address()}1.m4s`
  expect([await statusOf(before), await statusOf(after)]).toEqual([200, 200])

  expect(await step()).toBe(1)
  const longAgo = new Date(Date.now() - 13 * 3_600_000).toISOString()
  await writeFile(join(servers.data, 'secret.rotation'), JSON.stringify({ step: 'signing', at: longAgo }))
  expect(await step()).toBe(0)
  expect(await openSecrets(servers.data)).toEqual([fresh])
  await edge.install()
  await expect.poll(() => statusOf(before), { timeout: 10_000 }).toBe(403)
  expect(await statusOf(after)).toBe(200)
  vi.restoreAllMocks()
  for (const secret of [old, fresh]) expect(written.join('')).not.toContain(secret)
}, 60_000)
