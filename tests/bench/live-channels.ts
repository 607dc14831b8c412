import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownCpuSeconds, processInfo } from '#tests/support/cpu-group.ts'
import { heldAt } from '#tests/support/live-processes.ts'
import { entriesOf } from '#tests/support/live-viewer.ts'
import { startTestServers } from '#tests/support/servers.ts'
import { channelClip, channelsOnAir, sharedBytes } from './channel-sources.ts'
import { hundredStations, type Ours } from './radio.ts'

/** Twenty television channels that are copied, in one live process, and a hundred stations in another. `--seconds N`: how long (600). */
export type LiveChannelsResult = {
  seconds: number
  channels: number
  /** Of everything: Node, sandboxes, ffmpeg. */
  cpu: number
  /** Of Node alone. */
  node: number
  bytes: number
  /** Looks at a playlist, and how many of them found nothing newer than a segment's length. */
  looks: number
  late: number
  /** The oldest edge that was seen, s. */
  oldest: number
  radio: Ours
}

const channels = 20
/** A segment is 2 s: whose newest part ended longer ago has missed one. */
const lateMs = 2000

async function edgeOf(base: string): Promise<number> {
  const answer = await fetch(`${base}live/v0.m3u8`, { signal: AbortSignal.timeout(5000) })
  return entriesOf(await answer.text()).at(-1)?.until ?? 0
}

export async function bench(options: { seconds?: number }): Promise<LiveChannelsResult> {
  const seconds = options.seconds ?? 600
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  const servers = await startTestServers()
  const clip = await channelClip(folder)
  const on = await channelsOnAir(servers, channels, { encoding: 'copy', clip })
  const seen = { looks: 0, late: 0, oldest: 0 }
  try {
    const bases = on.ids.map((id) => heldAt(servers, id))
    const edges = () =>
      Promise.all(
        bases.map(async (base) => {
          const address = await base()
          return address === null ? 0 : edgeOf(address).catch(() => 0)
        }),
      )
    while ((await edges()).some((edge) => edge < Date.now() - lateMs)) await sleep(1000)
    await sleep(5000)
    const stations = hundredStations(seconds)
    // Until they are on air, too.
    await sleep(15_000)
    const node = () =>
      on.group
        .processes()
        .filter((pid) => /main\.(?:ts|mjs) live/.test(processInfo(pid)?.command ?? ''))
        .reduce((sum, pid) => sum + ownCpuSeconds(pid), 0)
    const before = { cpu: on.group.seconds(), node: node(), at: Date.now() }
    while (Date.now() - before.at < seconds * 1000) {
      for (const edge of await edges()) {
        const age = Date.now() - edge
        seen.looks += 1
        if (age > lateMs) seen.late += 1
        seen.oldest = Math.max(seen.oldest, age / 1000)
      }
      await sleep(1000)
    }
    const bytes = sharedBytes(on.group.processes())
    const took = (Date.now() - before.at) / 1000
    return {
      ...{ seconds: took, channels, bytes, ...seen },
      ...{ cpu: on.group.seconds() - before.cpu, node: node() - before.node, radio: await stations },
    }
  } finally {
    await on.stop()
    await servers.close()
    await rm(folder, { recursive: true, force: true })
  }
}

export function table(result: LiveChannelsResult): string {
  const { seconds, cpu, node, bytes, radio } = result
  const share = (value: number) => `${((value / seconds / result.channels) * 100).toFixed(2)} % of a core`
  return [
    `${result.channels} television channels (720p25, 2 Mbit/s, by RTMP) copied by one live process, ${seconds.toFixed(0)} s; ${radio.stations} stations of AAC at 128 kbit/s beside them, packaged in one process.`,
    '',
    '| figure | measured | asked |',
    '| --- | --- | --- |',
    `| late: nothing newer than a segment's length | ${result.late} of ${result.looks} looks | 0 |`,
    `| oldest edge | ${result.oldest.toFixed(2)} s | |`,
    `| CPU of a channel | ${share(cpu)} (Node ${share(node)}) | |`,
    `| memory of a channel (PSS) | ${(bytes / result.channels / 1e6).toFixed(1)} MB | |`,
    `| stations: segments written down more than 1 s after their end | ${radio.late} of ${radio.segments} | 0 |`,
    `| stations: parts later than half a second; silence in all | ${radio.lateParts}; ${radio.gapSeconds.toFixed(1)} s | |`,
    `| CPU of a station | ${((radio.cpuSeconds / radio.seconds / radio.stations) * 100).toFixed(2)} % of a core | |`,
    `| memory of a station | ${(radio.residentBytes / radio.stations / 1e6).toFixed(1)} MB | |`,
  ].join('\n')
}
