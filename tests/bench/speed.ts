import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawClip, repeatClip } from './transcode-clips.ts'
import { lowGroupSpeed } from './transcode-pipeline.ts'

/** The low group alone, three times: a minute of it is what `transcode` measures at its end. */
export type SpeedResult = { seconds: number; speeds: number[] }

export async function bench({ seconds = 60 }: { seconds?: number }): Promise<SpeedResult> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  try {
    const clip = await repeatClip(await drawClip(folder), seconds)
    const speeds: number[] = []
    while (speeds.length < 3) speeds.push(await lowGroupSpeed(clip))
    return { seconds, speeds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const table = ({ seconds, speeds }: SpeedResult): string =>
  `| seconds of title a second, low group alone, ${seconds} s of hard 1080p25 | asked |
| --- | --- |
| ${speeds.map((speed) => speed.toFixed(2)).join(', ')} | ≥ 2 |`
