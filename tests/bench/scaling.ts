import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { SourceFacts } from '#catalog/contract/encoding.ts'
import type { Database } from '#catalog/store/schema.ts'
import { cpuSecondsOf } from '#tests/support/cpu-group.ts'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { nar, uploadFile } from '#tests/support/running-hub.ts'
import { bearer, buildTestHub, listen, startTestServers } from '#tests/support/servers.ts'
import type { Job } from '#transcoder/jobs.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { framesToSeconds } from '#transcoder/plan/grid.ts'
import { originalArguments } from '#transcoder/plan/original.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { audioArguments } from '#transcoder/plan/sound-arguments.ts'
import { plot } from './line-plot.ts'
import { simulate } from './scaling-model.ts'
import { drawClip, repeatClip } from './transcode-clips.ts'

/**
 * More workers: really, 1, 2 and 4 of them each on one core of this machine; and by a model of the queue, fed with
 * CPU seconds measured here, up to 64. Writes docs/scaling.svg. The baseline is what the cores themselves give to bare
 * ffmpeg: two of a machine share caches and memory, and often more.
 */
export type ScalingResult = {
  /** Two bare encoders, each on a core, against one. */
  cores: number
  real: { workers: number; seconds: number }[]
  model: { workers: number; speedup: number; watchable: number }[]
}

const titles = 4
const clipSeconds = 30

/** How many times as fast two encoders are as one, each held to a core. */
async function speedOfTwoCores(clip: string): Promise<number> {
  const encode = async (core: number) => {
    const words = ['-nostdin', '-v', 'error', '-threads', '1', '-i', clip, '-map', '0:v:0']
    const output = ['-c:v', 'libx264', '-preset', 'veryfast', '-threads', '1', '-f', 'null', '-']
    await once(spawn('taskset', ['-c', String(core), 'ffmpeg', ...words, ...output]), 'exit')
  }
  const timed = async (cores: number[]) => {
    const started = performance.now()
    await Promise.all(cores.map(encode))
    return performance.now() - started
  }
  const before = await timed([0])
  const both = await timed([0, 1])
  return (before + (await timed([1]))) / both
}

/** Seconds that `workers` processes, each held to one core, take for a queue that is full before they begin. */
async function realRun(workers: number, clip: string): Promise<number> {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers)
  const url = await listen(hub)
  const { authorization } = (await bearer(servers, 'bench')) as { authorization: string }
  const token = authorization.replace('Bearer ', '')
  const running: ReturnType<typeof spawn>[] = []
  try {
    for (let count = 0; count < titles; count += 1) await uploadFile({ url }, token, clip)
    const started = performance.now()
    for (let worker = 0; worker < workers; worker += 1) {
      const core = String(worker % cpus().length)
      const env = {
        ...process.env,
        ...{ NAR_DATABASE_URL: servers.databaseUrl, NAR_REDIS_URL: servers.redisUrl, NAR_LOG_LEVEL: 'error' },
      }
      running.push(
        spawn('taskset', ['-c', core, nar, 'work', '--data', servers.data], {
          env,
          stdio: ['ignore', 'ignore', 'inherit'],
        }),
      )
    }
    await allComplete(servers.db)
    return (performance.now() - started) / 1000
  } finally {
    for (const child of running) child.kill('SIGTERM')
    await Promise.all(running.map((child) => (child.exitCode === null ? once(child, 'exit') : null)))
    await hub.close()
    await servers.close()
  }
}

/** Asks the database, and seldom: the hub's answers would take a tenth of a core from the workers. */
async function allComplete(db: Kysely<Database>): Promise<void> {
  for (;;) {
    const { left } = await db
      .selectFrom('asset')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('state', '<>', 'complete')
      .executeTakeFirstOrThrow()
    if (Number(left) === 0) return
    await sleep(500)
  }
}

/** CPU seconds of one ffmpeg with all its outputs thrown away. */
const cpuOf = (args: string[], pipes: number): Promise<number> =>
  cpuSecondsOf('scaling', async (group) => {
    const child = group.spawn('ffmpeg', args, {
      stdio: ['ignore', 'ignore', 'inherit', ...Array.from({ length: pipes }, () => 'pipe' as const)],
    })
    for (const pipe of child.stdio.slice(3)) (pipe as Readable).resume()
    await once(child, 'exit')
  })

/** CPU seconds of each kind of job, measured on one clip: chunks and sound by their length, the rest as they are. */
async function measuredCosts(clip: string, facts: SourceFacts): Promise<(job: Job) => number> {
  const plan = planEncoding(facts)
  const perSecond = new Map<string, number>()
  for (const group of plan.video) {
    const chunk = group.chunks.findIndex(({ frames }) => frames > group.segmentFrames)
    const length = framesToSeconds(group.chunks[chunk]?.frames ?? 1, group.frameRate)
    perSecond.set(
      group.name,
      (await cpuOf(videoArguments(facts, group, chunk, clip), group.rungs.length)) / length,
    )
  }
  const [track] = plan.audio
  const quiet = { integrated: -18, range: 5, truePeak: -3, gain: 0 }
  const sound = track
    ? (await cpuOf(
        audioArguments(facts, track, clip, { loudness: quiet, length: null }),
        track.rungs.length,
      )) / facts.duration
    : 0
  const original = plan.original ? await cpuOf(originalArguments(facts, clip), 2) : 0
  return (job) => {
    if (job.name === 'video') {
      const group = plan.video.find(({ name }) => name === job.data.group)
      const frames = group?.chunks[job.data.chunk]?.frames ?? 0
      return (
        0.2 + (perSecond.get(job.data.group) ?? 0) * (group ? framesToSeconds(frames, group.frameRate) : 0)
      )
    }
    if (job.name === 'audio') return 0.2 + sound * (job.data.extent === 'opening' ? 12 : facts.duration)
    return job.name === 'original' ? 0.2 + original : 0.5
  }
}

const modelWorkers = [1, 2, 4, 8, 16, 32, 64]

/** Sixty-four films of five minutes from sixteen owners, all at once. */
function modelRuns(facts: SourceFacts, cost: (job: Job) => number): ScalingResult['model'] {
  const plan = planEncoding(facts)
  const arrivals = Array.from({ length: 64 }, (_, index) => ({ at: 0, owner: index % 16, facts, plan }))
  const one = simulate(1, arrivals, cost).makespan
  return modelWorkers.map((workers) => {
    const { makespan, watchable } = simulate(workers, arrivals, cost)
    const waits = watchable.map(({ seconds }) => seconds).sort((a, b) => a - b)
    return { workers, speedup: one / makespan, watchable: waits[Math.floor(waits.length / 2)] ?? 0 }
  })
}

export async function bench(): Promise<ScalingResult> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-scaling-'))
  try {
    const ten = await drawClip(folder)
    const small = join(folder, 'small.mp4')
    const shrink = ['-vf', 'scale=1280:720', '-c:v', 'libx264', '-preset', 'superfast', '-c:a', 'copy', small]
    await once(
      spawn('ffmpeg', ['-nostdin', '-v', 'error', '-i', await repeatClip(ten, clipSeconds), ...shrink]),
      'exit',
    )
    const cores = await speedOfTwoCores(small)
    const real: ScalingResult['real'] = []
    for (const workers of [1, 2, 4]) real.push({ workers, seconds: await realRun(workers, small) })
    const film = await repeatClip(ten, 300)
    const facts = await factsOfFile(film)
    const model = modelRuns(facts, await measuredCosts(film, facts))
    await writeFile(join(import.meta.dirname, '../../docs/scaling.svg'), drawing({ real, model }))
    return { cores, real, model }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function drawing({ real, model }: Omit<ScalingResult, 'cores'>): string {
  const alone = real[0]?.seconds ?? 1
  const across = { words: 'workers of one core', step: 'doubling' } as const
  const up = { words: 'times as fast as one worker', step: 'doubling' } as const
  return plot(`${cpus().length} cores measured, 64 modelled`, across, up, [
    { name: 'ideal', colour: '#999', dashed: true, points: modelWorkers.map((n) => [n, n]) },
    { name: 'model', colour: '#0a6e8a', points: model.map(({ workers, speedup }) => [workers, speedup]) },
    {
      name: 'measured',
      colour: '#b3261e',
      points: real.map(({ workers, seconds }) => [workers, alone / seconds]),
    },
  ])
}

export function table({ cores, real, model }: ScalingResult): string {
  const alone = real[0]?.seconds ?? 1
  return [
    `Measured: ${titles} clips of ${clipSeconds} s (720p) in the queue; each worker held to one core, ${cpus().length} cores. The hub ` +
      `and its servers run beside them on the same cores. Two bare encoders on them are ${cores.toFixed(2)} times as fast as one.`,
    '',
    '| workers | seconds | times as fast | asked |',
    '| --- | --- | --- | --- |',
    ...real.map(
      ({ workers, seconds }) =>
        `| ${workers} | ${seconds.toFixed(1)} | ${(alone / seconds).toFixed(2)} | ${workers === 2 ? '≥ 1.8' : ''} |`,
    ),
    '',
    'Modelled: 64 films of five minutes (hard 1080p25) from 16 owners at once.',
    '',
    '| workers | times as fast | seconds to watchable, the middle one |',
    '| --- | --- | --- |',
    ...model.map(
      ({ workers, speedup, watchable }) => `| ${workers} | ${speedup.toFixed(2)} | ${watchable.toFixed(0)} |`,
    ),
  ].join('\n')
}
