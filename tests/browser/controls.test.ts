import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AitysInBrowser, openAitys, watchAitys } from '#tests/support/aitys-in-browser.ts'
import { play, videoState } from '#tests/support/browser.ts'

/** What a viewer does with the player by keys, menus and panels: a whole aitys on a real hub. */
let aitys: AitysInBrowser

beforeAll(async () => {
  aitys = await openAitys()
})
afterAll(() => aitys?.close())

const watch = (wish: Parameters<typeof watchAitys>[1] = {}) => watchAitys(aitys, wish)
const time = async (page: Page) => (await videoState(page)).time
const rate = (page: Page) => page.evaluate(() => document.querySelector('video')?.playbackRate)
const kept = (page: Page, name: string) => page.evaluate((key) => localStorage.getItem(`nar.${key}`), name)
const captions = (page: Page) => page.locator('.stage .captions')

describe('keys', () => {
  it('do what they do elsewhere, and can be turned off for good', async () => {
    const { page, complaints, close } = await watch({ at: 20 })
    await page.keyboard.press('k')
    expect((await videoState(page)).paused).toBe(true)
    await page.keyboard.press('3')
    await expect.poll(() => time(page)).toBeCloseTo(19.2, 0)
    await page.keyboard.press('l')
    await expect.poll(() => time(page)).toBeCloseTo(29.2, 0)
    await page.keyboard.press('Period')
    await expect.poll(() => time(page)).toBeCloseTo(29.24, 2)
    await page.keyboard.press('n')
    await expect.poll(() => time(page)).toBeCloseTo(32, 1)
    await page.keyboard.press('Shift+Period')
    expect(await rate(page)).toBe(1.25)
    await page.keyboard.press('t')
    expect(await page.locator('.watch.theatre').count()).toBe(1)
    await page.keyboard.press('m')
    expect(await page.evaluate(() => document.querySelector('video')?.muted)).toBe(true)
    // The help, by the keyboard alone, and the switch in it.
    await page.keyboard.press('Shift+Slash')
    await page.getByRole('dialog', { name: 'Пернелер мен қимылдар' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('k')
    expect((await videoState(page)).paused).toBe(true)
    await page.reload()
    await play(page)
    await page.keyboard.press('k')
    await page.keyboard.press('9')
    expect((await videoState(page)).paused).toBe(false)
    expect(await time(page)).toBeLessThan(40)
    await page.keyboard.press('Space')
    await expect.poll(async () => (await videoState(page)).paused).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('reach every setting: speed, sleep, and back again', async () => {
    const { page, close } = await watch({ at: 20 })
    const button = page.getByRole('button', { name: 'Баптаулар' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Баптаулар' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Жылдамдығы' }).waitFor()
    await page.getByRole('button', { name: '1,5×' }).press('Enter')
    expect(await rate(page)).toBe(1.5)
    await page.keyboard.press('Escape')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await button.press('Enter')
    await page.getByRole('button', { name: 'Ұйқы таймері' }).press('Enter')
    await page.getByRole('button', { name: 'Осы кезек біткенде' }).press('Enter')
    await expect.poll(async () => (await videoState(page)).paused, { timeout: 20_000 }).toBe(true)
    expect(await time(page)).toBeGreaterThan(31)
    expect(await time(page)).toBeLessThan(32.5)
    expect(await page.locator('.note').textContent()).toContain('Ұйқы таймері')
    await close()
  })
})

describe('subtitles', () => {
  it('are told in the letters of the page, look as the viewer wants, and stay so', async () => {
    const { page, complaints, close } = await watch({ locale: 'kk-Arab', at: 20 })
    await page.keyboard.press('c')
    await captions(page).waitFor()
    const said = await captions(page).textContent()
    expect(said).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u)
    expect(await page.locator('.caption').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
    const size = () =>
      page
        .locator('.captions-at')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    const before = await size()
    await page.keyboard.press('Equal')
    await page.keyboard.press('Equal')
    await expect.poll(size).toBeCloseTo(before * 1.5, 0)
    await page.reload()
    await play(page)
    await captions(page).waitFor()
    expect(await size()).toBeCloseTo(before * 1.5, 0)
    expect(complaints).toEqual([])
    await close()
  })

  it('of two lines stand in a chosen colour, ground and place, with a sample beside the choice', async () => {
    const { page, close } = await watch({ at: 20, device: { subtitles: 'ru', 'subtitles.on': '1' } })
    await captions(page).waitFor()
    // biome-ignore lint/performance/useDomNodeTextContent: as it is drawn, in lines
    expect((await page.locator('.caption').first().innerText()).split('\n')).toHaveLength(2)
    await page.getByRole('button', { name: 'Субтитр', exact: true }).click()
    await page.getByRole('button', { name: 'Субтитр көрінісі' }).click()
    const sample = page.locator('.look-sample .caption-plate')
    await sample.waitFor()
    await page.getByRole('radio', { name: 'сары', exact: true }).check()
    await page.getByRole('radio', { name: 'жиекпен ғана' }).check()
    await page.getByRole('radio', { name: 'жоғарыда', exact: true }).check()
    for (const plate of [sample, page.locator('.stage .caption-plate').first()])
      expect(
        await plate.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]),
      ).toEqual(['rgb(255, 224, 102)', 'rgba(0, 0, 0, 0)'])
    expect(await captions(page).locator('.captions-top').count()).toBe(1)
    expect(JSON.parse((await kept(page, 'subtitles.look')) ?? '')).toMatchObject({
      colour: 'yellow',
      place: 'top',
    })
    await close()
  })
})

describe('quality', () => {
  it('has sound alone, which is kept for this kind of network', async () => {
    const { page, close } = await watch({ at: 20 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: 'Сапасы' }).click()
    await expect
      .poll(() => page.getByRole('menuitemradio', { name: /Тек дыбыс/ }).textContent())
      .toMatch(/\d\u00a0МБ/)
    await page.getByRole('menuitemradio', { name: /Тек дыбыс/ }).click()
    await page.waitForFunction(() => document.querySelector('video')?.videoHeight === 0)
    await expect.poll(() => time(page), { timeout: 15_000 }).toBeGreaterThan(22)
    await expect.poll(async () => (await videoState(page)).paused).toBe(false)
    await page.reload()
    asked.length = 0
    await play(page)
    expect(await page.evaluate(() => document.querySelector('video')?.videoHeight)).toBe(0)
    expect(asked.filter((url) => /\/v\d+\/\d+\.m4s/.test(url))).toEqual([])
    await page.getByRole('button', { name: 'Сапасы' }).click()
    await page.getByRole('menuitemradio', { name: 'Авто' }).click()
    await page.waitForFunction(() => (document.querySelector('video')?.videoHeight ?? 0) > 0)
    await close()
  })

  it('stops at the limit of the month that the viewer has set, and asks how to go on', async () => {
    const month = new Date()
    const name = `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`
    const device = { spent: `${name} 499990000`, 'spent.limit': '500' }
    const { page, close } = await watch({ at: 1, device })
    const note = page.getByRole('alertdialog', { name: 'Айлық шек' })
    await note.waitFor({ timeout: 15_000 })
    expect(await note.textContent()).toContain('500\u00a0МБ')
    expect((await videoState(page)).paused).toBe(true)
    await page.getByRole('button', { name: 'Осылай жалғастыру' }).click()
    const before = await time(page)
    await expect.poll(() => time(page), { timeout: 12_000 }).toBeGreaterThan(before + 5)
    expect(await note.count()).toBe(0)
    await close()
  })
})

it('a moment is shared by its address', async () => {
  const { page, close } = await watch({ at: 20 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Бөлісу' }).click()
  await page.getByRole('radio', { name: '2-кезектен' }).check()
  await page.getByRole('button', { name: 'Көшіріп алу' }).click()
  await page.getByRole('button', { name: 'Мекенжай көшірілді' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${aitys.hub.url}/watch/${aitys.titleId}?t=16`,
  )
  await close()
})

it('the system is told what plays, and its buttons go by turns', async () => {
  const { page, close } = await watch({ at: 20 })
  const told = () =>
    page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      artist: navigator.mediaSession.metadata?.artist,
      state: navigator.mediaSession.playbackState,
    }))
  await expect.poll(told).toEqual({
    title: 'Нартай: жауап сәлем · Гүлсара Еділқызы мен Нартай Қарасу',
    artist: 'Гүлсара, Нартай',
    state: 'playing',
  })
  await close()
})
