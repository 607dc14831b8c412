import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { keys } from '#catalog/contract/encoding.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { postgresRecordings } from '#catalog/store/recordings.ts'
import { checkJob } from '#transcoder/check-job.ts'
import { cutJob } from '#transcoder/cut-job.ts'
import type { JobContext } from '#transcoder/job-context.ts'
import { planRecording } from '#transcoder/live/recording-plan.ts'
import { picturesJob } from '#transcoder/pictures-job.ts'
import { playlistAt } from '#transcoder/plan/playlists.ts'
import { missingJobs } from '#transcoder/plan/progress.ts'
import { type OnAirOptions, putOnAir } from './on-air.ts'
import { startTestServers, type TestServers } from './servers.ts'
import { addChannel, addProgramme } from './station.ts'

/** The beginning of what is on air in tests, ms since 1970, and a moment after all of it. */
export const start = 1_700_003_600_000
export const later = new Date(start + 3600_000)

/** Twenty seconds, whose sound ends a little before its picture; four of a slate; ten of the standby. */
export const threeRuns = [
  { start, seconds: 20, run: 0, segment: 0, soundMisses: 0.3 },
  { start: start + 20_000, seconds: 4, run: 1, segment: 10, source: 'slate' as const, frame: 3000 },
  { start: start + 24_000, seconds: 10, run: 2, segment: 12, source: 'standby' as const, frame: 1000 },
]

export type Recorder = Awaited<ReturnType<typeof openRecorder>>

/** A station of one owner on servers of its own, and the jobs that make titles of what it sends, in this process. */
export async function openRecorder() {
  const servers = await startTestServers()
  const folder = await mkdtemp(join(tmpdir(), 'nar-recorder-'))
  const { db } = servers
  await issueToken(db, { role: 'owner', name: 'station' })
  const { id: ownerId } = await db.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  const recordings = postgresRecordings(db, planRecording)
  const context = contextOn(servers)
  const begun = async (programmeId: string, now = later): Promise<string> => {
    const found = await recordings.begin(programmeId, now)
    if (found === 'waiting' || found.assetId === null) throw new Error('nothing was recorded')
    return found.assetId
  }
  return {
    ...{ servers, folder, ownerId, context, recordings, begun },
    /** Puts runs of a new channel on air. Resolves with its id. */
    channelOf: async (kind: 'tv' | 'radio', ...runs: Omit<OnAirOptions, 'channelId' | 'epoch'>[]) => {
      const { id: channelId, epoch } = await addChannel(db, ownerId, { kind })
      for (const run of runs) await putOnAir(servers, { ...run, channelId, epoch })
      return channelId
    },
    programme: (id: string) =>
      db.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    recorded: async (channelId: string, from: number, until: number) =>
      begun(await addProgramme(db, channelId, { from, until })),
    finish: (assetId: string) => finish(assetId, context),
    written: async (assetId: string) => written(assetId, context, await mkdtemp(join(folder, 'title-'))),
    /** Rules of HLS that must be kept and are not. */
    broken: async (assetId: string): Promise<string[] | undefined> => {
      const { hls_check: report } = await db
        .selectFrom('asset')
        .select('hls_check')
        .where('id', '=', assetId)
        .executeTakeFirstOrThrow()
      const of = report?.results.filter(({ level, verdict }) => level === 'must' && verdict === 'fail')
      return of?.map(({ source, findings }) => `${source}: ${findings[0]}`)
    },
    close: async () => {
      await servers.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const contextOn = ({ db, storage, log }: TestServers): JobContext => ({
  ledger: postgresLedger(db),
  live: liveLedger(db),
  ...{ storage, log, nice: 0, signal: new AbortController().signal },
  ...{ schedule: async () => undefined, notify: () => undefined },
})

/** Does every job that an asset still needs, until there is none. Resolves with their names. */
async function finish(assetId: string, context: JobContext): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const asset = await context.ledger.asset(assetId)
    const [job] = asset ? missingJobs(asset, await context.ledger.parts(assetId)) : []
    if (!job) return done
    done.push(job.name)
    if (job.name === 'cut') await cutJob(job.data, context)
    else if (job.name === 'pictures') await picturesJob(job.data, context)
    else if (job.name === 'check') await checkJob(job.data, context)
    else throw new Error(`nobody does ${job.name}`)
  }
}

/** The title as a player on a disk reads it: its playlists and all they name. Resolves with where. */
async function written(assetId: string, { ledger, storage }: JobContext, place: string): Promise<string> {
  const asset = await ledger.asset(assetId)
  const parts = await ledger.parts(assetId)
  if (!asset?.plan) throw new Error('no plan')
  const names = [...asset.plan.video, ...asset.plan.audio].flatMap(({ rungs }) =>
    rungs.map(({ name }) => name),
  )
  for await (const { key } of storage.list(keys.asset(assetId))) {
    const path = join(place, key.slice(keys.asset(assetId).length))
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, await buffer(await storage.get(key)))
  }
  for (const path of ['master.m3u8', ...names.map((name) => `1/${name}.m3u8`)])
    await writeFile(join(place, path), playlistAt(asset.plan, parts, 1, path)?.body ?? '')
  return place
}
