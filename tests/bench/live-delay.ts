import { loadavg } from 'node:os'
import { openBrowser } from '#tests/support/browser.ts'
import { startEdgeNode } from '#tests/support/edge-node.ts'
import { startLiveHub } from '#tests/support/live-hub.ts'
import { startClock } from './clock-picture.ts'
import { watchClock } from './clock-viewer.ts'
import { crowd } from './crowd-of-viewers.ts'

/**
 * From the moment a picture is drawn to the moment it is shown: a clock in the picture, libx264 (zerolatency), the packager, the
 * hub, an nginx edge, hls.js in Chromium, and the clock read back from the screen; low-latency and plain HLS of the same
 * playlists. Picture and sound are renditions of their own. `--seconds N`: how long each is watched, after 10 s to settle.
 */
export type LiveDelayResult = {
  seconds: number
  load: number
  cases: {
    low: boolean
    /** Who else watches. */
    others: number
    pictures: number
    median: number
    p95: number
    most: number
    stalls: number
    errors: string[]
  }[]
}

const settle = 10

const cases: readonly { low: boolean; others: number }[] = [
  { low: true, others: 0 },
  { low: true, others: 50 },
  { low: false, others: 0 },
]

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export async function bench(options: { seconds?: number }): Promise<LiveDelayResult> {
  const seconds = options.seconds ?? 60
  const found: LiveDelayResult['cases'] = []
  const live = await startLiveHub()
  const source = startClock()
  const browser = await openBrowser({ autoplay: true })
  try {
    await live.channel.openRun('main', source.feeds)
    // Six segments, as any player of live streams wants to find them.
    await new Promise((done) => setTimeout(done, 13_000))
    for (const { low, others } of cases) {
      const edge = await startEdgeNode(live.url, [live.secret], { varnish: true })
      try {
        const crowded = others > 0 ? crowd(`${edge.url}${live.path}live/`, others, settle + seconds) : null
        const master = `${edge.url}${live.path}live/master.m3u8`
        const { delays, stalls, errors } = await watchClock(browser, master, { low, seconds, settle })
        await crowded
        const sorted = delays.map(([, delay]) => delay).sort((a, b) => a - b)
        const figures = { median: at(sorted, 0.5), p95: at(sorted, 0.95), most: sorted.at(-1) ?? Number.NaN }
        found.push({ low, others, pictures: sorted.length, ...figures, stalls: stalls.length, errors })
      } finally {
        await edge.close()
      }
    }
    return { seconds, load: loadavg()[0] ?? 0, cases: found }
  } finally {
    await browser.close()
    source.stop()
    await live.close()
  }
}

export function table({ seconds, load, cases: found }: LiveDelayResult): string {
  const rows = found.map(({ low, others, pictures, median, p95, most, stalls, errors }) => {
    const asked = low ? '≤ 2000 median, ≤ 2500 at p95' : '≤ 7000 (three segments and 1 s)'
    const said = errors.length > 0 ? [...new Set(errors)].join(', ') : 'none'
    return `| ${low ? 'low latency' : 'plain'} | ${others} | ${pictures} | ${median} | ${p95} | ${most} | ${stalls} | ${said} | ${asked} |`
  })
  return [
    `${seconds} s each, after ${settle} s; load of the machine ${load.toFixed(1)}.`,
    '',
    '| HLS | other viewers | pictures | median, ms | p95 | most | stalls | errors of hls.js | asked |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
