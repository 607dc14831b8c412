import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SourceFacts, VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { factsOfFile } from '#tests/support/facts-of-file.ts'
import { videoArguments } from '#transcoder/plan/arguments.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'

const run = promisify(execFile)
const ffmpeg = async (args: string[]): Promise<string> =>
  (await run('ffmpeg', ['-nostdin', '-hide_banner', '-y', ...args], { maxBuffer: 2 ** 26 })).stderr

/** Bytes of the pictures alone, their likeness to what went into the encoder, and what they cost. */
export type Point = { bytes: number; seconds: number; ssim: number; psnr: number; cpu: number }
/** A rung of a title with the pictures as they go into its encoder. */
export type Reference = { facts: SourceFacts; group: VideoGroup; rung: VideoRung; path: string }

/** Likeness as decibels: 0.9 is 10, 0.99 is 20. */
export const decibels = (ssim: number): number => -10 * Math.log10(1 - ssim)

/** Cuts a few seconds out of a real film without loss, in 8 bits and at most 1080 lines as the ladder has them. */
export async function cutClip(file: string, from: number, seconds: number, path: string): Promise<void> {
  const smaller = "scale='if(gt(min(iw,ih),1080),iw*1080/min(iw,ih),iw)':-2:flags=bicubic"
  await ffmpeg([
    ...['-v', 'error', '-noautorotate', ...(from > 0 ? ['-ss', String(from)] : []), '-i', file],
    ...['-map', '0:v:0', '-t', String(seconds), '-vf', `${smaller},format=yuv420p,setsar=1`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-an', path],
  ])
}

/** A group of one rung, in one chunk. */
const alone = (group: VideoGroup, rung: VideoRung): VideoGroup => ({
  ...group,
  rungs: [rung],
  chunks: [{ startFrame: 0, frames: group.totalFrames, firstSegment: 0 }],
})

/** Every rung of the ladder of a clip, with the pictures its encoder would be given, as a raw file of their own. */
export async function references(clip: string, folder: string, name: string): Promise<Reference[]> {
  const facts = await factsOfFile(clip)
  const found: Reference[] = []
  for (const group of planEncoding(facts).video) {
    for (const rung of group.rungs) {
      const words = videoArguments(facts, alone(group, rung), 0, clip)
      const path = join(folder, `${name}-${rung.name}.y4m`)
      const frames = ['-map', '[v0]', '-frames:v', String(group.totalFrames)]
      await ffmpeg([...words.slice(0, words.indexOf('-map')), ...frames, path])
      found.push({ facts, group, rung, path })
    }
  }
  return found
}

/** What the encoder's words make of the pictures of a reference. */
async function measure({ path }: Reference, words: string[], out: string): Promise<Point> {
  const spent = await ffmpeg([...['-nostats', '-benchmark', '-i', path, '-map', '0:v:0'], ...words, out])
  const filter = '[0:v]split[a][b];[1:v]split[c][d];[a][c]ssim[s];[b][d]psnr[p]'
  const likeness = await ffmpeg([
    ...['-i', out, '-i', path, '-filter_complex', filter],
    ...['-map', '[s]', '-f', 'null', '-', '-map', '[p]', '-f', 'null', '-'],
  ])
  const number = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1])
  const packets = ['-v', 'error', '-show_entries', 'packet=size,duration_time', '-of', 'csv=p=0', out]
  const { stdout } = await run('ffprobe', packets, { maxBuffer: 2 ** 26 })
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))
  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  return {
    bytes: sum(1),
    seconds: sum(0),
    ssim: number(/SSIM .*All:([\d.]+)/, likeness),
    psnr: number(/PSNR .*average:([\d.]+)/, likeness),
    cpu: number(/utime=([\d.]+)s/, spent),
  }
}

/** Our encoder at another CRF, with no cap: a point of its curve. */
export function ourPoint(reference: Reference, crf: number, out: string): Promise<Point> {
  const { facts, group, rung } = reference
  const free = { ...rung, crf, maxrate: 10 ** 9, bufsize: 10 ** 9 }
  const words = videoArguments(facts, alone(group, free), 0, '')
  const output = words.slice(words.indexOf('-map') + 2, -3)
  return measure(reference, output, out)
}

/**
 * Bits a pixel that PeerTube 8 gives a rung at most, by its height (packages/core-utils/src/videos/bitrate.ts), 192 kbit/s
 * at the least.
 */
const bitsPerPixel = [
  [1080, 0.17],
  [720, 0.19],
  [480, 0.22],
  [360, 0.26],
  [0, 0.29],
] as const

/**
 * The same pictures as PeerTube encodes them (its ffmpeg-default-transcoding-profile.ts): veryfast, x264's default CRF 23,
 * capped by size and frame rate, up to 16 B-pictures.
 */
export function fixedPoint(reference: Reference, out: string): Promise<Point> {
  const { width, height } = reference.rung
  const { gopFrames, frameRate } = reference.group
  const lines = Math.min(width, height)
  const [, bits] = bitsPerPixel.find(([from]) => lines >= from) ?? [0, 0.29]
  const rate = Math.round((width * height * frameRate.num * bits) / frameRate.den)
  return measure(
    reference,
    [
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-threads', '1'],
      ...['-crf', '23', '-b_strategy', '1', '-bf', '16'],
      ...['-maxrate', String(rate), '-bufsize', String(rate * 2), '-g', String(gopFrames)],
    ],
    out,
  )
}

/** Bytes at which a curve has that likeness: straight between the decibels and the logarithms of two points. */
export function bytesAt(curve: readonly Point[], ssim: number): number {
  const sorted = [...curve].sort((one, other) => one.ssim - other.ssim)
  const found = sorted.findIndex((point) => point.ssim >= ssim)
  const after = Math.min(sorted.length - 1, Math.max(1, found < 0 ? sorted.length - 1 : found))
  const [low, high] = [sorted[after - 1], sorted[after]]
  if (!low || !high) throw new RangeError('a curve has two points or more')
  const share = (decibels(ssim) - decibels(low.ssim)) / (decibels(high.ssim) - decibels(low.ssim))
  return low.bytes * (high.bytes / low.bytes) ** share
}
