import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import type { KindState, LaneState, Part } from '#catalog/contract/operations.ts'
import type { HealthDeps, OperationsPort, QueueLook, RetriedJob } from '#catalog/routes/deps.ts'
import { gatherSamples, gaugesInDatabase, saveSample } from '#catalog/store/operations.ts'
import type { Database } from '#catalog/store/schema.ts'
import { foldTraffic } from '#catalog/store/traffic.ts'
import type { Config } from '#platform/config.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { workersSeen } from '#transcoder/heartbeat.ts'
import { type Lane, lanes } from '#transcoder/jobs.ts'
import type { JobQueues } from '#transcoder/schedule.ts'
import { measureRequests, type RequestMeter } from './hub-requests.ts'
import { countStored } from './hub-storage-count.ts'

type Deps = {
  db: Kysely<Database>
  redis: Redis
  queues: JobQueues
  checks: HealthDeps['checks']
  meter: RequestMeter
  /** Data folder, whose disk is looked at. */
  data: string
}

/** How long a part may take to answer before it counts as one that does not, ms. */
const patienceMs = 2000
/** Of each lane, jobs that are being tried again. */
const mostRetried = 10

/** What the desk asks of the hub, and what is written down for it once a minute. */
export function watchOperations(
  app: FastifyInstance,
  watched: Omit<Deps, 'meter' | 'data'> & { storage: ObjectStorage; config: Config },
): {
  operations: OperationsPort
  rounds: Readonly<Record<string, (now: Date) => Promise<number>>>
} {
  const deps = { ...watched, meter: measureRequests(app), data: watched.config.data }
  const operations = operationsPort(deps)
  const rounds = {
    'old samples let go': (now: Date) => sampleOperations(deps, operations, now),
    'hours and days of traffic folded': (now: Date) => foldTraffic(deps.db, now),
    'old counts of storage let go': (now: Date) => countStored(deps, now),
  }
  return { operations, rounds }
}

/** What only the hub can see: its parts, the queue, the workers, its disk and its own answers. */
function operationsPort(deps: Deps): OperationsPort {
  return {
    parts: () => Promise.all(Object.entries(deps.checks).map(([name, check]) => partOf(name, check))),
    queue: () => lookAtQueue(deps),
    disk: () => diskOf(deps.data),
    requests: (now) => {
      const { requests, failedRequests, requestTimes } = deps.meter.last()
      const at = now.getTime()
      return {
        ...{ count: requests, failed: failedRequests, times: requestTimes },
        ...{ slow: deps.meter.slow(at), broken: deps.meter.broken(at) },
      }
    },
  }
}

async function partOf(name: string, check: () => Promise<unknown>): Promise<Part> {
  const began = performance.now()
  const ok = await answeredInTime(check)
  return { name, ok, ms: ok ? Math.round(performance.now() - began) : null }
}

async function answeredInTime(check: () => Promise<unknown>): Promise<boolean> {
  const over = new AbortController()
  const late = sleep(patienceMs, false, { signal: over.signal }).catch(() => false)
  const answer = check().then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late]).finally(() => over.abort())
}

/** Free and all bytes for whoever is not root; null where that cannot be told. */
async function diskOf(data: string): Promise<{ freeBytes: number; totalBytes: number } | null> {
  return statfs(data).then(
    ({ bavail, blocks, bsize }) => ({ freeBytes: bavail * bsize, totalBytes: blocks * bsize }),
    () => null,
  )
}

const noQueue: QueueLook = { lanes: [], kinds: [], workers: [], retried: [] }
const waitingStates = ['waiting', 'prioritized'] as const

/** Nothing while Redis is away: commands would wait in memory for it. */
async function lookAtQueue({ redis, queues }: Pick<Deps, 'redis' | 'queues'>): Promise<QueueLook> {
  if (redis.status !== 'ready') return noQueue
  const [looks, workers] = await Promise.all([
    Promise.all((Object.keys(lanes) as Lane[]).map((lane) => lookAtLane(queues, lane))),
    workersSeen(redis, Date.now()),
  ])
  return {
    lanes: looks.map(({ state }) => state),
    kinds: kindsOf(looks.flatMap(({ ids }) => ids)),
    retried: looks.flatMap(({ retried }) => retried),
    workers: workers.map(({ since, at, jobs, ...rest }) => ({
      ...{ ...rest, since: iso(since), seenAt: iso(at) },
      jobs: jobs.map((job) => ({ ...job, since: iso(job.since) })),
    })),
  }
}

const iso = (ms: number) => new Date(ms).toISOString()

type Stage = 'waiting' | 'active' | 'delayed'
type Ids = { stage: Stage; ids: readonly string[] }

async function lookAtLane(
  queues: JobQueues,
  lane: Lane,
): Promise<{ state: LaneState; ids: Ids[]; retried: RetriedJob[] }> {
  const queue = queues[lane]
  const [waiting, active, delayed, again] = await Promise.all([
    queue.getRanges([...waitingStates]),
    queue.getRanges(['active']),
    queue.getRanges(['delayed']),
    queue.getDelayed(0, mostRetried - 1),
  ])
  return {
    state: { lane, waiting: waiting.length, active: active.length, delayed: delayed.length },
    ids: [
      { stage: 'waiting', ids: waiting },
      { stage: 'active', ids: active },
      { stage: 'delayed', ids: delayed },
    ],
    retried: again.flatMap(({ name, data, failedReason, attemptsMade, processedOn, timestamp }) =>
      failedReason
        ? [
            {
              ...{ kind: name, assetId: String(data.assetId), attempts: attemptsMade },
              ...{ at: new Date(processedOn ?? timestamp), message: failedReason.split('\n')[0] ?? '' },
            },
          ]
        : [],
    ),
  }
}

/** The id of a job begins with its kind (`jobId` in transcoder/jobs.ts). */
function kindsOf(some: readonly Ids[]): KindState[] {
  const kinds = new Map<string, KindState>()
  for (const { stage, ids } of some)
    for (const id of ids) {
      const kind = id.split('.')[0] ?? ''
      const state = kinds.get(kind) ?? { kind, waiting: 0, active: 0, delayed: 0 }
      kinds.set(kind, { ...state, [stage]: state[stage] + 1 })
    }
  return [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

const minuteMs = 60_000

/** Writes down how the last minute was. Resolves with how many samples were let go. */
async function sampleOperations(deps: Deps, port: OperationsPort, now: Date): Promise<number> {
  const since = new Date(now.getTime() - minuteMs)
  const [known, { lanes: states, workers }, disk] = await Promise.all([
    gaugesInDatabase(deps.db, now, since),
    port.queue(),
    port.disk(),
  ])
  const sum = (of: (state: LaneState) => number) => states.reduce((total, state) => total + of(state), 0)
  const gauges = {
    ...known,
    waiting: sum(({ waiting, delayed }) => waiting + delayed),
    active: sum(({ active }) => active),
    workers: workers.filter(({ silent }) => !silent).length,
    freeBytes: disk?.freeBytes ?? null,
  }
  await saveSample(deps.db, { at: now, gauges, ...deps.meter.take() })
  return gatherSamples(deps.db, now)
}
