import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AitysInBrowser, openAitys } from '#tests/support/aitys-in-browser.ts'
import { play, videoState } from '#tests/support/browser.ts'

/** The player under fingers on a small phone, in every language of the pages: a whole aitys on a real hub. */
let aitys: AitysInBrowser

beforeAll(async () => {
  aitys = await openAitys()
})
afterAll(() => aitys?.close())

async function openPhone({ locale = 'kk', width = 360, height = 740, touch = true, at = 20 } = {}) {
  const viewport = { width, height }
  const context = await aitys.browser.newContext({
    viewport,
    hasTouch: touch,
    isMobile: touch,
    locale: 'kk-KZ',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript((chosen) => {
    localStorage.setItem('nar.language', chosen)
    localStorage.setItem('nar.subtitles', 'kk')
    localStorage.setItem('nar.subtitles.on', '1')
  }, locale)
  await page.goto(`${aitys.hub.url}/watch/${aitys.titleId}?t=${at}`)
  await play(page)
  const session = await context.newCDPSession(page)
  return { page, session, complaints, close: () => context.close() }
}

const time = async (page: Page) => (await videoState(page)).time
/** Seconds, of a picture that stands: after a pause or a seek `currentTime` may still go on for a moment. */
async function standingAt(page: Page): Promise<number> {
  for (let last = await time(page); ; ) {
    await page.waitForTimeout(300)
    const now = await time(page)
    if (now === last) return now
    last = now
  }
}
const rate = (page: Page) => page.evaluate(() => document.querySelector('video')?.playbackRate)

type Point = { x: number; y: number }
const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: points })

/** A place on the picture, in shares of it. */
async function onPicture(page: Page, x: number, y: number): Promise<Point> {
  const box = await page.locator('.stage').boundingBox()
  if (!box) throw new Error('no picture')
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

async function tap(session: CDPSession, at: Point) {
  await Promise.all([touch(session, 'touchStart', [at]), touch(session, 'touchEnd', [])])
}

/** Taps that belong together: all are sent at once, as the way there and back of each is long on a busy machine. */
async function taps(session: CDPSession, at: Point, times: number) {
  await Promise.all(Array.from({ length: times }, () => tap(session, at)))
}

async function swipe(session: CDPSession, from: Point, to: Point) {
  await touch(session, 'touchStart', [from])
  for (let step = 1; step <= 6; step++)
    await touch(session, 'touchMove', [
      { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 },
    ])
  await touch(session, 'touchEnd', [])
}

describe('fingers', () => {
  it('tap to stop, twice at an edge for ten seconds, and hold for double speed', async () => {
    const { page, session, complaints, close } = await openPhone({ locale: 'kk-Arab' })
    await tap(session, await onPicture(page, 0.5, 0.5))
    await expect.poll(async () => (await videoState(page)).paused).toBe(true)
    const before = await standingAt(page)
    // Forward is at the right in every script.
    const right = await onPicture(page, 0.85, 0.5)
    await taps(session, right, 3)
    await expect.poll(() => time(page)).toBeCloseTo(before + 20, 0)
    expect(await page.locator('.hint').textContent()).toContain('+20')
    const left = await onPicture(page, 0.15, 0.5)
    await page.waitForTimeout(500)
    await taps(session, left, 2)
    await expect.poll(() => time(page)).toBeCloseTo(before + 10, 0)
    await page.waitForTimeout(500)
    expect((await videoState(page)).paused).toBe(true)
    await touch(session, 'touchStart', [await onPicture(page, 0.5, 0.4)])
    await expect.poll(() => rate(page)).toBe(2)
    await touch(session, 'touchEnd', [])
    await expect.poll(() => rate(page)).toBe(1)
    expect((await videoState(page)).paused).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('show and hide the controls of full screen, which a way down leaves; nothing hides under the focus', async () => {
    const { page, session, close } = await openPhone({ width: 740, height: 360 })
    await page.locator('.control-fullscreen').tap()
    await page.waitForFunction(() => document.fullscreenElement !== null)
    const hidden = () => page.locator('.chrome').evaluate((one) => getComputedStyle(one).opacity === '0')
    await expect.poll(hidden, { timeout: 8000 }).toBe(true)
    expect((await videoState(page)).paused).toBe(false)
    await tap(session, await onPicture(page, 0.5, 0.3))
    await expect.poll(hidden).toBe(false)
    await page.waitForTimeout(400)
    await tap(session, await onPicture(page, 0.5, 0.3))
    await expect.poll(hidden).toBe(true)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(3600)
    expect(await hidden()).toBe(false)
    await swipe(session, await onPicture(page, 0.5, 0.2), await onPicture(page, 0.5, 0.7))
    await page.waitForFunction(() => document.fullscreenElement === null && innerHeight === 360)
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForTimeout(500)
    await swipe(session, await onPicture(page, 0.5, 0.7), await onPicture(page, 0.5, 0.2))
    await page.waitForFunction(() => document.fullscreenElement !== null)
    await close()
  })
})

type Axe = { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
const axePath = createRequire(import.meta.url).resolve('axe-core')

/** What a checker of accessibility finds serious in the player and what belongs to it. */
async function seriousFaults(page: Page): Promise<string[]> {
  // As source: the pages let no script in that is not theirs.
  await page.evaluate(readFileSync(axePath, 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  })
}

/** Buttons of the player that are harder to hit than the house allows. */
const smallTargets = (page: Page) =>
  page
    .locator('.player button:visible:not(.stage-toggle), .transcript button:visible, .menu button:visible')
    .evaluateAll((all) =>
      all
        .map((one) => [one, one.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
        .map(([one, { width, height }]) => `${one.outerHTML.slice(0, 90)} ${width}×${height}`),
    )

/** Phones make the page wider than themselves rather than let it overflow. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= screen.width)

it.each(['kk', 'kk-Latn', 'kk-Arab', 'ru', 'en'])(
  'in %s everything fits a small phone and twice its letters, is large enough for a finger, and readers of the screen find it',
  async (locale) => {
    const { page, complaints, close } = await openPhone({ locale })
    await page.locator('.transcript-toggle').tap()
    await page.locator('.line').first().waitFor()
    expect(await smallTargets(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('.control-more').tap()
    await page.locator('.more-panel').waitFor()
    expect(await smallTargets(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await page.evaluate(() => document.documentElement.style.setProperty('text-size-adjust', '200%'))
    expect(await fits(page)).toBe(true)
    const panel = await page.locator('.more-panel').boundingBox()
    expect(panel?.width).toBeLessThanOrEqual(360)
    await page.keyboard.press('Escape')
    expect(await fits(page)).toBe(true)
    expect(complaints).toEqual([])
    await close()
  },
)
