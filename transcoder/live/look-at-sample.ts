import { mediaOutput } from '#platform/media-tool.ts'
import type { Production } from './production.ts'

/** A look at what is on air, in the sandbox: a black picture, and silence. Cheap: pictures that stand alone are all that is decoded. */
const limits = { memory: 1024 ** 3, cpu: 10, nice: 5 }
const timeout = 20
const mostBytes = 64 * 1024

const quiet = ['-nostdin', '-hide_banner', '-v', 'error'] as const
const input = [
  '-f',
  'mov',
  '-format_whitelist',
  'mov',
  '-protocol_whitelist',
  'pipe',
  '-i',
  'pipe:0',
] as const

/** Luma below this on average is black (limited range: 16 is); a caption in a corner stays below. */
const blackLuma = 20
/** dBFS: the loudest sample of a segment. Dither of a console that is left on stays below. */
const silentPeak = -60

/** YAVG of each picture, by `metadata=print`; the largest of a few small pictures counts. */
async function isBlack(bytes: Buffer, signal: AbortSignal): Promise<boolean | null> {
  const words = [
    ...[...quiet, '-threads', '1', '-skip_frame', 'nokey', ...input, '-frames:v', '3'],
    ...[
      '-vf',
      'scale=160:-2,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-',
      '-f',
      'null',
      '-',
    ],
  ]
  const run = { source: { kind: 'bytes' as const, bytes }, arguments: () => words, limits, timeout, signal }
  const text = (await mediaOutput({ tool: 'ffmpeg', ...run }, mostBytes)).toString('latin1')
  const levels = [...text.matchAll(/YAVG=([\d.]+)/g)].map(([, level]) => Number(level))
  return levels.length > 0 ? Math.max(...levels) < blackLuma : null
}

async function isSilent(bytes: Buffer, signal: AbortSignal): Promise<boolean | null> {
  const words = [
    ...[...quiet, ...input, '-af'],
    'astats=metadata=1:reset=0:measure_perchannel=none:measure_overall=Peak_level,ametadata=print:key=lavfi.astats.Overall.Peak_level:file=-',
    ...['-f', 'null', '-'],
  ]
  const run = { source: { kind: 'bytes' as const, bytes }, arguments: () => words, limits, timeout, signal }
  const text = (await mediaOutput({ tool: 'ffmpeg', ...run }, mostBytes)).toString('latin1')
  const levels = [...text.matchAll(/Peak_level=(\S+)/g)].map(([, level]) =>
    level === '-inf' ? -Infinity : Number(level),
  )
  return levels.length > 0 ? (levels.at(-1) ?? 0) < silentPeak : null
}

/** @throws MediaToolFailed */
export async function lookAtSample(
  production: Pick<Production, 'sample'>,
  signal: AbortSignal,
): Promise<{ black: boolean | null; silent: boolean | null }> {
  const { video, audio } = production.sample()
  return {
    black: video && (await isBlack(video, signal)),
    silent: audio && (await isSilent(audio, signal)),
  }
}
