import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { SourceFacts, VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { cpuSecondsOf } from '#tests/support/cpu-group.ts'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { framesToSeconds } from '#transcoder/plan/grid.ts'
import { codecOf, halfOf } from '#transcoder/plan/groups.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { drawClip } from './transcode-clips.ts'

/** What AV1 gives and costs: the first chunk of every group of two clips, in both codecs, by the pipeline's own words. */
type Rung = { clip: string; rung: string; codec: string; kilobits: number; ssim: number }
type Cost = { clip: string; half: string; codec: string; cpuSeconds: number; seconds: number }
type Result = { rungs: Rung[]; costs: Cost[] }

const run = promisify(execFile)
/** 1080 lines of a phone, HEVC of 8 Mbit/s, two and a half seconds. */
const camera = resolve(import.meta.dirname, '../../../shared/media/real/timestamps/sample_edit_list.mp4')

/** Against the source as the rung's own filters leave it. */
async function ssimOf(path: string, source: string, group: VideoGroup, rung: VideoRung): Promise<number> {
  const { num, den } = group.frameRate
  const compare = `[1:v]fps=${num}/${den}:round=near,scale=${rung.width}:${rung.height},format=yuv420p[a];[0:v][a]ssim`
  const frames = String(group.chunks[0]?.frames ?? 0)
  const words = [
    '-nostdin',
    '-i',
    path,
    '-i',
    source,
    '-lavfi',
    compare,
    '-frames:v',
    frames,
    '-f',
    'null',
    '-',
  ]
  const { stderr } = await run('ffmpeg', words)
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

async function measure(clip: string, source: string, facts: SourceFacts, group: VideoGroup, folder: string) {
  const paths = group.rungs.map(({ name }) => join(folder, `${clip}-${name}.mp4`))
  const files = await Promise.all(paths.map((path) => open(path, 'w')))
  const cpuSeconds = await cpuSecondsOf(`codecs-${group.name}`, async (cpu) => {
    const stdio = ['ignore' as const, 'ignore' as const, 'ignore' as const, ...files.map(({ fd }) => fd)]
    const child = cpu.spawn('ffmpeg', videoArguments(facts, group, 0, source), { stdio })
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) throw new Error(`${group.name} of ${clip} ends with ${code}`)
  })
  for (const file of files) await file.close()
  const seconds = framesToSeconds(group.chunks[0]?.frames ?? 0, group.frameRate)
  const codec = codecOf(group.name)
  const rungs: Rung[] = []
  for (const [order, rung] of group.rungs.entries()) {
    const path = paths[order] ?? ''
    const kilobits = ((await stat(path)).size * 8) / seconds / 1000
    const ssim = await ssimOf(path, source, group, rung)
    rungs.push({ clip, rung: rung.name.replace('-av1', ''), codec, kilobits, ssim })
  }
  return { rungs, cost: { clip, half: halfOf(group.name), codec, cpuSeconds, seconds } }
}

/** @throws Error without a control group or the shared clips */
export async function bench(): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  const result: Result = { rungs: [], costs: [] }
  try {
    const clips = { camera, drawn: await drawClip(folder) }
    for (const [clip, path] of Object.entries(clips)) {
      const facts = await factsOfFile(path)
      for (const group of planEncoding(facts, { av1: true }).video) {
        const { rungs, cost } = await measure(clip, path, facts, group, folder)
        result.rungs.push(...rungs)
        result.costs.push(cost)
      }
    }
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export function table({ rungs, costs }: Result): string {
  const pairs = rungs.filter(({ codec }) => codec === 'h264')
  const other = ({ clip, rung }: Rung) =>
    rungs.find((one) => one.codec === 'av1' && one.clip === clip && one.rung === rung)
  const cost = ({ clip, half, codec, cpuSeconds, seconds }: Cost) =>
    `${clip}, ${half}, ${codec}: ${(cpuSeconds / seconds).toFixed(1)}`
  return [
    '| clip | rung | H.264, kbit/s | SSIM | AV1, kbit/s | SSIM | bytes |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...pairs.map((h264) => {
      const av1 = other(h264)
      if (!av1) return ''
      const cells = [h264, av1].flatMap(({ kilobits, ssim }) => [kilobits.toFixed(0), ssim.toFixed(4)])
      const change = Math.round((av1.kilobits / h264.kilobits - 1) * 100)
      return `| ${h264.clip} | ${h264.rung} | ${cells.join(' | ')} | ${change} % |`
    }),
    '',
    `CPU seconds a second of picture: ${costs.map(cost).join('; ')}`,
  ].join('\n')
}
