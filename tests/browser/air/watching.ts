import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { familyOf, until } from '#tests/support/processes.ts'
import { type Stations, slot } from './stations.ts'
import { arriveAt, clockOf, drawnAt, each, lookAll, plays, speak, type Viewer, wordsOf } from './viewers.ts'

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

/** Goes where the hand stops on the bar, whose second under way is the one of the clock. */
async function seekTo(viewer: Viewer, moment: number): Promise<void> {
  const further = (moment - (await clockOf(viewer))) / 1000
  await viewer.page.locator('.live-bar input[type=range]').evaluate((element, seconds) => {
    const input = element as HTMLInputElement
    const second = Math.round(Number(input.value) + seconds)
    if (second < 0 || second > Number(input.max)) throw new Error(`not in the bar: ${second} of ${input.max}`)
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    set?.call(input, String(second))
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, further)
}

/** Found, and nothing more to come of it: the clock stands still, so that it can be read. Another piece begins to play by itself. */
async function settles(page: Page): Promise<void> {
  const still = () =>
    page.evaluate(async () => {
      const stands = () => {
        const video = document.querySelector('video')
        const there = video && !video.seeking && video.readyState >= 2 && video.currentTime > 0
        return there ? video.currentTime : null
      }
      document.querySelector('video')?.pause()
      const before = stands()
      await new Promise((done) => setTimeout(done, 500))
      return before !== null && before === stands()
    })
  await expect.poll(still, { timeout: 20_000, interval: 100 }).toBe(true)
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
  // Of what is on first, then of what is over: another piece, with a bar that ends where that does.
  for (const into of [68, 74, 71, 62, 41, 33, 26, 17, 11, 8, 29, 50]) {
    const wanted = begin + into * 1000
    await settles(viewer.page)
    await seekTo(viewer, wanted)
    await settles(viewer.page)
    // Bar and clock tell whole seconds; a segment has two.
    const miss = (await drawnAt(viewer)) - wanted
    expect(Math.abs(miss), `second ${into}`).toBeLessThan(2000)
    expect(Math.abs((await clockOf(viewer)) - wanted), `clock of second ${into}`).toBeLessThan(2000)
    misses.push(miss)
  }
  await viewer.page
    .getByRole('button', { name: wordsOf(viewer).live.toEdge })
    .last()
    .click()
  await isLive(viewer)
  console.info(
    `seeks in the bar: ${misses.join(', ')} ms from the second that was wanted to the moment at which the picture was drawn`,
  )
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
