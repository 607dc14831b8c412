import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { openPage, videoState } from './browser.ts'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import type { TitleInBrowser } from './title-in-browser.ts'

/** One viewer behind a proxy of their own. */
export type FaultViewer = { page: Page; proxy: FaultProxy }

export async function openFaultViewer(
  title: TitleInBrowser,
  { onTestFinished }: TestContext,
): Promise<FaultViewer> {
  const proxy = await startFaultProxy(title.hub.url)
  const { page, close } = await openPage(title.browser)
  onTestFinished(async () => {
    await close()
    await proxy.close()
  })
  await noteJumps(page)
  return { page, proxy }
}

/** Seconds of the title that nobody has seen: the playhead was faster than the clock. */
const noteJumps = (page: Page) =>
  page.addInitScript(() => {
    const seen = { jumped: 0, last: -1, at: 0 }
    Object.assign(window, { seen })
    setInterval(() => {
      const video = document.querySelector('video')
      const now = performance.now()
      // However long a jump takes, what lies under it is not seen.
      if (video?.seeking) seen.at = now
      if (!video || video.seeking || video.readyState === 0) return
      const gained = video.currentTime - seen.last - (now - seen.at) / 1000
      if (seen.last >= 0 && gained > 0.4) seen.jumped += gained
      seen.last = video.currentTime
      seen.at = now
    }, 100)
  })

export const jumped = ({ page }: FaultViewer) =>
  page.evaluate(() => (window as unknown as { seen: { jumped: number } }).seen.jumped)

export const playsPast = async (viewer: FaultViewer, time: number, timeout = 60_000) => {
  const { page, proxy } = viewer
  const past = (wanted: number) => (document.querySelector('video')?.currentTime ?? 0) > wanted
  await page.waitForFunction(past, time, { timeout }).catch(async (cause) => {
    const last = proxy.asked.slice(-30).map((each) => each.split('/').slice(-2).join('/'))
    throw new Error(`${JSON.stringify(await videoState(page))} ${await said(viewer)} ${last}`, { cause })
  })
}

export const said = ({ page }: FaultViewer) => page.locator('.player .status').allInnerTexts()

export const seekTo = ({ page }: FaultViewer, time: number) =>
  page.evaluate((to) => {
    const video = document.querySelector('video')
    if (video) video.currentTime = to
    Object.assign((window as unknown as { seen: object }).seen, { jumped: 0, last: -1 })
    void video?.play()
  }, time)
