import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewTitle } from '#catalog/contract/title.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** Lists by the pages alone, with the keyboard where there is one: why a title stands there, filters, editors' lists. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser

const licence = { licensor: 'X', territories: ['WORLD'], uses: ['stream' as const] }
const titles: readonly [string, Partial<NewTitle>][] = [
  ['Ескі терме', { kind: 'recording', region: 'KZ-43', year: 1964 }],
  ['Наурыз айтысы', { region: 'KZ-43', year: 2024, credits: [{ role: 'akyn', name: 'Айнұр Тұрсынбаева' }] }],
  ['Домбыра кеші', { kind: 'concert', region: 'KZ-75', year: 2001 }],
]

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  const api = catalogClient(servers, hub)
  const owner = await bearer(servers, 'Studio')
  for (const [name, about] of titles) await api.watchable(owner, name, { ...about, licence })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

const cards = (page: Page) => page.locator('.grid .card-title').allTextContents()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('a list', () => {
  it('says why a title stands in it, to the keyboard and to readers of the screen, in the reader’s language', async () => {
    const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
    await page.goto(`${url}/?q=${encodeURIComponent('айтыстардың')}`)
    await page.locator('.grid .card').focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Неге осында: Наурыз айтысы')
    const mark = page.getByRole('button', { name: 'Неге осында: Наурыз айтысы' })
    expect(await mark.getAttribute('aria-expanded')).toBe('false')
    const size = await mark.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await page.keyboard.press('Enter')
    expect(await mark.getAttribute('aria-expanded')).toBe('true')
    const reasons = page.locator('.why-reasons:visible')
    expect(await reasons.textContent()).toMatch(
      /«айтыстардың» атауында бар: «айтысы» \(сөздің басқа тұлғасы\)\.Реті: .*Тізімдер қалай реттеледі/,
    )
    await page.keyboard.press('Enter')
    expect(await reasons.count()).toBe(0)
    await page.selectOption('.language-select select', 'ru')
    await page.getByRole('button', { name: 'Почему здесь: Наурыз айтысы' }).click()
    expect(await reasons.textContent()).toContain('есть в названии: «айтысы» (другая форма слова)')
    await page.goto(url)
    await page.getByRole('button', { name: 'Почему здесь: Домбыра кеші' }).click()
    expect(await reasons.textContent()).toMatch(/Поступила в хаб .* Сначала новые/)
    expect(complaints).toEqual([])
    await close()
  })

  it('suggests names, which the keyboard walks through, and says where a word was found', async () => {
    const { page, complaints, close } = await openPage(browser)
    await page.goto(url)
    const field = page.getByRole('combobox', { name: 'Ақын, ән не атау' })
    await field.fill('тұрсынбаева')
    const option = page.locator('.suggestions [role=option]')
    await option.waitFor()
    expect(await option.textContent()).toMatch(/Наурыз айтысы.*адам есімінде бар: «Айнұр Тұрсынбаева»/)
    expect([await field.getAttribute('aria-expanded'), await option.getAttribute('aria-selected')]).toEqual([
      ...['true', 'false'],
    ])
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    expect(await option.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    expect(await field.inputValue()).toBe('тұрсынбаева')
    await field.press('ArrowDown')
    await option.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/watch\//)
    expect(complaints.filter((one) => !one.includes('media'))).toEqual([])
    await close()
  })

  it('is narrowed by filters that work together and stay in the address', async () => {
    const { page, complaints, close } = await openPage(browser)
    await page.goto(`${url}/?region=KZ-43`)
    await page.locator('.grid .card').nth(1).waitFor()
    expect(await cards(page)).toEqual(['Наурыз айтысы', 'Ескі терме'])
    await page.locator('.more-filters > summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Өңірі').inputValue()).toBe('KZ-43')
    await page.getByLabel('Қай жылға дейін').fill('1990')
    await page.getByLabel('Қазір осы жерде').check()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${url}/?region=KZ-43&to=1990&here=1`)
    await expect.poll(() => cards(page)).toEqual(['Ескі терме'])
    await page.reload()
    await expect.poll(() => cards(page)).toEqual(['Ескі терме'])
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /Қызылорда · 1990 жылға дейін/,
    )
    // A search keeps them.
    await page.getByRole('combobox', { name: 'Ақын, ән не атау' }).fill('терме')
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.searchParams.get('q') === 'терме')
    expect(new URL(page.url()).searchParams.get('to')).toBe('1990')
    await page.getByRole('link', { name: 'Алып тастау: 1990 жылға дейін' }).click()
    await page.waitForURL((address) => !address.searchParams.has('to'))
    expect(complaints).toEqual([])
    await close()
  })
})

/** Signs a moderator in at the page of lists. */
async function openLists(page: Page): Promise<void> {
  await page.goto(`${url}/desk/lists`)
  await signInByToken(page, await issueToken(servers.db, { role: 'moderator', name: 'Aigul' }))
  await page.getByRole('button', { name: 'Жаңа тізім' }).waitFor()
}

const lines = (page: Page) => page.locator('.list-editor .orderable-body').allTextContents()

async function add(page: Page, words: string, name: string): Promise<void> {
  await page.getByLabel('Қосылатын жазбаны іздеу').fill(words)
  await page.getByRole('button', { name: `Қосу: ${name}` }).click()
}

/** Takes a line by its handle to above another one. */
async function drag(page: Page, from: string, above: string): Promise<void> {
  const line = (name: string) => page.locator('.list-editor .orderable > li', { hasText: name })
  const [handle, target] = [
    await line(from).locator('.orderable-handle').boundingBox(),
    await line(above).boundingBox(),
  ]
  if (!handle || !target) throw new Error('not in sight')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x + 4, target.y + 20, { steps: 4 })
  await page.mouse.move(handle.x + 4, target.y + 4, { steps: 2 })
  await page.mouse.up()
}

it('editors put a list together, order it, publish it and take it away; everybody sees in what role and when', async () => {
  const { page, complaints, close } = await openPage(browser)
  const reader = await openPage(browser, { width: 390, height: 800 })
  await openLists(page)
  await page.getByRole('button', { name: 'Жаңа тізім' }).click()
  await page.getByRole('button', { name: 'Сақтау' }).click()
  await page.getByText('Кемінде бір тілде атауын жазыңыз.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name-kk')
  await page.keyboard.type('Көктемгі таңдамалы')
  await page.getByLabel('Орысша атауы').fill('Весеннее')
  await add(page, 'терме', 'Ескі терме')
  await add(page, 'домбыра', 'Домбыра кеші')
  await add(page, 'айтыс', 'Наурыз айтысы')
  expect(await lines(page)).toEqual(['Ескі терме', 'Домбыра кеші', 'Наурыз айтысы'])
  // With the keyboard, which is told the new place and stays where it is.
  await page.getByRole('button', { name: 'Жоғары жылжыту: Наурыз айтысы' }).focus()
  await page.keyboard.press('Enter')
  expect(await lines(page)).toEqual(['Ескі терме', 'Наурыз айтысы', 'Домбыра кеші'])
  expect(await focused(page)).toBe('Жоғары жылжыту: Наурыз айтысы')
  await page.getByText('Наурыз айтысы: 2-орын, барлығы 3').waitFor({ state: 'attached' })
  await drag(page, 'Домбыра кеші', 'Ескі терме')
  expect(await lines(page)).toEqual(['Домбыра кеші', 'Ескі терме', 'Наурыз айтысы'])
  await page.getByRole('button', { name: 'Сақтау' }).click()
  await page.getByText('Сақталды').waitFor()
  const address = await page.getByRole('link', { name: 'Тізім бетін ашу' }).getAttribute('href')
  expect(address).toMatch(/^\/lists\/[0-9a-z]{12}$/)

  // Nobody else knows of it yet.
  const early = await reader.page.request.get(`${url}/api/v1/collections/${address?.split('/').at(-1)}`)
  expect(early.status()).toBe(404)
  await page.getByLabel('Басты бетте көрсету').check()
  await page.getByRole('button', { name: 'Сақтау' }).click()
  await page.locator('.desk-row', { hasText: 'Жарияланған' }).waitFor()

  await reader.page.goto(url)
  await reader.page.getByRole('link', { name: 'Көктемгі таңдамалы' }).click()
  await reader.page.waitForURL(url + address)
  await reader.page.getByText(/Құрастырған: хабтың модераторы, \d{4} жылғы/).waitFor()
  expect(await cards(reader.page)).toEqual(['Домбыра кеші', 'Ескі терме', 'Наурыз айтысы'])
  expect(await reader.page.locator('main').textContent()).not.toContain('Aigul')
  await reader.page.getByRole('button', { name: 'Неге осында: Ескі терме' }).click()
  await reader.page.getByText(/Тізімдегі 2-орнын белгілеген: хабтың модераторы/).waitFor()
  await reader.page.reload()
  await reader.page.getByRole('heading', { name: 'Көктемгі таңдамалы' }).waitFor()

  await page.getByRole('button', { name: 'Тізімді жою' }).click()
  await page.getByRole('button', { name: 'Иә, жойылсын' }).click()
  await page.getByText('Әзірге бірде-бір тізім жоқ.').waitFor()
  expect([...complaints, ...reader.complaints]).toEqual([])
  await reader.close()
  await close()
})
