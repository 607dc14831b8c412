import { setTimeout as wait } from 'node:timers/promises'
import { postgresLedger } from '#catalog/store/assets.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { postgresRecordings } from '#catalog/store/recordings.ts'
import type { Database } from '#catalog/store/schema.ts'
import { probeJob } from '#ingest/probe/probe-job.ts'
import { abandonSubtitles, subtitleJob } from '#ingest/subtitles/subtitle-job.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase, patiently } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { openRedis } from '#platform/redis.ts'
import { createClosers, stopRequested } from '#platform/shutdown.ts'
import { openStorage } from '#platform/storage/open.ts'
import { audioJob } from '#transcoder/audio-job.ts'
import { checkJob } from '#transcoder/check-job.ts'
import { checksumJob } from '#transcoder/checksum-job.ts'
import { cutJob } from '#transcoder/cut-job.ts'
import { type Abandon, type Processors, plannedAsset } from '#transcoder/job-context.ts'
import { planRecording } from '#transcoder/live/recording-plan.ts'
import { abandonOriginal, originalJob } from '#transcoder/original-job.ts'
import { abandonPictures, picturesJob } from '#transcoder/pictures-job.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { posterJob } from '#transcoder/poster-job.ts'
import { advance } from '#transcoder/progress-step.ts'
import { openQueues } from '#transcoder/schedule.ts'
import { abandonAv1, videoJob } from '#transcoder/video-job.ts'
import { startWorker } from '#transcoder/worker.ts'
import { parseOptions } from './command.ts'

export const summary = 'one encoding worker: takes a job from each lane at a time'
export const usage = `
Usage: ./nar work [--data DIR]

  --data DIR    folder of the stored objects (NAR_DATA, ./data); not used with NAR_S3_*

Needs NAR_DATABASE_URL and NAR_REDIS_URL, and NAR_S3_* or the folder of the hub. ./nar up starts as many as the machine has cores; on further machines
start your own.`

/** Watchers of a title are told at most this often, ms. */
const notifyEvery = 250

/** Stays until it is asked to stop. @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const config = loadConfig(process.env, parseOptions({ args, options: { data: { type: 'string' } } }).values)
  if (!config.databaseUrl || !config.redisUrl)
    throw new CommandError('a worker needs NAR_DATABASE_URL and NAR_REDIS_URL', 2)
  const log = openLog('worker', config.logLevel)
  const closers = createClosers(log)
  const stop = stopRequested()
  const db = openDatabase<Database>(config.databaseUrl, log)
  closers.add('database', () => db.destroy())
  const connection = openRedis(config.redisUrl, log)
  closers.add('redis', async () => connection.disconnect())
  const publisher = openRedis(config.redisUrl, log)
  closers.add('publisher', async () => publisher.disconnect())
  const queues = openQueues(publisher)
  const told = new Map<string, number>()
  const notify = (titleId: string) => {
    const now = Date.now()
    if (now - (told.get(titleId) ?? 0) < notifyEvery) return
    told.clear()
    told.set(titleId, now)
    publisher
      .publish(`nar:title:${titleId}`, 'progress')
      .catch((error: unknown) => log.warn({ err: error }, 'notify'))
  }
  const storage = await openStorage(config)
  const worker = startWorker({
    connection,
    queues,
    processors: processorsFor(config.maxDurationHours * 3600),
    abandon,
    ledger: postgresLedger(db),
    live: { segments: (...stretch) => patiently(() => liveLedger(db).segments(...stretch)) },
    recordings: postgresRecordings(db, planRecording),
    storage,
    log,
    notify,
  })
  // A worker that hangs on a lost Redis must still stop: what it had begun is begun again elsewhere.
  closers.add('worker', () => Promise.race([worker.stop(), wait(5000)]))
  log.info('waiting for work')
  await stop
  await closers.closeAll()
  process.exit(0)
}

/** `maxDuration` in seconds. */
function processorsFor(maxDuration: number): Processors {
  return {
    probe: (data, context) => probeJob(data, context, planEncoding, maxDuration),
    original: originalJob,
    video: videoJob,
    audio: audioJob,
    cut: cutJob,
    poster: posterJob,
    pictures: picturesJob,
    subtitles: withSubtitles(subtitleJob),
    checksum: checksumJob,
    check: checkJob,
  }
}

const abandon: Abandon = {
  original: abandonOriginal,
  poster: ({ assetId }, { ledger }) => ledger.savePoster(assetId, ''),
  pictures: abandonPictures,
  video: abandonAv1,
  subtitles: withSubtitles(abandonSubtitles),
}

/** Subtitles belong to ingest, which knows no plans: what comes before and after them is put around here. */
function withSubtitles(work: typeof subtitleJob): Processors['subtitles'] {
  return async (data, context) => {
    const asset = await plannedAsset(data, context.ledger)
    if (!asset) return
    await work(data.stream, asset, context)
    await advance(asset, context)
  }
}
