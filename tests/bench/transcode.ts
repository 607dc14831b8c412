import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneProcess, processPerRung } from './transcode-baseline.ts'
import { drawClip, repeatClip } from './transcode-clips.ts'
import { lowGroupSpeed, measurePipeline, secondsToWatchable } from './transcode-pipeline.ts'

/**
 * The pipeline against ffmpeg by hand. CPU seconds, since the wall clock of a shared machine tells little; even those
 * change by a third from one quarter of an hour to the next, so the two by hand are measured before the pipeline and
 * after it, in the opposite order. They take a fifth of the clip at a time, whose ten seconds repeat.
 * `--seconds N` is the length of all of it (300 is what the numbers in docs are of), `--long N` that of the long file
 * which must be watchable as soon as the short one.
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
  const partSeconds = 10 * Math.max(1, Math.round((options.seconds ?? 300) / 50))
  const clipSeconds = 5 * partSeconds
  const longSeconds = options.long ?? 1800
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  try {
    const ten = await drawClip(folder)
    const part = await repeatClip(ten, partSeconds)
    const before = { one: await oneProcess(part, folder), each: await processPerRung(part, folder) }
    const pipeline = await measurePipeline(await repeatClip(ten, clipSeconds))
    const after = { each: await processPerRung(part, folder), one: await oneProcess(part, folder) }
    const parts = clipSeconds / (2 * partSeconds)
    const one = (before.one + after.one) * parts
    const each = (before.each + after.each) * parts
    const short = await secondsToWatchable(await repeatClip(ten, 30))
    const long = await secondsToWatchable(await repeatClip(ten, longSeconds))
    const { cpu, untilWatchable } = pipeline
    return {
      clipSeconds,
      longSeconds,
      cpu: { pipeline: cpu, oneProcess: one, processPerRung: each, untilWatchable },
      ratios: {
        pipelineToOneProcess: cpu / one,
        pipelineToProcessPerRung: cpu / each,
        watchableToComplete: untilWatchable / cpu,
        nodeShare: pipeline.node / cpu,
        longToShortWatchable: long.seconds / short.seconds,
        lowGroupSpeed: await lowGroupSpeed(await repeatClip(ten, 60)),
      },
      seconds: { watchableShort: short.seconds, watchableLong: long.seconds },
      memory: {
        workerWithFfmpeg: Math.max(long.workerBytes, pipeline.workerBytes),
        hub: Math.max(long.hubBytes, pipeline.hubBytes),
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
