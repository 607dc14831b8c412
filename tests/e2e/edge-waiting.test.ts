import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signPath } from '#cdn-config/tokens.ts'
import { type EdgeNode, startEdgeNode } from '#tests/support/edge-node.ts'
import { type MadeUpOrigin, startMadeUpOrigin } from '#tests/support/made-up-origin.ts'
import { until } from '#tests/support/processes.ts'

/** What is on air through a rendered edge with its Varnish (docs/decisions/44-waiting.md): who waits, and how often the hub is asked. */
const secret = 's'.repeat(43)
const channel = 'channelchann'
let origin: MadeUpOrigin
let edge: EdgeNode
beforeAll(async () => {
  origin = await startMadeUpOrigin()
  edge = await startEdgeNode(origin.url, [secret], { varnish: true })
})
afterAll(async () => {
  await edge.close()
  await origin.close()
})
beforeEach(() => {
  origin.answerWith(200)
  origin.taken()
})

/** Every viewer has an address of their own. */
const address = (viewer: number, rest: string, permit = 0) =>
  edge.url + signPath(secret, channel, new Date(Date.now() + 3_600_000 + viewer * 1000), permit) + rest
const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers })
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}
const everybody = (viewers: number, rest: string, permit = 0) =>
  Promise.all(Array.from({ length: viewers }, (_, viewer) => get(address(viewer, rest, permit))))
const statuses = (answers: readonly { status: number }[]) => [...new Set(answers.map(({ status }) => status))]
const list = (msn: number) => `live/v0.m3u8?_HLS_msn=${msn}&_HLS_part=0`
const part = (number: number) => `live/runrunrunrun/v0/part-${number}.m4s`

it.each([
  [50, 1],
  [200, 2],
])('%i viewers wait by one request for a list and one for a hinted part', async (viewers, number) => {
  origin.hold()
  const waiting = [everybody(viewers, list(number)), everybody(viewers, part(number))] as const
  await until('the origin to be asked', 10, async () => origin.held() === 2)
  origin.release()
  const [lists, parts] = await Promise.all(waiting)
  expect([...statuses(lists), ...statuses(parts)]).toEqual([200, 200])
  expect(new Set(parts.map(({ body }) => body.length))).toEqual(new Set([origin.bytes]))
  // Those that were not accepted before the answer came find it kept.
  expect(origin.taken()).toHaveLength(2)
})

it('what was waited for is kept by nginx when nobody waits any more', async () => {
  expect((await get(address(0, part(7)))).status).toBe(200)
  await edge.stopVarnish()
  expect((await get(address(1, part(7)))).status).toBe(200)
  expect(origin.taken()).toHaveLength(1)
  await edge.startVarnish()
})

it('a refusal is said to all who asked by that permit, and kept from those of another', async () => {
  origin.answerWith(410)
  origin.hold()
  const waiting = everybody(50, list(20), 3)
  await until('the origin to be asked', 10, async () => origin.held() === 1)
  origin.release()
  expect(statuses(await waiting)).toEqual([410])
  expect(origin.taken()).toHaveLength(1)
  origin.answerWith(200)
  expect(statuses(await everybody(2, list(20), 0))).toEqual([200])
})

it.each([list(21), part(21)])(
  'an address that ends about now, or of an old permit, spoils %s for nobody',
  async (rest) => {
    origin.answerWith(410)
    const ending = signPath(secret, channel, new Date(Date.now() + 30_000)) + rest
    expect((await get(edge.url + ending)).status).toBe(410)
    expect((await get(address(0, rest, 3))).status).toBe(410)
    origin.answerWith(200)
    expect((await get(address(0, rest))).status).toBe(200)
  },
)

it('sends no name of the machines behind it, ranges of what is kept, and no body for HEAD', async () => {
  const whole = await get(address(0, part(30)))
  for (const name of ['x-cache', 'x-varnish', 'via', 'age', 'x-key'])
    expect(whole.headers.get(name)).toBeNull()
  expect(whole.headers.get('access-control-allow-origin')).toBe('*')
  const some = await get(address(1, part(30)), { range: 'bytes=10-19' })
  expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes 10-19/${origin.bytes}`])
  const head = await fetch(address(2, part(30)), { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(origin.bytes)])
  const forged = address(0, part(30)).replace(channel, 'anotherchann')
  expect((await get(forged, { 'x-key': `${channel}|${part(30)}` })).status).toBe(403)
  expect(origin.taken()).toHaveLength(1)
})

it('is passed by when it is away: nginx makes one request of many by itself', async () => {
  await edge.stopVarnish()
  origin.hold()
  const waiting = everybody(20, list(40))
  await until('the origin to be asked', 10, async () => origin.held() === 1)
  origin.release()
  expect(statuses(await waiting)).toEqual([200])
  expect(origin.taken()).toHaveLength(1)
  await edge.startVarnish()
})

it('with no hub goes on with old lists, and says that there is no more', async () => {
  expect((await get(address(0, 'live/v0.m3u8'))).status).toBe(200)
  await origin.close()
  await until('nobody to answer', 10, async () => (await get(address(0, 'live/a0.m3u8'))).status === 502)
  const cold = await get(address(0, list(50)))
  expect([cold.status, cold.headers.get('cache-control')]).toEqual([502, 'no-store'])
  expect(JSON.parse(cold.body.toString())).toMatchObject({ status: 502, code: 'unavailable' })
  await new Promise((done) => setTimeout(done, 1200))
  expect((await get(address(1, 'live/v0.m3u8'))).status).toBe(200)
  await origin.open()
})

it('writes down who was served by what was kept already', async () => {
  await new Promise((done) => setTimeout(done, 1100))
  const lines = (await edge.log())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const kept = lines.filter(({ scope, cache }) => scope === channel && cache === 'HIT')
  const fetched = lines.filter(({ scope, cache }) => scope === channel && cache === 'MISS')
  expect(kept.length).toBeGreaterThan(400)
  expect(fetched.length).toBeLessThan(20)
})
