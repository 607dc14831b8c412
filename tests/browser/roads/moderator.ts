import { expect } from 'vitest'
import { choose, press, write } from '#tests/support/keyboard.ts'
import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { call } from '#tests/support/running-hub.ts'
import { arrive, lookAround, signIn, type Town } from './town.ts'

/** Signs in, decides a complaint with its reason, and looks at the lists and the report. */
export async function moderator(town: Town, look: Look): Promise<void> {
  const { title } = town
  const body = { category: 'false', text: 'Күні қате.', titleId: title.titleId }
  const { status } = await call(title.hub, null, 'POST', '/complaints', body)
  expect(status).toBe(201)
  const { page, close, url } = await arrive(town, look)
  await page.goto(`${url}/desk`)
  await page.locator('.sign-in').waitFor()
  await signIn(page, town.tokens.moderator)
  await page.locator('.decision').waitFor()
  await lookAt(page, look, 'desk')
  await press(page, page.locator('.desk-row').first())
  await page.locator('.case').waitFor()
  await choose(page, page.locator('#verdict'), 0)
  await page.keyboard.press('Space')
  const decisions = await page.locator('.case .verdict').count()
  await write(page, page.locator('#reason'), 'Күні дұрыс.')
  await press(page, page.locator('.decision button[type=submit]'))
  await expect.poll(() => page.locator('.case .verdict').count()).toBeGreaterThan(decisions)
  await lookAt(page, look, 'desk-decided')
  await lookAround({ page, url }, look, {
    ...{ 'desk/lists': 'main h1', 'desk/restrictions': 'main h1', 'desk/ages': 'main h1' },
    ...{ 'desk/clocks': 'main h1', 'desk/audit': 'main h1' },
  })
  await close()
}
