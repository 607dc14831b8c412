import { openBrowser, openPage } from './browser.ts'
import { until } from './processes.ts'

/** Somebody before the page of a channel in Chromium, with the hub's own player: remembers when the picture moved. */
export type Screen = {
  /** Resolves when the picture moves after that moment, ms since 1970. */
  movesAfter(at: number, seconds: number): Promise<unknown>
  /** The longest that it stood still between two moments (ms since 1970), s. */
  still(from: number, end: number): Promise<number>
  close(): Promise<void>
}

/** Where a page keeps what it saw. */
type Remembering = { moved: number[] }

/** @param url the page of a channel */
export async function openScreen(url: string): Promise<Screen> {
  const browser = await openBrowser({ autoplay: true })
  const { page } = await openPage(browser)
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(globalThis, { moved })
    let last = 0
    setInterval(() => {
      const time = document.querySelector('video')?.currentTime ?? 0
      if (time !== last) moved.push(Date.now())
      last = time
    }, 50)
  })
  await page.goto(url)
  const moved = () => page.evaluate(() => (globalThis as unknown as Remembering).moved)
  return {
    movesAfter: (at, seconds) =>
      until('a picture that moves', seconds, async () => ((await moved()).at(-1) ?? 0) > at),
    still: async (from, end) => {
      const within = (await moved()).filter((at) => at > from && at < end)
      const moments = [from, ...within, end]
      return Math.max(...moments.slice(1).map((at, order) => at - (moments[order] ?? at))) / 1000
    },
    close: () => browser.close(),
  }
}
