import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEdge } from '#tests/support/live-edge.ts'
import { startSource } from '#tests/support/live-feed.ts'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { type CrowdReport, crowd } from './crowd-of-viewers.ts'

/**
 * What many viewers of one channel cost the hub through one nginx edge: each follows picture and sound with low latency, as hls.js
 * does: a playlist that is held back until the next part is there, then the part. `--seconds N`: how long each crowd watches.
 */
export type LiveViewersResult = {
  seconds: number
  load: number
  cases: {
    viewers: number
    /** Requests a second. */
    atEdge: number
    atHub: number
    /** How much later than its first reader one has a playlist, ms. */
    median: number
    p95: number
    most: number
    failed: number
    /** Shares of a core. */
    edgeCpu: number
  }[]
}

const crowds: readonly number[] = [50, 500]

function lateness(lists: CrowdReport['lists']): number[] {
  const first = new Map<string, number>()
  for (const [name, at] of lists) first.set(name, Math.min(at, first.get(name) ?? at))
  return lists.map(([name, at]) => at - (first.get(name) ?? at)).sort((a, b) => a - b)
}

export async function bench(options: { seconds?: number }): Promise<LiveViewersResult> {
  const seconds = options.seconds ?? 20
  const live = await startLiveHub()
  const source = startSource({ realTime: true, size: '640x360' })
  const found: LiveViewersResult['cases'] = []
  try {
    await live.channel.openRun('main', source.feeds)
    await sleep(8000)
    for (const viewers of crowds) {
      const edge = await startEdge(live.url)
      try {
        const [before, cpuBefore] = [live.requests(), await edge.cpuSeconds()]
        const { lists, failed, requests } = await crowd(`${edge.url}${live.path}live/`, viewers, seconds)
        const sorted = lateness(lists)
        const at = (share: number) =>
          sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
        found.push({
          ...{ viewers, failed, median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 },
          ...{ atEdge: requests / seconds, atHub: (live.requests() - before) / seconds },
          edgeCpu: ((await edge.cpuSeconds()) - cpuBefore) / seconds,
        })
      } finally {
        await edge.close()
      }
    }
    return { seconds, load: loadavg()[0] ?? 0, cases: found }
  } finally {
    source.child.kill('SIGKILL')
    await live.close()
  }
}

export function table({ seconds, load, cases: found }: LiveViewersResult): string {
  const rows = found.map(
    ({ viewers, atEdge, atHub, median, p95, most, failed, edgeCpu }) =>
      `| ${viewers} | ${atEdge.toFixed(0)} | ${atHub.toFixed(1)} | ${median} | ${p95} | ${most} | ${failed} | ${(edgeCpu * 100).toFixed(0)} % |`,
  )
  return [
    `${seconds} s each; load of the machine ${load.toFixed(1)}.`,
    '',
    '| viewers | requests/s at the edge | at the hub | playlist later than its first reader, ms: median | p95 | most | failed | nginx, of a core |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
