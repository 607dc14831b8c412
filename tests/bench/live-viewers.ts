import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEdgeNode } from '#tests/support/edge-node.ts'
import { startSource } from '#tests/support/live-feed.ts'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { type CrowdReport, crowd } from './crowd-of-viewers.ts'
import { latenessAtEdge, timed } from './edge-times.ts'

/**
 * What many viewers of one channel cost the hub through one nginx edge: each follows picture and sound with low latency, as hls.js
 * or Safari does: a playlist that is held back until the next part is there, and the part, hinted or listed. `--seconds N`: how long
 * each crowd watches.
 */
export type LiveViewersResult = {
  seconds: number
  load: number
  cases: {
    viewers: number
    varnish: boolean
    /** Requests a second. */
    atEdge: number
    atHub: number
    /** How much later than its first reader one has a playlist that is waited for, and a hinted part; how long a listed part takes. */
    lists: Spread
    hints: Spread
    /** The same of lists, by the edge's own log. */
    sent: Spread
    parts: Spread
    failed: number
    /** Shares of a core. */
    edgeCpu: number
  }[]
}

/** ms */
type Spread = { median: number; p95: number; most: number }

/** One alone is what the others are held against. */
const crowds = [1, 50, 500].flatMap((viewers) => [false, true].map((varnish) => ({ viewers, varnish })))

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 }
}

function lateness(lists: CrowdReport['lists']): number[] {
  const first = new Map<string, number>()
  for (const [name, at] of lists) first.set(name, Math.min(at, first.get(name) ?? at))
  return lists.map(([name, at]) => at - (first.get(name) ?? at))
}

export async function bench(options: { seconds?: number }): Promise<LiveViewersResult> {
  const seconds = options.seconds ?? 20
  const live = await startLiveHub()
  const source = startSource({ realTime: true, size: '640x360' })
  const found: LiveViewersResult['cases'] = []
  try {
    await live.channel.openRun('main', source.feeds)
    await sleep(8000)
    for (const { viewers, varnish } of crowds) {
      const edge = await startEdgeNode(live.url, [live.secret], { varnish, change: timed })
      try {
        const [before, cpuBefore] = [live.requests(), edge.cpuSeconds()]
        const seen = await crowd(`${edge.url}${live.path}live/`, viewers, seconds)
        // nginx keeps lines for a second.
        await sleep(1500)
        found.push({
          ...{ viewers, varnish, failed: seen.failed },
          ...{ lists: spreadOf(lateness(seen.lists)), hints: spreadOf(lateness(seen.hints)) },
          sent: spreadOf(latenessAtEdge(await edge.log())),
          parts: spreadOf(seen.parts),
          ...{ atEdge: seen.requests / seconds, atHub: (live.requests() - before) / seconds },
          edgeCpu: (edge.cpuSeconds() - cpuBefore) / seconds,
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

const told = ({ median, p95, most }: Spread) => `${median}, ${p95}, ${most}`

export function table({ seconds, load, cases: found }: LiveViewersResult): string {
  const rows = found.map(
    ({ viewers, varnish, atEdge, atHub, lists, hints, sent, parts, failed, edgeCpu }) =>
      `| ${viewers} | ${varnish ? 'yes' : 'no'} | ${atEdge.toFixed(0)} | ${atHub.toFixed(1)} | ${told(lists)} | ${told(hints)} | ${told(sent)} | ${told(parts)} | ${failed} | ${(edgeCpu * 100).toFixed(0)} % |`,
  )
  return [
    `${seconds} s each; load of the machine ${load.toFixed(1)}. Milliseconds are median, p95, most.`,
    '',
    '| viewers | Varnish | requests/s at the edge | at the hub | a list later than its first reader, ms | a hinted part, the same | a list, as sent | how long a listed part takes | failed | edge, of a core |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
