import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { isSigned, openReceiver } from '#tests/support/webhook-receiver.ts'

/** By the pages alone: a catalogue is brought in, and a webhook is set up and told of it. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser
let receiver: Awaited<ReturnType<typeof openReceiver>>

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { webhookAddresses: 'any' })
  url = await listen(hub)
  receiver = await openReceiver()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await receiver?.close()
  await servers?.close()
})

const signIn = async (page: Page, path: string, name: string): Promise<void> => {
  await page.goto(url + path)
  await signInByToken(page, await issueToken(servers.db, { role: 'owner', name }))
  await page.waitForSelector('.studio-nav')
}

const file = (text: string, name = 'каталог.csv') => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text) },
})
const titles = async () => (await servers.db.selectFrom('title').select('external_key').execute()).length

const bad = 'key;kind;title_kk;year\nA-1;aitys;Наурыз айтысы;2026\nA-2;aytys;Қыз бен жігіт;\nA-3;film;;жоқ\n'
const good = 'key;kind;title_kk;year\nA-1;aitys;Наурыз айтысы;2026\nA-2;aitys;Қыз бен жігіт;1986\n'

it('a catalogue is checked, corrected, and imported', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await signIn(page, '/studio/imports', 'Studio')
  expect(await page.locator('.studio-nav [aria-current=page]').textContent()).toBe('Кестеден енгізу')
  await page.setInputFiles('.import-form input[type=file]', file(bad))
  const outcome = page.locator('.import-outcome')
  await outcome.waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('import-outcome')
  expect(await outcome.textContent()).toMatch(/«каталог\.csv» тексерілді.*ештеңе өзгерген жоқ.*Қате жол: 2/)
  const rows = await page.locator('.bad-rows tbody tr').allTextContents()
  expect(rows.some((row) => /3kindБұл мән жарамайды: aytys/.test(row))).toBe(true)
  expect(rows.some((row) => /4year/.test(row))).toBe(true)
  expect(await outcome.getByRole('button').count()).toBe(0)
  expect(await titles()).toBe(0)

  await page.setInputFiles('.import-form input[type=file]', file(good))
  await page.getByText('Енгізілетін жол: 2').waitFor()
  expect(await titles()).toBe(0)
  await page.getByRole('button', { name: 'Енгізу: 2' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Енгізілді: 2').waitFor()
  expect(await titles()).toBe(2)

  await page.setInputFiles('.import-form input[type=file]', file(good))
  await page.getByText('Файлдағының бәрі бұрын енгізілген.').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.exports a').first().click(),
  ])
  expect(download.suggestedFilename()).toBe('catalogue.csv')
  await page.getByLabel('Лицензиялар (EMA Avails CSV немесе ODRL)').check()
  await page.setInputFiles('.import-form input[type=file]', file('{', 'licences.jsonld'))
  await page.getByText('Бұл ODRL 2.2 келісімі (JSON-LD) емес').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  // The browser itself says that the last answer was a 422.
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  await close()
}, 60_000)

it('a webhook is added, tested, failed and sent again, with the keyboard', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 1280, height: 900 })
  await signIn(page, '/studio/webhooks', 'Archive')
  await page.getByRole('button', { name: 'Вебхук қосу' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('url-new')
  await page.keyboard.type(`${receiver.url}/nar`)
  await page.getByLabel('Атауы').fill('Мұрағат жүйесі')
  await page.getByLabel('Файлдан енгізу аяқталды').check()
  await page.keyboard.press('Enter')
  const secret = (await page.locator('.new-secret code').textContent()) ?? ''
  expect(secret).toMatch(/^whsec_/)
  await page.getByRole('button', { name: 'Көшіріп алдым' }).click()
  expect(await page.locator('.new-secret').count()).toBe(0)
  await page.reload()
  await page.waitForSelector('.webhook')
  expect(await page.content()).not.toContain(secret)

  receiver.answer = () => 503
  await page.getByRole('button', { name: 'Сынақ хабарын жіберу' }).click()
  const [first] = await receiver.came(1)
  expect(first?.type).toBe('webhook.test')
  const [one = { path: '', headers: {}, body: '' }] = receiver.received
  expect(isSigned(one, secret)).toBe(true)
  const delivery = page.locator('.delivery').first()
  await delivery.locator('summary').click()
  await delivery.getByText('жауабы 503').waitFor()
  expect(await delivery.textContent()).toMatch(/Сынақ хабары.*Күтіп тұр.*answer 503.*webhook\.test/s)

  receiver.answer = () => 200
  await delivery.getByRole('button', { name: 'Қайта жіберу' }).click()
  await delivery.getByText('Жетті', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Өшіру' }).click()
  await page.getByRole('button', { name: 'Қосу', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Сынақ хабарын жіберу' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Жою' }).click()
  await page.getByRole('button', { name: 'Жою' }).click()
  await page.getByText('Вебхук әлі жоқ.').waitFor()
  expect(complaints).toEqual([])
  await close()
}, 60_000)
