import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage } from '#tests/support/browser.ts'
import { buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** By the pages alone: a complaint, its outcome from the desk, and the appeal. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** With the keyboard alone. Resolves with what the receipt says. */
async function complain(page: Page): Promise<{ number: string; code: string }> {
  await page.goto(`${url}/complain`)
  await page.locator('button[type=submit]', { hasText: 'Шағымды жіберу' }).focus()
  await page.keyboard.press('Enter')
  // Errors in words, and the focus where the first one is.
  expect(await page.locator('.field-problem').allTextContents()).toEqual([
    'Не болғанын таңдаңыз.',
    'Не дұрыс емес екенін жазыңыз.',
  ])
  expect(await focused(page)).toBe('category')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab']) await page.keyboard.press(key)
  expect(await focused(page)).toBe('text')
  await page.keyboard.type('Айтыстың күні қате.')
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await page.waitForSelector('.receipt')
  const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents()
  return { number, code }
}

async function decide(page: Page, number: string): Promise<void> {
  const token = await issueToken(servers.db, { role: 'moderator', name: 'Aigul' })
  await page.goto(`${url}/desk`)
  await page.fill('#token', token)
  await page.click('.sign-in button[type=submit]')
  const row = page.locator('.desk-row', { hasText: number })
  expect(await row.textContent()).toMatch(/24 сағат қалды.*Хабтың өзі туралы/)
  await row.click()
  expect(await page.locator('.case').textContent()).toContain('Айтыстың күні қате.')
  await page.getByLabel('Қанағаттандырылмайды').check()
  await page.getByLabel('Себебі').fill('Күні дұрыс.')
  await page.click('.decision button[type=submit]')
  await page.waitForSelector('.case .verdict')
}

it('somebody complains, a moderator decides, and the answer is seen and appealed against', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  const { number, code } = await complain(page)
  const desk = await openPage(browser)
  await decide(desk.page, number)

  await page.click('text=Шағымның күйін қарау')
  await page.getByLabel('Коды').fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  const outcome = page.locator('.complaint-state')
  await outcome.locator('.verdict').waitFor()
  expect(await outcome.textContent()).toMatch(/Шешілді.*қанағаттандырылмады.*Күні дұрыс\..*модератор/)
  expect(await outcome.textContent()).not.toContain('Aigul')
  await page.getByLabel('Неге келіспейсіз?').fill('Афишада басқа күн тұр.')
  await page.getByRole('button', { name: 'Қайта қарауды сұрау' }).click()
  await page.getByText('Қайта қаралып жатыр').waitFor()

  // The same moderator sees it, and cannot judge it.
  await desk.page.getByRole('button', { name: 'Жаңарту' }).click()
  await desk.page.getByText('басқа модератор қайта қарайды').waitFor()
  await page.goto(`${url}/transparency`)
  expect(await page.locator('.figures').textContent()).toMatch(/Жалған ақпарат1.*Сұралды1/)
  expect([...complaints, ...desk.complaints]).toEqual([])
  await desk.close()
  await close()
})
