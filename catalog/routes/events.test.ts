import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TitleProgress } from '#catalog/contract/playback.ts'
import type { NewLicence } from '#catalog/contract/title.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { makeAsset, soundFacts, soundPart, soundPlan } from '#tests/support/assets.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { tusClient, tusMetadata } from '#tests/support/tus-client.ts'

let servers: TestServers
let hub: FastifyInstance
let url = ''
let owner = { authorization: '' }
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  owner = await bearer(servers, 'Studio')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const open: AbortController[] = []
afterEach(() => {
  for (const controller of open.splice(0)) controller.abort()
})

async function newTitle(licence?: NewLicence): Promise<string> {
  const body = JSON.stringify({
    kind: 'aitys',
    texts: { kk: { title: 'Айтыс' } },
    ...(licence ? { licence } : {}),
  })
  const headers = { ...owner, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/v1/titles`, { method: 'POST', headers, body })
  return ((await answer.json()) as { id: string }).id
}

/** Follows the events of a title. `next` waits for the next one that `wanted` takes, `seen` are all that came. */
async function follow(id: string, headers: Record<string, string> = owner) {
  const controller = new AbortController()
  open.push(controller)
  const answer = await fetch(`${url}/api/v1/titles/${id}/events`, { headers, signal: controller.signal })
  const seen: TitleProgress[] = []
  const state = { ended: false }
  const read = async () => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const data = /^event: progress\ndata: (.*)$/.exec(message)?.[1]
        if (data) seen.push(JSON.parse(data))
      }
    }
  }
  void read()
    .catch(() => undefined)
    .finally(() => {
      state.ended = true
    })
  const next = async (wanted: (progress: TitleProgress) => boolean): Promise<TitleProgress> => {
    const deadline = Date.now() + 10_000
    while (Date.now() < deadline) {
      const found = seen.find(wanted)
      if (found) return found
      await sleep(10)
    }
    throw new Error(`not among ${JSON.stringify(seen)}`)
  }
  return { answer, seen, next, state, stop: () => controller.abort() }
}

describe('events of a title', () => {
  it('tell the way from the first byte to complete, each the whole picture', async () => {
    const id = await newTitle()
    const events = await follow(id)
    expect(events.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(events.answer.headers.get('cache-control')).toBe('no-store')
    expect(await events.next(() => true)).toEqual({
      titleId: id,
      state: 'draft',
      refusal: null,
      upload: null,
      encoded: 0,
      left: null,
      watchableSeconds: null,
      completeSeconds: null,
      picturesDue: false,
      renditions: [],
    })

    const client = tusClient(servers, () => url, owner)
    const path = await client.create(3000, { 'upload-metadata': tusMetadata({ titleId: id }) })
    await client.patch(path, 0, Buffer.alloc(1000))
    await events.next(({ state, upload }) => state === 'uploading' && upload?.bytes === 1000)
    await client.patch(path, 1000, Buffer.alloc(2000))
    expect((await events.next(({ state }) => state === 'probing')).upload).toEqual({
      bytes: 3000,
      total: 3000,
    })

    const ledger = postgresLedger(servers.db)
    const asset = (await client.assetOf(path)).id
    await ledger.savePlan(asset, soundFacts, soundPlan)
    const half = { ...soundPart, done: false }
    half.renditions = {
      a48: { codecs: 'mp4a.40.2', initBytes: 4, initSha256: 'x', segments: [[281, 30_000]] },
    }
    await ledger.savePart(asset, half)
    await servers.redis.publish(`nar:title:${id}`, 'progress')
    const encoding = await events.next(({ state, encoded }) => state === 'encoding' && encoded > 0)
    expect(encoding.encoded).toBeCloseTo(0.5, 1)
    await ledger.reach(asset, 'watchable')
    const watchable = await events.next(({ state }) => state === 'watchable')
    expect(watchable.watchableSeconds).toBeGreaterThanOrEqual(0)
    expect(watchable.renditions).toMatchObject([{ name: 'a48' }])
    await ledger.savePart(asset, soundPart)
    await ledger.reach(asset, 'complete')
    expect(await events.next(({ state }) => state === 'complete')).toMatchObject({ encoded: 1 })
    expect(events.seen.every((progress) => Check(TitleProgress, progress))).toBe(true)
  })

  it('come at once when Redis says so, and in two seconds when it does not', async () => {
    const id = await newTitle()
    const events = await follow(id)
    await events.next(() => true)
    await sleep(400)
    await makeAsset(servers, id, 'encoding')
    const said = Date.now()
    await servers.redis.publish(`nar:title:${id}`, '')
    await events.next(({ state }) => state === 'encoding')
    expect(Date.now() - said).toBeLessThan(1000)
    await makeAsset(servers, id, 'refused')
    const refused = await events.next(({ state }) => state === 'refused')
    expect(refused.refusal).toMatchObject({ code: 'unsupported-codec' })
  })

  it('are no more than four a second, and none without news', async () => {
    const id = await newTitle()
    const asset = await makeAsset(servers, id, 'encoding')
    const events = await follow(id)
    await events.next(() => true)
    const forTwoSeconds = async (change: (n: number) => Promise<unknown>) => {
      const until = Date.now() + 2000
      for (let n = 1; Date.now() < until; n++) {
        await change(n)
        await servers.redis.publish(`nar:title:${id}`, '')
        await sleep(20)
      }
    }
    await forTwoSeconds((year) =>
      servers.db.updateTable('title').set({ year }).where('id', '=', id).execute(),
    )
    expect(events.seen).toHaveLength(1)
    await forTwoSeconds((n) =>
      servers.db
        .updateTable('asset')
        .set({ source_bytes: 1000 + n })
        .where('id', '=', asset)
        .execute(),
    )
    expect(events.seen.length).toBeGreaterThan(2)
    expect(events.seen.length).toBeLessThanOrEqual(10)
  })

  it('are for those who may see the title', async () => {
    const id = await newTitle()
    const other = await bearer(servers, 'Other')
    for (const headers of [{}, other]) {
      const { answer } = await follow(id, headers)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    }
    const moderator = await follow(id, await bearer(servers, 'Moderator', 'moderator'))
    expect(moderator.answer.status).toBe(200)
    const open = await newTitle({ licensor: 'S', territories: ['KZ'], uses: ['stream'] })
    await makeAsset(servers, open, 'watchable')
    expect((await follow(open, {})).answer.status).toBe(200)
  })

  it('leave nothing behind when the reader goes', async () => {
    const id = await newTitle()
    const events = await follow(id)
    await events.next(() => true)
    const subscribers = async () => Number((await servers.redis.pubsub('NUMSUB', `nar:title:${id}`))[1])
    const settled = async (count: number) => {
      for (let tries = 0; tries < 300 && (await subscribers()) !== count; tries++) await sleep(10)
      return subscribers()
    }
    expect(await settled(1)).toBe(1)
    events.stop()
    expect(await settled(0)).toBe(0)
  })

  it('end when the hub stops, which does not wait for them', async () => {
    const second = await buildTestHub(servers)
    const before = url
    url = await listen(second)
    const events = await follow(await newTitle())
    await events.next(() => true)
    const started = Date.now()
    await second.close()
    expect(Date.now() - started).toBeLessThan(3000)
    for (let tries = 0; tries < 100 && !events.state.ended; tries++) await sleep(10)
    expect(events.state.ended).toBe(true)
    url = before
  })
})
