import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Seconds and frames of the clip. */
export const clipSeconds = 8
export const clipFrames = 200

/** A small moving picture with sound, which becomes a low group of two rungs and two chunks. */
export async function drawAv1Clip(path: string, size = '640x360'): Promise<void> {
  const picture = `testsrc2=s=${size}:r=25:d=${clipSeconds}`
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...['-f', 'lavfi', '-i', `sine=330:d=${clipSeconds}:r=48000`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
}
