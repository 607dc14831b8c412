import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { play, showControls, videoState } from '#tests/support/browser.ts'
import {
  cached,
  type OfflineTitle,
  openInstalled,
  openOfflineTitle,
  playsAt,
  troubles,
} from '#tests/support/offline-title.ts'
import { call } from '#tests/support/running-hub.ts'

/** A title that is kept on a device: it plays without a connection, until the hub or the time says otherwise. */
let given: OfflineTitle
beforeAll(async () => {
  given = await openOfflineTitle()
}, 240_000)
afterAll(() => given?.close())

const record = (page: Page) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem(`nar.kept.${id}`) ?? 'null'), given.title.titleId)

/** Bytes of the segments, or of the sheets of the storyboard, that are here. */
const bytesOf = (page: Page, ending: '.m4s' | '.jpg') =>
  page.evaluate(
    async ([name, ending]) => {
      const cache = await caches.open(name)
      const files = (await cache.keys()).filter(
        ({ url }) => url.includes('/kept-media/') && url.endsWith(ending),
      )
      const sizes = files.map(async (key) => (await (await cache.match(key))?.blob())?.size ?? 0)
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    },
    [`nar-kept-${given.title.titleId}`, ending] as const,
  )

/** By the panel under the title: the lightest picture, with the second sound track. */
async function keep(page: Page): Promise<void> {
  await page.goto(given.watchUrl)
  await page.click('.keep-open')
  await page.getByRole('checkbox', { name: 'орысша' }).check()
  await page.getByRole('button', { name: 'Сақтауды бастау' }).click()
}
const whole = (page: Page) => page.waitForSelector('.copy-whole', { timeout: 60_000, state: 'attached' })

it('keeps a title, with its weight said before, and goes on where it was cut off', async () => {
  const { page, complaints, close } = await openInstalled(given)
  await page.goto(given.watchUrl)
  await page.click('.keep-open')
  const choices = await page.locator('.keep-rung').allTextContents()
  expect(choices.length).toBeGreaterThan(2)
  expect(choices.pop()).toMatch(/^орысша[\d,]+\s[КМ]Б$/)
  for (const choice of choices) expect(choice).toMatch(/(\d+p|Тек дыбыс, \d+ кбит\/с)[\d,]+\s[КМ]Б$/)
  expect(await page.textContent('.keep-choice')).toContain('бос орын')
  const total = () => page.locator('.keep-choice [role=status]').textContent()
  const alone = await total()
  await page.getByRole('checkbox', { name: 'орысша' }).check()
  expect(await total()).not.toBe(alone)
  // Killed in the middle: some segments never come.
  given.front.hold(/\/v240\/[4-9]\.m4s|\/a48\/[4-9]\.m4s|\/\d\d\.m4s/)
  await page.getByRole('button', { name: 'Сақтауды бастау' }).click()
  const kept = `nar-kept-${given.title.titleId}`
  await expect.poll(async () => (await cached(page, kept)).length, { timeout: 30_000 }).toBeGreaterThan(8)
  expect((await record(page)).state).toBe('keeping')
  const context = page.context()
  await page.close()
  given.front.hold(null)
  const before = given.front.asked.filter((path) => /\/0\.m4s$/.test(path)).length
  given.front.asked.length = 0
  const again = await context.newPage()
  await again.goto(`${given.front.url}/kept`)
  await whole(again)
  expect(given.front.asked.filter((path) => /\/0\.m4s$/.test(path))).toEqual([])
  expect(before).toBeGreaterThan(0)
  // What was said beforehand is what was taken.
  const { rung, sounds, storyboard } = await record(again)
  expect(sounds).toMatchObject([{ name: 'a48-1', language: 'ru' }])
  expect(await bytesOf(again, '.m4s')).toBe(rung.bytes + sounds[0].bytes)
  expect(await bytesOf(again, '.jpg')).toBe(storyboard.bytes)
  expect(await again.textContent('.kept-room')).toMatch(/Алып тұрған орны: .*Бос орын: /)
  expect(await again.textContent('.copy-whole')).toContain('мына кезге дейін ойнатылады')
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

/** Over the seek bar, out of the copy. */
async function showsPictures(page: Page): Promise<void> {
  await showControls(page)
  const bar = await page.locator('.seek').boundingBox()
  await page.mouse.move((bar?.x ?? 0) + (bar?.width ?? 0) / 2, (bar?.y ?? 0) + (bar?.height ?? 0) / 2)
  const picture = page.locator('.seek-picture')
  const sheet = await picture.evaluate(({ style }) => /url\("(.*)"\)/.exec(style.backgroundImage)?.[1] ?? '')
  expect(sheet).toContain(`/kept-media/${given.title.titleId}/`)
  const width = await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src })
    await image.decode()
    return image.naturalWidth
  }, sheet)
  expect(width).toBeGreaterThan(0)
}

/** Both tracks of it are there without a connection. */
async function changesSound(page: Page): Promise<void> {
  await showControls(page)
  await page.getByRole('button', { name: /^Дыбыс жолы(: |$)/ }).click()
  expect(await page.getByRole('menuitemradio').count()).toBe(2)
  await page.getByRole('menuitemradio', { name: /орысша/i }).click()
  await playsAt(page, 20)
  expect((await videoState(page)).error).toBe(null)
}

async function openWithCopy(): Promise<{ page: Page; context: BrowserContext; close: () => Promise<void> }> {
  const { page, close } = await openInstalled(given)
  await keep(page)
  await whole(page)
  return { page, context: page.context(), close }
}

it('plays what is kept, with sound, and seeks in it, without a connection and without asking for it twice', async () => {
  const { page, context, close } = await openWithCopy()
  given.front.asked.length = 0
  await page.reload()
  await play(page)
  await playsAt(page, 12)
  expect(given.front.asked.filter((path) => /^\/p\/|\/playback$/.test(path))).toEqual([])
  await context.setOffline(true)
  await page.goto(given.front.url)
  await page.waitForSelector('.connection-bar a[href="/kept"]')
  expect(await page.textContent('.connection-bar')).toContain('Сақталған 1 жазба ашық.')
  await page.click('.connection-bar a')
  await page.click('.kept-line h2 a')
  await play(page)
  await playsAt(page, 30)
  await playsAt(page, 3)
  expect(await decoded(page)).toEqual([true, true])
  await showsPictures(page)
  await changesSound(page)
  expect((await videoState(page)).error).toBe(null)
  await close()
})

it('ends with its time, and notices a clock that was set back', async () => {
  const { page, context, close } = await openWithCopy()
  await context.setOffline(true)
  const now = Date.now()
  const at = async (days: number) => {
    await page.clock.setSystemTime(now + days * 86_400_000)
    await page.goto(given.watchUrl)
  }
  // As a copy was noted before there were sounds to choose and pictures of its moments.
  await page.evaluate((key) => {
    const { sounds: _, storyboard: __, ...older } = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.setItem(key, JSON.stringify(older))
  }, `nar.kept.${given.title.titleId}`)
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
  await page.goto(`${given.front.url}/kept`)
  await page.getByText('мына кезге дейін ойнатылады').waitFor()
  await context.setOffline(true)
  await page.goto(given.watchUrl)
  await play(page)
  await playsAt(page, 5)
  await close()
})

it('ends as soon as the hub can say that it is withdrawn, while it plays; and so do pages by law', async () => {
  const { page, context, close } = await openWithCopy()
  await page.goto(given.front.url)
  await page.goto(given.watchUrl)
  await page.waitForSelector('.about h1')
  await context.setOffline(true)
  await page.reload()
  await play(page)
  await playsAt(page, 5)
  const { body } = await call<TitleView>(
    given.title.hub,
    given.title.token,
    'GET',
    `/titles/${given.title.titleId}`,
  )
  const saving = body.licences.find(({ uses }) => uses.includes('download'))
  await call(
    given.title.hub,
    given.title.token,
    'DELETE',
    `/titles/${given.title.titleId}/licences/${saving?.id}`,
  )
  await playsAt(page, 8)
  await context.setOffline(false)
  await page.waitForSelector('.status-stopped', { timeout: 30_000 })
  expect(await page.evaluate((id) => caches.has(`nar-kept-${id}`), given.title.titleId)).toBe(false)
  expect((await record(page)).state).toBe('ended')
  await page.goto(`${given.front.url}/kept`)
  expect(await page.textContent('.copy-ended')).toContain('Көшірмесі өшірілді')
  // The title itself may still be watched with a connection, and its page is still kept.
  const own = async () =>
    (await cached(page, 'nar-answers')).filter((url) => url.includes(given.title.titleId))
  expect(await own()).not.toEqual([])
  await context.setOffline(true)
  const closing = {
    ...{ authority: 'Сот', decision: '1', decidedOn: '2026-01-01', reason: 'court', territories: ['WORLD'] },
  }
  const closed = await call<{ id: string }>(
    given.title.hub,
    given.admin,
    'POST',
    `/titles/${given.title.titleId}/restrictions`,
    closing,
  )
  await context.setOffline(false)
  await expect.poll(own, { timeout: 30_000 }).toEqual([])
  await call(given.title.hub, given.admin, 'POST', `/restrictions/${closed.body.id}/lift`, { reason: 'X' })
  await given.permit()
  await close()
})
