import { type Job as QueuedJob, UnrecoverableError, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { Value } from 'typebox/value'
import type { RecordingLedger } from '#catalog/contract/recorded.ts'
import { Problem } from '#platform/errors.ts'
import { type Fault, MediaToolFailed } from '#platform/media-tool.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
import type { Abandon, JobContext, Processors } from './job-context.ts'
import { isExtra, type Job, type JobData, type JobName, jobs, type Lane, lanes, stageOf } from './jobs.ts'
import { startRecordings } from './live/recordings.ts'
import { backoff, type JobQueues, scheduleAsset } from './schedule.ts'
import { startSweeps } from './sweep.ts'
import { watchWanted } from './wanted.ts'

export type WorkerDeps = Omit<JobContext, 'signal' | 'nice' | 'schedule'> & {
  connection: Redis
  queues: JobQueues
  processors: Processors
  abandon: Abandon
  recordings: RecordingLedger
}

export type RunningWorker = { stop(): Promise<void> }

/** A worker killed with -9 is missed after at most 20 s, ms (BullMQ's own values: 60 s). Each look wakes an idle worker. */
const lockDuration = 10_000
const stalledInterval = 10_000
/**
 * A job that brought down its worker this often is taken to be the cause. Of 200 kills at random one long job of a title
 * can meet dozens, and a film refused for that is worse than a worker that dies a hundred times.
 */
const maxStalledCount = 100
/** Tries after which a source is given up for what a media tool said of it. */
const patienceWith: Readonly<Record<Fault, number>> = { source: 5, limit: 2, outside: 20 }

const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name)

type Run = { nice: number; signal: AbortSignal }

const contextOf = (deps: WorkerDeps, run: Run): JobContext => ({
  ...deps,
  ...run,
  schedule: (assetId) => scheduleAsset(deps.queues, deps.ledger, assetId),
})

async function process<N extends JobName>(name: N, data: unknown, deps: WorkerDeps, run: Run) {
  const checked = Value.Parse(jobs[name], data) as JobData<N>
  const context = contextOf(deps, run)
  await deps.processors[name](checked, context)
  // A probe makes the plan, the last of the first jobs lets the others go: those come at once.
  if (stageOf({ name, data: checked } as Job) === 'start') await context.schedule(checked.assetId)
}

/** Bad data is final; trouble outside of the file is tried again. */
const isFinal = (error: unknown): error is Problem => error instanceof Problem

/** What a job that failed for good means for its title. */
async function giveUp(job: QueuedJob, error: unknown, deps: WorkerDeps, run: Run): Promise<void> {
  const { assetId } = job.data as { assetId: string }
  const context = contextOf(deps, run)
  if (job.name === 'original') return deps.abandon.original(Value.Parse(jobs.original, job.data), context)
  if (job.name === 'poster') return deps.abandon.poster(Value.Parse(jobs.poster, job.data), context)
  if (job.name === 'pictures') return deps.abandon.pictures(Value.Parse(jobs.pictures, job.data), context)
  if (job.name === 'subtitles') return deps.abandon.subtitles(Value.Parse(jobs.subtitles, job.data), context)
  if (job.name === 'video') {
    const data = Value.Parse(jobs.video, job.data)
    if (isExtra({ name: 'video', data })) return deps.abandon.video(data, context)
  }
  const problem = isFinal(error)
    ? error
    : new Problem('broken', { what: job.name === 'probe' ? 'unreadable' : `${job.name} cannot be decoded` })
  await deps.ledger.refuse(assetId, problem.code, { ...problem.details })
  const asset = await deps.ledger.asset(assetId)
  if (asset) deps.notify(asset.titleId)
}

/** Storage, database or queue trouble never refuses a title: the sweep adds the job again when it is over. */
const isFinalFor = (job: QueuedJob, error: unknown): boolean =>
  isFinal(error) || (error instanceof MediaToolFailed && job.attemptsMade + 1 >= patienceWith[error.fault])

async function work(job: QueuedJob, deps: WorkerDeps, { nice, signal }: Run): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`no job is called ${job.name}`)
  const log = deps.log.child({ job: job.id })
  const started = Date.now()
  const wanted = watchWanted(job.data, deps)
  const run = { nice, signal: AbortSignal.any([signal, wanted.signal]) }
  log.debug('begins')
  try {
    await process(job.name, job.data, deps, run)
    log.debug({ seconds: (Date.now() - started) / 1000 }, 'done')
  } catch (error) {
    if (wanted.signal.aborted && !signal.aborted) return log.info('not wanted any more')
    log.warn({ err: error, attempt: job.attemptsMade + 1 }, 'failed')
    if (!signal.aborted && isFinalFor(job, error)) {
      await giveUp(job, error, deps, run)
      throw new UnrecoverableError(String(error))
    }
    throw error
  } finally {
    wanted.end()
  }
}

/** One job at a time from one lane. */
function openLane(lane: Lane, deps: WorkerDeps, heart: Heartbeat, signal: AbortSignal): Worker {
  const { queue, nice } = lanes[lane]
  const takeOn = async (job: QueuedJob) => {
    const ended = heart.begin({ kind: job.name, lane, assetId: String(job.data.assetId) })
    await work(job, deps, { nice, signal }).finally(ended)
  }
  const worker = new Worker(queue, takeOn, {
    connection: deps.connection,
    concurrency: 1,
    lockDuration,
    stalledInterval,
    maxStalledCount,
    settings: { backoffStrategy: backoff },
  })
  worker.on('error', (error) => deps.log.warn({ err: error }, 'queue'))
  worker.on('failed', (job, error) => {
    // Only a stalled job ends here without having passed through the processor.
    if (job && /stalled more than/.test(error.message))
      giveUp(job, error, deps, { nice, signal }).catch((trouble: unknown) =>
        deps.log.error({ err: trouble }, 'giving up'),
      )
  })
  return worker
}

/** One process with a place in every lane. */
export function startWorker(deps: WorkerDeps): RunningWorker {
  const stopping = new AbortController()
  const heart = startHeartbeat(deps.connection, deps.log)
  const open = (Object.keys(lanes) as Lane[]).map((lane) => openLane(lane, deps, heart, stopping.signal))
  const sweeps = startSweeps(deps)
  const recordings = startRecordings(deps)
  return {
    stop: async () => {
      stopping.abort()
      await sweeps.stop()
      await recordings.stop()
      await Promise.all(open.map((worker) => worker.close()))
      await heart.stop()
    },
  }
}
