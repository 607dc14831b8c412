import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { freePort } from '#tests/support/free-port.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** By the pages alone and mostly by the keyboard: every way in, with an authenticator of Chromium's own and real mail. */
let servers: TestServers
let hub: FastifyInstance
let mail: Awaited<ReturnType<typeof openMailServer>>
let url = ''
let browser: Browser

beforeAll(async () => {
  servers = await startTestServers()
  mail = await openMailServer()
  // Links of mail begin with the hub's address, so it must be known before there is a hub.
  const port = await freePort()
  url = `http://localhost:${port}`
  const settings = { smtpUrl: mail.url, mailFrom: 'nar@example.kz', publicUrl: url }
  hub = await buildTestHub(servers, settings)
  await hub.listen({ host: '127.0.0.1', port })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await mail?.close()
  await servers?.close()
})

/** A device that has a lock, and asks nobody. */
async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = {
    ...({
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const),
    ...{ isUserVerified: true, automaticPresenceSimulation: true },
  }
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
const type = async (page: Page, field: string, text: string) => {
  await page.locator(field).focus()
  await page.keyboard.type(text)
}
const linkIn = (text: string) => /http:\/\/localhost\S+/.exec(text)?.[0] ?? ''
const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Шығу', exact: true }).click()
  await page.waitForSelector('.by-passkey')
}
/** Browsers say in the console that an answer was a refusal. */
const serious = (complaints: string[]) => complaints.filter((one) => !/40[19]|410|422|429/.test(one))

it('goes from the first token to an invitation by mail, a passkey, codes and out again', async () => {
  const admin = await openPage(browser)
  await admin.page.goto(`${url}/desk/people`)
  await signInByToken(admin.page, await issueToken(servers.db, { role: 'admin', name: 'Әкімші' }))
  await admin.page.getByRole('heading', { name: 'Адам шақыру' }).waitFor()
  await type(admin.page, '#invite-mail', 'dala@example.kz')
  await admin.page.keyboard.press('Enter')
  const shown = (await admin.page.locator('.shown-link code').textContent()) ?? ''
  const link = linkIn((await mail.came('dala@example.kz')).text)
  expect(link).toBe(shown)
  await admin.page.getByRole('button', { name: 'Сақтап қойдым' }).click()
  await admin.page.getByText('күтіп тұр').waitFor()

  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  const credentials = await withAuthenticator(page)
  await page.goto(link)
  await page.getByText('Сіз мына рөлге шақырылдыңыз: жазба иесі').waitFor()
  await type(page, '#invited-name', 'Дала студиясы')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Кіру кілттері' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/account')
  expect(await credentials()).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }])

  await page.getByRole('button', { name: 'Жаңа кодтар жасау' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.recovery-sheet')
  const codes = await page.locator('.recovery-sheet code').allTextContents()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'Сақтап қойдым' }).click()
  await page.getByText('Қалған код: 10').waitFor()
  expect(await page.content()).not.toContain(codes[0])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await signOut(page)
  await page.getByRole('button', { name: 'Кіру кілтімен кіру' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('кіру кілтімен', { exact: false }).first().waitFor()
  await page.waitForSelector('.account-parts')
  await signOut(page)

  await page.locator('.other-ways summary').focus()
  await page.keyboard.press('Enter')
  await type(page, '#recovery-name', 'Дала студиясы')
  await type(page, '#recovery-code', (codes[2] ?? '').toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByText('Қалған код: 9').waitFor()

  await admin.page.reload()
  await admin.page.getByText('қабылданды').waitFor()
  const row = admin.page.locator('.ways > li', { hasText: 'Дала студиясы' }).first()
  await row.getByText('кіру кілті: 1').waitFor()
  await row.getByRole('button', { name: 'Жабу' }).click()
  await row.getByRole('button', { name: 'Иә' }).click()
  await row.getByText('жабық').waitFor()
  await page.reload()
  await page.waitForSelector('.by-passkey')
  await page.getByRole('button', { name: 'Кіру кілтімен кіру' }).click()
  await page.getByText('Кіру кілті танылмады').waitFor()
  expect([...serious(complaints), ...serious(admin.complaints)]).toEqual([])
  await close()
  await admin.close()
}, 90_000)

it('sets a password, proves an address, forgets the password and finds back in, with the keyboard', async () => {
  const { page, complaints, close } = await openPage(browser)
  await page.goto(`${url}/account`)
  await signInByToken(page, await issueToken(servers.db, { role: 'owner', name: 'Жайық' }))
  await type(page, '#new-password', 'қысқа')
  await page.keyboard.press('Enter')
  await page.getByText('Құпиясөз тым қысқа: кемі 15 таңба керек.').waitFor()
  await page.locator('#new-password').fill('')
  await type(page, '#new-password', 'жеті рет өлшеп бір рет кес')
  await page.keyboard.press('Enter')
  await page.getByText('Құпиясөз сақталды.').waitFor()
  await type(page, '#contact-mail', 'jaiyq@example.kz')
  await page.keyboard.press('Enter')
  await page.getByText('jaiyq@example.kz мекенжайына растайтын сілтеме').waitFor()
  await page.goto(linkIn((await mail.came('jaiyq@example.kz')).text))
  await page.getByRole('button', { name: 'Растау' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Мекенжай расталды' }).waitFor()

  await page.goto(`${url}/account`)
  await page.waitForSelector('.account-parts')
  await signOut(page)
  for (let n = 0; n < 6; n++) {
    await page.locator('#sign-in-name').fill('jaiyq@example.kz')
    await page.locator('#sign-in-password').fill(`қате құпиясөз тіркесі ${n}`)
    const answered = page.waitForResponse(/session\/password/)
    await page.keyboard.press('Enter')
    await answered
  }
  await page.getByText('1 минуттан кейін қайталаңыз').waitFor()
  await page.getByRole('button', { name: 'Құпиясөзді ұмыттым' }).focus()
  await page.keyboard.press('Enter')
  await type(page, '#forgot-name', 'jaiyq@example.kz')
  await page.keyboard.press('Enter')
  await page.getByText('хат жолға шықты').waitFor()
  await page.goto(linkIn((await mail.came('jaiyq@example.kz', 2)).text))
  await type(page, '#reset-password', 'өткен күнде белгі жоқ')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Құпиясөз орнатылды' }).waitFor()
  await page.getByText('Кіру бетіне').click()
  await type(page, '#sign-in-name', 'Жайық')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('sign-in-password')
  await page.keyboard.type('өткен күнде белгі жоқ')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Кірген құрылғылар' }).waitFor()
  expect(await page.locator('.ways .badge').allTextContents()).toEqual(['осы құрылғы'])
  expect(serious(complaints)).toEqual([])
  await close()
}, 90_000)

it('says in words what is missing: a cut link, a used one, an address that has no passkeys', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  for (const path of ['/invited', '/reset', '/confirm']) {
    await page.goto(url + path)
    await page.getByText('Бұл мекенжайда сілтеменің кілті жоқ.').waitFor()
  }
  await page.goto(`${url}/invited#nar_${'x'.repeat(43)}`)
  await page.getByText('Бұл сілтеме қолданылып қойған не мерзімі өткен.').waitFor()
  await page.goto(`${url.replace('localhost', '127.0.0.1')}/account`)
  await page.getByText('Кіру кілті бұл жерде істемейді').waitFor()
  expect(await page.locator('.by-passkey').count()).toBe(0)
  expect(serious(complaints)).toEqual([])
  await close()
}, 60_000)
