import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Hard, moving 1080p25 of about 12 Mbit/s with sound: test picture, a turning fractal and grain. Ten seconds are
 * drawn; longer clips repeat them without encoding again.
 */
const drawing =
  "testsrc2=s=1920x1080:r=25:d=10[a];mandelbrot=s=640x360:r=25:maxiter=200[b];[a][b]overlay=x='400+300*sin(t)':y='300+200*cos(t)':shortest=1,noise=alls=14:allf=t"

/** Draws the ten seconds. */
export async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'ten-seconds.mp4')
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-filter_complex', drawing],
    ...[
      '-f',
      'lavfi',
      '-i',
      'aevalsrc=0.3*sin(2*PI*(220+110*floor(mod(t*4\\,8)))*t)|0.3*sin(2*PI*330*t):s=48000:d=10',
    ],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'superfast',
      '-b:v',
      '12M',
      '-maxrate',
      '14M',
      '-bufsize',
      '24M',
      '-g',
      '50',
    ],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '192k', '-t', '10', path],
  ])
  return path
}

/** The ten seconds repeated to `seconds` (a multiple of ten), by copying packets. */
export async function repeatClip(clip: string, folder: string, seconds: number): Promise<string> {
  const path = join(folder, `clip-${seconds}.mp4`)
  const loops = String(Math.max(0, Math.round(seconds / 10) - 1))
  await run('ffmpeg', [
    '-nostdin',
    '-v',
    'error',
    '-y',
    '-stream_loop',
    loops,
    '-i',
    clip,
    '-c',
    'copy',
    path,
  ])
  return path
}
