import type { Browser, Page } from 'playwright-core'
import { openPage, throttle } from '#tests/support/browser.ts'

/** A link as the browser imitates it: bit/s, and ms that are added to each request. */
export type Link = { bitsPerSecond: number; latencyMs: number }

/** How one page played one title. Seconds, and bytes of media. */
export type Playing = {
  /** From the navigation to the first picture. */
  firstFrame: number
  stalls: number
  stalled: number
  /** Lines of the picture in the mean over the time. */
  meanHeight: number
  /** Most that was loaded ahead of the playhead at any time, and all that was loaded. */
  bytesAhead: number
  bytes: number
}

/** What the page notes for itself. */
type Notes = { first: number; waits: [number, number][]; heights: number[]; time: number }

async function takeNotes(page: Page): Promise<void> {
  // The loader of benchmarks marks functions by a helper that a page does not know.
  await page.addInitScript('globalThis.__name = (marked) => marked')
  await page.addInitScript(() => {
    const notes = { first: 0, since: 0, waits: [] as [number, number][], heights: [] as number[], time: 0 }
    Object.assign(window, { notes })
    const make = document.createElement.bind(document)
    Object.assign(document, {
      createElement: (name: string, options?: ElementCreationOptions) => {
        const video = make(name, options)
        if (!(video instanceof HTMLVideoElement)) return video
        video.requestVideoFrameCallback(() => {
          notes.first = performance.now()
        })
        video.addEventListener('waiting', () => {
          if (notes.first > 0 && video.currentTime > 0.2) notes.since = performance.now()
        })
        video.addEventListener('playing', () => {
          if (notes.since > 0) notes.waits.push([notes.since, performance.now() - notes.since])
          notes.since = 0
        })
        setInterval(() => {
          notes.time = video.currentTime
          if (notes.first > 0) notes.heights.push(video.videoHeight)
        }, 250)
        return video
      },
    })
  })
}

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as { notes: Notes }).notes)

/** A decoder's hiccup on a busy machine is no stall of the link, ms. */
const shortestStall = 100

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Bytes of each segment by its address, as they come. */
async function weigh(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page)
  const addresses = new Map<string, string>()
  const bytes = new Map<string, number>()
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, new URL(request.url).pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? ''
    if (/\.m4s(\?|$)/.test(address)) bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength)
  })
  return bytes
}

/** `segmentSeconds`: of every segment, which are numbered from 0. */
export async function playOnce(
  browser: Browser,
  url: string,
  link: Link,
  { seconds, segmentSeconds }: { seconds: number; segmentSeconds: number },
): Promise<Playing> {
  const { page, close } = await openPage(browser)
  try {
    await takeNotes(page)
    const bytes = await weigh(page)
    await throttle(page, link.bitsPerSecond, link.latencyMs)
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
    await page.waitForFunction(() => (window as unknown as { notes?: Notes }).notes?.first, null, {
      timeout: 120_000,
    })
    let bytesAhead = 0
    for (let left = seconds; left > 0; left -= 1) {
      await page.waitForTimeout(1000)
      const { time } = await notesOf(page)
      const ahead = [...bytes].filter(([address]) => startOf(address, segmentSeconds) >= time)
      bytesAhead = Math.max(
        bytesAhead,
        ahead.reduce((sum, [, each]) => sum + each, 0),
      )
    }
    const { first, waits, heights } = await notesOf(page)
    const stalls = waits.filter(([, ms]) => ms >= shortestStall)
    return {
      firstFrame: first / 1000,
      stalls: stalls.length,
      stalled: stalls.reduce((sum, [, ms]) => sum + ms, 0) / 1000,
      meanHeight: mean(heights),
      bytesAhead,
      bytes: [...bytes.values()].reduce((sum, each) => sum + each, 0),
    }
  } finally {
    await close()
  }
}

const startOf = (address: string, segmentSeconds: number) =>
  Number.parseInt(address.split('/').at(-1) ?? '', 10) * segmentSeconds
