import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRedis } from '#platform/redis.ts'
import { seen } from '#tests/support/live-channel.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { type Holding, holdChannels, type StartedChannel } from './holding.ts'
import { holderOf, type Leases, liveLeaseKey, openLeases } from './lease.ts'

let servers: TestServers
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())

const channel: StartedChannel = { id: 'abcdefghijkl', version: '1' }

type Process = {
  leases: Leases
  holding: Holding<StartedChannel>
  started: string[]
  fence: (error: Error) => void
  end(): Promise<void>
}

function liveProcess(url: string): Process {
  const redis = openRedis(servers.redisUrl, servers.log, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  })
  const leases = openLeases(redis, url)
  const started: string[] = []
  const process: Process = {
    leases,
    started,
    fence: () => undefined,
    holding: holdChannels(
      leases,
      async ({ version }) => {
        started.push(version)
        const fenced = new Promise<never>((_, reject) => {
          process.fence = reject
        })
        fenced.catch(() => undefined)
        return { fenced, stop: async () => undefined }
      },
      servers.log,
    ),
    end: async () => {
      await process.holding.stop()
      redis.disconnect()
    },
  }
  return process
}

it('one process holds a channel; another has it when that has died, was told to let go, or was fenced out', async () => {
  const [one, other] = [liveProcess('http://one'), liveProcess('http://other')]
  const holds = async (process: Process, seconds: number) =>
    seen('the other one', seconds, () => process.holding.held().length === 1)
  try {
    await seen('Redis', 5, () => servers.redis.status === 'ready')
    one.holding.wanted([channel])
    await holds(one, 5)
    other.holding.wanted([channel])
    expect(await holderOf(servers.redis, channel.id)).toMatchObject({ url: 'http://one' })

    // Changed by its owner: begun again by who has it.
    one.holding.wanted([{ ...channel, version: '2' }])
    other.holding.wanted([{ ...channel, version: '2' }])
    await seen('the new version', 8, () => [...one.started, ...other.started].includes('2'))

    // A push that has come to the other one.
    const [had, next] = one.holding.held().length === 1 ? [one, other] : [other, one]
    next.holding.urge(channel.id)
    had.holding.yieldTo(channel.id, next.leases.holder)
    await holds(next, 5)
    expect(had.holding.held()).toEqual([])

    // It has died: nobody renews its lease.
    next.holding.wanted([])
    await seen('that it was let go', 5, () => next.holding.held().length === 0)
    while ((await holderOf(servers.redis, channel.id)) !== null) await sleep(20)
    await servers.redis.set(liveLeaseKey(channel.id), '{"holder":"dead","url":"http://dead"}', 'PX', 1500)
    other.holding.wanted([channel])
    one.holding.wanted([channel])
    const holder = await seen('a new holder', 12, () =>
      [one, other].find(({ holding }) => holding.held().length === 1),
    )
    expect([one, other].filter(({ holding }) => holding.held().length === 1)).toEqual([holder])

    // Somebody else has its lease while it was asleep; somebody else writes into its place.
    await servers.redis.set(liveLeaseKey(channel.id), '{"holder":"thief","url":"http://thief"}', 'PX', 2500)
    await seen('that it was let go', 5, () => holder.holding.held().length === 0)
    expect(await holderOf(servers.redis, channel.id)).toMatchObject({ holder: 'thief' })
  } finally {
    await one.end()
    await other.end()
  }
}, 60_000)
