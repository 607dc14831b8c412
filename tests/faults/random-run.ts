import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { childrenOf, kill9 } from '#tests/support/processes.ts'
import { type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { encodersBelow, segmentSums } from './encoding-run.ts'

/**
 * Many titles on their way at once while workers, ffmpeg and Redis are killed (-9) at random. Every title must end
 * complete, with the bytes of an undisturbed run.
 */
const victims = ['worker', 'ffmpeg', 'redis'] as const
type Victim = (typeof victims)[number]

export type RandomRun = {
  kills: Record<Victim, number>
  titles: number
  /** In words, one for each title that did not end well. */
  wrong: string[]
  seconds: number
}

const picture = (size: string, rate: string, length: number) => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${length},noise=alls=6:allf=t`],
]
const sound = (length: number) => ['-f', 'lavfi', '-i', `sine=330:d=${length}:r=48000`]
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-b:v', '900k', '-pix_fmt', 'yuv420p']

/** One of each kind: with the source offered as it is, without, silent, sound alone. */
const clips: Record<string, string[]> = {
  'as-it-is.mp4': [...picture('640x360', '25', 24), ...sound(24), ...h264, '-c:a', 'aac'],
  'mpeg2.ts': [
    ...picture('480x270', '25', 24),
    ...sound(24),
    '-c:v',
    'mpeg2video',
    '-b:v',
    '2M',
    '-c:a',
    'mp2',
  ],
  'silent.mkv': [...picture('426x240', '30000/1001', 24), '-c:v', 'mpeg4', '-b:v', '2M'],
  'sound.mp3': [...sound(90), '-b:a', '64k'],
}

async function drawClips(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const [name, args] of Object.entries(clips)) {
    const path = join(folder, name)
    await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args, path])
    paths.push(path)
  }
  return paths
}

type Sums = Map<string, string>

async function undisturbed(paths: readonly string[]): Promise<Map<string, Sums>> {
  const hub = await startHub({ workers: 2 })
  try {
    const token = await hub.token()
    const sums = new Map<string, Sums>()
    const uploaded = paths.map(async (path) => [path, await uploadFile(hub, token, path)] as const)
    for (const [path, id] of await Promise.all(uploaded)) {
      await waitForState(hub, token, id, ['complete'])
      sums.set(path, await segmentSums(hub, id))
    }
    return sums
  } finally {
    await hub.remove()
  }
}

/** False when there is none to kill just now. */
async function kill(hub: RunningHub, victim: Victim, random: () => number): Promise<boolean> {
  const one = (pids: readonly number[]) => pids[Math.floor(random() * pids.length)]
  const pid =
    victim === 'ffmpeg'
      ? one(await encodersBelow(hub))
      : await childrenOf(hub.process.pid ?? 0).then(
          ({ redis, workers }) => (victim === 'redis' ? redis : one(workers)),
          // Redis is being started anew.
          () => undefined,
        )
  return pid !== undefined && kill9(pid)
}

/** How long a title may take while everything around it is killed, s. */
const patience = 1800

/**
 * @param kills in all; `inFlight` titles are on their way until the last of them
 * @param say one line every now and then
 */
export async function randomKills(
  folder: string,
  { kills, inFlight, seed }: { kills: number; inFlight: number; seed: number },
  say: (line: string) => void,
): Promise<RandomRun> {
  const started = Date.now()
  const paths = await drawClips(folder)
  const expected = await undisturbed(paths)
  const random = seededRandom(seed)
  const hub = await startHub({ workers: 2 })
  const token = await hub.token()
  const run: RandomRun = { kills: { worker: 0, ffmpeg: 0, redis: 0 }, titles: 0, wrong: [], seconds: 0 }
  const done = () => run.kills.worker + run.kills.ffmpeg + run.kills.redis
  const judge = async (path: string) => {
    const id = await uploadFile(hub, token, path)
    const { state } = await waitForState(hub, token, id, ['complete', 'refused'], patience)
    const sums = state === 'complete' ? await segmentSums(hub, id) : new Map()
    const whole = expected.get(path) ?? new Map()
    const same = sums.size === whole.size && [...whole].every(([name, sum]) => sums.get(name) === sum)
    run.titles += 1
    if (!same)
      run.wrong.push(
        `${path.split('/').at(-1)} ${id}: ${state}${state === 'complete' ? ', other bytes' : ''}`,
      )
  }
  try {
    // Each place takes another title until all kills have been made.
    const places = Array.from({ length: inFlight }, async (_, place) => {
      for (let turn = place; turn === place || done() < kills; turn += inFlight)
        await judge(paths[turn % paths.length] ?? '').catch((error: unknown) => {
          run.wrong.push(String(error))
        })
    })
    while (done() < kills) {
      await sleep(300 + random() * 3000)
      const victim = victims[Math.floor(random() * victims.length)] ?? 'worker'
      if (await kill(hub, victim, random)) run.kills[victim] += 1
      if (done() % 10 === 0) say(`${done()} of ${kills} kills, ${run.titles} titles complete`)
    }
    await Promise.all(places)
  } finally {
    await hub.remove()
  }
  run.seconds = (Date.now() - started) / 1000
  return run
}
