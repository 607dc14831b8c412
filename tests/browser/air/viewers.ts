import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { speechOf } from '#player/html/speech.ts'
import type { Locale } from '#player/words/language.ts'
import { openPage, videoState } from '#tests/support/browser.ts'
import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { drawnClock, type Stations } from './stations.ts'

/** Somebody before a screen of their own. */
export type Viewer = { look: Look; page: Page; complaints: string[]; close(): Promise<void> }

/** Cyrillic on a desktop, Arabic on a phone in the dark. */
const screens: readonly { look: Look; dark: boolean }[] = [
  { look: { locale: 'kk', width: 1440 }, dark: false },
  { look: { locale: 'kk-Arab', width: 360 }, dark: true },
]

/** One before each screen, on a page of the hub. `from`: an address of the Internet, as a proxy tells it. */
export async function arriveAt(
  { browser, hub }: Pick<Stations, 'browser' | 'hub'>,
  path: string,
  { from, url = hub.url }: { from?: string; url?: string } = {},
): Promise<Viewer[]> {
  return Promise.all(
    screens.map(async ({ look, dark }) => {
      const size = { width: look.width, height: look.width < 800 ? 740 : 900 }
      const { page, complaints, close } = await openPage(browser, size)
      page.setDefaultTimeout(60_000)
      if (dark) await page.emulateMedia({ colorScheme: 'dark' })
      if (from) await page.setExtraHTTPHeaders({ 'x-forwarded-for': from })
      // Once: what is chosen afterwards stays.
      await page.addInitScript((chosen) => {
        if (localStorage.getItem('nar.language') === null) localStorage.setItem('nar.language', chosen)
      }, look.locale)
      await page.goto(url + path)
      return { look, page, complaints, close }
    }),
  )
}

export const each = (viewers: readonly Viewer[], act: (viewer: Viewer) => Promise<unknown>) =>
  Promise.all(viewers.map(act))

/** What the pages say in the language of a viewer. */
export const wordsOf = ({ look }: Viewer) => speechOf(look.locale).words

export async function speak({ page }: Viewer, locale: Locale): Promise<void> {
  const select = page.locator('.language-select select').first()
  if (await select.isVisible()) await select.selectOption(locale)
  else await page.locator(`.languages label[lang="${locale}"]`).first().click()
  const lang = () => page.evaluate(() => document.documentElement.lang)
  await expect.poll(lang, { timeout: 30_000 }).toBe(locale)
}

/** The page as it stands, on each screen; on a desktop in Russian and English, too. */
export async function lookAll(viewers: readonly Viewer[], name: string): Promise<void> {
  for (const viewer of viewers) {
    const { page, look } = viewer
    await lookAt(page, look, `air-${name}`)
    if (look.width < 800) continue
    for (const locale of ['ru', 'en'] as const) {
      await speak(viewer, locale)
      await page.waitForTimeout(300)
      await lookAt(page, { ...look, locale }, `air-${name}`)
    }
    await speak(viewer, look.locale)
  }
}

/** Something moves, and goes on moving. */
export async function plays({ page }: Viewer, timeout = 40_000): Promise<void> {
  await expect.poll(async () => (await videoState(page)).time, { timeout }).toBeGreaterThan(0)
  const { time } = await videoState(page)
  await expect.poll(async () => (await videoState(page)).time, { timeout }).not.toBe(time)
}

/** The clock under the picture, ms since 1970: of the last day. */
export async function clockOf({ page }: Viewer): Promise<number> {
  const text = (await page.locator('.live-clock bdi').first().textContent()) ?? ''
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  const date = new Date()
  date.setHours(hours, minutes, seconds, 0)
  return date.getTime() > Date.now() + 60_000 ? date.getTime() - 86_400_000 : date.getTime()
}

/** When the picture that is shown was drawn, ms since 1970, to a tenth of a second: of the last hour or so. */
export async function drawnAt({ page }: Viewer): Promise<number> {
  const tenths = await page.evaluate(({ bits, rows }) => {
    const video = document.querySelector('video')
    const context = Object.assign(document.createElement('canvas'), { width: bits, height: 1 }).getContext(
      '2d',
    )
    if (!video || !context) throw new Error('no picture')
    const bar = video.videoWidth / bits
    for (let n = 0; n < bits; n += 1)
      context.drawImage(video, n * bar + bar / 2 - 2, rows / 2, 4, 4, n, 0, 1, 1)
    const { data } = context.getImageData(0, 0, bits, 1)
    return Array.from({ length: bits }, (_, n) => ((data[n * 4] ?? 0) > 128 ? 2 ** n : 0)).reduce(
      (a, b) => a + b,
    )
  }, drawnClock)
  const [now, round] = [Math.floor(Date.now() / 100), 2 ** drawnClock.bits]
  return (now - (((now % round) - tenths + round) % round)) * 100
}
