import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { briefly } from '#cli/api-client.ts'
import { followTitle } from '#cli/upload-follow.ts'
import { call, type RunningHub, startHub, uploadFile } from '#tests/support/running-hub.ts'

/**
 * One owner uploads many files, then another uploads one. How long the single one waits until it is watchable, against
 * the same on an idle hub.
 */
export type Fairness = {
  uploads: number
  /** Seconds from the end of the upload to the first moment it could be watched. */
  idle: number
  busy: number
  /** Titles of the first owner that were complete by then. */
  completeBefore: number
}

/** Twenty seconds that a browser cannot play as they are, so that the single title needs the encoder. */
async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'clip.mkv')
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=20,noise=alls=6:allf=t']
  const sound = ['-f', 'lavfi', '-i', 'sine=330:d=20:r=48000']
  const codecs = ['-c:v', 'mpeg4', '-b:v', '1M', '-c:a', 'mp2']
  await promisify(execFile)('ffmpeg', [
    '-nostdin',
    '-v',
    'error',
    '-y',
    ...picture,
    ...sound,
    ...codecs,
    path,
  ])
  return path
}

/** By the hub's own clock. */
async function watchableSeconds(hub: RunningHub, token: string, id: string): Promise<number> {
  const isWatchable = (progress: TitleProgress) => progress.watchableSeconds !== null
  const { watchableSeconds } = await followTitle({ url: hub.url, token }, id, briefly, isWatchable)
  return watchableSeconds ?? Number.NaN
}

/** Of several tries the middle one: a machine has its moments. */
async function single(hub: RunningHub, token: string, clip: string, tries: number): Promise<number> {
  const found: number[] = []
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const id = await uploadFile(hub, token, clip)
    found.push(await watchableSeconds(hub, token, id))
    await call(hub, token, 'DELETE', `/titles/${id}`)
  }
  return found.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? Number.NaN
}

export async function fairness(
  folder: string,
  { uploads, tries }: { uploads: number; tries: number },
  say: (line: string) => void,
): Promise<Fairness> {
  const clip = await drawClip(folder)
  const hub = await startHub({ workers: 2 })
  try {
    const [many, one] = [await hub.token('owner', 'Many'), await hub.token('owner', 'One')]
    const idle = await single(hub, one, clip, tries)
    say(`idle: ${idle.toFixed(1)} s`)
    for (let count = 0; count < uploads; count += 1) {
      await uploadFile(hub, many, clip)
      if ((count + 1) % 50 === 0) say(`${count + 1} uploaded`)
    }
    const busy = await single(hub, one, clip, tries)
    const { body } = await call<{ titles: TitleView[] }>(hub, many, 'GET', '/titles?scope=mine&limit=100')
    const completeBefore = body.titles.filter(({ state }) => state === 'complete').length
    return { uploads, idle, busy, completeBefore }
  } finally {
    await hub.remove()
  }
}
