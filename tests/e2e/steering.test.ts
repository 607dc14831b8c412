import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Playback } from '#catalog/contract/playback.ts'
import type { SteeringManifest } from '#cdn-config/steering/manifest.ts'
import { bearer, startTestServers, type TestServers } from '../support/servers.ts'
import { makeStartable } from '../support/startable-asset.ts'
import { startSteeredEdges } from '../support/steered-edges.ts'

/** Real parts: a hub with a topology, and two edges as they are rendered. */
let servers: TestServers
let steered: Awaited<ReturnType<typeof startSteeredEdges>>
let title: string

beforeAll(async () => {
  servers = await startTestServers()
  steered = await startSteeredEdges(servers)
  const headers = await bearer(servers, 'Studio')
  const licence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'concert', texts: { kk: { title: 'Той' } }, licence }
  title = (await steered.hub.inject({ method: 'POST', url: '/api/v1/titles', headers, payload })).json().id
  await makeStartable(servers, title)
})
afterAll(async () => {
  await steered.close()
  await servers.close()
})

const playback = async (remoteAddress = '127.0.0.1'): Promise<Playback> =>
  (
    await steered.hub.inject({ method: 'POST', url: `/api/v1/titles/${title}/playback`, remoteAddress })
  ).json()

/** As a viewer of its own: shares are drawn from addresses, and 127.0.0.0/8 has enough of them. */
async function manifestAt(address: string, localAddress = '127.0.0.1'): Promise<SteeringManifest> {
  const answer = await new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
    request(address, { localAddress, agent: false }, (response) =>
      buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject),
    )
      .on('error', reject)
      .end()
  })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`)
  return JSON.parse(answer.body.toString())
}
const ids = ({ 'X-PATHWAYS': pathways }: SteeringManifest) => pathways.map(({ id }) => id)
const steeringOf = ({ master }: Playback) => master.replace('master.m3u8', 'steering.json')

/** As soon as it is so; a test that waits for what never comes runs out of its own time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((wake) => setTimeout(wake, 50))
}

describe('the answer of playback', () => {
  it('names the edges of the viewer in the order of the plan, and is at the first', async () => {
    const { master, pathways, subtitles, storyboard } = await playback()
    expect(pathways).toEqual([
      { id: 'almaty', baseUrl: steered.urls.almaty, domestic: true },
      { id: 'astana', baseUrl: steered.urls.astana, domestic: true },
      { id: 'hub', baseUrl: '', domestic: true },
    ])
    for (const address of [master, ...subtitles.map(({ url }) => url), ...(storyboard ? [storyboard] : [])])
      expect(address.startsWith(`${steered.urls.almaty}/p/`)).toBe(true)
    expect((await fetch(master)).status).toBe(200)
    const abroad = await playback('203.0.113.7')
    expect(abroad.pathways.map(({ domestic }) => domestic)).toEqual([false, false, false])
  })

  it('is at a master playlist that says where its manifest is', async () => {
    const { master } = await playback()
    for (const file of ['master.m3u8', 'sound.m3u8'])
      expect(await (await fetch(master.replace('master.m3u8', file))).text()).toContain(
        '#EXT-X-CONTENT-STEERING:SERVER-URI="steering.json",PATHWAY-ID="."\n',
      )
    expect(await (await fetch(master.replace('master.m3u8', '1/v240.m3u8'))).text()).not.toContain('STEERING')
  })

  it('lets pages load from the edges, and from nowhere else', async () => {
    const policy = (await fetch(steered.hubUrl)).headers.get('content-security-policy') ?? ''
    const { almaty, astana } = steered.urls
    expect(policy).toContain(`connect-src 'self' ${almaty} ${astana};`)
    expect(policy).toContain(`img-src 'self' data: blob: ${almaty} ${astana};`)
    expect(policy).toContain(`media-src 'self' blob: ${almaty} ${astana};`)
  })
})

describe('a manifest', () => {
  it('is the same at an edge and at the hub, and is passed on by an edge for its own zone', async () => {
    const address = steeringOf(await playback())
    const { pathname } = new URL(address)
    const atEdge = await manifestAt(address)
    expect(ids(atEdge)).toEqual(['almaty', 'astana', 'hub'])
    expect(atEdge['PATHWAY-CLONES']?.map((clone) => clone['URI-REPLACEMENT'].HOST)).toEqual([
      '127.0.0.2',
      '127.0.0.3',
    ])
    expect(await manifestAt(steered.hubUrl + pathname)).toEqual(atEdge)
    // What a viewer says of themselves an edge does not pass on.
    expect(await manifestAt(`${address}?zone=external`)).toEqual(atEdge)
    expect((await manifestAt(`${steered.hubUrl}${pathname}?zone=external`))['X-PATHWAYS'][0]?.domestic).toBe(
      false,
    )
    expect(await manifestAt(`${steered.hubUrl}${pathname}?zone=nowhere&share=x`)).toEqual(atEdge)
  })

  it('is for whoever has a token', async () => {
    const address = steeringOf(await playback())
    const forged = address.replace(/\/p\/(\d+)\/.{43}/, `/p/$1/${'A'.repeat(43)}`)
    expect((await fetch(forged)).status).toBe(403)
    expect((await fetch(forged.replace(steered.urls.almaty, steered.hubUrl))).status).toBe(403)
  })
})

describe('an edge', () => {
  it('that dies leaves the pathways, and comes back when it does', async () => {
    const { pathname } = new URL(steeringOf(await playback()))
    const firstNow = async () => ids(await manifestAt(steered.urls.astana + pathname))[0]
    await steered.stop('almaty')
    await until(async () => (await firstNow()) === 'astana')
    const { master, pathways } = await playback()
    expect(pathways.map(({ id }) => id)).toEqual(['astana', 'hub'])
    expect(master.startsWith(steered.urls.astana)).toBe(true)
    await steered.stop('astana')
    await until(async () => ids(await manifestAt(steered.hubUrl + pathname))[0] === 'hub')
    expect((await playback()).master).toMatch(/^\/p\//)
    await steered.start('almaty')
    await steered.start('astana')
    await until(async () => (await firstNow()) === 'almaty')
  }, 60_000)

  it('that is full sends a share of its viewers elsewhere, and the desk says so', async () => {
    await steered.close()
    steered = await startSteeredEdges(servers, { almaty: 'capacity: 100' })
    const { pathname } = new URL(steeringOf(await playback()))
    const headers = await bearer(servers, 'Operator', 'admin')
    const seen = async () => {
      const answer = await steered.hub.inject({ url: '/api/v1/desk/operations', headers })
      return answer.json().edges as { name: string; ok: boolean | null; rate: number | null; shed: number }[]
    }
    await until(async () => ((await seen())[0]?.shed ?? 0) > 0)
    const [almaty, astana] = await seen()
    expect(almaty).toMatchObject({ name: 'almaty', ok: true })
    expect(almaty?.rate).toBeGreaterThan(100)
    expect(astana).toMatchObject({ name: 'astana', ok: true, shed: 0 })
    const firstOf = async (n: number) =>
      ids(await manifestAt(steered.urls.astana + pathname, `127.0.${n}.1`))[0]
    await until(async () => {
      const first = await Promise.all(Array.from({ length: 40 }, (_, n) => firstOf(n)))
      return first.includes('almaty') && first.includes('astana')
    })
  }, 60_000)
})
