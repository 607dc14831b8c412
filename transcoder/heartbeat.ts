import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import type { Log } from '#platform/log.ts'
import type { Lane } from './jobs.ts'

/** Where every worker says that it lives, and what it is at: id → `Beat` as JSON. Lost with Redis, and back within a beat. */
const place = 'nar:workers'
const beatMs = 10_000
/** What has begun or ended is said together with what does so shortly after, ms. */
const soonMs = 500
/** A worker that was not heard of for so long is taken to be gone, and after that it is forgotten. */
const silentMs = 3 * beatMs
const forgottenMs = 10 * 60_000

export type JobUnderWay = { kind: string; lane: Lane; assetId: string; since: number }
/** Moments in ms since 1970. */
export type Beat = {
  id: string
  host: string
  process: number
  since: number
  at: number
  jobs: JobUnderWay[]
}

export type Heartbeat = {
  /** A job is under way until the function is called that this answers. */
  begin(job: Omit<JobUnderWay, 'since'>): () => void
  stop(): Promise<void>
}

/** Says that this process lives, now and then. What it cannot say is not said: work goes on without it. */
export function startHeartbeat(redis: Redis, log: Log, id = `${hostname()}:${process.pid}`): Heartbeat {
  const since = Date.now()
  const jobs = new Set<JobUnderWay>()
  const beat = () => {
    // Commands would wait in memory for as long as Redis is away.
    if (redis.status !== 'ready') return
    const said: Beat = { id, host: hostname(), process: process.pid, since, at: Date.now(), jobs: [...jobs] }
    redis
      .hset(place, id, JSON.stringify(said))
      .catch((error: unknown) => log.warn({ err: error }, 'heartbeat'))
  }
  beat()
  const timer = setInterval(beat, beatMs)
  let next: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    next ??= setTimeout(() => {
      next = undefined
      beat()
    }, soonMs)
  }
  return {
    begin: (job) => {
      const underWay = { ...job, since: Date.now() }
      jobs.add(underWay)
      soon()
      return () => {
        jobs.delete(underWay)
        soon()
      }
    },
    stop: async () => {
      clearInterval(timer)
      clearTimeout(next)
      if (redis.status === 'ready') await redis.hdel(place, id).catch(() => undefined)
    },
  }
}

/** Workers that said something lately; `silent` ones did not come back. */
export async function workersSeen(redis: Redis, now: number): Promise<(Beat & { silent: boolean })[]> {
  const all = Object.values(await redis.hgetall(place)).map((text) => JSON.parse(text) as Beat)
  const forgotten = all.filter(({ at }) => now - at > forgottenMs).map(({ id }) => id)
  if (forgotten.length > 0) await redis.hdel(place, ...forgotten)
  return all
    .filter(({ at }) => now - at <= forgottenMs)
    .map((beat) => ({ ...beat, silent: now - beat.at > silentMs }))
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
}
