import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NewTitle, TitleView } from '#catalog/contract/title.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** Pages without scripts on a small phone, and what scripts add to them: owners, regions, frames. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser
let title: TitleView
let owner: Record<string, string>

const licence = { licensor: 'X', territories: ['WORLD'], uses: ['stream' as const, 'embed' as const] }
const others: readonly [string, Partial<NewTitle>][] = [
  ['Ескі терме', { kind: 'recording', region: 'KZ-43' }],
  ['Домбыра кеші', { kind: 'concert', region: 'KZ-75' }],
  ['Сыр бойының жыраулары', { kind: 'film', region: 'KZ-75', ageMark: 18 }],
  ['Таңғы радио', { kind: 'radio', region: 'KZ-19' }],
]

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  const api = catalogClient(servers, hub)
  owner = await bearer(servers, 'Жетісу телерадиосы')
  const series = { kind: 'aitys', texts: { kk: { title: 'Алтын домбыра' } } }
  const seriesId = (await api.call('POST', '/series', owner, series)).json().id
  for (const [name, about] of others) await api.watchable(owner, name, { ...about, licence })
  const texts = { kk: { title: 'Наурыз айтысы', description: 'Республика сарайындағы айтыс.' } }
  const credits = [{ role: 'akyn' as const, name: 'Айнұр Тұрсынбаева' }]
  title = await api.watchable(owner, '', { texts, credits, seriesId, region: 'KZ-75', licence })
  // The hub of the test is on this machine, where pages of the Internet may not look by themselves.
  browser = await openBrowser({ more: ['--disable-features=LocalNetworkAccessChecks'] })
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

/** Kept as build output, to be looked at. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../built/screenshots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `plain-${name}.png`), fullPage: true })
}

it('a phone without scripts finds, reads and goes on, by links and a form alone', async () => {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'kk-KZ' },
  })
  const page = await context.newPage()
  await page.goto(url)
  expect(await page.locator('main .card-title').allTextContents()).toContain('Наурыз айтысы')
  await page.locator('main img').first().waitFor()
  await keep(page, 'home-360')
  // Nothing is wider than the screen.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await page.getByRole('link', { name: 'Іздеу' }).click()
  await page.locator('main input[name=q]').fill('айтыс')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '«айтыс» бойынша табылғаны' }).waitFor()
  await page.getByRole('link', { name: /Наурыз айтысы/ }).click()
  await page.getByRole('heading', { name: 'Наурыз айтысы' }).waitFor()
  expect(await page.locator('.plain-stage p').textContent()).toContain('JavaScript')
  await keep(page, 'watch-360')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await page.getByRole('link', { name: 'Алматы', exact: true }).click()
  await page.waitForURL(`${url}/regions/KZ-75`)
  await keep(page, 'region-360')
  await page.getByRole('link', { name: 'قازاقشا' }).click()
  await page.waitForURL(`${url}/regions/KZ-75?hl=kk-Arab`)
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await keep(page, 'region-arabic-360')
  await page.getByRole('link', { name: /ناۋرىز/ }).click()
  await page.waitForURL(`${url}/watch/${title.id}?hl=kk-Arab`)
  await page.goto(`${url}/watch/000000000000`)
  await page.getByRole('heading', { name: 'Мұндай бет жоқ' }).waitFor()
  await context.close()
})

it('with scripts the page is taken over without a request for what is in it', async () => {
  const { page, complaints, close } = await openPage(browser)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(url)
  await page.getByRole('navigation', { name: 'Өңірден қарау' }).first().waitFor()
  await page.locator('.grid .card').first().waitFor()
  expect(await page.locator('.cards').count()).toBe(0)
  expect(asked.filter((path) => /\/api\/v1\/(titles|collections)$/.test(path))).toEqual([])
  // In a language that only this device knows of, nothing of the other is shown, and the API is asked.
  await page.selectOption('.language-select select', 'en').catch(() => page.click('.languages [lang=en]'))
  await page.reload()
  await page.getByRole('link', { name: 'Today' }).first().waitFor()
  expect(asked.filter((path) => /\/api\/v1\/titles$/.test(path)).length).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  await close()
})

it('what was written stays to be read, and where it is, until the page of a title has come', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  let come: () => void = () => undefined
  const held = new Promise<void>((done) => {
    come = done
  })
  await page.route(/\/assets\/watch-page-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}/watch/${title.id}`, { waitUntil: 'commit' })
  const heading = page.getByRole('heading', { level: 1, name: 'Наурыз айтысы' })
  // The application is there, around what it has not got yet.
  await page.locator('.tabs').waitFor()
  await page.locator('.written').waitFor()
  await page.getByText('Республика сарайындағы айтыс.').waitFor()
  const before = await heading.boundingBox()
  come()
  await page.locator('.about h1').waitFor()
  const after = await heading.boundingBox()
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y])
  // A step to another page and back shows nothing of it.
  await page.getByRole('link', { name: 'Алматы', exact: true }).first().click()
  await page.waitForURL(`${url}/regions/KZ-75`)
  expect(await page.locator('.written').count()).toBe(0)
  expect(complaints.filter((one) => !/media|ERR_FILE_NOT_FOUND/.test(one))).toEqual([])
  await close()
})

it('a region and an owner have pages of their own, with ways to one another', async () => {
  const { page, complaints, close } = await openPage(browser)
  await page.goto(`${url}/watch/${title.id}`)
  await page.locator('.about').getByRole('link', { name: 'Алматы', exact: true }).click()
  await page.waitForURL(`${url}/regions/KZ-75`)
  await page.getByRole('heading', { level: 2, name: 'Концерт' }).waitFor()
  expect(await page.locator('.place-map [aria-current=page]').textContent()).toBe('Алматы')
  expect(await page.locator('.place-map a').count()).toBe(20)
  await keep(page, 'region-1280')
  await page.locator('.place-map').getByRole('link', { name: 'Алматы обл.' }).click()
  await page.getByRole('heading', { level: 1, name: 'Алматы обл.' }).waitFor()
  expect(await page.title()).toBe('Алматы обл. · Нар')
  await page.goto(`${url}/watch/${title.id}`)
  await page.locator('.about').getByRole('link', { name: 'Жетісу телерадиосы' }).click()
  await page.waitForURL(`${url}/owners/${title.owner.id}`)
  await page.getByRole('heading', { level: 1, name: 'Жетісу телерадиосы' }).waitFor()
  await keep(page, 'owner-1280')
  await page.getByRole('link', { name: 'Алтын домбыра' }).click()
  await page.getByRole('link', { name: 'Жетісу телерадиосы' }).waitFor()
  const feed = await page.getByRole('link', { name: 'RSS арнасы' }).getAttribute('href')
  expect((await page.request.get(url + feed)).headers()['content-type']).toContain('rss+xml')
  // A player that is left behind lets go of its stream.
  expect(complaints.filter((one) => !/media|ERR_FILE_NOT_FOUND/.test(one))).toEqual([])
  await close()
})

it('an owner lets a site frame a title, which plays there and nowhere else', async () => {
  const { page, close } = await openPage(browser)
  await page.goto(`${url}/account`)
  await signInByToken(page, await issueToken(servers.db, { role: 'owner', name: 'Жетісу телерадиосы' }))
  await page.getByLabel('Мына сайттарда ғана').check()
  await page.getByLabel('Домендер').fill('https://x')
  const form = page.locator('section[aria-labelledby=embedding]')
  await form.getByRole('button', { name: 'Сақтау' }).click()
  await form.getByText('домен емес').waitFor()
  await page.getByLabel('Домендер').fill('Archive.example\n*.qala.kz')
  await form.getByRole('button', { name: 'Сақтау' }).click()
  await form.getByText('Сақталды').waitFor()
  expect(await page.getByLabel('Домендер').inputValue()).toBe('archive.example\n*.qala.kz')
  await keep(page, 'account-1280')

  await page.goto(`${url}/watch/${title.id}`)
  await page.getByText('Сайтқа кірістіру').click()
  const code = await page.getByLabel('Кірістіру коды').inputValue()
  expect(code).toContain(`<iframe src="${url}/embed/${title.id}"`)
  await keep(page, 'watch-embed-1280')

  // Two pages of others: one that is named, one that is not.
  const content = `<!doctype html><body>${code.replace(' loading="lazy"', '')}</body>`
  const framed = async (address: string): Promise<string> => {
    await page.route(`${address}/**`, (route) => route.fulfill({ contentType: 'text/html', body: content }))
    await page.goto(`${address}/page`)
    const frame = await (await page.waitForSelector('iframe')).contentFrame()
    await frame?.waitForLoadState().catch(() => undefined)
    return (await frame?.evaluate(() => document.body.textContent).catch(() => '')) ?? ''
  }
  expect(await framed('http://archive.example')).toContain('Наурыз айтысы')
  await page.frameLocator('iframe').locator('.control-play').waitFor()
  await keep(page, 'embed')
  expect(await framed('http://elsewhere.example')).not.toContain('Наурыз айтысы')
  await close()
})
