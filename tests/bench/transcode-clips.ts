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

/** Draws the ten seconds, at `rate` Mbit/s. */
export async function drawClip(folder: string, rate = 12): Promise<string> {
  const path = join(folder, `ten-seconds-${rate}.mp4`)
  const sound = 'aevalsrc=0.3*sin(2*PI*(220+110*floor(mod(t*4\\,8)))*t)|0.3*sin(2*PI*330*t):s=48000:d=10'
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-filter_complex', drawing, '-f', 'lavfi', '-i', sound],
    ...['-c:v', 'libx264', '-preset', 'superfast', '-g', '50', '-pix_fmt', 'yuv420p'],
    ...['-b:v', `${rate}M`, '-maxrate', `${Math.round((rate * 7) / 6)}M`, '-bufsize', `${2 * rate}M`],
    ...['-c:a', 'aac', '-b:a', '192k', '-t', '10', path],
  ])
  return path
}

/** The ten seconds repeated to `seconds` (a multiple of ten), beside them, by copying packets. */
export async function repeatClip(clip: string, seconds: number): Promise<string> {
  const path = clip.replace('ten-seconds', `clip-${seconds}`)
  const loops = String(Math.max(0, Math.round(seconds / 10) - 1))
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-stream_loop', loops, '-i', clip, '-c', 'copy', path],
  ])
  return path
}
