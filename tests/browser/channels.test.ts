import { type ChildProcess, spawn } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelIngest, ChannelView } from '#catalog/contract/channel.ts'
import type { ChannelFigures } from '#catalog/contract/channel-health.ts'
import { openBrowser, openPage, signInByToken, videoState } from '#tests/support/browser.ts'
import { freePort } from '#tests/support/free-port.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A channel is opened in the studio, goes on air by a real sender, and is watched: now, and from a moment before. */
let hub: RunningHub
let token = ''
let browser: Browser
let sender: ChildProcess | null = null

beforeAll(async () => {
  // The page says which port it is, so it has to be known beforehand.
  const env = { NAR_RTMP_PORT: String(await freePort()), NAR_TRUSTED_PROXIES: '127.0.0.1' }
  hub = await startHub({ workers: 1, env })
  token = await hub.token('owner', 'Есіл медиа')
  browser = await openBrowser({ autoplay: true })
})
afterAll(async () => {
  sender?.kill('SIGKILL')
  await browser?.close()
  await hub?.remove()
})

const send = (address: string, key: string) =>
  spawn(
    'ffmpeg',
    [
      ...['-v', 'error', '-nostdin', '-re', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=10'],
      ...['-f', 'lavfi', '-i', 'sine=sample_rate=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
      ...[
        '-tune',
        'zerolatency',
        '-g',
        '10',
        '-b:v',
        '150k',
        '-c:a',
        'aac',
        '-f',
        'flv',
        `${address}/${key}`,
      ],
    ],
    { stdio: 'ignore' },
  )

const mine = async () =>
  (await call<{ channels: ChannelView[] }>(hub, token, 'GET', '/channels?scope=mine')).body.channels

async function putProgramme(page: Page, starts: string, ends: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Бағдарлама қосу' }).click()
  await page.getByLabel('Басталуы', { exact: true }).fill(starts)
  await page.getByLabel('Аяқталуы', { exact: true }).fill(ends)
  await page.getByLabel('Атауы', { exact: true }).fill(name)
  await page.getByLabel('Қайда жасалған').selectOption('domestic')
  await page.keyboard.press('Tab')
  await page.locator('.programme-form button[type=submit]').click()
  await page.locator('.listing-name', { hasText: name }).waitFor()
}

it('an owner opens a channel, sees where to send to, and writes its guide', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await page.goto(`${hub.url}/studio/channels`)
  await signInByToken(page, token)
  await page.getByRole('button', { name: 'Арна ашу' }).click()
  await page.getByLabel('Атауы, қазақша').fill('Есіл ТВ')
  await page.getByLabel('Құқық иесі').fill('Есіл медиа')
  await page.getByRole('button', { name: 'Ашу', exact: true }).click()
  await page.getByRole('tab', { name: 'Жіберуші' }).click()
  const [channel] = await mine()
  expect(channel?.texts.kk?.title).toBe('Есіл ТВ')
  const { streamKey } = (await call<ChannelIngest>(hub, token, 'GET', `/channels/${channel?.id}/ingest`)).body
  await page.locator('.sender-value code').first().waitFor()
  expect(await page.locator('.channel-panel').textContent()).not.toContain(streamKey)
  await page.getByRole('button', { name: 'Көрсету' }).click()
  expect(await page.locator('.channel-panel').textContent()).toContain(streamKey)

  await page.getByRole('tab', { name: 'Кесте' }).click()
  await putProgramme(page, '00:00', '12:00', 'Таңғы дастарқан')
  await putProgramme(page, '12:00', '00:00', 'Алаш арыстары')
  await page.getByRole('tab', { name: 'Үлестері' }).click()
  await page.locator('.law-share').first().waitFor()
  expect(await page.locator('.law-value').allTextContents()).toEqual(['100\u202f%', '100\u202f%'])

  await page.getByRole('tab', { name: 'Эфир', exact: true }).click()
  await page.getByRole('button', { name: 'Эфирді бастау' }).click()
  await page.getByText('Сигналды күтіп тұр').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
  await close()
}, 60_000)

/** Somebody in Germany before a match that only Kazakhstan may see, and that ends in a moment. */
async function closedAbroad(id: string) {
  const [starts, ends] = [-60_000, 3000].map((from) => new Date(Date.now() + from).toISOString())
  const match = { starts, ends, texts: { kk: { title: 'Футбол' } } }
  const { body } = await call<{ id: string }>(hub, token, 'POST', `/channels/${id}/programmes`, match)
  const licence = { licensor: 'Федерация', territories: ['KZ'], uses: ['live'] }
  await call(hub, token, 'POST', `/channels/${id}/programmes/${body.id}/licences`, licence)
  const opened = await openPage(browser)
  await opened.page.setExtraHTTPHeaders({ 'x-forwarded-for': '91.0.0.1' })
  await opened.page.goto(`${hub.url}/channel/${id}`)
  await opened.page.locator('.closed-here').waitFor()
  expect(await opened.page.locator('.closed-here').textContent()).toContain('Ашық жерлер: Қазақстан.')
  return opened
}

it('it is watched now, and from a moment before', async () => {
  const [channel] = await mine()
  const id = channel?.id ?? ''
  const { inputs, streamKey } = (await call<ChannelIngest>(hub, token, 'GET', `/channels/${id}/ingest`)).body
  // The process that takes senders has just been started: whoever comes too early comes again.
  const onAir = async () => {
    if (sender === null || sender.exitCode !== null) sender = send(inputs[0]?.address ?? '', streamKey)
    return (await mine())[0]?.state
  }
  await expect.poll(onAir, { timeout: 40_000, interval: 500 }).toBe('on-air')
  const { page, close } = await openPage(browser)
  await page.goto(`${hub.url}/channels`)
  await page.locator('.air-link', { hasText: 'Есіл ТВ' }).click()
  await expect.poll(async () => (await videoState(page)).time, { timeout: 40_000 }).toBeGreaterThan(0)
  await page.locator('.live-clock .live-mark').waitFor()
  expect(await page.locator('.now-line b').textContent()).toMatch(/Таңғы дастарқан|Алаш арыстары/)

  // In another language it is the same picture.
  await page.evaluate(() => document.querySelector('video')?.setAttribute('data-first', ''))
  await page.locator('.language-select select').selectOption('ru')
  await page.getByRole('heading', { name: 'Программа', exact: true }).waitFor()
  expect(await page.locator('video[data-first]').count()).toBe(1)
  await page.locator('.language-select select').selectOption('kk')

  // As far back as one may go is where the record begins. Nearer than 15 s is as good as now.
  const kept = async () => Date.now() - Date.parse((await mine())[0]?.keptFrom ?? '')
  await expect.poll(kept, { timeout: 40_000, interval: 500 }).toBeGreaterThan(18_000)
  await page.keyboard.press('0')
  await page.locator('.live-behind').waitFor()
  await expect.poll(async () => (await videoState(page)).time, { timeout: 20_000 }).toBeGreaterThan(0)
  await page.locator('.live-to-edge').click()
  await page.locator('.live-clock .live-mark').waitFor()

  await page.goto(`${hub.url}/guide`)
  await page.locator('.guide-now').waitFor()
  expect(await page.locator('.guide-block').count()).toBe(2)
  await close()
  const abroad = await closedAbroad(id)
  // What was watched before the guide was opened has been told by now.
  const { hours } = (await call<ChannelFigures>(hub, token, 'GET', `/channels/${id}/figures?days=1`)).body
  expect(hours.reduce((sum, { starts }) => sum + starts, 0)).toBeGreaterThan(0)

  // By itself, ten seconds after the match.
  await abroad.page.locator('.closed-here').waitFor({ state: 'detached' })
  await expect.poll(async () => (await videoState(abroad.page)).time, { timeout: 20_000 }).toBeGreaterThan(0)
  await abroad.close()
}, 90_000)

it('its owner sees how it is, and how many watch it', async () => {
  const [channel] = await mine()
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await page.goto(`${hub.url}/studio/channels/${channel?.id}#health`)
  await signInByToken(page, token)
  const tile = (name: string) => page.locator('.figure-tile', { hasText: name }).locator('.figure-value')
  // It follows by itself; the sender promises ten pictures a second.
  await expect.poll(() => tile('Секундына кадр').textContent(), { timeout: 20_000 }).toMatch(/^(9|1\d)/)
  await tile('Дыбыс').filter({ hasText: 'бар' }).waitFor()
  await page.locator('.channel-audience .plot').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
  await close()
}, 60_000)
