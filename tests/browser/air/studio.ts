import { expect } from 'vitest'
import { signInByToken } from '#tests/support/browser.ts'
import { press, write } from '#tests/support/keyboard.ts'
import type { Stations } from './stations.ts'
import { arriveAt, each, lookAll, type Viewer, wordsOf } from './viewers.ts'

const day = (() => {
  const tomorrow = new Date(Date.now() + 86_400_000)
  return tomorrow.toISOString().slice(0, 10).replaceAll('-', '')
})()

const xmltv = (...rows: string[]) => ({
  ...{ name: 'кесте.xml', mimeType: 'text/xml' },
  buffer: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><tv><channel id="esil"><display-name>Есіл</display-name></channel>${rows.join('')}</tv>`,
  ),
})
const row = (start: string, stop: string, title: string) =>
  `<programme channel="esil" start="${start}" stop="${stop}">${title === '' ? '' : `<title lang="kk">${title}</title>`}</programme>`

const good = row(`${day}060000 +0500`, `${day}070000 +0500`, 'Таң шапағаты')
const bad = [
  row(`${day}250000 +0500`, `${day}080000 +0500`, 'Қате уақыт'),
  row(`${day}080000 +0500`, `${day}090000 +0500`, ''),
  row(`${day}100000 +0500`, `${day}093000 +0500`, 'Аяғы басынан бұрын'),
]

async function imports({ page, look, complaints }: Viewer): Promise<void> {
  expect(complaints).toEqual([])
  const outcome = page.locator('.import-outcome')
  await page.setInputFiles('.guide-import input[type=file]', xmltv(good, ...bad))
  await page.locator('.bad-rows').waitFor()
  expect(await outcome.getByRole('button').count()).toBe(0)
  await outcome.scrollIntoViewIfNeeded()
  expect(await page.locator('.bad-rows tbody tr').count(), String(look.width)).toBeGreaterThanOrEqual(3)
}

async function corrects({ page }: Viewer): Promise<void> {
  await page.setInputFiles('.guide-import input[type=file]', xmltv(good))
  await press(page, page.locator('.import-outcome .button.primary'))
  await page.locator('.import-outcome .button.primary').waitFor({ state: 'detached' })
}

/** A programme put in, changed and taken out with the keyboard; the focus is never lost. */
async function edits(viewer: Viewer, name: string): Promise<void> {
  const { page } = viewer
  const { channels } = wordsOf(viewer)
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  await press(page, page.locator('#programme-add'))
  await page.keyboard.type(name)
  const starts = page.locator('.programme-form input[type=time]')
  // Where nothing of this evening is, whenever that is.
  const hour = String((new Date().getHours() + 12) % 24).padStart(2, '0')
  for (const [at, time] of [`${hour}:00`, `${hour}:30`].entries()) await starts.nth(at).fill(time)
  await page.locator('.programme-name input').focus()
  await page.keyboard.press('Enter')
  await page.locator('.listing-name', { hasText: name }).waitFor()
  await expect.poll(focused).toBe('programme-add')
  const listing = page.locator('button.listing', { hasText: name })
  await press(page, listing)
  await page.locator('.programme-form').waitFor()
  await write(page, page.locator('.programme-name input'), `${name} 2`)
  await page.keyboard.press('Enter')
  await page.locator('.listing-name', { hasText: `${name} 2` }).waitFor()
  await expect.poll(focused).toMatch(/^programme-.{12}$/)
  await page.keyboard.press('Enter')
  await page.locator('.programme-form').waitFor()
  await press(page, page.getByRole('button', { name: channels.programmeRemove }))
  await press(page, page.getByRole('button', { name: channels.yesRemove }))
  await page.locator('.listing-name', { hasText: name }).waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('programme-add')
}

/** The pages of a channel in the studio: how it is, who sends, its guide and a file of it. */
export async function worksInTheStudio(stations: Stations): Promise<void> {
  const viewers = await arriveAt(stations, `/studio/channels/${stations.tv}#guide`)
  await each(viewers, async ({ page }) => {
    await signInByToken(page, stations.tokens.owner)
    await page.locator('#programme-add').waitFor()
  })
  await lookAll(viewers, 'studio-guide')
  for (const [at, viewer] of viewers.entries()) await edits(viewer, `Кеш ${at}`)
  await each(viewers, ({ page }) => press(page, page.locator('#programme-add')))
  await lookAll(viewers, 'studio-programme')
  await each(viewers, ({ page }) => page.locator('.programme-form .form-actions .button').nth(1).click())
  await each(viewers, imports)
  await lookAll(viewers, 'studio-bad-rows')
  for (const viewer of viewers) await corrects(viewer)
  await lookAll(viewers, 'studio-imported')
  for (const [part, ready] of [
    ['air', '.channel-facts'],
    ['sender', '.sender-value'],
    ['shares', '.law-share'],
    ['licences', '.licences li'],
    ['settings', '.channel-input'],
  ] as const) {
    await each(viewers, async ({ page }) => {
      await page.goto(`${stations.hub.url}/studio/channels/${stations.tv}#${part}`)
      await page.locator(ready).first().waitFor()
    })
    await lookAll(viewers, `studio-${part}`)
  }
  await each(viewers, ({ close }) => close())
}
