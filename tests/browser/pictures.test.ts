import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Posters } from '#catalog/contract/pictures.ts'
import { openPage, play, signInByToken } from '#tests/support/browser.ts'
import { call, waitForPictures } from '#tests/support/running-hub.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** What a viewer sees over the seek bar and on a card, and what an owner makes the poster. */
let title: TitleInBrowser

/** Four scenes of ten seconds, which differ in every corner. */
async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'clip.mp4')
  const scenes = ['smptebars', 'testsrc', 'rgbtestsrc', 'testsrc2']
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y'],
    ...scenes.flatMap((scene) => ['-f', 'lavfi', '-i', `${scene}=s=426x240:r=25:d=10`]),
    ...[
      '-filter_complex',
      'concat=n=4',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      path,
    ],
  ])
  return path
}

beforeAll(async () => {
  title = await openTitle(drawClip, { workers: 1 })
  await waitForPictures(title.hub, title.token, title.titleId)
}, 240_000)
afterAll(() => title?.close())

const posters = async () =>
  (await call<Posters>(title.hub, title.token, 'GET', `/titles/${title.titleId}/posters`)).body

/** The picture over the seek bar: its place on its sheet and where it stands on the page, px; its time. */
const look = (page: Page) =>
  page.evaluate(() => {
    const picture = document.querySelector<HTMLElement>('.seek-picture')
    const box = picture?.getBoundingClientRect()
    return {
      sheet: picture?.style.backgroundImage.match(/storyboard\/(\d+)\.jpg/)?.[1] ?? null,
      place: picture?.style.backgroundPosition ?? '',
      time: document.querySelector('.seek-wanted')?.textContent ?? '',
      inside: box ? box.left >= 0 && box.right <= innerWidth : null,
    }
  })

async function watch(page: Page): Promise<void> {
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  // Chromium lets a page start by itself in most of its runs, not in all; nothing is loaded before.
  await play(page)
  await page.waitForFunction(() => (document.querySelector('video')?.duration ?? 0) > 30, null, {
    timeout: 60_000,
  })
}

it('shows the moment a mouse points at, with its time, and none when it goes', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await watch(page)
  const bar = await page.locator('.seek').boundingBox()
  if (!bar) throw new Error('no seek bar')
  await page.mouse.move(bar.x + bar.width * 0.55, bar.y + bar.height / 2)
  await page.waitForSelector('.seek-picture')
  // 22 s: the twelfth tile of two seconds each, third row of five.
  expect(await look(page)).toEqual({ sheet: '0', place: '-160px -180px', time: '0:22', inside: true })
  await page.mouse.move(bar.x + 1, bar.y + bar.height / 2)
  expect(await look(page)).toMatchObject({ place: '0px 0px', time: '0:00', inside: true })
  await page.mouse.move(bar.x, bar.y - 200)
  await page.waitForSelector('.seek-look', { state: 'detached' })
  await page.getByRole('slider').first().focus()
  await page.keyboard.press('ArrowRight')
  expect((await look(page)).sheet).toBe('0')
  await page.waitForSelector('.seek-look', { state: 'detached' })
  expect(complaints).toEqual([])
  await close()
})

it('does without where there is none', async () => {
  const { page, close } = await openPage(title.browser)
  await page.route('**/storyboard.vtt', (route) => route.fulfill({ status: 404, body: '' }))
  await watch(page)
  await page.hover('.seek')
  await page.waitForSelector('.seek-wanted')
  expect(await look(page)).toMatchObject({ sheet: null, time: expect.stringMatching(/^0:(19|20)$/) })
  await close()
})

it('moves a card under a mouse that rests, never by itself, nor where motion is unwanted', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const previews = () => asked.filter((url) => /preview\.webp/.test(url)).length
  await page.goto(`${title.hub.url}/?kind=recording`)
  await page.waitForSelector('.card')
  await page.waitForTimeout(1000)
  expect(previews()).toBe(0)
  await page.hover('.card')
  await page.waitForSelector('.card img[src*="preview.webp"]')
  await page.mouse.move(5, 5)
  await page.waitForSelector('.card img[src*="preview.webp"]', { state: 'detached' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.hover('.card')
  await page.waitForTimeout(1000)
  expect(previews()).toBe(1)
  expect(complaints).toEqual([])
  await close()
})

it('lets an owner choose the poster', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(`${title.hub.url}/upload`)
  await signInByToken(page, title.token)
  await page.getByText('Мұқаба суреті').click()
  const choices = page.locator('.poster-choice')
  await choices.first().waitFor()
  const { candidates } = await posters()
  expect(await choices.count()).toBe(candidates.length)
  const other = candidates.find(({ chosen }) => !chosen)?.candidate ?? 0
  await choices.nth(other).click()
  await page.waitForSelector(`li:nth-child(${other + 1}) > .poster-choice[aria-pressed=true]`)
  expect(await posters()).toMatchObject({ source: 'candidate' })
  const automatic = page.getByRole('button', { name: 'Нардың өзі таңдасын' })
  await automatic.click()
  await expect.poll(async () => (await posters()).source).toBe('automatic')
  // The page knows it, too: else it asks whose choice is to stand.
  await automatic.waitFor({ state: 'detached' })
  // A file that is no picture is refused in words; the last answer of the hub is 422, which browsers print.
  await page.setInputFiles('.poster-choices ~ .subtitle-add input[type=file]', {
    name: 'not.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture'),
  })
  await page.getByText('Бұл файл сурет емес').waitFor()
  expect(complaints.filter((text) => !/401|422/.test(text))).toEqual([])
  await close()
})
