import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clipSeconds, drawAv1Clip } from '#tests/support/av1-clip.ts'
import { openPage, play, showControls, videoState } from '#tests/support/browser.ts'
import { narCommand } from '#tests/support/nar.ts'
import type { RunningHub } from '#tests/support/running-hub.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A stream in two codecs: each browser plays it in one, and sees every size once. */
let title: TitleInBrowser

async function draw(folder: string): Promise<string> {
  const clip = join(folder, 'clip.mp4')
  await drawAv1Clip(clip)
  return clip
}

async function turnAv1On(hub: RunningHub): Promise<void> {
  const env = { NAR_URL: hub.url, NAR_TOKEN: await hub.token('admin') }
  expect((await narCommand(['owner', 'Studio', '--av1', 'on'], env)).code).toBe(0)
}

beforeAll(async () => {
  title = await openTitle(draw, { workers: 2, before: turnAv1On })
}, 240_000)
afterAll(() => title?.close())

/** Plays the title to its end, after `prepare`. Resolves with what was loaded and what the menu offers. */
async function watch(prepare: (page: Page) => Promise<unknown>) {
  const { page, complaints, close } = await openPage(title.browser)
  await prepare(page)
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  await play(page)
  await showControls(page)
  await page.getByRole('button', { name: 'Сапасы' }).click()
  const menu = await page.getByRole('menuitemradio').allTextContents()
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    (seconds) => (document.querySelector('video')?.currentTime ?? 0) > seconds - 1,
    clipSeconds,
    { timeout: 60_000 },
  )
  const rungs = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/(v[\w-]+)\/\d+\.m4s/.exec(name)?.[1] ?? []),
  )
  const state = await videoState(page)
  await close()
  return { rungs: [...new Set(rungs)], menu, state, complaints }
}

const sizes = (menu: string[]) => menu.filter((line) => /^\d+p/.test(line)).length

it('Chromium plays AV1 by itself', async () => {
  const seen = await watch(async () => undefined)
  expect(seen.complaints).toEqual([])
  expect(seen.state).toMatchObject({ error: null })
  expect(seen.state.shown).toBeGreaterThan(clipSeconds * 20)
  expect(seen.rungs.length).toBeGreaterThan(0)
  expect(seen.rungs.every((name) => name.endsWith('-av1'))).toBe(true)
  expect(sizes(seen.menu)).toBe(2)
})

it('a browser that knows no AV1 plays H.264', async () => {
  const seen = await watch((page) =>
    page.addInitScript(() => {
      const supported = MediaSource.isTypeSupported.bind(MediaSource)
      MediaSource.isTypeSupported = (type) => !type.includes('av01') && supported(type)
      navigator.mediaCapabilities.decodingInfo = async () => {
        throw new TypeError('not known')
      }
    }),
  )
  expect(seen.complaints).toEqual([])
  expect(seen.rungs.length).toBeGreaterThan(0)
  expect(seen.rungs.every((name) => /^v\d+$/.test(name))).toBe(true)
  expect(sizes(seen.menu)).toBe(2)
})

it('one that stutters in AV1 plays H.264 too', async () => {
  const seen = await watch((page) =>
    page.addInitScript(() => {
      const asked = navigator.mediaCapabilities.decodingInfo.bind(navigator.mediaCapabilities)
      navigator.mediaCapabilities.decodingInfo = async (about: MediaDecodingConfiguration) => ({
        ...(await asked(about)),
        smooth: false,
      })
    }),
  )
  expect(seen.complaints).toEqual([])
  expect(seen.rungs.every((name) => /^v\d+$/.test(name))).toBe(true)
  expect(sizes(seen.menu)).toBe(2)
})
