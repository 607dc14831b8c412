import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'
import { isSigned, openReceiver } from '#tests/support/webhook-receiver.ts'

/** What was done is told, although the hub is killed while it tells, and before it could begin. */
const env = { NAR_WEBHOOK_ADDRESSES: 'any' }
let hub: RunningHub
let receiver: Awaited<ReturnType<typeof openReceiver>>

beforeAll(async () => {
  receiver = await openReceiver()
  hub = await startHub({ workers: 1, env })
}, 90_000)
afterAll(async () => {
  await hub?.stop()
  await hub?.remove()
  await receiver?.close()
})

it('loses nothing to kill -9', async () => {
  const headers = { authorization: `Bearer ${await hub.token()}` }
  const json = { ...headers, 'content-type': 'application/json' }
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${hub.url}/api/v1${path}`, {
      ...{ method: 'POST', headers: json, body: JSON.stringify(body) },
    })
    expect(answer.status).toBe(201)
    return answer.json() as Promise<{ id: string; secret: string }>
  }
  const { secret } = await post('/webhooks', { url: `${receiver.url}/nar`, events: ['title.deleted'] })
  const titles: string[] = []
  for (let n = 0; n < 6; n++)
    titles.push((await post('/titles', { kind: 'film', texts: { kk: { title: `Фильм ${n}` } } })).id)
  // The first is in the middle of being told when the hub dies; the last was answered a moment before.
  receiver.answer = () => new Promise(() => undefined)
  for (const id of titles) {
    const answer = await fetch(`${hub.url}/api/v1/titles/${id}`, { method: 'DELETE', headers })
    expect(answer.status).toBe(204)
    if (id === titles[0]) await receiver.came(1)
  }
  await hub.kill9()
  const inHand = receiver.received.map(({ headers: { 'webhook-id': id } }) => id)
  receiver.answer = () => 200
  hub = await startHub({ workers: 1, env, data: hub.data })
  await expect
    .poll(() => new Set(receiver.said().map(({ data }) => data.titleId)).size, { timeout: 90_000 })
    .toBe(titles.length)
  // Each at least once, in their order, the one that was in hand again under its own id.
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(inHand.length + titles.length)
  const after = receiver.received.slice(inHand.length)
  expect(after.map(({ body }) => JSON.parse(body).data.titleId)).toEqual(titles)
  expect(after[0]?.headers['webhook-id']).toBe(inHand[0])
  expect(after.every((one) => isSigned(one, secret))).toBe(true)
}, 240_000)
