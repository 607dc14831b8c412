import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage, throttle, videoState } from '#tests/support/browser.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** The first picture comes before any code of the page, and hls.js goes on in the same media source. */
let title: TitleInBrowser

async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'bastau.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=64'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=64:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-b:v', '3M', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

beforeAll(async () => {
  title = await openTitle(drawClip, { workers: 2 })
  await title.browser.close()
  title.browser = await openBrowser({ autoplay: true })
}, 240_000)
afterAll(() => title?.close())

const address = () => `${title.hub.url}/watch/${title.titleId}`

/** Addresses in the order they were asked for, with a mark where the first picture was seen. */
async function follow(page: Page): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.exposeFunction('pictureSeen', () => asked.push('first picture'))
  await page.addInitScript(() => {
    const seen = window as unknown as { pictureSeen(): void; emptied: number; waited: number }
    Object.assign(seen, { emptied: 0, waited: 0 })
    const make = document.createElement.bind(document)
    document.createElement = ((name: string, options?: ElementCreationOptions) => {
      const element = make(name, options)
      if (element instanceof HTMLVideoElement) {
        element.requestVideoFrameCallback(() => seen.pictureSeen())
        element.addEventListener('emptied', () => {
          seen.emptied += 1
        })
        element.addEventListener('waiting', () => {
          if (element.currentTime > 0.2) seen.waited += 1
        })
      }
      return element
    }) as typeof document.createElement
  })
  return asked
}

const troubles = (page: Page) =>
  page.evaluate(() => {
    const { emptied, waited } = window as unknown as { emptied: number; waited: number }
    return { emptied, waited, videos: document.querySelectorAll('video').length }
  })

const playsPast = (page: Page, seconds: number, timeout = 60_000) =>
  page.waitForFunction((past) => (document.querySelector('video')?.currentTime ?? 0) > past, seconds, {
    timeout,
  })

const segmentsOf = (asked: readonly string[]) => asked.filter((path) => path.endsWith('.m4s'))

it.concurrent('shows the first picture before a byte of React or hls.js is asked for', async () => {
  const { page, complaints, close } = await openPage(title.browser, { width: 390, height: 780 })
  const asked = await follow(page)
  await throttle(page, 256_000, 300)
  await page.goto(address(), { timeout: 60_000, waitUntil: 'commit' })
  await playsPast(page, 1)
  const first = asked.indexOf('first picture')
  expect(first).toBeGreaterThan(0)
  const before = asked.slice(0, first)
  expect(before.filter((path) => /\.js$|^\/api\//.test(path))).toEqual([])
  expect(segmentsOf(before).map((path) => path.split('/').slice(-2).join('/'))).toEqual([
    ...['v240/0.m4s', 'a48/0.m4s'],
  ])
  expect(await videoState(page)).toMatchObject({ height: 240, error: null })
  await close()
  expect(complaints).toEqual([])
}, 120_000)

it('goes on with hls.js in the same media source, without a stall and without a segment twice', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  const asked = await follow(page)
  await page.goto(address())
  await page.waitForSelector('.player video')
  await playsPast(page, 20)
  expect(asked.some((path) => /\/hls-[\w-]+\.js$/.test(path))).toBe(true)
  expect(asked.filter((path) => path.endsWith('master.m3u8'))).toHaveLength(1)
  const numbers = (kind: string) =>
    segmentsOf(asked)
      .filter((path) => path.split('/').at(-2)?.startsWith(kind))
      .map((path) => Number.parseInt(path.split('/').at(-1) ?? '', 10))
  for (const kind of ['v', 'a']) expect(numbers(kind), kind).toEqual(Array.from(numbers(kind), (_, n) => n))
  // The rung of the page's own choice: hls.js has taken over, and the quality menu knows the rungs.
  await page.waitForFunction(() => document.querySelector('video')?.videoHeight === 360)
  expect(await troubles(page)).toEqual({ emptied: 0, waited: 0, videos: 1 })
  expect(await page.getByRole('button', { name: 'Сапасы' }).count()).toBe(1)
  await close()
  expect(complaints).toEqual([])
}, 120_000)

it.concurrent('plays to the end, and seeks back over the seam', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(address())
  await playsPast(page, 6)
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.currentTime = 58
  })
  await page.waitForFunction(() => document.querySelector('video')?.ended === true, null, { timeout: 60_000 })
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.currentTime = 2
    void video?.play()
  })
  await page.waitForFunction(
    () => {
      const time = document.querySelector('video')?.currentTime ?? 99
      return time > 14 && time < 40
    },
    null,
    { timeout: 60_000 },
  )
  expect((await videoState(page)).error).toBeNull()
  await close()
  expect(complaints).toEqual([])
}, 180_000)

it.concurrent('begins at the moment of a shared address', async () => {
  const { page, close } = await openPage(title.browser)
  const asked = await follow(page)
  await page.goto(`${address()}?t=30`)
  await playsPast(page, 34)
  expect(segmentsOf(asked)[0]).toMatch(/\/7\.m4s$/)
  await close()
}, 120_000)

it.concurrent('a seek of the viewer takes hls.js in at once', async () => {
  const { page, close } = await openPage(title.browser)
  await throttle(page, 600_000, 100)
  await page.goto(address(), { waitUntil: 'commit' })
  await playsPast(page, 0.5)
  // A tap brings the page's own controls.
  await page.click('#start button')
  await page.waitForSelector('.player video', { timeout: 60_000 })
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.currentTime = 50
    void video?.play()
  })
  await playsPast(page, 52)
  expect(await videoState(page)).toMatchObject({ error: null })
  await close()
}, 120_000)

it.concurrent('where the browser waits for a click the picture is there, and no more is loaded', async () => {
  const browser = await openBrowser()
  const { page, close } = await openPage(browser)
  const asked = await follow(page)
  await page.goto(address())
  await page.waitForSelector('.player .stage-play')
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2)
  await page.waitForTimeout(2000)
  expect(segmentsOf(asked)).toHaveLength(2)
  expect((await videoState(page)).paused).toBe(true)
  await page.click('.control-play')
  await playsPast(page, 6)
  await close()
  await browser.close()
}, 120_000)
