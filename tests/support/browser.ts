import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/**
 * Debian's Chromium, quiet: with its own background traffic off, nothing leaves the machine. `autoplay`: a page may begin to
 * play with sound, as a browser lets one that its viewer often plays on. `more`: what else it is started with. `program`: what
 * starts it, where that is somewhere else.
 */
export function openBrowser({
  autoplay = false,
  more = [],
  program = '/usr/bin/chromium',
}: {
  autoplay?: boolean
  more?: readonly string[]
  program?: string
} = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...(autoplay ? ['--autoplay-policy=no-user-gesture-required'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...more,
    ],
  })
}

/** A page of its own context, and every complaint in its console. */
export async function openPage(browser: Browser, size = { width: 1280, height: 800 }) {
  const context: BrowserContext = await browser.newContext({ viewport: size, locale: 'kk-KZ' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, close: () => context.close() }
}

/** Where the way in is asked for: by a token, which stands among the other ways. */
export async function signInByToken(page: Page, token: string): Promise<void> {
  await page.locator('.other-ways summary').click()
  await page.fill('#token', token)
  await page.click('.by-token button[type=submit]')
}

/** A thin link: bit/s both ways, milliseconds added to each request. */
export async function throttle(page: Page, bitsPerSecond: number, latency: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  })
}

/** Presses play, unless the page has started by itself. */
export async function play(page: Page, timeout = 30_000): Promise<void> {
  const deadline = Date.now() + timeout
  await page.waitForSelector('.control-play', { timeout })
  while ((await videoState(page)).paused) {
    if (Date.now() > deadline) throw new Error('the picture does not start')
    await page.click('.control-play', { timeout })
    await page.waitForTimeout(1500)
  }
}

/** A pointer over the picture brings its controls back. */
export async function showControls(page: Page): Promise<void> {
  await page.mouse.move(400, 300)
  await page.mouse.move(420, 320)
}

/** What the one video of a page is doing. */
export function videoState(page: Page) {
  return page.evaluate(() => {
    const video = document.querySelector('video')
    const quality = video?.getVideoPlaybackQuality()
    return {
      time: video?.currentTime ?? 0,
      height: video?.videoHeight ?? 0,
      paused: video?.paused ?? true,
      error: video?.error?.message ?? null,
      shown: (quality?.totalVideoFrames ?? 0) - (quality?.droppedVideoFrames ?? 0),
    }
  })
}
