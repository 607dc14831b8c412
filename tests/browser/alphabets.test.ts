import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** A catalogue typed in three alphabets, read in each of them: no page shows a letter of another one. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser
/** Pages, and what stands on each when all of it is there. */
let paths: string[][] = []

const licence = { licensor: 'X', territories: ['WORLD'], uses: ['stream' as const] }
const typed = [
  { name: 'Наурыз айтысы', person: 'Айнұр Тұрсынбаева', chapter: 'Бірінші кезек' },
  { name: 'Qara jorğa keşi', person: 'Mūhtar Qūl-Mūhammed', chapter: 'Ekınşı bölım' },
  { name: 'اقىندار ايتىسى', person: 'داۋلەتكەرەي كاپۇلى', chapter: 'اشىلۋى' },
]

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  const api = catalogClient(servers, hub)
  const [owner, editor] = [await bearer(servers, 'Studio'), await bearer(servers, 'Desk', 'moderator')]
  const series = { kind: 'aitys', texts: { kk: { title: 'Altyn dombyra' } } }
  const { id: seriesId } = (await api.call('POST', '/series', owner, series)).json()
  const titles = []
  for (const { name, person, chapter } of typed) {
    const texts = { kk: { title: name, description: `${name}: ${chapter}` } }
    const credits = [{ role: 'akyn' as const, name: person }]
    const title = await api.watchable(owner, name, { texts, credits, seriesId, region: 'KZ-10', licence })
    const chapters = [{ start: 0, texts: { kk: { title: chapter } }, credits }]
    await api.call('PUT', `/titles/${title.id}/chapters`, owner, { chapters })
    await hub.inject({
      ...{ method: 'PUT', url: `/api/v1/titles/${title.id}/subtitles/kk` },
      headers: { ...owner, 'content-type': 'text/vtt' },
      payload: `WEBVTT\n\n00:01.000 --> 00:02.000\n${name}\n`,
    })
    titles.push(title)
  }
  await indexLines(servers.db, (id) => spokenLines(servers.storage, id))
  const titleIds = titles.map(({ id }) => id)
  const list = { texts: { kk: { title: 'Көктем', description: 'Nauryzğa' } }, titleIds }
  const made = await api.call('POST', '/collections', editor, list)
  paths = [
    ...[
      ['/', '.shelf .card'],
      ['/?q=aitys', '.lines .line-link'],
      ['/?region=KZ-10&from=1900', '.empty'],
    ],
    ...['/order', '/complaints', '/transparency', '/nothing'].map((path) => [path, 'main h1']),
    ...[
      ['/connection', '.road'],
      ['/watch/000000000000', '.missing'],
      [`/series/${seriesId}`, '.grid .card'],
    ],
    ...[
      [`/complain?title=${titleIds[0]}`, 'main form'],
      [`/lists/${made.json().id}`, '.grid .card'],
    ],
    ...titles.map(({ id }) => [`/watch/${id}`, '.row-link']),
    ...titles.map(({ credits }) => [`/people/${credits[0]?.person.id}`, '.grid .card']),
  ]
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

/** Texts, labels and the name of the tab that have one of these letters; languages call themselves as they do. */
const lettersLeft = (page: Page, letters: string): Promise<string[]> =>
  page.evaluate((wrong) => {
    const letter = new RegExp(wrong, 'u')
    const said = [document.title]
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('script, style, noscript, .languages, .language-select')) continue
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        said.push(element.getAttribute(name) ?? '')
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '')
    }
    // A choice of alphabets names each in itself.
    return said.filter((text) => letter.test(text) && !/^(Қазақша|Qazaqşa|قازاقشا)$/.test(text))
  }, letters)

/** What is said, beside the picture: at once, not when the picture plays. */
async function openTranscript(page: Page) {
  const toggle = page.locator('.transcript-toggle')
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
  await page.locator('.transcript .line').first().waitFor()
}

async function openIn(locale: string, size = { width: 1280, height: 800 }) {
  const opened = await openPage(browser, size)
  await opened.page.addInitScript((chosen) => localStorage.setItem('nar.language', chosen), locale)
  return opened
}

it.each([
  ['kk', 'ltr', '[\\p{Script=Arabic}ğışñäöüĞİŞÑÄÖÜūŪ]'],
  ['kk-Latn', 'ltr', '[\\p{Script=Cyrillic}\\p{Script=Arabic}]'],
  ['kk-Arab', 'rtl', '[\\p{Script=Cyrillic}ğışñäöüĞİŞÑÄÖÜūŪ]'],
])('in %s, which runs %s, every page is told in its letters', async (locale, direction, letters) => {
  const { page, close } = await openIn(locale)
  for (const [path = '', last = ''] of paths) {
    await page.goto(url + path)
    await page.locator(last).first().waitFor()
    if (last === '.row-link') await openTranscript(page)
    expect(await lettersLeft(page, letters), path).toEqual([])
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      ...[locale, direction],
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
  }
  await close()
})

it('a reader of Arabic letters sees suggestions and reasons in them, on a phone as well', async () => {
  const { page, complaints, close } = await openIn('kk-Arab', { width: 390, height: 800 })
  await page.goto(`${url}/?q=`)
  await page.locator('.search-here input').fill('aitys')
  const option = page.locator('.suggestions [role=option]').first()
  await option.waitFor()
  expect(await lettersLeft(page, '\\p{Script=Cyrillic}')).toEqual([])
  expect(await option.locator('mark').textContent()).toBe('ايتىسى')
  await page.keyboard.press('Enter')
  await page.locator('.grid .why').first().click()
  expect(await lettersLeft(page, '\\p{Script=Cyrillic}')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

it('the studio shows what was typed, since it is changed there and sent back', async () => {
  const { page, close } = await openIn('kk-Latn')
  await page.goto(`${url}/upload`)
  await signInByToken(page, await issueToken(servers.db, { role: 'owner', name: 'Studio' }))
  await page.getByRole('heading', { name: 'Наурыз айтысы' }).waitFor()
  const rows = await page.locator('h3').allTextContents()
  expect(rows).toEqual(expect.arrayContaining(typed.map(({ name }) => name)))
  await close()
})
