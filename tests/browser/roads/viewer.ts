import { expect } from 'vitest'
import { videoState } from '#tests/support/browser.ts'
import { choose, press, write } from '#tests/support/keyboard.ts'
import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { arrive, lookAround, type Town } from './town.ts'

/** From the front page by a search to a title, its parts, and a complaint with its receipt. */
export async function viewer(town: Town, look: Look): Promise<void> {
  const { page, complaints, close, url } = await arrive(town, look)
  await page.goto(url)
  await page.locator('main h1, main h2').first().waitFor()
  await lookAt(page, look, 'home')

  await page.goto(`${url}/?q=`)
  await write(page, page.locator('.search input:visible'), 'nauryz')
  await page.keyboard.press('Enter')
  const card = page.locator('.grid .card').first()
  await card.waitFor()
  await lookAt(page, look, 'search')

  await press(page, card)
  await page.locator('.turn').first().waitFor()
  await press(page, page.locator('.control-play'))
  const playing = async () => ((await videoState(page)).paused ? 0 : (await videoState(page)).time)
  if ((await playing()) === 0) await page.keyboard.press('Enter')
  await expect.poll(playing, { timeout: 20_000 }).toBeGreaterThan(0)
  await press(page, page.locator('.turn').nth(1))
  await expect.poll(playing, { timeout: 20_000 }).toBeGreaterThan(20)
  await page.keyboard.press('k')
  await lookAt(page, look, 'watch')

  await press(page, page.locator('a[href^="/complain?"]').first())
  await choose(page, page.locator('#category'), 3)
  await write(page, page.locator('#text'), 'Күні қате.')
  await lookAt(page, look, 'complain')
  await press(page, page.locator('.plain-form button[type=submit]'))
  await page.locator('.receipt').waitFor()
  await lookAt(page, look, 'receipt')
  await lookAround({ page, url }, look, {
    ...{
      kept: 'main h1',
      transparency: 'main h1',
      terms: 'main h1',
      order: 'main h1',
      complaints: 'main h1',
    },
    ...{
      channels: '.air-link',
      guide: '.guide-block, .listing-now',
      [`channel/${town.channelId}`]: '.listing-now',
    },
    ...{ passes: 'main h1', 'regions/KZ-75': 'main h1' },
    ...{ [`owners/${town.ownerId}`]: 'main h1', [`people/${town.personId}`]: 'main h1' },
  })
  expect(complaints).toEqual([])
  await page.goto(`${url}/nothing`)
  await page.locator('main h1').waitFor()
  await lookAt(page, look, 'missing')
  await close()
}
