import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AitysInBrowser, openAitys, verses, watchAitys } from '#tests/support/aitys-in-browser.ts'
import { openPage, play, videoState } from '#tests/support/browser.ts'

/** The transcript, what the device remembers, and what comes next: a whole aitys on a real hub. */
let aitys: AitysInBrowser

beforeAll(async () => {
  aitys = await openAitys()
})
afterAll(() => aitys?.close())

const wide = { width: 1440, height: 900 }
const phone = { width: 360, height: 740 }
const time = async (page: Page) => (await videoState(page)).time
const current = (page: Page) => page.locator('.line[aria-current]')
const loadedTexts = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.vtt')).length,
  )

/** The line stands inside what is seen of its list. */
const isInSight = (page: Page) =>
  current(page).evaluate((line) => {
    const [of, list] = [
      line.getBoundingClientRect(),
      line.closest('.transcript-text')?.getBoundingClientRect(),
    ]
    return list !== undefined && of.top >= list.top - 1 && of.bottom <= list.bottom + 1
  })

describe('the transcript', () => {
  it('goes along beside the picture, is searched in any letters, and leads to its moments by keys', async () => {
    const { page, complaints, close } = await watchAitys(aitys, { size: wide, at: 33 })
    await current(page).waitFor()
    expect(await current(page).textContent()).toBe(verses[8])
    await expect.poll(() => isInSight(page)).toBe(true)
    const heads = await page.locator('.stanza-head').allTextContents()
    expect(heads[1]).toContain('Нартай: жауап сәлем')
    expect(await page.locator('.stanza-b').count()).toBe(2)
    await page.keyboard.press('Digit9')
    await expect.poll(() => current(page).textContent()).toBe(verses[14])
    await expect.poll(() => isInSight(page)).toBe(true)
    // Typed in ASCII, found in Cyrillic.
    await page.keyboard.press('/')
    await page.keyboard.type('zhaiyq')
    // Of each letter there is an answer, the last one after the others.
    await expect
      .poll(() => page.locator('.transcript mark').allTextContents())
      .toEqual(['Жайықтан', 'Жайықтың', 'Жайықтың'])
    await expect.poll(() => page.locator('.transcript-found').textContent()).toBe('3 жолда бар')
    expect(await page.locator('.line').count()).toBe(3)
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect.poll(() => time(page)).toBeLessThan(7)
    expect(await time(page)).toBeGreaterThanOrEqual(4)
    expect(complaints).toEqual([])
    await close()
  })

  it('stays where the reader went, until it is told to follow again', async () => {
    const { page, close } = await watchAitys(aitys, {
      size: wide,
      at: 1,
      device: { 'transcript.follow': 'on' },
    })
    await current(page).waitFor()
    await page.locator('.transcript-text').hover()
    await page.mouse.wheel(0, 5000)
    const follow = page.getByRole('checkbox', { name: 'Дауысқа ілесу' })
    await expect.poll(() => follow.isChecked()).toBe(false)
    await page.keyboard.press('Digit0')
    await page.waitForTimeout(1000)
    expect(await isInSight(page)).toBe(false)
    await follow.check()
    await expect.poll(() => isInSight(page)).toBe(true)
    await close()
  })

  it('loads nothing on a thin link before it is opened, and then runs right to left in Arabic letters', async () => {
    const opened = await openPage(aitys.browser, wide)
    const { page } = opened
    await page.addInitScript(() => {
      localStorage.setItem('nar.language', 'kk-Arab')
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } })
    })
    await page.goto(`${aitys.hub.url}/watch/${aitys.titleId}?t=20`)
    await play(page)
    await expect.poll(() => time(page), { timeout: 15_000 }).toBeGreaterThan(22)
    expect(await loadedTexts(page)).toBe(0)
    await page.locator('.transcript-toggle').press('Enter')
    await current(page).waitFor()
    await expect.poll(() => current(page).textContent()).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u)
    expect(await current(page).evaluate((line) => getComputedStyle(line).direction)).toBe('rtl')
    expect(await loadedTexts(page)).toBe(1)
    // Time runs left to right in every script.
    const pin = () => page.locator('.seek-pin').evaluate((one) => one.getBoundingClientRect().left)
    const before = await pin()
    await page.keyboard.press('Digit9')
    await expect.poll(pin).toBeGreaterThan(before + 50)
    await opened.close()
  })
})

describe('what was begun', () => {
  it('goes on where it was left, or from its beginning, and is forgotten when that is wanted', async () => {
    const { page, complaints, close } = await watchAitys(aitys, { size: phone, at: 30 })
    await expect.poll(() => time(page), { timeout: 15_000 }).toBeGreaterThan(30.5)
    await page.keyboard.press('Space')
    await page.goto(aitys.hub.url)
    const card = page.locator('.go-on')
    await card.waitFor()
    expect(await card.textContent()).toContain('Гүлсара Еділқызы мен Нартай Қарасу')
    expect(await card.textContent()).toMatch(/0:3\d қалды/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await card.locator('a').click()
    await play(page)
    await expect.poll(() => time(page), { timeout: 15_000 }).toBeGreaterThan(26)
    await page.locator('.note-resume').waitFor()
    await page.getByRole('button', { name: 'Басынан бастау' }).click()
    await expect.poll(() => time(page)).toBeLessThan(4)
    // A link to a moment is stronger than what was left.
    await page.goto(`${aitys.hub.url}/watch/${aitys.titleId}?t=40`)
    await play(page)
    await expect.poll(() => time(page), { timeout: 15_000 }).toBeGreaterThan(39)
    expect(await page.locator('.note-resume').count()).toBe(0)
    await page.keyboard.press('Space')
    await page.goto(aitys.hub.url)
    await page.getByRole('button', { name: /^Тізімнен алып тастау/ }).click()
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => localStorage.getItem('nar.resume'))).toBe(null)
    expect(complaints).toEqual([])
    await close()
  })

  it('leads to the next episode at its end, unless the viewer stays', async () => {
    const { page, complaints, close } = await watchAitys(aitys, { size: phone, at: 61 })
    const next = page.getByRole('region', { name: 'Келесі бөлім' })
    await next.waitFor({ timeout: 20_000 })
    expect(await next.getByRole('timer').textContent()).toMatch(/\d+ секундтан кейін ашылады/)
    await next.getByRole('button', { name: 'Осында қалу' }).press('Enter')
    expect(await next.getByRole('timer').count()).toBe(0)
    // Finished is nothing to go on with.
    expect(await page.evaluate(() => localStorage.getItem('nar.resume'))).toBe(null)
    await page.keyboard.press('Shift+KeyN')
    await page.waitForURL(`**/watch/${aitys.nextId}`)
    await play(page)
    // Its neighbours are asked for after its picture.
    const goBack = async () => {
      await page.keyboard.press('Shift+KeyP')
      return page.url()
    }
    await expect.poll(goBack, { timeout: 15_000 }).toContain(`/watch/${aitys.titleId}`)
    expect(complaints).toEqual([])
    await close()
  })

  it('opens the next episode by itself when nobody says otherwise', async () => {
    const { page, close } = await watchAitys(aitys, { at: 61 })
    await page.waitForURL(`**/watch/${aitys.nextId}`, { timeout: 40_000 })
    await close()
  })
})
