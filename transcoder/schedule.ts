import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { AssetLedger, Standing } from '#catalog/contract/ledger.ts'
import { type Job, jobId, jobPriority, type Lane, laneOf, lanes } from './jobs.ts'
import { settledPlan } from './plan/by-content.ts'
import { missingJobs } from './plan/progress.ts'

/**
 * Tries of a job that something from outside keeps from its end: a process that is killed, a server that is away. What
 * is the source's fault ends sooner (worker.ts).
 */
const attempts = 20

/** How a failing job is tried again: 1, 2, 4, then every 8 s, ms. */
export const backoff = (attemptsMade: number): number => Math.min(8000, 1000 * 2 ** (attemptsMade - 1))

export type JobQueues = Record<Lane, Queue>

export function openQueues(connection: Redis): JobQueues {
  const open = (lane: Lane) => new Queue(lanes[lane].queue, { connection })
  return { alone: open('alone'), start: open('start'), follow: open('follow'), finish: open('finish') }
}

const queued = (job: Job, before: number) => ({
  name: job.name,
  data: job.data,
  opts: {
    jobId: jobId(job),
    priority: jobPriority(job, before),
    attempts,
    backoff: { type: 'custom' },
    // The database remembers what is done: a job that ended must not stand in the way of the same one again.
    removeOnComplete: true,
    removeOnFail: true,
  },
})

/** Adds jobs; one that is there already (waiting or running) is left as it is. */
async function addJobs(queues: JobQueues, jobs: readonly Job[], { before, alone }: Standing): Promise<void> {
  for (const lane of Object.keys(lanes) as Lane[]) {
    const mine = jobs.filter((job) => laneOf(job, alone) === lane)
    if (mine.length > 0) await queues[lane].addBulk(mine.map((job) => queued(job, before)))
  }
}

/** Everything one asset still needs. The high group is settled here, since this is the one way to its jobs. */
export async function scheduleAsset(queues: JobQueues, ledger: AssetLedger, assetId: string): Promise<void> {
  const asset = await ledger.asset(assetId)
  if (!asset) return
  const [parts, standing] = await Promise.all([ledger.parts(assetId), ledger.standing(assetId)])
  const plan = asset.plan && settledPlan(asset.plan, parts)
  if (plan && plan !== asset.plan) await ledger.settlePlan(assetId, asset.version, plan)
  await addJobs(queues, missingJobs({ ...asset, plan }, parts), standing)
}

/**
 * Finds what is unfinished from the database alone and adds its jobs again: after a lost Redis, a job that ran
 * out of attempts, a crash between two steps.
 */
export async function scheduleUnfinished(queues: JobQueues, ledger: AssetLedger): Promise<void> {
  for (const assetId of await ledger.unfinished()) await scheduleAsset(queues, ledger, assetId)
}
