import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openPage } from '#tests/support/browser.ts'
import { clock } from './clock-picture.ts'

const hlsFile = join(
  dirname(createRequire(import.meta.url).resolve('hls.js/package.json')),
  'dist/hls.min.js',
)

/**
 * Where a player of plain HLS begins, s before the end of its list: the list may be a segment old already, so what HOLD-BACK says
 * (three segments) would be seven seconds and more.
 */
const plainSyncSeconds = 4.5

/** Reads the clock of every picture that is shown. */
const page = (master: string, low: boolean) => `<!doctype html>
<meta charset="utf-8">
<title>clock</title>
<script src="/hls.min.js"></script>
<video muted width="640" height="360"></video>
<canvas width="${clock.bits}" height="1"></canvas>
<script>
  const video = document.querySelector('video')
  const context = document.querySelector('canvas').getContext('2d', { willReadFrequently: true })
  window.seen = { delays: [], stalls: [], errors: [] }
  const look = () => {
    const now = Date.now()
    const bar = ${clock.width / clock.bits}
    for (let bit = 0; bit < ${clock.bits}; bit += 1)
      context.drawImage(video, bit * bar + bar / 2 - 2, ${clock.rows / 2}, 4, 4, bit, 0, 1, 1)
    const pixels = context.getImageData(0, 0, ${clock.bits}, 1).data
    let drawn = 0
    for (let bit = 0; bit < ${clock.bits}; bit += 1) if (pixels[bit * 4] > 128) drawn += 2 ** bit
    const delay = (now - drawn) % ${2 ** clock.bits}
    const age = (delay + ${2 ** clock.bits}) % ${2 ** clock.bits}
    window.seen.delays.push([performance.now(), age, now - age])
    video.requestVideoFrameCallback(look)
  }
  video.requestVideoFrameCallback(look)
  video.addEventListener('waiting', () => window.seen.stalls.push(performance.now()))
  const hls = new Hls(${low ? '{ lowLatencyMode: true, maxLiveSyncPlaybackRate: 1.5 }' : `{ lowLatencyMode: false, liveSyncDuration: ${plainSyncSeconds} }`})
  window.hls = hls
  hls.on(Hls.Events.ERROR, (_, data) => window.seen.errors.push(data.details + (data.fatal ? ' (fatal)' : '')))
  hls.on(Hls.Events.MANIFEST_PARSED, () => video.play())
  hls.loadSource(${JSON.stringify(master)})
  hls.attachMedia(video)
</script>
`

/** `at` counts from the page's beginning; `drawn` is the wall clock. */
export type Seen = {
  delays: [at: number, delay: number, drawn: number][]
  stalls: number[]
  errors: string[]
}

/** Watches for so many seconds; what was seen once it had settled. */
export async function watchClock(
  browser: Browser,
  master: string,
  { low, seconds, settle }: { low: boolean; seconds: number; settle: number },
): Promise<Seen> {
  const script = await readFile(hlsFile)
  const server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(200, { 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/javascript' })
    response.end(isPage ? page(master, low) : script)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { page: tab, close } = await openPage(browser)
  try {
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction(() => (window as unknown as { seen: Seen }).seen.delays.length > 0, null, {
      timeout: 60_000,
    })
    await tab.waitForTimeout((settle + seconds) * 1000)
    const seen = await tab.evaluate(() => (window as unknown as { seen: Seen }).seen)
    const from = (seen.delays[0]?.[0] ?? 0) + settle * 1000
    return {
      delays: seen.delays.filter(([at]) => at >= from),
      stalls: seen.stalls.filter((at) => at >= from),
      errors: seen.errors,
    }
  } finally {
    await close()
    server.close()
  }
}
