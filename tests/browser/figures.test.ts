import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Figures } from '#catalog/contract/figures.ts'
import type { PlayReport } from '#catalog/contract/plays.ts'
import { openPage, play, signInByToken, videoState } from '#tests/support/browser.ts'
import { call } from '#tests/support/running-hub.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A title is played in a browser, and its owner sees how. */
let title: TitleInBrowser

async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'Күй.mp4')
  const input = [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=s=640x360:r=25:d=60',
    '-f',
    'lavfi',
    '-i',
    'sine=330:d=60:r=48000',
  ]
  const output = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
  await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...input, ...output, path])
  return path
}

beforeAll(async () => {
  title = await openTitle(drawClip, { workers: 2 })
})
afterAll(() => title?.close())

const figures = async (): Promise<Figures> =>
  (await call<Figures>(title.hub, title.token, 'GET', `/titles/${title.titleId}/figures`)).body

/** A page that keeps what it sends, for as long as it is open. */
async function openCounted() {
  const opened = await openPage(title.browser)
  await opened.page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator)
    const sent: string[] = []
    Object.assign(window, { sent })
    navigator.sendBeacon = (address, body) => {
      if (body instanceof Blob) void body.text().then((text) => sent.push(text))
      return send(address, body)
    }
  })
  const reports = (): Promise<PlayReport[]> =>
    opened.page.evaluate(() => (window as unknown as { sent: string[] }).sent.map((text) => JSON.parse(text)))
  /** To another page of the application: the view is over. */
  const leave = async () => {
    await opened.page.locator('.header a').first().click()
    await opened.page.waitForFunction(() => document.querySelector('video') === null)
  }
  return { ...opened, reports, leave }
}

it('tells starts, seconds and an injected stall, and adds nothing when it is told twice or forged', async () => {
  const { page, reports, leave, complaints, close } = await openCounted()
  let blocked = false
  const held: (() => void)[] = []
  const said: string[] = []
  await page.route(/\.m4s(\?|$)/, async (route) => {
    said.push(new URL(route.request().url()).searchParams.get('CMCD') ?? '')
    if (blocked) await new Promise<void>((go) => held.push(go))
    await route.continue().catch(() => undefined)
  })
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  await play(page)
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 4)
  // The link dies: to the end of what is loaded, and there it stands for two seconds.
  blocked = true
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.currentTime = video.buffered.end(video.buffered.length - 1) - 1.5
  })
  await page.waitForFunction(() => {
    const video = document.querySelector('video')
    return video !== null && !video.paused && !video.seeking && video.readyState < 3
  })
  await page.waitForTimeout(2000)
  blocked = false
  for (const go of held) go()
  const { time } = await videoState(page)
  await page.waitForFunction((past) => (document.querySelector('video')?.currentTime ?? 0) > past + 2, time)
  await leave()
  await expect.poll(async () => (await figures()).sums.stalls).toBeGreaterThan(0)

  // To edges the same is said with the next segment, and nothing of who it is.
  expect(said.filter((cmcd) => cmcd.startsWith('bs')).length).toBeGreaterThan(0)
  expect(said.some((cmcd) => /^d=\d{4}$/.test(cmcd))).toBe(true)
  expect(said.filter((cmcd) => !/^(bs)?(,?d=\d{1,5})?$/.test(cmcd))).toEqual([])

  const found = await figures()
  expect(found.sums.starts).toBe(1)
  expect(found.sums.seconds).toBeGreaterThan(6)
  expect(found.sums.seconds).toBeLessThan(40)
  expect(found.sums.stallSeconds).toBeGreaterThan(1.5)
  expect(found.sums.stallSeconds).toBeLessThan(12)
  expect(found.sums.domesticSeconds).toBeCloseTo(found.sums.seconds)
  expect(found.startMs.half).toBeGreaterThan(0)
  expect(found.rungs.length).toBeGreaterThan(0)
  expect(found.tenths[0]).toBe(1)
  expect(found.countries).toMatchObject([{ country: null, starts: 1 }])

  const report = (await reports()).at(-1)
  if (!report) throw new Error('nothing was told')
  expect(JSON.stringify(report).length).toBeLessThan(450)
  const tell = async (part: Partial<PlayReport>) =>
    (await call(title.hub, null, 'POST', '/plays', { ...report, ...part })).status
  expect(await tell({})).toBe(204)
  expect(await tell({ view: `${report.view.slice(0, -4)}AAAA`, seconds: 1000 })).toBe(400)
  expect((await figures()).sums).toEqual(found.sums)
  // What is reported beyond the time since it began is left out.
  expect(await tell({ number: 99, seconds: 99_999 })).toBe(204)
  expect((await figures()).sums.seconds).toBeLessThan(60)
  expect(complaints.filter((each) => !/ERR_FAILED|ERR_ABORTED/.test(each))).toEqual([])
  await close()
}, 90_000)

it('tells nothing of who asks not to be counted', async () => {
  const before = await figures()
  const { page, reports, leave, close } = await openCounted()
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  await play(page)
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 2)
  await leave()
  expect(await reports()).toEqual([])
  expect((await figures()).sums).toEqual(before.sums)
  await close()
}, 60_000)

it('shows its owner the figures, and each value by the keyboard', async () => {
  const { page, complaints, close } = await openPage(title.browser, { width: 390, height: 800 })
  await page.goto(`${title.hub.url}/studio/figures`)
  await signInByToken(page, title.token)
  await page.waitForSelector('.plot')
  expect(await page.locator('.studio-nav [aria-current=page]').textContent()).toBe('Көрсеткіштер')
  const starts = page.locator('.plot').first()
  const slider = starts.getByRole('slider')
  expect(await slider.getAttribute('aria-valuetext')).toContain('Көрілім: 1')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await slider.getAttribute('aria-valuetext')).toContain('Көрілім: 0')
  await starts.locator('summary').click()
  expect(await starts.locator('tbody tr').count()).toBe(28)
  await page.getByRole('button', { name: '7 күн' }).click()
  await expect.poll(() => starts.locator('tbody tr').count()).toBe(7)
  await page.locator('.figure-table a').click()
  await page.getByRole('heading', { name: /^Жазба: / }).waitFor()
  expect(complaints).toEqual([])
  await close()
}, 60_000)
