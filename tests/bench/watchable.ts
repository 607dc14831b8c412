import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { openingSeconds } from '#transcoder/plan/progress.ts'
import { soundOutput, videoOutput } from './transcode-baseline.ts'
import { drawClip, repeatClip } from './transcode-clips.ts'
import { hubInGroup, upload } from './transcode-pipeline.ts'

/**
 * Seconds from the end of an upload until the title can be watched, against a bare ffmpeg that writes the same first
 * segments, by both roads: a source offered as it is (8 Mbit/s), and one that is encoded (16 Mbit/s). `--long N` is the
 * longest file (3600 s is what the numbers in docs are of: 7 GB on the disk).
 */
type Road = 'as it is' | 'encoded'
type JobTime = { job: string; begins: number; seconds: number }
export type WatchableResult = {
  runs: { road: Road; length: number; bare: number; nar: number; jobs: JobTime[] }[]
}

const rates = { 'as it is': 8, encoded: 16 } as const

/** Seconds of picture that make a title watchable: two segments. */
const startSeconds = 7.68

/** Wall-clock seconds of one ffmpeg that writes the first segments of everything a player needs. */
async function bareSeconds(clip: string, road: Road, folder: string): Promise<number> {
  const plan = planEncoding(await factsOfFile(clip))
  if ((plan.original !== null) !== (road === 'as it is')) throw new Error(`${clip} does not go ${road}`)
  const [low] = plan.video
  if (!low) throw new Error('no picture')
  const length = String(startSeconds)
  const copied = ['-map', '0:v:0', '-t', length, '-c', 'copy', '-movflags', '+cmaf+empty_moov+frag_keyframe']
  const picture =
    road === 'as it is'
      ? [...copied, '-f', 'mp4', join(folder, 'bare.mp4')]
      : low.rungs.flatMap((rung) => {
          const scaled = ['-map', '0:v:0', '-t', length, '-vf', `scale=${rung.width}:${rung.height}`]
          const [, , ...output] = videoOutput(low, rung, '', join(folder, `bare-${rung.name}.mp4`))
          return [...scaled, '-pix_fmt', 'yuv420p', ...output]
        })
  const sound = (plan.audio[0]?.rungs ?? []).flatMap(({ name, bitrate, channels }) => [
    ...['-t', String(openingSeconds)],
    ...soundOutput(bitrate, channels, join(folder, `bare-${name}.mp4`)),
  ])
  const started = performance.now()
  const args = ['-nostdin', '-v', 'error', '-y', '-threads', '2', '-i', clip, ...picture, ...sound]
  const [code] = await once(spawn('ffmpeg', args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
  return (performance.now() - started) / 1000
}

/** Jobs that ended before a moment, in the order in which they began; times from another moment on, seconds. */
function jobsIn(log: string, from: number, until: number): JobTime[] {
  const lines = log.split('\n').filter((line) => line.includes('"msg":"done"'))
  return lines
    .map((line) => JSON.parse(line) as { time: string; job: string; seconds: number })
    .map(({ time, job, seconds }) => ({ job, ended: Date.parse(time) / 1000, seconds }))
    .filter(({ ended }) => ended <= until)
    .map(({ job, ended, seconds }) => {
      const [name = '', , , ...rest] = job.split('.')
      return { job: [name, ...rest].join(' '), begins: ended - seconds - from, seconds }
    })
    .sort((one, other) => one.begins - other.begins)
}

async function narSeconds(clip: string): Promise<{ nar: number; jobs: JobTime[] }> {
  const hub = await hubInGroup({ logLevel: 'debug' })
  const at: Record<string, number> = {}
  let nar = 0
  try {
    await upload(hub, clip, 'watchable', ({ event, seconds, code }) => {
      if (event === 'refused') throw new Error(`the clip was refused: ${code}`)
      at[event] = Date.now() / 1000
      if (event === 'watchable') nar = seconds ?? 0
    })
    return { nar, jobs: jobsIn(hub.log(), at.uploaded ?? 0, at.watchable ?? 0) }
  } finally {
    await hub.stop()
  }
}

export async function bench(options: { seconds?: number; long?: number }): Promise<WatchableResult> {
  const lengths = [30, options.seconds ?? 300, options.long ?? 3600]
  const runs: WatchableResult['runs'] = []
  for (const road of ['as it is', 'encoded'] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'nar-bench-watchable-'))
    try {
      const ten = await drawClip(folder, rates[road])
      for (const length of lengths) {
        const clip = await repeatClip(ten, length)
        const bare = await bareSeconds(clip, road, folder)
        runs.push({ road, length, bare, ...(await narSeconds(clip)) })
        await rm(clip)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return { runs }
}

export function table({ runs }: WatchableResult): string {
  return [
    '| road | file | bare ffmpeg, s | until watchable, s | asked: at most twice that and one second |',
    '| --- | --- | --- | --- | --- |',
    ...runs.map(
      ({ road, length, bare, nar }) =>
        `| ${road} | ${length} s | ${bare.toFixed(2)} | ${nar.toFixed(2)} | ${(2 * bare + 1).toFixed(2)} |`,
    ),
    '',
    'Where the time goes, seconds from the end of the upload:',
    '',
    ...runs.map(
      ({ road, length, jobs }) =>
        `- ${road}, ${length} s: ${jobs.map(({ job, begins, seconds }) => `${job} ${begins.toFixed(2)}–${(begins + seconds).toFixed(2)}`).join(', ')}`,
    ),
  ].join('\n')
}
