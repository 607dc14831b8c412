import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CDPSession, Page } from 'playwright-core'
import { openPage } from '#tests/support/browser.ts'
import { startThinLink } from '#tests/support/thin-link.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/**
 * What the service worker costs a watch page: the same page, by turns through the worker and past it (the baseline), on a link
 * that is as thin for both. Medians, ms: the first byte of the page, and the first frame of the picture.
 */
type Visit = { firstByte: number; frame: number }
export type WorkerResult = { link: string; runs: number; worker: Visit; none: Visit }[]

const links = [
  { link: '256 kbit/s, 300 ms', bitsPerSecond: 256_000, latencyMs: 300 },
  { link: 'the machine itself', bitsPerSecond: 8e9, latencyMs: 0 },
]
const runs = 5

async function draw(folder: string): Promise<string> {
  const path = join(folder, 'clip.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=40'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=40:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

/** As text, since what is compiled here does not run in the page. */
const untilFrame = `new Promise((resolve) => {
  const look = () => {
    const video = document.querySelector('video')
    if (video && video.readyState >= 2) {
      const [page] = performance.getEntriesByType('navigation')
      return resolve({ firstByte: page.responseStart, frame: performance.now() })
    }
    if (video && video.paused && video.networkState === 0) document.querySelector('.control-play')?.click()
    setTimeout(look, 20)
  }
  look()
})`

async function visit(page: Page, session: CDPSession, url: string, bypass: boolean): Promise<Visit> {
  await session.send('Network.setBypassServiceWorker', { bypass })
  await page.goto('about:blank')
  await page.waitForTimeout(1500)
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(untilFrame)
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const medians = (visits: readonly Visit[]): Visit => ({
  firstByte: median(visits.map(({ firstByte }) => firstByte)),
  frame: median(visits.map(({ frame }) => frame)),
})

async function onLink(title: TitleInBrowser, { link, ...thin }: (typeof links)[number]) {
  const through = await startThinLink(title.hub.url, thin)
  const { page, close } = await openPage(title.browser)
  try {
    await page.goto(through.url)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 120_000 })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const url = `${through.url}/watch/${title.titleId}`
    const visits: Record<'worker' | 'none', Visit[]> = { worker: [], none: [] }
    // The first of each finds what the others find in the browser's cache.
    for (let run = -1; run < runs; run += 1)
      for (const kind of ['none', 'worker'] as const) {
        const seen = await visit(page, session, url, kind === 'none')
        if (run >= 0) visits[kind].push(seen)
      }
    return { link, runs, worker: medians(visits.worker), none: medians(visits.none) }
  } finally {
    await close()
    await through.close()
  }
}

export async function bench(): Promise<WorkerResult> {
  const title = await openTitle(draw, { workers: 2 })
  try {
    const results: WorkerResult = []
    for (const each of links) results.push(await onLink(title, each))
    return results
  } finally {
    await title.close()
  }
}

export function table(results: WorkerResult): string {
  const row = ({ link, runs, worker, none }: WorkerResult[number]) =>
    `| ${[
      ...[link, runs, none.firstByte.toFixed(0), worker.firstByte.toFixed(0)],
      ...[none.frame.toFixed(0), worker.frame.toFixed(0)],
    ].join(' | ')} |`
  return [
    '| link | visits each | first byte without, ms | with the worker | first frame without, ms | with the worker |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map(row),
  ].join('\n')
}
