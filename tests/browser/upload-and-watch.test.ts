import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import {
  openBrowser,
  openPage,
  play,
  showControls,
  signInByToken,
  throttle,
  videoState,
} from '#tests/support/browser.ts'
import { call, type RunningHub, startHub, waitForState } from '#tests/support/running-hub.ts'

/** The whole road by the pages alone: a file chosen in the studio is soon a picture in the player. */
let hub: RunningHub
let token: string
let browser: Browser
let folder: string
let titleId: string

/** Moving 720p with sound, hard enough that the low rung fills its 140 kbit/s. */
async function drawClip(path: string): Promise<void> {
  await promisify(execFile)('ffmpeg', [
    ...[
      '-nostdin',
      '-v',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=1280x720:r=25:d=40,noise=alls=3:allf=t',
    ],
    ...[
      '-f',
      'lavfi',
      '-i',
      'sine=330:d=40:r=48000',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-b:v',
      '3M',
    ],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-browser-'))
  await drawClip(join(folder, 'Наурыз айтысы.mp4'))
  hub = await startHub({ workers: 2 })
  token = await hub.token()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.remove()
  await rm(folder, { recursive: true, force: true })
})

const playsPast = async (page: Page, seconds: number, timeout: number) => {
  await page.waitForFunction((past) => (document.querySelector('video')?.currentTime ?? 0) > past, seconds, {
    timeout,
  })
}

it('takes a file by the page and shows it watchable before it is complete', async () => {
  const { page, complaints, close } = await openPage(browser)
  await page.goto(`${hub.url}/upload`)
  await signInByToken(page, token)
  await page.setInputFiles('input[type=file]', join(folder, 'Наурыз айтысы.mp4'))
  await page.fill('.upload-form input[name=licensor]', 'Нар студиясы')
  await page.click('.upload-form button[type=submit]')
  const rows = () => page.locator('.studio-row').evaluateAll((all) => all.map((row) => row.outerHTML))
  await page
    .waitForSelector('.studio-row[data-state=watchable]', { timeout: 60_000 })
    .catch(async (cause) => {
      // What the page shows instead, and what the hub says.
      const { body } = await call<TitlePage>(hub, token, 'GET', '/titles?scope=mine')
      throw new Error(`${JSON.stringify(body.titles)} ${await rows()}`, { cause })
    })
  const mine = await call<TitlePage>(hub, token, 'GET', '/titles?scope=mine')
  expect(mine.body.titles).toMatchObject([{ state: 'watchable', texts: { kk: { title: 'Наурыз айтысы' } } }])
  titleId = mine.body.titles[0]?.id ?? ''

  // At once to the picture, while the rest is being encoded.
  await page.click('.studio-row .studio-actions a')
  await page.waitForURL(`**/watch/${titleId}`)
  await play(page)
  await playsPast(page, 2, 60_000)
  const early = await videoState(page)
  expect(early).toMatchObject({ paused: false, error: null })
  expect(early.shown).toBeGreaterThan(20)

  await waitForState(hub, token, titleId, ['complete'])
  await close()
  // The sign-in asks who is signed in: "nobody yet" is an answer that browsers print, not a fault of the page.
  expect(complaints.filter((text) => !/401/.test(text))).toEqual([])
}, 240_000)

it('plays the top rung on a fast link, and seeks', async () => {
  const { page, complaints, close } = await openPage(browser)
  await page.goto(`${hub.url}/watch/${titleId}`)
  await play(page)
  await playsPast(page, 1, 60_000)
  // Automatic choice stops at what the picture's place on the page can show; the viewer may ask for more.
  await showControls(page)
  await page.getByRole('button', { name: 'Сапасы' }).click()
  await page.getByRole('menuitemradio', { name: /720p/ }).click()
  await page.waitForFunction(() => document.querySelector('video')?.videoHeight === 720, null, {
    timeout: 60_000,
  })
  await page.getByRole('slider').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await playsPast(page, 28, 60_000)
  const late = await videoState(page)
  expect(late).toMatchObject({ error: null, height: 720 })
  await close()
  expect(complaints).toEqual([])
}, 240_000)

it('plays the low rung at 256 kbit/s and 300 ms', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 360, height: 740 })
  await throttle(page, 256_000, 300)
  await page.goto(`${hub.url}/watch/${titleId}`, { timeout: 120_000 })
  await play(page, 120_000)
  await playsPast(page, 12, 150_000)
  const state = await videoState(page)
  expect(state).toMatchObject({ error: null, height: 240, paused: false })
  await close()
  expect(complaints).toEqual([])
}, 300_000)
