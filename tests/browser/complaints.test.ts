import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** By the pages alone: a complaint, its outcome from the desk, and the appeal. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let titleId = ''
let browser: Browser

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  const licence = { licensor: 'X', territories: ['WORLD'], uses: ['stream'] }
  const payload = { kind: 'aitys', texts: { kk: { title: 'Наурыз айтысы' } }, licence }
  const headers = await bearer(servers, 'Studio')
  const made = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers, payload })
  titleId = made.json<TitleView>().id
  await makeAsset(servers, titleId, 'complete')
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
  await page.goto(`${url}/complain?title=${titleId}&at=754`)
  await page.getByText('Мына жазба туралы: Наурыз айтысы').waitFor()
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
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await page.waitForSelector('.receipt')
  const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents()
  return { number, code }
}

/** Signs a moderator in and opens the complaint. */
async function openAtDesk(page: Page, name: string, number: string): Promise<void> {
  await page.goto(`${url}/desk`)
  await signInByToken(page, await issueToken(servers.db, { role: 'moderator', name }))
  const row = page.locator('.desk-row', { hasText: number })
  expect(await row.textContent()).toMatch(/24 сағат қалды.*Наурыз айтысы/)
  await row.click()
  expect(await page.locator('.case').textContent()).toMatch(/12:34 сәті.*Айтыстың күні қате\./)
}

it('somebody complains, a moderator decides, and the answer is seen and appealed against', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  const { number, code } = await complain(page)
  const desk = await openPage(browser)
  await openAtDesk(desk.page, 'Aigul', number)
  await desk.page.getByLabel('Қанағаттандырылмайды').check()
  await desk.page.getByLabel('Себебі').fill('Күні дұрыс.')
  await desk.page.click('.decision button[type=submit]')
  await desk.page.waitForSelector('.case .verdict')

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

  // Another one upholds it, and enters what was demanded.
  const other = await openPage(browser)
  await openAtDesk(other.page, 'Berik', number)
  await other.page.getByLabel('Қанағаттандырылады: шектеу қойылды').check()
  await other.page.getByLabel('Себебі').fill('Сот шешімі бар.')
  await other.page.click('.decision button[type=submit]')
  expect(await focused(other.page)).toBe('authority')
  await other.page.getByLabel('Талап еткен орган').fill('Алматы қалалық соты')
  await other.page.getByLabel('Шешімінің нөмірі').fill('7194-26')
  await other.page.getByLabel('Шешімінің күні').fill('2026-03-01')
  await other.page.getByLabel('Неге негізделген').selectOption('court')
  await other.page.click('.decision button[type=submit]')
  await other.page.waitForSelector('.case .verdict-upheld')

  await page.goto(`${url}/transparency`)
  expect(await page.locator('.figures').textContent()).toMatch(
    /Жалған ақпарат1.*Сұралды1.*Шешім өзгерді1.*Алматы қалалық соты\)1/,
  )
  expect([...complaints, ...desk.complaints, ...other.complaints]).toEqual([])
  await desk.close()
  await other.close()
  await close()
})
