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
  return { page, proxy }
}

/** Seconds of the title that were not played up to here, from where the viewer went last, in one step or in many; a moment is nothing. */
export const jumped = ({ page }: FaultViewer) =>
  page.evaluate(() => {
    const video = document.querySelector('video')
    if (!video) throw new Error('no picture')
    const from = (window as unknown as { from?: number }).from ?? 0
    const { played, currentTime } = video
    let [left, reached] = [0, from]
    for (let n = 0; n < played.length && reached < currentTime; n += 1) {
      const gap = Math.min(played.start(n), currentTime) - reached
      if (played.end(n) <= reached) continue
      left += Math.max(0, gap)
      reached = played.end(n)
    }
    return left > 0.4 ? left : 0
  })

/** Seconds that are not there between what is. */
export const missing = ({ page }: FaultViewer) =>
  page.evaluate(() => {
    const { buffered } = document.querySelector('video') ?? { buffered: { length: 0 } as TimeRanges }
    let sum = 0
    for (let n = 1; n < buffered.length; n += 1) sum += buffered.start(n) - buffered.end(n - 1)
    return sum
  })

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
    Object.assign(window, { from: to })
    void video?.play()
  }, time)
