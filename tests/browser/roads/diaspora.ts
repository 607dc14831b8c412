import { expect } from 'vitest'
import { press } from '#tests/support/keyboard.ts'
import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { arrive, type Town } from './town.ts'

/** In Germany: only what is open there stands on the front page, and the rest says where it is. */
export async function diaspora(town: Town, look: Look): Promise<void> {
  const { page, close, url } = await arrive(town, look, '91.0.0.1')
  await page.goto(url)
  const open = page.locator(`a[href^="/watch/${town.title.titleId}"]`).first()
  await open.waitFor()
  expect(await page.locator(`a[href^="/watch/${town.atHome}"]`).count()).toBe(0)
  await lookAt(page, look, 'abroad-home')
  await press(page, page.locator('.lead-action a').first())
  await page.locator('.turn').first().waitFor()

  await page.goto(`${url}/watch/${town.atHome}`)
  await page.locator('.missing').waitFor()
  await lookAt(page, look, 'abroad-closed')
  await page.goto(`${url}/connection`)
  await page.locator('.road').waitFor()
  await lookAt(page, look, 'connection')
  await close()
}
