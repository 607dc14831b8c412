import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { surroundTones, tones } from './tones.ts'

/** A moving picture with two languages: Kazakh in 5.1, a tone in each channel (as AC-3), and Russian in stereo. */
export async function drawSurroundClip(
  folder: string,
  { size, seconds }: { size: string; seconds: number },
): Promise<string> {
  const path = join(folder, 'surround.mkv')
  const input = (graph: string) => ['-f', 'lavfi', '-i', graph]
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', ...input(`testsrc2=s=${size}:r=25:d=${seconds}`)],
    ...input(tones(Object.values(surroundTones), 0.1, '5.1(side)', seconds)),
    ...input(tones([300, 500], 0.1, 'stereo', seconds)),
    ...['-map', '0', '-map', '1', '-map', '2', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50'],
    ...['-pix_fmt', 'yuv420p', '-c:a:0', 'ac3', '-b:a:0', '448k', '-c:a:1', 'flac'],
    ...['-metadata:s:a:0', 'language=kaz', '-metadata:s:a:1', 'language=rus', path],
  ])
  return path
}
