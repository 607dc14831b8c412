import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { AssetLedger } from '#catalog/contract/encoding.ts'
import { type Job, jobId, jobPriority, queueName } from './jobs.ts'
import { missingJobs } from './plan/progress.ts'

/** How a failing job is tried again: 1, 2, 4, 8 s apart. */
export const attempts = 5

export type JobQueue = Queue

export function openQueue(connection: Redis): JobQueue {
  return new Queue(queueName, { connection })
}

/** Adds jobs; one that is there already (waiting or running) is left as it is. */
export async function addJobs(queue: JobQueue, jobs: readonly Job[]): Promise<void> {
  await queue.addBulk(
    jobs.map((job) => ({
      name: job.name,
      data: job.data,
      opts: {
        jobId: jobId(job),
        priority: jobPriority(job),
        attempts,
        backoff: { type: 'exponential', delay: 1000 },
        // The database remembers what is done: a job that ended must not stand in the way of the same one again.
        removeOnComplete: true,
        removeOnFail: true,
      },
    })),
  )
}

/** Everything one asset still needs. */
export async function scheduleAsset(queue: JobQueue, ledger: AssetLedger, assetId: string): Promise<void> {
  const asset = await ledger.asset(assetId)
  if (asset) await addJobs(queue, missingJobs(asset, await ledger.parts(assetId)))
}

/**
 * Finds what is unfinished from the database alone and adds its jobs again: after a lost Redis, a job that ran
 * out of attempts, a crash between two steps.
 */
export async function scheduleUnfinished(queue: JobQueue, ledger: AssetLedger): Promise<void> {
  for (const assetId of await ledger.unfinished()) await scheduleAsset(queue, ledger, assetId)
}
