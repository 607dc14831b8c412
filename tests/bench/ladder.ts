import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fitHighGroup } from '#transcoder/plan/by-content.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { clips } from './ladder-clips.ts'
import {
  bytesAt,
  cutClip,
  decibels,
  fixedPoint,
  ourPoint,
  type Point,
  type Reference,
  references,
} from './ladder-points.ts'
import { type Line, plot } from './line-plot.ts'

/**
 * Our ladder against a fixed one (x264 veryfast, CRF 23, capped by size as PeerTube does it) over real clips: bytes at
 * the same SSIM, and what content makes of the high group. Writes docs/ladder-ssim.svg and docs/ladder-psnr.svg.
 * `--seconds N` is how much of each clip is taken.
 */
type Rung = { name: string; height: number; curve: Point[]; fixed: Point; bytes: number; cpu: number }
type Clip = { name: string; rungs: Rung[]; growth: number | null; ladder: string[] }
export type LadderResult = { seconds: number; clips: Clip[] }

const media = resolve(import.meta.dirname, '../../../shared/media/real')
/** Around the CRF of the plan. */
const offsets = [-4, 0, 4]

async function measureRung(reference: Reference, folder: string): Promise<Rung> {
  const { rung } = reference
  const out = reference.path.replace('.y4m', '.mp4')
  const fixed = await fixedPoint(reference, out)
  const curve: Point[] = []
  for (const offset of offsets) curve.push(await ourPoint(reference, rung.crf + offset, out))
  await Promise.all([reference.path, out].map((path) => rm(path, { force: true })))
  const planned = curve[offsets.indexOf(0)] as Point
  process.stderr.write(`${reference.path.slice(folder.length + 1)}\n`)
  return {
    name: rung.name,
    height: Math.min(rung.width, rung.height),
    curve,
    fixed,
    bytes: bytesAt(curve, fixed.ssim) / fixed.bytes,
    cpu: planned.cpu / fixed.cpu,
  }
}

const rateOf = ({ bytes, seconds }: Point): number => (bytes * 8) / seconds
const planned = ({ curve }: Rung): Point => curve[offsets.indexOf(0)] as Point

/** The power of the height by which bits grow from the highest low rung to the highest of all; null without one. */
function growthOf(rungs: readonly Rung[], all: readonly Reference[]): number | null {
  const [from, to] = [rungs.find(({ name }) => name === 'v480'), rungs.at(-1)]
  if (!from || !to || to === from) return null
  const reference = (name: string) => all.find(({ rung }) => rung.name === name) as Reference
  const [below, above] = [reference(from.name), reference(to.name)]
  if (below.group.frameRate.num !== above.group.frameRate.num) return null
  const crf = 2 ** ((below.rung.crf - above.rung.crf) / 6)
  return Math.log(rateOf(planned(to)) / rateOf(planned(from)) / crf) / Math.log(to.height / from.height)
}

/** The high rungs with the caps that the clip would get, as it would be measured. */
function ladderOf(rungs: readonly Rung[], all: readonly Reference[]): string[] {
  const facts = (all[0] as Reference).facts
  const [low, high] = planEncoding(facts).video
  const best = low?.rungs.at(-1)
  const measured = rungs.find(({ name }) => name === best?.name)
  if (!low || !high || !best || !measured) return []
  const average = Math.min(best.maxrate, rateOf(planned(measured)))
  const faster = low.frameRate.num !== high.frameRate.num
  const fitted = fitHighGroup(high, { rung: best, average }, faster)
  return fitted.rungs.map(({ name, maxrate }) => `${name} ≤ ${Math.round(maxrate / 1000)}`)
}

async function measureClip(file: string, from: number, seconds: number, folder: string): Promise<Clip> {
  const name = `${file.replace(/.*\//, '').replace(/\.\w+$/, '')}${from > 0 ? `-${from}` : ''}`
  const clip = join(folder, `${name}.mp4`)
  await cutClip(join(media, file), from, seconds, clip)
  const all = await references(clip, folder, name)
  const rungs: Rung[] = []
  for (const reference of all) rungs.push(await measureRung(reference, folder))
  await rm(clip)
  return { name, rungs, growth: growthOf(rungs, all), ladder: ladderOf(rungs, all) }
}

export async function bench(options: { seconds?: number }): Promise<LadderResult> {
  const seconds = options.seconds ?? 4
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-ladder-'))
  try {
    const waiting = [...clips]
    const done: Clip[] = []
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        done.push(await measureClip(next[0], next[1], seconds, folder))
    }
    await Promise.all([lane(), lane()])
    const result = { seconds, clips: done.sort((one, other) => one.name.localeCompare(other.name)) }
    await Promise.all(
      (['ssim', 'psnr'] as const).map((kind) =>
        writeFile(resolve(import.meta.dirname, `../../docs/ladder-${kind}.svg`), drawing(result, kind)),
      ),
    )
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const geometric = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)))
const colours = ['#7a5195', '#0a6e8a', '#2e7d32', '#b3261e', '#8a5a00']

/** The middle of the clips that have every rung: kbit/s, and decibels. */
function drawing({ clips: measured }: LadderResult, kind: 'ssim' | 'psnr'): string {
  const most = Math.max(...measured.map(({ rungs }) => rungs.length))
  const whole = measured.filter(({ rungs }) => rungs.length === most)
  const middle = (points: Point[]): [number, number] => [
    geometric(points.map((point) => rateOf(point) / 1000)),
    mean(points.map((point) => (kind === 'ssim' ? decibels(point.ssim) : point.psnr))),
  ]
  const names = whole[0]?.rungs.map(({ name }) => name) ?? []
  const ours = names.map(
    (name, rung): Line => ({
      name: name.replace('v', ''),
      colour: colours[rung % colours.length] as string,
      points: offsets.map((_, at) => middle(whole.map(({ rungs }) => rungs[rung]?.curve[at] as Point))),
    }),
  )
  const fixed: Line = {
    name: 'fixed ladder',
    colour: '#555',
    dashed: true,
    points: names.map((_, rung) => middle(whole.map(({ rungs }) => rungs[rung]?.fixed as Point))),
  }
  const up = kind === 'ssim' ? 'SSIM, −10 log(1 − SSIM)' : 'PSNR, dB'
  const title = `${whole.length} real clips, CRF of the plan and four to either side`
  return plot(title, { words: 'kbit/s', step: 'doubling' }, { words: up, step: 1 }, [...ours, fixed])
}

export function table({ seconds, clips: measured }: LadderResult): string {
  const all = measured.flatMap(({ rungs }) => rungs)
  const names = [...new Set(all.map(({ name }) => name))].sort(
    (one, other) => Number.parseInt(one.slice(1), 10) - Number.parseInt(other.slice(1), 10),
  )
  const row = (name: string, rungs: readonly Rung[], asked: string) =>
    `| ${name} | ${rungs.length} | ${geometric(rungs.map(({ bytes }) => bytes)).toFixed(2)} | ${asked} | ${geometric(rungs.map(({ cpu }) => cpu)).toFixed(2)} |`
  return [
    `${measured.length} real clips, ${seconds} s of each. Bytes at the SSIM of the fixed ladder's rung, and CPU, both as ratios to it.`,
    '',
    '| rung | clips | bytes at equal SSIM | asked | CPU |',
    '| --- | --- | --- | --- | --- |',
    ...names.map((name) =>
      row(
        name,
        all.filter((rung) => rung.name === name),
        '',
      ),
    ),
    row('all', all, '≤ 0.85'),
    '',
    '| clip | bytes at equal SSIM | kbit/s of its rungs at the CRF of the plan, uncapped | bits grow by height to the | high rungs and their caps, kbit/s |',
    '| --- | --- | --- | --- | --- |',
    ...measured.map(
      ({ name, rungs, growth, ladder }) =>
        `| ${name} | ${geometric(rungs.map(({ bytes }) => bytes)).toFixed(2)} | ${rungs.map((rung) => Math.round(rateOf(planned(rung)) / 1000)).join(', ')} | ${growth?.toFixed(2) ?? ''} | ${ladder.join(', ')} |`,
    ),
  ].join('\n')
}
