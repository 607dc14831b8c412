import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountData } from '#catalog/contract/account.ts'
import { accountOfToken, issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** By the pages alone: terms and their changes, a breach and who hears of it, a copy of one's data, and the erasure. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser
const name = 'Алатау студиясы'
const tokens = { admin: '', owner: '' }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { operatorName: 'ЖШС «Нар»' })
  url = await listen(hub)
  tokens.owner = await issueToken(servers.db, { role: 'owner', name })
  tokens.admin = await issueToken(servers.db, { role: 'admin', name: 'Әкімші' })
  const headers = { authorization: `Bearer ${tokens.owner}` }
  const payload = { kind: 'aitys', texts: { kk: { title: 'Наурыз айтысы' } } }
  await hub.inject({ method: 'POST', url: '/api/v1/titles', headers, payload })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

async function signIn(page: Page, path: string, token: string): Promise<void> {
  await page.goto(url + path)
  await signInByToken(page, token)
  await page.waitForSelector('.studio-top')
}

it('an admin publishes a change of the terms, and everybody reads both versions', async () => {
  const admin = await openPage(browser)
  await signIn(admin.page, '/desk/terms', tokens.admin)
  await admin.page.locator('#text-kk').fill('# Жаңа бөлім\n\nЖаңа мәтін.')
  await admin.page.locator('.decision button[type=submit]').click()
  expect(await focused(admin.page)).toBe('changes-kk')
  for (const language of ['kk', 'ru', 'en'])
    await admin.page.locator(`#changes-${language}`).fill(`Жаңа бөлім қосылды (${language}).`)
  await admin.page.locator('.decision button[type=submit]').click()
  await admin.page.getByText('2-нұсқа жарияланды.').waitFor()

  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await page.goto(url)
  await page.locator('footer').getByText('Ереже мен құпиялық').click()
  await page.getByRole('heading', { name: 'Жаңа бөлім' }).waitFor()
  expect(await page.locator('.facts-box').textContent()).toContain('ЖШС «Нар»')
  expect(await page.locator('.terms-register li').allTextContents()).toEqual([
    expect.stringMatching(/2-нұсқаны оқу.*күшінде.*Жаңа бөлім қосылды \(kk\)/),
    expect.stringMatching(/1-нұсқаны оқу.*ескі.*Алғашқы нұсқа/),
  ])
  await page.getByText('1-нұсқаны оқу').click()
  await page.getByText('Бұл нұсқа енді күшінде емес.').waitFor()
  await page.getByText('Көру үшін тіркелу керек емес.').waitFor()
  await page.getByRole('link', { name: 'Құпиялық', exact: true }).click()
  await page.getByText('Көрермендер туралы ештеңе сақталмайды').waitFor()
  expect([...complaints, ...admin.complaints]).toEqual([])
  await admin.close()
  await close()
})

it('a breach is entered with its clock, told to whom it concerns, and marked as told to the authority', async () => {
  const { page, complaints, close } = await openPage(browser)
  await signIn(page, '/desk/breaches', tokens.admin)
  await page.locator('.decision button[type=submit]').click()
  expect(await focused(page)).toBe('happened')
  const ownerId = (await accountOfToken(servers.db, tokens.owner))?.id ?? ''
  const typed = {
    happened: 'Тізім жіберілді.',
    data: 'Аттар',
    measures: 'Кілт ауысты.',
    contact: 'Айгүл',
    accounts: ownerId,
  }
  for (const [field, value] of Object.entries(typed)) await page.locator(`#${field}`).fill(value)
  await page.locator('#noticedAt').fill('2026-01-12T10:30')
  await page.locator('.decision button[type=submit]').click()
  const entry = page.locator('.breach')
  await entry.waitFor()
  expect(await entry.locator('.late').textContent()).toContain('2026 жылғы 13 қаңтар')
  expect(await entry.textContent()).toContain(`${name}, әлі оқыған жоқ`)
  await entry.getByText('Органға хабарлама').click()
  expect(await entry.locator('.letter[lang=ru]').textContent()).toContain('Собственник (оператор): ЖШС «Нар»')
  await entry.getByRole('button', { name: 'Хабарланды деп белгілеу' }).click()
  await entry.getByText('Мерзімінен кеш').waitFor()

  const owner = await openPage(browser, { width: 390, height: 800 })
  await signIn(owner.page, '/upload', tokens.owner)
  await owner.page.locator('.notice').getByText('Тізім жіберілді.').waitFor()
  await owner.page.getByRole('button', { name: 'Оқыдым' }).click()
  await owner.page.locator('.notice').waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(`${name}, оқыды:`).waitFor()
  expect([...complaints, ...owner.complaints]).toEqual([])
  await owner.close()
  await close()
})

it('an account holder takes a copy of the data along and erases the account, with the keyboard', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await signIn(page, '/upload', tokens.owner)
  await page.locator('.studio-top').getByText('Менің деректерім').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Көшірмесін жүктеп алу').click(),
  ])
  const copy: AccountData = JSON.parse(await text(await download.createReadStream()))
  expect(copy.tables.title).toMatchObject([{ texts: { kk: { title: 'Наурыз айтысы' } } }])

  expect(await page.locator('.grave').textContent()).toContain('1 жазба')
  const field = page.locator('#erase-name')
  await field.focus()
  await page.keyboard.type('Басқа студия')
  await page.keyboard.press('Enter')
  await page.getByText('Аты сәйкес емес.').waitFor()
  expect(await focused(page)).toBe('erase-name')
  await field.fill('')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByText('Түсінгеніңізді белгілеңіз.').waitFor()
  expect(await focused(page)).toBe('erase-understood')
  expect(await accountOfToken(servers.db, tokens.owner)).not.toBeNull()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Аккаунт өшірілді' }).waitFor()
  expect(await accountOfToken(servers.db, tokens.owner)).toBeNull()
  expect((await page.context().cookies()).filter((cookie) => cookie.name === 'nar_session')).toEqual([])
  await page.goto(`${url}/account`)
  await page.getByText('Деректеріңізді көру үшін кіріңіз').waitFor()
  expect(complaints).toEqual([])
  await close()
})
