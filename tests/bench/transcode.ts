import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneProcess, processPerRung } from './transcode-baseline.ts'
import { drawClip, repeatClip } from './transcode-clips.ts'
import { lowGroupSpeed, measurePipeline, secondsToWatchable } from './transcode-pipeline.ts'

/**
 * The pipeline against ffmpeg by hand, on one clip in one run. CPU seconds, since the wall clock of a shared
 * machine tells little. `--seconds N` makes the clip shorter (300 is what the numbers in docs are of), `--long N`
 * the long file that must be watchable as soon as the short one.
 */
export type TranscodeResult = {
  clipSeconds: number
  longSeconds: number
  cpu: { pipeline: number; oneProcess: number; processPerRung: number; untilWatchable: number }
  ratios: {
    pipelineToOneProcess: number
    pipelineToProcessPerRung: number
    watchableToComplete: number
    nodeShare: number
    longToShortWatchable: number
    lowGroupSpeed: number
  }
  seconds: { watchableShort: number; watchableLong: number }
  memory: { workerWithFfmpeg: number; hub: number }
}

export async function bench(options: { seconds?: number; long?: number }): Promise<TranscodeResult> {
  const clipSeconds = options.seconds ?? 300
  const longSeconds = options.long ?? 1800
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  try {
    const ten = await drawClip(folder)
    const clip = await repeatClip(ten, clipSeconds)
    const whole = await measurePipeline(clip)
    const one = await oneProcess(clip, folder)
    const each = await processPerRung(clip, folder)
    const short = await secondsToWatchable(await repeatClip(ten, 30))
    const long = await secondsToWatchable(await repeatClip(ten, longSeconds))
    return {
      clipSeconds,
      longSeconds,
      cpu: {
        pipeline: whole.cpu,
        oneProcess: one,
        processPerRung: each,
        untilWatchable: whole.untilWatchable,
      },
      ratios: {
        pipelineToOneProcess: whole.cpu / one,
        pipelineToProcessPerRung: whole.cpu / each,
        watchableToComplete: whole.untilWatchable / whole.cpu,
        nodeShare: whole.node / whole.cpu,
        longToShortWatchable: long.seconds / short.seconds,
        lowGroupSpeed: await lowGroupSpeed(await repeatClip(ten, 60)),
      },
      seconds: { watchableShort: short.seconds, watchableLong: long.seconds },
      memory: {
        workerWithFfmpeg: Math.max(whole.workerBytes, long.workerBytes),
        hub: Math.max(whole.hubBytes, long.hubBytes),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const two = (value: number): string => value.toFixed(2)
const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MiB`

/** What is asked of each figure stands beside it. */
export function table(result: TranscodeResult): string {
  const { cpu, ratios, seconds, memory } = result
  const rows = [
    ['CPU of the pipeline / one process, one decode, same rungs', two(ratios.pipelineToOneProcess), '≤ 1.15'],
    ['CPU of the pipeline / one process per rung', two(ratios.pipelineToProcessPerRung), '≤ 0.85'],
    ['CPU until watchable / until complete', two(ratios.watchableToComplete), '≤ 0.05'],
    ["Node's own share of the CPU", two(ratios.nodeShare), '< 0.05'],
    [
      `seconds to watchable, ${result.longSeconds} s file / 30 s file`,
      two(ratios.longToShortWatchable),
      '< 2',
    ],
    ['seconds of title a second, low group alone', two(ratios.lowGroupSpeed), '≥ 2'],
    ['most memory of one worker with its ffmpeg', mebibytes(memory.workerWithFfmpeg), '< 1024 MiB'],
    ['most memory of the hub', mebibytes(memory.hub), '< 300 MiB'],
  ]
  return [
    `${result.clipSeconds} s of 1080p25 at about 12 Mbit/s. CPU seconds: pipeline ${cpu.pipeline.toFixed(0)} (until ` +
      `watchable ${cpu.untilWatchable.toFixed(1)}), one process ${cpu.oneProcess.toFixed(0)}, one per rung ` +
      `${cpu.processPerRung.toFixed(0)}. Watchable after ${seconds.watchableShort.toFixed(1)} s (30 s file), ` +
      `${seconds.watchableLong.toFixed(1)} s (${result.longSeconds} s file).`,
    '',
    '| figure | measured | asked |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}
