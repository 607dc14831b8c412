import { press, write } from '#tests/support/keyboard.ts'
import { type Look, lookAt } from '#tests/support/looked-at.ts'
import { arrive, lookAround, signIn, type Town, wordsIn } from './town.ts'

/** Signs in, changes what is said of a title, and looks at vouchers and earnings. */
export async function owner(town: Town, look: Look): Promise<void> {
  const { page, close, url } = await arrive(town, look)
  await page.goto(`${url}/upload`)
  await page.locator('.sign-in').waitFor()
  await lookAt(page, look, 'sign-in')
  await signIn(page, town.tokens.owner)
  await page.locator('.row-panel').first().waitFor()
  await lookAt(page, look, 'studio')

  await press(page, page.locator('.row-panel summary', { hasText: wordsIn(look.locale).details }).first())
  const name = page.locator('.row-panel[open] input').first()
  await write(page, name, 'Айнұр Тұрсынбаева')
  await lookAt(page, look, 'studio-details')

  const { titleId } = town.title
  await lookAround({ page, url }, look, {
    ...{ vouchers: 'main h1', earnings: 'main h1', account: '.account-parts', 'studio/figures': 'main h1' },
    ...{
      'studio/imports': 'main h1',
      'studio/webhooks': 'main h1',
      'studio/titles': 'main tbody tr, main li',
    },
    ...{ 'studio/channels': '.channel-row', [`studio/channels/${town.channelId}#guide`]: '.listing-name' },
    ...{ [`studio/channels/${town.channelId}#shares`]: '.law-share' },
    ...{ [`studio/titles/${titleId}`]: 'main h1', [`studio/figures?title=${titleId}`]: 'main h1' },
  })
  await close()
}
