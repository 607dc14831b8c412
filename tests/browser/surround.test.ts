import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPage, play, showControls, videoState } from '#tests/support/browser.ts'
import { drawSurroundClip } from '#tests/support/surround-clip.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A title with sound in 5.1 is played in stereo until the viewer asks for more, and then as it was asked for. */
let title: TitleInBrowser

beforeAll(async () => {
  const draw = (folder: string) => drawSurroundClip(folder, { size: '640x360', seconds: 60 })
  title = await openTitle(draw, { workers: 2 })
}, 240_000)
afterAll(() => title?.close())

/** Renditions of which a segment was asked for, in their order. */
const requested = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name)
    return [...new Set(names.flatMap((name) => /\/([av]\d+(?:-\d+)?)\/\d+\.m4s/.exec(name)?.[1] ?? []))]
  })

const playsOn = async (page: Page, seconds: number) => {
  const { time } = await videoState(page)
  await page.waitForFunction(
    (past) => (document.querySelector('video')?.currentTime ?? 0) > past,
    time + seconds,
    { timeout: 60_000 },
  )
}

/** Opens one of the menus; its choices as they are read, and the one that counts. */
async function openMenu(page: Page, name: string): Promise<{ choices: string[]; chosen: string[] }> {
  await showControls(page)
  await page.getByRole('button', { name: new RegExp(`^${name}(: |$)`) }).click()
  const items = page.getByRole('menuitemradio')
  const first = (texts: string[]) =>
    texts.map((text) => /^(Авто|Тек дыбыс|\d+p|[а-яәіңғүұқөһ]+( 5\.1)?)/i.exec(text)?.[0] ?? text)
  const chosen = page.getByRole('menuitemradio', { checked: true })
  return { choices: first(await items.allInnerTexts()), chosen: first(await chosen.allInnerTexts()) }
}

const choose = async (page: Page, menu: string, choice: RegExp) => {
  await openMenu(page, menu)
  await page.getByRole('menuitemradio', { name: choice }).click()
}

it('plays stereo until 5.1 is chosen, then that, and remembers it', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  await play(page)
  await page.waitForResponse(/\/v360\/\d+\.m4s/, { timeout: 30_000 }).catch(() => undefined)
  await playsOn(page, 4)
  expect(await requested(page)).toContain('a96')
  expect(await requested(page)).not.toContain('a320')
  expect((await openMenu(page, 'Сапасы')).choices).toEqual(['Авто', '360p', '240p', 'Тек дыбыс'])
  await page.keyboard.press('Escape')
  expect(await openMenu(page, 'Дыбыс жолы')).toEqual({
    choices: ['қазақша', 'қазақша 5.1', 'орысша'],
    chosen: ['қазақша'],
  })
  await page.keyboard.press('Escape')

  const surround = page.waitForResponse(/\/a320\/\d+\.m4s/, { timeout: 30_000 })
  await choose(page, 'Дыбыс жолы', /қазақша 5\.1/i)
  await surround
  await playsOn(page, 5)
  expect((await openMenu(page, 'Дыбыс жолы')).chosen).toEqual(['қазақша 5.1'])
  await page.keyboard.press('Escape')
  expect((await openMenu(page, 'Сапасы')).choices).toEqual(['Авто', '360p', '240p', 'Тек дыбыс'])
  await page.keyboard.press('Escape')

  // The other language has no 5.1: its stereo is played.
  const russian = page.waitForResponse(/\/a96-1\/\d+\.m4s/, { timeout: 30_000 })
  await choose(page, 'Дыбыс жолы', /орысша/i)
  await russian
  await playsOn(page, 3)
  expect(await videoState(page)).toMatchObject({ error: null, paused: false })

  const again = page.waitForResponse(/\/a320\/\d+\.m4s/, { timeout: 60_000 })
  await page.reload()
  await play(page)
  await again
  await playsOn(page, 3)
  expect((await openMenu(page, 'Дыбыс жолы')).chosen).toEqual(['қазақша 5.1'])
  await close()
  expect(complaints).toEqual([])
}, 240_000)
