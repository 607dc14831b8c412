import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Outbox } from '#catalog/contract/mail.ts'
import type { VoucherBatch, VoucherSheet } from '#catalog/contract/voucher.ts'
import { openPage, play, signInByToken, videoState } from '#tests/support/browser.ts'
import { type PaymentService, startPaymentService } from '#tests/support/payment-service.ts'
import { call } from '#tests/support/running-hub.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** By the pages alone: an owner sells a title; viewers meet the wall, and pass it with a code or with money. */
let service: PaymentService
let title: TitleInBrowser
let codes: string[]

async function draw(folder: string): Promise<string> {
  const clip = join(folder, 'clip.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=10:duration=120'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', clip],
  ])
  return clip
}

beforeAll(async () => {
  service = await startPaymentService()
  const { paymentUrl, paymentSecret } = service.settings
  const env = { NAR_PAYMENT_URL: paymentUrl, NAR_PAYMENT_SECRET: paymentSecret }
  title = await openTitle(draw, { workers: 1, env })
})
afterAll(async () => {
  await title?.close()
  await service?.close()
})

const watch = (page: Page) => page.goto(`${title.hub.url}/watch/${title.titleId}`)
/** That it costs something is an answer like any other, which browsers print as an error. */
const troubles = (complaints: readonly string[]) =>
  complaints.filter((text) => !/status of 4(02|09|10|22)/.test(text))

async function enter(page: Page, code: string): Promise<void> {
  await page.getByLabel('Ваучер коды').fill(code)
  await page.keyboard.press('Enter')
}

it('the owner sets a price and makes vouchers', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(`${title.hub.url}/upload`)
  await signInByToken(page, title.token)
  const panel = page.locator('.row-panel', { hasText: 'Бағасы' })
  await panel.locator('summary').click()
  await panel.getByLabel('Қалай ашылады').selectOption('sold')
  await panel.getByLabel('Бағасы', { exact: true }).fill('бес жүз')
  await panel.getByRole('button', { name: 'Сақтау' }).click()
  expect(await panel.locator('[role=alert]').textContent()).toContain('499,50 түрінде')
  await panel.getByLabel('Бағасы', { exact: true }).fill('499,50')
  await panel.getByRole('button', { name: 'Сақтау' }).click()
  await panel.getByText('Сақталды').waitFor()

  await page.getByRole('link', { name: 'Ваучерлер' }).click()
  await page.getByLabel('Не ашады').selectOption({ index: 1 })
  await page.getByLabel('Неше код').fill('3')
  await page.getByLabel('Бір кодтың бағасы').fill('400')
  await page.getByRole('button', { name: 'Жасау', exact: true }).click()
  await page.waitForSelector('.voucher')
  codes = await page.locator('.voucher .code').allTextContents()
  expect(codes).toHaveLength(3)
  // The third is withdrawn; on paper only the codes are left, and not that one.
  await page.getByRole('button', { name: '3-кодты жарамсыз ету' }).click()
  await page.waitForSelector('.voucher-over')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.voucher:visible').count()).toBe(2)
  expect(await page.locator('h1:visible, button:visible, a:visible').count()).toBe(0)
  expect(troubles(complaints)).toEqual([])
  await close()
})

it('a viewer meets the wall, enters a code and watches; another is refused the used one', async () => {
  const viewer = await openPage(title.browser, { width: 390, height: 800 })
  await viewer.page.goto(title.hub.url)
  expect(await viewer.page.locator('.lead').textContent()).toContain('Ақылы: 499,50')
  await watch(viewer.page)
  const wall = viewer.page.locator('.pay-wall')
  await wall.waitFor()
  expect(await wall.textContent()).toMatch(/Бұл жазба ақылы.*30 күнге ашылады.*Сатып алу: 499,50/)
  expect(await viewer.page.locator('video').count()).toBe(0)
  const [first = '', , third = ''] = codes
  await enter(
    viewer.page,
    first.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
  )
  await wall.getByText('Кодта қате бар').waitFor()
  await enter(viewer.page, third)
  await wall.getByText('иесі жарамсыз еткен').waitFor()
  await enter(viewer.page, first.toLowerCase().replaceAll('-', ' '))
  await play(viewer.page)

  await viewer.page.goto(`${title.hub.url}/passes`)
  await viewer.page.waitForSelector('.pass-name')
  const other = await openPage(title.browser)
  await watch(other.page)
  await enter(other.page, first)
  await other.page.getByText('толық пайдаланылған').waitFor()
  expect(await other.page.locator('video').count()).toBe(0)
  expect([...troubles(viewer.complaints), ...troubles(other.complaints)]).toEqual([])
  await viewer.close()
  await other.close()
})

it('a viewer pays, comes back, watches, and takes the pass to another device; a receipt comes by mail', async () => {
  const { page, complaints, close } = await openPage(title.browser, { width: 390, height: 800 })
  await watch(page)
  await page.getByRole('button', { name: 'Сатып алу' }).click()
  await page.getByRole('button', { name: 'Pay' }).click()
  await page.getByText('Төлемнің расталуын күтіп').waitFor()
  await play(page)
  await page.goto(`${title.hub.url}/passes`)
  await page.getByRole('button', { name: 'Басқа құрылғыға көшіру' }).click()
  const code = (await page.locator('.pass-device .code').textContent()) ?? ''
  await page.getByText('Түбіртекті поштаға алу').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Пошта').fill('aigul@example.kz')
  await page.keyboard.press('Enter')
  await page.getByText('Түбіртек жіберіліп жатыр').waitFor()
  const { mails } = (await call<Outbox>(title.hub, await title.hub.token('admin'), 'GET', '/mail')).body
  expect(mails).toMatchObject([{ kind: 'receipt', recipient: 'aigul@example.kz', state: 'waiting' }])
  expect(mails[0]?.text).toContain(`/watch/${title.titleId}`)

  const phone = await openPage(title.browser)
  await phone.page.goto(`${title.hub.url}/passes`)
  await enter(phone.page, code)
  await phone.page.getByText('Ашылды').waitFor()
  await phone.page.locator('.pass-name a').click()
  await play(phone.page)
  expect([...troubles(complaints), ...troubles(phone.complaints)]).toEqual([])
  await phone.close()
  await close()
})

/** A page that plays by a new voucher; the id of its batch. */
async function watchingByVoucher(page: Page): Promise<string> {
  const { hub, token, titleId } = title
  await call(hub, token, 'PUT', `/titles/${titleId}/price`, { amount: 49_950 })
  const batch = { scope: 'title', subject: titleId, count: 1, days: 1 }
  const { id } = (await call<VoucherBatch>(hub, token, 'POST', '/vouchers', batch)).body
  const { body: sheet } = await call<VoucherSheet>(hub, token, 'GET', `/vouchers/${id}`)
  await watch(page)
  await enter(page, sheet.vouchers[0]?.code ?? '')
  await page.waitForSelector('video')
  return id
}

it('a voucher that is withdrawn stops who watches by it, within a minute; others go on, also with native HLS', async () => {
  // A browser without MediaSource: its player cannot be given another address.
  const native = await openPage(title.browser)
  await native.page.addInitScript(() => {
    for (const name of ['MediaSource', 'ManagedMediaSource', 'WebKitMediaSource'])
      Reflect.deleteProperty(window, name)
  })
  await watchingByVoucher(native.page)
  const { page, close } = await openPage(title.browser)
  const batchId = await watchingByVoucher(page)
  await play(page)
  await play(native.page)
  await call(title.hub, title.token, 'DELETE', `/vouchers/${batchId}`)
  // What is in the buffer is not played on either.
  await page.locator('.pay-wall').waitFor({ timeout: 61_000 })
  expect(await page.locator('video').count()).toBe(0)
  const time = async () => (await videoState(native.page)).time
  await expect.poll(time, { timeout: 60_000 }).toBeGreaterThan(75)
  expect(await native.page.locator('.pay-wall').count()).toBe(0)
  await close()
  await native.close()
}, 200_000)

it('the owner sees what was earned', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(`${title.hub.url}/earnings`)
  await signInByToken(page, title.token)
  const table = page.locator('.figures')
  await table.waitFor()
  const text = (await table.textContent())?.replace(/\s/g, ' ')
  expect(text).toMatch(/төлем1499,50 ₸.*ваучер1400 ₸.*Барлығы899,50 ₸/)
  expect(troubles(complaints)).toEqual([])
  await close()
})
