import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { familyOf, until } from '#tests/support/processes.ts'
import { type Stations, slot } from './stations.ts'
import { arriveAt, clockOf, each, lookAll, plays, speak, type Viewer, wordsOf } from './viewers.ts'

/** The evening of a channel: what is over, what became a recording, what is on. */
export type Evening = { begin: number; past: Programme; recorded: Programme; now: Programme }

export async function writeGuide({ send, tv }: Stations): Promise<Evening> {
  const begin = Date.now() + 1000
  const put = (from: number, end: number, name: string, more: Partial<Programme> = {}) =>
    send<Programme>('POST', `/channels/${tv}/programmes`, slot(begin + from, begin + end, name, more))
  await put(-3_600_000, 0, 'Түнгі концерт')
  const past = await put(0, 20_000, 'Таңғы жаңалықтар', { ageMark: 6 })
  const recorded = await put(20_000, 65_000, 'Қыз бен жігіт айтысы', { record: true })
  const now = await put(65_000, 3_600_000, 'Алаш арыстары')
  await put(3_600_000, 7_200_000, 'Ауыл әңгімесі')
  return { begin, past, recorded, now }
}

const isLive = ({ page }: Viewer) => page.locator('.live-clock .live-mark').waitFor()
const isBehind = ({ page }: Viewer) => page.locator('.live-behind').waitFor()

/** Goes where the hand stops on the bar. */
async function seekTo(page: Page, moment: number): Promise<void> {
  await page.locator('.live-bar input[type=range]').evaluate((element, wanted) => {
    const input = element as HTMLInputElement
    // The bar ends now, at the clock of this machine.
    const second = Math.round(Number(input.max) - (Date.now() - wanted) / 1000)
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    set?.call(input, String(second))
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, moment)
}

/** Before the channel, as it is on air. */
export async function sitDown(stations: Stations): Promise<Viewer[]> {
  const viewers = await arriveAt(stations, `/channel/${stations.tv}`)
  await each(viewers, async (viewer) => {
    await plays(viewer)
    await isLive(viewer)
  })
  return viewers
}

/** The pages on which one arrives, and the picture, which goes on in every language. */
export async function arrives(stations: Stations): Promise<Viewer[]> {
  const viewers = await arriveAt(stations, '/')
  await each(viewers, ({ page }) => page.locator('.on-air .air-link').nth(1).waitFor())
  await lookAll(viewers, 'home')
  for (const [path, ready] of [
    ['channels', '.air-link'],
    // A grid on a desktop, a list on a phone.
    ['guide', '.guide-now, .listing-now'],
  ] as const) {
    await each(viewers, async ({ page }) => {
      await page.goto(`${stations.hub.url}/${path}`)
      await page.locator(ready).first().waitFor()
    })
    await lookAll(viewers, path)
  }
  await each(viewers, async (viewer) => {
    await viewer.page.goto(`${stations.hub.url}/channel/${stations.tv}`)
    await plays(viewer)
    await isLive(viewer)
    await viewer.page.evaluate(() => document.querySelector('video')?.setAttribute('data-first', ''))
  })
  await lookAll(viewers, 'now')
  await each(viewers, async (viewer) => {
    const { page, look } = viewer
    const before = await page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
    for (const locale of ['en', 'kk-Latn', look.locale] as const) {
      await speak(viewer, locale)
      await page.waitForTimeout(500)
      const first = await page.evaluate(() => document.querySelector('video')?.hasAttribute('data-first'))
      expect(first, `the picture goes on in ${locale}`).toBe(true)
    }
    const after = await page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
    expect(after).toBeGreaterThan(before)
  })
  return viewers
}

/** Back to any second of what was on air. */
export async function goesBack(viewers: readonly Viewer[], { begin, now }: Evening): Promise<void> {
  const start = Date.parse(now.starts)
  // Nearer than 15 s is as good as now.
  await until('some seconds of what is on', 120, async () => Date.now() > start + 20_000)
  await each(viewers, async (viewer) => {
    await viewer.page.getByRole('button', { name: wordsOf(viewer).live.fromStart }).click()
    await isBehind(viewer)
    await plays(viewer)
    expect(Math.abs((await clockOf(viewer)) - start)).toBeLessThan(8000)
  })
  await lookAll(viewers, 'from-start')
  const [viewer] = viewers
  if (!viewer) return
  const misses: number[] = []
  // The clock stands still, so that it can be read.
  await viewer.page.evaluate(() => document.querySelector('video')?.pause())
  // Where a programme ends another piece begins, with a bar of its own: these lie in one.
  for (const into of [8, 11, 17, 26, 33, 41]) {
    const wanted = begin + into * 1000
    await seekTo(viewer.page, wanted)
    const shown = async () => Math.abs((await clockOf(viewer)) - wanted)
    await expect.poll(shown, { timeout: 20_000, interval: 100 }).toBeLessThan(3000)
    misses.push(await shown())
  }
  await viewer.page.evaluate(() => document.querySelector('video')?.play())
  console.info(`seeks in the bar: ${misses.join(', ')} ms beside the second that was wanted`)
}

/** A programme of the past to its end, and back to what is on. */
export async function catchesUp(viewers: readonly Viewer[]): Promise<void> {
  await each(viewers, async (viewer) => {
    // Of what is over two stay in sight; the second is, or becomes, a recording.
    await viewer.page.locator('button.listing-past').first().click()
    await isBehind(viewer)
    await plays(viewer)
  })
  await lookAll(viewers, 'catch-up')
  await each(viewers, (viewer) => viewer.page.getByText(wordsOf(viewer).live.over).waitFor())
  await lookAll(viewers, 'over')
  await each(viewers, async (viewer) => {
    await viewer.page.locator('.note .button.primary').click()
    await isLive(viewer)
    await plays(viewer)
  })
}

/** The signal goes and comes back. */
export async function seesTheSlate({ picture }: Stations, viewers: readonly Viewer[]): Promise<void> {
  await picture.cut()
  await each(viewers, ({ page }) => page.locator('.note-slate').waitFor())
  // Until the slate has come to the screen, too.
  await each(viewers, ({ page }) => page.waitForTimeout(4000))
  await lookAll(viewers, 'slate')
  picture.again()
  await each(viewers, async (viewer) => {
    await viewer.page.locator('.note-slate').waitFor({ state: 'detached' })
    await plays(viewer)
  })
  await lookAll(viewers, 'after-slate')
}

/** The process that holds the channel stands still: nothing more comes. */
export async function seesItFreeze({ hub, send, tv }: Stations, viewers: readonly Viewer[]): Promise<void> {
  const family = await familyOf(hub.process.pid ?? 0)
  const holder = family.find(({ command }) => /main\.(?:ts|mjs) live/.test(command))
  if (!holder) throw new Error('nobody holds the channel')
  process.kill(holder.pid, 'SIGSTOP')
  try {
    await each(viewers, (viewer) =>
      viewer.page.locator('.status', { hasText: wordsOf(viewer).live.frozen }).waitFor(),
    )
    await lookAll(viewers, 'frozen')
  } finally {
    process.kill(holder.pid, 'SIGCONT')
  }
  const state = async () => (await send<ChannelView>('GET', `/channels/${tv}`)).state
  await until('on air again', 60, async () => (await state()) === 'on-air')
  await each(viewers, async (viewer) => {
    await plays(viewer)
    await viewer.page.getByText(wordsOf(viewer).live.frozen).waitFor({ state: 'detached' })
  })
}
