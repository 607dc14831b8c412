import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Playback } from '#catalog/contract/playback.ts'
import type { StartData } from '#player/start/start-data.ts'
import { wholeFragments } from '#player/start/whole-fragments.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { call } from '#tests/support/running-hub.ts'
import { openTitle } from '#tests/support/title-in-browser.ts'
import { startPlainPage } from './start-plain.ts'
import { type Link, type Playing, playOnce } from './start-playing.ts'

/**
 * From opening an address, cold, to the first picture, and a minute of playing after it, over thin links: our watch page beside
 * a plain page with hls.js of the same title, in turns. The browser shapes the link (it adds the latency to every request and knows
 * neither handshakes nor loss). `--seconds N` is how long each page plays.
 */
export type StartResult = {
  seconds: number
  load: number
  cases: { link: Link; floor: number; floorBytes: number; ours: Playing[]; plain: Playing[] }[]
}

const links: readonly Link[] = [
  { bitsPerSecond: 256_000, latencyMs: 300 },
  { bitsPerSecond: 1_000_000, latencyMs: 100 },
]
const rounds = 3
const segmentSeconds = 3.84

/** Moving 720p with sound, hard enough that every rung fills its rate. */
async function drawClip(folder: string, seconds: number): Promise<string> {
  const path = join(folder, 'start.mp4')
  const picture = `testsrc2=s=1280x720:r=25:d=${seconds},noise=alls=3:allf=t`
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...['-f', 'lavfi', '-i', `sine=330:d=${seconds}:r=48000`, '-c:v', 'libx264', '-preset', 'ultrafast'],
    // Too heavy to be offered as it is.
    ...['-b:v', '14M', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

/** Bytes that no way of ours can do without: the page, its styles, and one fragment of picture and of sound. */
async function bytesNeeded(hub: string, url: string, rung: number): Promise<number> {
  const packed = async (address: string): Promise<number> => {
    const { stdout } = await promisify(execFile)(
      'curl',
      ['-s', '-H', 'Accept-Encoding: br', '-o', '/dev/null', '-w', '%{size_download}', address],
      { encoding: 'utf8' },
    )
    return Number(stdout)
  }
  const html = await (await fetch(url)).text()
  const json = /<script type="application\/json" id="start-data">([^<]*)</.exec(html)?.[1]
  const styles = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(html)?.[1]
  if (!json || !styles) throw new Error('the page does not begin with its title')
  const { base, rungs } = JSON.parse(json) as StartData
  const first = (rungs[rung]?.tracks ?? []).map(async ({ name }) => {
    const body = new Uint8Array(await (await fetch(`${hub}${base}${name}/0.m4s`)).arrayBuffer())
    for (let length = 1000; length < body.length; length += 500) {
      const end = wholeFragments(body.subarray(0, length))
      if (end > 0) return end
    }
    return body.length
  })
  const parts = await Promise.all([packed(url), packed(hub + styles), ...first])
  return parts.reduce((sum, each) => sum + each, 0)
}

export async function bench(options: { seconds?: number }): Promise<StartResult> {
  const seconds = options.seconds ?? 60
  const title = await openTitle((folder) => drawClip(folder, seconds + 30), { workers: 2 })
  const browser = await openBrowser({ autoplay: true })
  try {
    const { hub, titleId } = title
    const { body } = await call<Playback>(hub, null, 'POST', `/titles/${titleId}/playback`)
    const plainPage = await startPlainPage(new URL(body.master, hub.url).href)
    const url = `${hub.url}/watch/${titleId}`
    const cases: StartResult['cases'] = []
    for (const [order, link] of links.entries()) {
      const floorBytes = await bytesNeeded(hub.url, url, order)
      // The page, and then what it names.
      const floor = (floorBytes * 8) / link.bitsPerSecond + (2 * link.latencyMs) / 1000
      const ours: Playing[] = []
      const plain: Playing[] = []
      for (let round = 0; round < rounds; round++) {
        ours.push(await playOnce(browser, url, link, { seconds, segmentSeconds }))
        plain.push(await playOnce(browser, plainPage.url, link, { seconds, segmentSeconds }))
      }
      cases.push({ link, floor, floorBytes, ours, plain })
    }
    plainPage.close()
    return { seconds, load: loadavg()[1] ?? 0, cases }
  } finally {
    await browser.close()
    await title.close()
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Asked of each link, in their order: seconds to the first picture, lines in the mean. */
const asked = [
  { firstFrame: 2.5, meanHeight: null },
  { firstFrame: 1.5, meanHeight: 360 },
]

export function table({ seconds, load, cases }: StartResult): string {
  const rows = cases.flatMap(({ link, floor, floorBytes, ours, plain }, order) => {
    const of = (runs: readonly Playing[], read: (run: Playing) => number) => median(runs.map(read))
    const row = (name: string, read: (run: Playing) => number, digits: number, wanted: string) =>
      `| ${link.bitsPerSecond / 1000} kbit/s, ${link.latencyMs} ms | ${name} | ${of(ours, read).toFixed(digits)} | ${of(plain, read).toFixed(digits)} | ${wanted} |`
    const { firstFrame, meanHeight } = asked[order] ?? { firstFrame: 0, meanHeight: null }
    const least = `≤ ${firstFrame}; floor ${floor.toFixed(2)} (${(floorBytes / 1000).toFixed(1)} kB, two round trips)`
    return [
      row('first picture, s', (run) => run.firstFrame, 2, least),
      row(`stalls in ${seconds} s`, (run) => run.stalls, 0, '0'),
      row('of them, s', (run) => run.stalled, 1, ''),
      row('lines in the mean', (run) => run.meanHeight, 0, meanHeight ? `≥ ${meanHeight}` : ''),
      row('most ahead, MB', (run) => run.bytesAhead / 1e6, 2, ''),
      row('loaded, MB', (run) => run.bytes / 1e6, 2, ''),
    ]
  })
  return [
    `Medians of ${rounds} runs each, in turns; load of the machine ${load.toFixed(1)}.`,
    '',
    '| link | figure | watch page | plain hls.js | asked |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
