import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openCpuGroup } from '#tests/support/cpu-group.ts'
import { heldAt } from '#tests/support/live-processes.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { liveArguments, livePlan } from '#transcoder/live/arguments.ts'
import type { LiveFacts } from '#transcoder/live/facts.ts'
import { channelClip, channelsOnAir } from './channel-sources.ts'

/**
 * A channel in a ladder from 720p, by RTMP, with everything that is done of it, against the same ffmpeg alone on the same clip, in
 * turns. `--seconds N`: of each turn (30).
 */
export type LiveLadderResult = { seconds: number; turns: { pipeline: number; alone: number }[] }

const turns = 4
/** What either takes to begin is not counted, ms. */
const settling = 10_000
const facts: LiveFacts = {
  video: {
    ...{ input: 0, index: 0, codec: 'h264', profile: 'High', level: 31, width: 1280, height: 720 },
    ...{ sampleAspect: { num: 1, den: 1 }, pixelFormat: 'yuv420p', frameRate: { num: 25, den: 1 } },
    interlaced: false,
  },
  audio: {
    ...{ input: 0, index: 1, codec: 'aac', profile: 'LC', sampleRate: 48_000, channels: 2, bitRate: null },
  },
}

/** CPU seconds in `seconds`, after some that are not counted. */
async function pipeline(servers: TestServers, clip: string, seconds: number): Promise<number> {
  const on = await channelsOnAir(servers, 1, { encoding: 'ladder', clip })
  try {
    const base = heldAt(servers, on.ids[0] ?? '')
    for (;;) {
      const address = await base()
      const answer = address && (await fetch(`${address}live/v720.m3u8`).catch(() => null))
      if (answer && answer.status === 200) break
      await sleep(200)
    }
    await sleep(settling)
    const before = on.group.seconds()
    await sleep(seconds * 1000)
    return on.group.seconds() - before
  } finally {
    await on.stop()
    await servers.db.updateTable('channel').set({ started: false }).execute()
  }
}

async function alone(clip: string, seconds: number): Promise<number> {
  const outputs = livePlan(facts, 'ladder').outputs.map(() => '/dev/null')
  const container = { demuxer: 'flv', probed: 100_000 }
  const words = liveArguments(facts, 'ladder', [container], { inputs: [clip], outputs })
  const input = words.indexOf('-i')
  const timed = [...words.slice(0, input), '-re', '-stream_loop', '-1', ...words.slice(input)]
  const group = openCpuGroup('alone')
  const child = group.spawn('nice', ['-n', '2', 'ffmpeg', '-y', ...timed], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await sleep(settling)
    const before = group.seconds()
    await sleep(seconds * 1000)
    if (child.exitCode !== null) throw new Error(`ffmpeg ended with ${child.exitCode}`)
    return group.seconds() - before
  } finally {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await group.remove()
  }
}

export async function bench(options: { seconds?: number }): Promise<LiveLadderResult> {
  const seconds = options.seconds ?? 30
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  const servers = await startTestServers()
  try {
    const clip = await channelClip(folder)
    const done: LiveLadderResult['turns'] = []
    for (let turn = 0; turn < turns; turn += 1)
      done.push({
        pipeline: await pipeline(servers, clip, seconds),
        alone: await alone(clip, seconds),
      })
    return { seconds, turns: done }
  } finally {
    await servers.close()
    await rm(folder, { recursive: true, force: true })
  }
}

export function table({ seconds, turns: all }: LiveLadderResult): string {
  const sum = (of: 'pipeline' | 'alone') => all.reduce((total, turn) => total + turn[of], 0)
  const ratio = sum('pipeline') / sum('alone')
  return [
    `A channel in a ladder of 240, 360, 480 and 720 lines from 720p25, ${all.length} turns of ${seconds} s, CPU seconds.`,
    '',
    '| turn | the live process and its ffmpeg | ffmpeg alone | ratio |',
    '| --- | --- | --- | --- |',
    ...all.map((turn, n) => {
      const { pipeline: whole, alone: bare } = turn
      return `| ${n + 1} | ${whole.toFixed(2)} | ${bare.toFixed(2)} | ${(whole / bare).toFixed(3)} |`
    }),
    '',
    `Ratio ${ratio.toFixed(3)}; asked: at most 1.15.`,
  ].join('\n')
}
