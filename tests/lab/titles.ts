import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { uploadFile, waitForState } from '#tests/support/running-hub.ts'
import type { LabHub } from './nodes.ts'

/** A real clip with sound, 320 × 180, 7 s; what is longer repeats it. */
const clip = resolve(import.meta.dirname, '../../../shared/media/real/mov/awesome_widescreen.mov')

/** Two titles of that many seconds, encoded and complete. */
export async function makeTitles(
  hub: LabHub,
  folder: string,
  seconds: [number, number],
): Promise<[string, string]> {
  const make = async (name: string, length: number) => {
    const file = join(folder, `${name}.mov`)
    const loop = ['-stream_loop', String(Math.ceil(length / 7)), '-i', clip, '-t', String(length)]
    await promisify(execFile)('ffmpeg', [
      '-nostdin',
      '-v',
      'error',
      ...loop,
      '-map',
      '0:v',
      '-map',
      '0:a',
      '-c',
      'copy',
      file,
    ])
    return uploadFile(hub, hub.token, file)
  }
  const both: [string, string] = [await make('first', seconds[0]), await make('second', seconds[1])]
  for (const id of both) await waitForState(hub, hub.token, id, ['complete'], 900)
  return both
}
