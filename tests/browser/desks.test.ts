import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { saveSample } from '#catalog/store/operations.ts'
import { savePlay } from '#catalog/store/plays.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { catalogClient } from '#tests/support/catalog-client.ts'
import { aRestriction } from '#tests/support/restrictions.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

/** By the pages alone: restrictions, age marks, the audit trail, deadlines, and what the machines do. */
let servers: TestServers
let hub: FastifyInstance
let url = ''
let browser: Browser
let token = ''
let ownerToken = ''
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  url = await listen(hub)
  const api = catalogClient(servers, hub)
  const owner = await bearer(servers, 'Студия')
  ownerToken = owner.authorization.replace('Bearer ', '')
  const moderator = await bearer(servers, 'Модератор', 'moderator')
  const title = await api.watchable(owner, 'Наурыз айтысы')
  await api.call('POST', `/titles/${title.id}/restrictions`, moderator, {
    ...aRestriction,
    decision: '7194-26',
  })
  await api.call('POST', '/complaints', {}, { category: 'other', text: 'X' })
  const refused = await api.draft(owner, 'Бүлінген жазба', { ageMark: 6 })
  await makeAsset(servers, refused.id, 'refused')
  await watched(title.id)
  token = await issueToken(servers.db, { role: 'admin', name: 'Әкімші' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.close()
  await servers?.close()
})

async function watched(titleId: string): Promise<void> {
  const now = new Date()
  const gauges = {
    ...{ waiting: 4, active: 2, workers: 2, unwatchable: 1, oldestSeconds: 30, watching: 3, refused: 1 },
    ...{ databaseBytes: 1000, storedBytes: 2000, freeBytes: 5000, encodedSeconds: 60 },
  }
  for (const minute of [1, 2, 3]) {
    const at = new Date(now.getTime() - minute * 60_000)
    await saveSample(servers.db, { at, gauges, requests: 10, failedRequests: 0, requestTimes: [5, 5] })
  }
  const view = { id: 'view', titleId, begun: new Date(now.getTime() - 600_000), duration: 100 }
  const report = {
    ...{ view: 'x', number: 1, startMs: 900, seconds: 60, stalls: 1, stallSeconds: 2, tenths: 7 },
    ...{ rungs: [0, 0, 20, 0, 40, 0, 0, 0, 0], network: 'wifi' as const },
  }
  await savePlay(servers.db, { view, report, place: { country: 'KZ', domestic: true }, now })
}

async function openDesk(path: string, wanted: string, locale = 'kk', as = token) {
  const opened = await openPage(browser, { width: 390, height: 800 })
  await opened.page.addInitScript((chosen) => localStorage.setItem('nar.language', chosen), locale)
  await opened.page.goto(url + path)
  await signInByToken(opened.page, as)
  await opened.page.waitForSelector(wanted)
  // To learn that nobody is signed in is no fault.
  return { ...opened, faults: () => opened.complaints.filter((each) => !/401/.test(each)) }
}

/** What axe finds serious on a page, and whether it is wider than the screen. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
    const run = (window as unknown as { axe: { run: () => Promise<Found> } }).axe
    const { violations } = await run.run()
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
    return [
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
      ...(wide ? ['too wide'] : []),
    ]
  })
}

const pages = [
  ['/studio/figures', '.plot'],
  ['/desk/operations', '.plot'],
  ['/desk/clocks', '.plot'],
  ['/desk/restrictions', '.registered'],
  ['/desk/ages', '.registered'],
  ['/desk/audit', '.registered'],
] as const

it.each(pages)(
  '%s has nothing serious wrong with it, in any alphabet',
  async (path, wanted) => {
    for (const locale of ['kk', 'kk-Arab', 'ru']) {
      const as = path.startsWith('/studio') ? ownerToken : token
      const { page, faults, close } = await openDesk(path, wanted, locale, as)
      expect([...(await faultsOf(page)), ...faults()], `${path} in ${locale}`).toEqual([])
      await close()
    }
  },
  90_000,
)

it('a restriction is found by the number of its decision', async () => {
  const { page, close } = await openDesk('/desk/restrictions', '.registered')
  await page.getByLabel('Шешім нөмірі немесе орган').fill('9999')
  await page.getByText('Мұндай шектеу жоқ.').waitFor()
  await page.getByLabel('Шешім нөмірі немесе орган').fill('7194')
  await page.locator('.registered', { hasText: '№ 7194-26' }).waitFor()
  await close()
})

it('an age mark is set by the keyboard, and stands in the trail, which is whole', async () => {
  const { page, close } = await openDesk('/desk/ages', '.registered')
  const entry = page.locator('.registered', { hasText: 'Наурыз айтысы' })
  expect(await entry.textContent()).toContain('Жас белгісі айтылмаған')
  await entry.getByLabel('Жас белгісі').selectOption('12')
  await entry.getByLabel('Себебі').selectOption('fear')
  await entry.getByRole('button', { name: 'Бекіту' }).focus()
  await page.keyboard.press('Enter')
  await entry.getByText('Бекітілді: 12+').waitFor()

  await page.getByRole('link', { name: 'Әрекеттер журналы' }).click()
  await page.getByRole('combobox', { name: /^Әрекет/ }).selectOption('title.age')
  await page.getByRole('button', { name: 'Көрсету' }).click()
  const act = page.locator('.registered')
  await expect.poll(() => act.count()).toBe(1)
  await act.locator('summary').click()
  expect(await act.textContent()).toMatch(/before0.*ageMark12.*reasonfear/)
  await page.getByRole('button', { name: 'Тұтастығын тексеру' }).click()
  await page.getByText(/Журнал тұтас: \d+ әрекет/).waitFor()
  await close()
})

it('the operators’ desk shows what failed, and follows by itself', async () => {
  const { page, close } = await openDesk('/desk/operations', '.plot')
  const failures = page.locator('.fact-box', { hasText: 'Бір тәуліктегі сәтсіздіктер' })
  expect(await failures.textContent()).toContain('cinepak')
  const waiting = page.getByRole('slider', { name: 'Кезек' })
  // The newest may be the hub's own of this minute.
  const read: (string | null)[] = []
  await waiting.focus()
  for (let n = 0; n < 4; n++) {
    read.push(await waiting.getAttribute('aria-valuetext'))
    await page.keyboard.press('ArrowLeft')
  }
  expect(read.join()).toContain('Кезекте: 4, Өңделіп жатыр: 2')
  const told = page.locator('.desk-wide > .small').first()
  const before = await page.locator('.figure-value').nth(1).textContent()
  await servers.redis.hset(
    'nar:workers',
    'tas:1',
    JSON.stringify({ id: 'tas:1', host: 'tas', process: 1, since: Date.now(), at: Date.now(), jobs: [] }),
  )
  await expect
    .poll(() => page.locator('.figure-value').nth(1).textContent(), { timeout: 15_000 })
    .not.toBe(before)
  expect(await told.textContent()).toContain('10 секунд')
  expect(await page.locator('.fact-box', { hasText: 'Өңдеушілер' }).textContent()).toContain('бос тұр')
  await close()
}, 40_000)
