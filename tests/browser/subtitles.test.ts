import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPage, play, signInByToken } from '#tests/support/browser.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** By the pages alone: an owner adds subtitles and sees what was recognised; a viewer reads them. */
let title: TitleInBrowser
let folder = ''

async function draw(into: string): Promise<string> {
  folder = into
  const inside = join(folder, 'inside.srt')
  await writeFile(inside, '1\n00:00:00,100 --> 00:00:20,000\n<i>Hello</i> & welcome\n')
  await writeFile(join(folder, 'kk.srt'), '1\n00:00:00,100 --> 00:00:20,000\nСәлем, <b>ағайын</b>\n')
  await writeFile(join(folder, 'picture.srt'), Buffer.alloc(3000, 1))
  const clip = join(folder, 'clip.mkv')
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=10:duration=20', '-i', inside],
    ...['-map', '0', '-map', '1', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:s', 'srt'],
    ...['-metadata:s:s:0', 'language=eng', clip],
  ])
  return clip
}

beforeAll(async () => {
  title = await openTitle(draw, { workers: 1 })
})
afterAll(() => title?.close())

/** What stands on the picture now: language and words of the one subtitle that is shown, drawn by the player. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const drawn = document.querySelector<HTMLElement>('.stage .captions')
    return drawn ? `${drawn.lang}: ${drawn.querySelector('.caption-plate')?.innerHTML}` : ''
  })

it('the owner gives a title subtitles, reads what was recognised, and takes them away', async () => {
  const { page, close } = await openPage(title.browser, { width: 360, height: 740 })
  await page.goto(`${title.hub.url}/upload`)
  await signInByToken(page, title.token)
  const panel = page.locator('.row-panel', { hasText: 'Субтитр' })
  await panel.locator('summary').click()
  await page.waitForSelector('.subtitle-item')
  const choose = (name: string) => page.setInputFiles('.subtitle-add input[type=file]', join(folder, name))
  await choose('picture.srt')
  expect(await panel.locator('[role=alert]').textContent()).toContain('субтитр емес')
  await choose('kk.srt')
  const item = page.locator('.subtitle-item', { hasText: 'қазақша' })
  expect(await item.textContent()).toContain('1 жол · SRT · utf-8')
  await page.locator('.subtitle-item', { hasText: 'ағылшынша' }).locator('button').click()
  await page.waitForFunction(() => document.querySelectorAll('.subtitle-item').length === 1)
  await close()
})

it('a viewer turns them on by key or menu, and they stay on', async () => {
  const { page, complaints, close } = await openPage(title.browser)
  await page.goto(`${title.hub.url}/watch/${title.titleId}`)
  await play(page)
  expect(await shown(page)).toBe('')
  await page.keyboard.press('c')
  await expect.poll(() => shown(page), { timeout: 8000 }).toBe('kk: Сәлем, <b>ағайын</b>')
  await page.getByRole('button', { name: 'Субтитр', exact: true }).click()
  // What nobody has made in another alphabet is put into it by us, and says so.
  const respelt = 'әрпі автоматты түрде ауыстырылған'
  expect(await page.getByRole('menuitemradio').allTextContents()).toEqual([
    ...['Субтитрсіз', 'Қазақша', `Qazaqşa${respelt}`, `قازاقشا${respelt}`],
  ])
  await page.getByRole('menuitemradio', { name: 'Субтитрсіз' }).click()
  await expect.poll(() => shown(page)).toBe('')
  await page.keyboard.press('c')
  await page.reload()
  await play(page)
  await expect.poll(() => shown(page), { timeout: 8000 }).toBe('kk: Сәлем, <b>ағайын</b>')
  expect(complaints).toEqual([])
  await close()
})
