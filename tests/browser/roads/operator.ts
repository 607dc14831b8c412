import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { arrive, lookAround, signIn, type Town } from './town.ts'

/** Signs in, and sees how the hub is. */
export async function operator(town: Town, look: Look): Promise<void> {
  const { page, close, url } = await arrive(town, look)
  await page.goto(`${url}/desk/operations`)
  await page.locator('.sign-in').waitFor()
  await signIn(page, town.tokens.admin)
  await page.locator('.figure-tiles').waitFor()
  await lookAt(page, look, 'operations')
  await lookAround({ page, url }, look, {
    ...{
      'desk/people': 'main h1',
      'desk/mail': 'main h1',
      'desk/breaches': 'main h1',
      'desk/terms': 'main h1',
      'desk/traffic': '.span-choice',
    },
  })
  await close()
}
