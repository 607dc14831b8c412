import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Frames that carry their number in 12 black or white bars, so that each decoded one tells which it is. */
const bars = 12

const run = promisify(execFile)
export const ffmpeg = (...args: string[]) =>
  run('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], { maxBuffer: 1 << 28, encoding: 'buffer' })

/** An empty picture, for `paintFrom`. */
export const blank = (rate: string, seconds: number, size = '192x120') => [
  ...['-f', 'lavfi', '-i', `nullsrc=s=${size}:r=${rate}:d=${seconds}`],
]

/** The filter that paints the numbers from `first`. */
export const paintFrom = (first: number) =>
  `geq=lum='if(mod(floor((N+${first})/pow(2,floor(X*${bars}/W))),2),235,16)':cb=128:cr=128`

/** The numbers in the frames of a file, after `filter`. */
export async function frameNumbers(path: string, filter: string): Promise<number[]> {
  const scaled = `${filter}${filter ? ',' : ''}scale=${bars}:1:flags=area,format=gray`
  const { stdout } = await ffmpeg(
    ...['-copyts', '-i', path, '-vf', scaled, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'],
  )
  return Array.from({ length: stdout.length / bars }, (_, frame) =>
    Array.from({ length: bars }, (__, bar) =>
      (stdout[frame * bars + bar] ?? 0) > 127 ? 2 ** bar : 0,
    ).reduce((sum, bit) => sum + bit, 0),
  )
}
