import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { openPage, play, videoState } from '#tests/support/browser.ts'
import { type Front, startFront } from '#tests/support/front.ts'
import { call } from '#tests/support/running-hub.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** Without a connection: pages that were seen, a title that is kept, and the end of both when the hub says so. */
let title: TitleInBrowser
let front: Front
let admin: string

async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'Қара жорға.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=40'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=40:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

const licences = () => `/titles/${title.titleId}/licences`
const licensed = (uses: string[]) => ({ licensor: 'Test', territories: ['WORLD'], uses })
const maySave = () => call(title.hub, title.token, 'POST', licences(), licensed(['stream', 'download']))

beforeAll(async () => {
  title = await openTitle(drawClip, { workers: 2 })
  admin = await title.hub.token('admin', 'Admin')
  expect((await maySave()).status).toBe(201)
  front = await startFront(title.hub.url)
}, 240_000)
afterAll(async () => {
  await front?.close()
  await title?.close()
})

const watchUrl = () => `${front.url}/watch/${title.titleId}`

/** A page whose worker is in charge. What the network does not give is printed by browsers as an error. */
async function openInstalled(size?: { width: number; height: number }) {
  const opened = await openPage(title.browser, size)
  await opened.page.goto(front.url)
  await opened.page.waitForFunction(() => navigator.serviceWorker?.controller !== null, null, {
    timeout: 30_000,
  })
  return opened
}
const troubles = (complaints: readonly string[]) =>
  complaints.filter(
    (text) => !/ERR_(INTERNET_DISCONNECTED|FAILED)|status of (401|404)|dynamically imported/.test(text),
  )

const cached = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    if (!(await caches.has(wanted))) return []
    return (await (await caches.open(wanted)).keys()).map(({ url }) => url)
  }, name)
const record = (page: Page) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem(`nar.kept.${id}`) ?? 'null'), title.titleId)

/** By the panel under the title: the lightest picture. */
async function keep(page: Page): Promise<void> {
  await page.goto(watchUrl())
  await page.click('.keep-open')
  await page.getByRole('button', { name: 'Сақтауды бастау' }).click()
}
const whole = (page: Page) => page.waitForSelector('.copy-whole', { timeout: 60_000, state: 'attached' })

async function playsAt(page: Page, second: number): Promise<void> {
  await page.evaluate((at) => {
    const video = document.querySelector('video')
    if (video) video.currentTime = at
  }, second)
  await expect
    .poll(async () => (await videoState(page)).time, { timeout: 20_000 })
    .toBeGreaterThan(second + 0.5)
}

it('can be installed', async () => {
  const { page, complaints, close } = await openInstalled()
  const session = await page.context().newCDPSession(page)
  const { errors, data } = (await session.send('Page.getAppManifest')) as { errors: unknown[]; data?: string }
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '{}')
  expect(manifest).toMatchObject({ id: '/', lang: 'kk', short_name: 'Нар', display: 'standalone' })
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[]
  }
  // A context of its own is a private window, in which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await page.evaluate(() => localStorage.setItem('nar.language', 'kk-Arab'))
  await page.reload()
  await page.waitForSelector('link[rel=manifest][href*="kk-Arab"]', { state: 'attached' })
  const arabic = (await (await fetch(`${front.url}/manifest.kk-Arab.webmanifest`)).json()) as object
  expect(arabic).toMatchObject({ dir: 'rtl', id: '/' })
  expect(complaints).toEqual([])
  await close()
})

it('opens what was seen, says since when it is so, and what else there is', async () => {
  const { page, complaints, close } = await openInstalled()
  await page.goto(`${front.url}/watch/${title.titleId}`)
  await page.waitForSelector('.about h1')
  await page.goto(front.url)
  await page.waitForSelector('a[href^="/watch/"]')
  await page.context().setOffline(true)
  await page.reload()
  await page.waitForSelector('a[href^="/watch/"]')
  await page.waitForSelector('.connection-bar')
  expect(await page.textContent('.connection-bar')).toMatch(
    /Байланыс жоқ\..*мына кездегі: \d+ \S+ 20\d\d|Байланыс жоқ\..*мына кездегі: 20\d\d/,
  )
  await page.goto(`${front.url}/watch/${title.titleId}`)
  expect(await page.textContent('.about h1')).toContain('Қара жорға')
  await page.goto(`${front.url}/people/000000000000`)
  await page.waitForSelector('.not-here a')
  expect(await page.textContent('.not-here')).toContain('Қара жорға')
  await page.context().setOffline(false)
  await page.waitForSelector('.connection-bar', { state: 'detached' })
  expect(troubles(complaints)).toEqual([])
  await close()
})

it('keeps nothing of an account, and forgets what was kept when somebody signs in', async () => {
  const { page, close } = await openInstalled()
  await page.reload()
  await expect.poll(() => cached(page, 'nar-answers')).not.toEqual([])
  await page.goto(`${front.url}/upload`)
  await page.fill('#token', title.token)
  await page.click('.sign-in button[type=submit]')
  await page.getByText('Қара жорға').first().waitFor()
  await expect.poll(() => cached(page, 'nar-answers')).toEqual([])
  await page.goto(`${front.url}/watch/${title.titleId}`)
  await page.waitForSelector('.about h1')
  await page.goto(front.url)
  await page.waitForSelector('a[href^="/watch/"]')
  expect(await cached(page, 'nar-answers')).toEqual([])
  await close()
})

it('keeps a title, with its weight said before, and goes on where it was cut off', async () => {
  const { page, complaints, close } = await openInstalled()
  await page.goto(watchUrl())
  await page.click('.keep-open')
  const choices = await page.locator('.keep-rung').allTextContents()
  expect(choices.length).toBeGreaterThan(1)
  for (const choice of choices) expect(choice).toMatch(/(\d+p|Тек дыбыс, \d+ кбит\/с)[\d,]+\s[КМ]Б$/)
  expect(await page.textContent('.keep-choice')).toContain('бос орын')
  // Killed in the middle: some segments never come.
  front.hold(/\/v240\/[4-9]\.m4s|\/a48\/[4-9]\.m4s|\/\d\d\.m4s/)
  await page.getByRole('button', { name: 'Сақтауды бастау' }).click()
  const kept = `nar-kept-${title.titleId}`
  await expect.poll(async () => (await cached(page, kept)).length, { timeout: 30_000 }).toBeGreaterThan(8)
  expect((await record(page)).state).toBe('keeping')
  const context = page.context()
  await page.close()
  front.hold(null)
  const before = front.asked.filter((path) => /\/0\.m4s$/.test(path)).length
  front.asked.length = 0
  const again = await context.newPage()
  await again.goto(`${front.url}/kept`)
  await whole(again)
  expect(front.asked.filter((path) => /\/0\.m4s$/.test(path))).toEqual([])
  expect(before).toBeGreaterThan(0)
  expect(await again.textContent('.kept-room')).toMatch(/Алып тұрған орны: .*Бос орын: /)
  expect(await again.textContent('.copy-whole')).toContain('Байланыссыз ойнату мерзімі')
  expect(troubles(complaints)).toEqual([])
  await close()
})

/** Picture and sound, as they are decoded. */
const decoded = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector('video') as unknown as Record<string, number>
    return [video.webkitVideoDecodedByteCount, video.webkitAudioDecodedByteCount].map(
      (bytes) => (bytes ?? 0) > 0,
    )
  })

async function openWithCopy(): Promise<{ page: Page; context: BrowserContext; close: () => Promise<void> }> {
  const { page, close } = await openInstalled()
  await keep(page)
  await whole(page)
  return { page, context: page.context(), close }
}

it('plays what is kept, with sound, and seeks in it, without a connection and without asking for it twice', async () => {
  const { page, context, close } = await openWithCopy()
  front.asked.length = 0
  await page.reload()
  await play(page)
  await playsAt(page, 12)
  expect(front.asked.filter((path) => /^\/p\/|\/playback$/.test(path))).toEqual([])
  await context.setOffline(true)
  await page.goto(front.url)
  await page.waitForSelector('.connection-bar a[href="/kept"]')
  expect(await page.textContent('.connection-bar')).toContain('Сақталған 1 жазба ашық.')
  await page.click('.connection-bar a')
  await page.click('.kept-line h2 a')
  await play(page)
  await playsAt(page, 30)
  await playsAt(page, 3)
  expect(await decoded(page)).toEqual([true, true])
  expect((await videoState(page)).error).toBe(null)
  await close()
})

it('ends with its time, and notices a clock that was set back', async () => {
  const { page, context, close } = await openWithCopy()
  await context.setOffline(true)
  const now = Date.now()
  const at = async (days: number) => {
    await page.clock.setSystemTime(now + days * 86_400_000)
    await page.goto(watchUrl())
  }
  await at(13)
  await play(page)
  await playsAt(page, 5)
  await at(15)
  await page.waitForSelector('.status-stopped')
  expect(await page.textContent('.status')).toContain('мерзімі бітті')
  await at(1)
  await page.waitForSelector('.status-stopped')
  expect(await page.textContent('.status')).toContain('сағаты кейін жылжытылған')
  // The hub knows what time it is.
  await at(0)
  await context.setOffline(false)
  await page.goto(`${front.url}/kept`)
  await page.getByText('Байланыссыз ойнату мерзімі').waitFor()
  await context.setOffline(true)
  await page.goto(watchUrl())
  await play(page)
  await playsAt(page, 5)
  await close()
})

it('ends as soon as the hub can say that it is withdrawn, while it plays; and so do pages by law', async () => {
  const { page, context, close } = await openWithCopy()
  await page.goto(front.url)
  await page.goto(watchUrl())
  await page.waitForSelector('.about h1')
  await context.setOffline(true)
  await page.reload()
  await play(page)
  await playsAt(page, 5)
  const { body } = await call<TitleView>(title.hub, title.token, 'GET', `/titles/${title.titleId}`)
  const saving = body.licences.find(({ uses }) => uses.includes('download'))
  await call(title.hub, title.token, 'DELETE', `${licences()}/${saving?.id}`)
  await playsAt(page, 8)
  await context.setOffline(false)
  await page.waitForSelector('.status-stopped', { timeout: 30_000 })
  expect(await page.evaluate((id) => caches.has(`nar-kept-${id}`), title.titleId)).toBe(false)
  expect((await record(page)).state).toBe('ended')
  await page.goto(`${front.url}/kept`)
  expect(await page.textContent('.copy-ended')).toContain('Көшірмесі өшірілді')
  // The title itself may still be watched with a connection, and its page is still kept.
  const own = async () => (await cached(page, 'nar-answers')).filter((url) => url.includes(title.titleId))
  expect(await own()).not.toEqual([])
  await context.setOffline(true)
  const closing = {
    ...{ authority: 'Сот', decision: '1', decidedOn: '2026-01-01', reason: 'court', territories: ['WORLD'] },
  }
  const closed = await call<{ id: string }>(
    title.hub,
    admin,
    'POST',
    `/titles/${title.titleId}/restrictions`,
    closing,
  )
  await context.setOffline(false)
  await expect.poll(own, { timeout: 30_000 }).toEqual([])
  await call(title.hub, admin, 'POST', `/restrictions/${closed.body.id}/lift`, { reason: 'X' })
  await maySave()
  await close()
})

it('waits with a new version until it is wanted, and plays on meanwhile', async () => {
  const { page, close } = await openInstalled()
  await page.goto(watchUrl())
  await play(page)
  await playsAt(page, 2)
  front.append('/sw.js', '\n// a new version')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  // A page looks for one when it starts; this one has not been loaded since.
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
  const { time } = await videoState(page)
  await playsAt(page, time + 1)
  await page.goto(front.url)
  await page.getByText('Беттердің жаңа нұсқасы дайын').waitFor()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Жаңарту', exact: true }).click()
  await loaded
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
  await close()
})
