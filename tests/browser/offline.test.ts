import { afterAll, beforeAll, expect, it } from 'vitest'
import { play, signInByToken, videoState } from '#tests/support/browser.ts'
import {
  cached,
  type OfflineTitle,
  openInstalled,
  openOfflineTitle,
  playsAt,
  troubles,
} from '#tests/support/offline-title.ts'

/** The pages without a connection, and what is kept of them. */
let given: OfflineTitle
beforeAll(async () => {
  given = await openOfflineTitle()
}, 240_000)
afterAll(() => given?.close())

it('can be installed', async () => {
  const { page, complaints, close } = await openInstalled(given)
  const session = await page.context().newCDPSession(page)
  const { errors, data } = (await session.send('Page.getAppManifest')) as { errors: unknown[]; data?: string }
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '{}')
  expect(manifest).toMatchObject({ id: '/', lang: 'kk', short_name: 'Нар', display: 'standalone' })
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[]
  }
  // A context of its own is a private window, in which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await page.evaluate(() => localStorage.setItem('nar.language', 'kk-Arab'))
  await page.reload()
  await page.waitForSelector('link[rel=manifest][href*="kk-Arab"]', { state: 'attached' })
  const arabic = (await (await fetch(`${given.front.url}/manifest.kk-Arab.webmanifest`)).json()) as object
  expect(arabic).toMatchObject({ dir: 'rtl', id: '/' })
  expect(complaints).toEqual([])
  await close()
})

it('opens the very first page that was seen, which was there before the worker', async () => {
  const { page, complaints, close } = await openInstalled(given)
  const list = async () => (await cached(page, 'nar-answers')).some((url) => /\/titles\?/.test(url))
  await expect.poll(list, { timeout: 20_000 }).toBe(true)
  await page.context().setOffline(true)
  await page.reload()
  await page.waitForSelector('a[href^="/watch/"]')
  await page.waitForSelector('.connection-bar')
  expect(troubles(complaints)).toEqual([])
  await close()
})

it('opens what was seen, says since when it is so, and what else there is', async () => {
  const { page, complaints, close } = await openInstalled(given)
  await page.goto(`${given.front.url}/watch/${given.title.titleId}`)
  await page.waitForSelector('.about h1')
  const kept = async () =>
    (await cached(page, 'nar-answers')).some((url) => url.includes(`/titles/${given.title.titleId}`))
  await expect.poll(kept, { timeout: 20_000 }).toBe(true)
  await page.goto(given.front.url)
  await page.waitForSelector('a[href^="/watch/"]')
  await page.context().setOffline(true)
  await page.reload()
  await page.waitForSelector('a[href^="/watch/"]')
  await page.waitForSelector('.connection-bar')
  expect(await page.textContent('.connection-bar')).toMatch(
    /Байланыс жоқ\..*мына кездегі: \d+ \S+ 20\d\d|Байланыс жоқ\..*мына кездегі: 20\d\d/,
  )
  await page.goto(`${given.front.url}/watch/${given.title.titleId}`)
  expect(await page.textContent('.about h1')).toContain('Қара жорға')
  await page.goto(`${given.front.url}/people/000000000000`)
  await page.waitForSelector('.not-here a')
  expect(await page.textContent('.not-here')).toContain('Қара жорға')
  await page.context().setOffline(false)
  await page.waitForSelector('.connection-bar', { state: 'detached' })
  expect(troubles(complaints)).toEqual([])
  await close()
})

it('keeps nothing of an account, and forgets what was kept when somebody signs in', async () => {
  const { page, close } = await openInstalled(given)
  await page.reload()
  await expect.poll(() => cached(page, 'nar-answers')).not.toEqual([])
  await page.goto(`${given.front.url}/upload`)
  await signInByToken(page, given.title.token)
  await page.getByText('Қара жорға').first().waitFor()
  await expect.poll(() => cached(page, 'nar-answers')).toEqual([])
  await page.goto(`${given.front.url}/watch/${given.title.titleId}`)
  await page.waitForSelector('.about h1')
  await page.goto(given.front.url)
  await page.waitForSelector('a[href^="/watch/"]')
  expect(await cached(page, 'nar-answers')).toEqual([])
  await close()
})

it('waits with a new version until it is wanted, and plays on meanwhile', async () => {
  const { page, close } = await openInstalled(given)
  await page.goto(given.watchUrl)
  await play(page)
  await playsAt(page, 2)
  given.front.append('/sw.js', '\n// a new version')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  // A page looks for one when it starts; this one has not been loaded since.
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
  const { time } = await videoState(page)
  await playsAt(page, time + 1)
  await page.goto(given.front.url)
  await page.getByText('Беттердің жаңа нұсқасы дайын').waitFor()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Жаңарту', exact: true }).click()
  await loaded
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
  await close()
})
