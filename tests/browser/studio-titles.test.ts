import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Chapter } from '#catalog/contract/chapter.ts'
import type { StudioTitles } from '#catalog/contract/studio.ts'
import type { TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
import { call, type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'

/** What an owner does with titles: many at once, and one beside its picture. */
let hub: RunningHub
let token: string
let browser: Browser
let folder: string
let clip: string
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
  (await call<T>(hub, token, method, path, body)).body
const patch = (id: string, body: TitlePatch) => api<TitleView>('PATCH', `/titles/${id}`, body)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-studio-'))
  const path = join(folder, 'Айтыс.mp4')
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=12']
  const sound = ['-f', 'lavfi', '-i', 'sine=330:d=12']
  const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
  await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...picture, ...sound, ...coded, path])
  hub = await startHub({ workers: 2 })
  token = await hub.token()
  clip = await uploadFile(hub, token, path)
  await patch(clip, { kind: 'aitys', texts: { kk: { title: 'Наурыз айтысы' } } })
  for (let number = 1; number <= 12; number++)
    await api('POST', '/titles', { kind: 'recording', texts: { kk: { title: `Ауыл ${number}-бөлім` } } })
  const lines = ['Армысыздар, ағайын!', 'Айтысымыз басталды', 'Ал, баста'].map(
    (line, at) => `00:00:0${at * 2 + 1}.000 --> 00:00:0${at * 2 + 2}.500\n${line}\n`,
  )
  await putLines(`WEBVTT\n\n${lines.join('\n')}`)
  await waitForState(hub, token, clip, ['complete'])
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hub.remove()
  await rm(folder, { recursive: true, force: true })
})

const subtitles = () => `${hub.url}/api/v1/titles/${clip}/subtitles/kk`
const bearer = () => ({ authorization: `Bearer ${token}` })
const putLines = (body: string) =>
  fetch(subtitles(), { method: 'PUT', body, headers: { ...bearer(), 'content-type': 'text/vtt' } })
const linesNow = async () => (await fetch(subtitles(), { headers: bearer() })).text()

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${hub.url}${path}`)
  await signInByToken(page, token)
}

const titles = () => api<StudioTitles>('GET', '/studio/titles?order=name&limit=100')
const regions = async () =>
  (await titles()).titles.filter(({ kind }) => kind === 'recording').map(({ region }) => region)

it('many titles are changed together: looked at first, one by one where somebody was faster, and put back', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 390, height: 800 })
  await signIn(page, '/studio/titles')
  await page.getByLabel('Атауы, топтамасы не адамы').fill('ауыл')
  await page.getByText('12 жазба', { exact: true }).waitFor()
  await page.getByLabel('Реті').selectOption('name')
  const boxes = page.locator('.title-check input')
  await expect.poll(() => boxes.first().getAttribute('aria-label')).toContain('Ауыл 1-бөлім')
  await boxes.nth(0).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  await page.getByText('4 жазба таңдалды').waitFor()
  await page.getByRole('button', { name: 'Бірге өзгерту' }).click()

  await page.getByLabel('Өңірі').selectOption('KZ-75')
  await page.getByLabel('Бөлімдердің нөмірі').selectOption('names')
  await page.getByRole('button', { name: 'Не өзгеретінін көру' }).click()
  await page.getByText('4 жазба өзгереді').waitFor()
  expect(await page.locator('.bulk-preview').textContent()).toContain('Өңірі: көрсетілмеген → Алматы')
  expect(await regions()).toEqual(Array(12).fill(null))

  // Somebody else says where one of them was, and what another is for.
  const named = new Map((await titles()).titles.map(({ id, texts }) => [texts.kk?.title, id]))
  const [first, second] = ['Ауыл 1-бөлім', 'Ауыл 10-бөлім'].map((name) => named.get(name) ?? '')
  await patch(first ?? '', { region: 'KZ-63' })
  await patch(second ?? '', { ageMark: 6 })
  await page.getByRole('button', { name: '4 жазбаны өзгерту' }).click()
  await page.getByText('3 жазба өзгерді.').waitFor()
  const conflict = page.locator('.conflict')
  expect(await conflict.count()).toBe(1)
  expect(await conflict.textContent()).toContain('Қазір:')
  expect(await conflict.textContent()).toContain('Сіздікі: Алматы')
  expect((await regions()).filter((region) => region === 'KZ-75').length).toBe(3)
  expect(await api('GET', `/titles/${second}`)).toMatchObject({ region: 'KZ-75', ageMark: 6, episode: 10 })
  await conflict.getByRole('button', { name: 'Қазіргісі қалсын' }).click()
  await expect.poll(() => conflict.count()).toBe(0)
  expect(await api('GET', `/titles/${first}`)).toMatchObject({ region: 'KZ-63', episode: null })

  await page.getByRole('button', { name: 'Өзгерісті қайтару' }).click()
  await page.getByText('3 жазба бұрынғы күйіне қайтарылды.').waitFor()
  expect((await regions()).filter((region) => region !== null)).toEqual(['KZ-63'])
  expect(await api('GET', `/titles/${second}`)).toMatchObject({ region: null, ageMark: 6, episode: null })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await close()
  expect(complaints.filter((text) => !/401|412/.test(text))).toEqual([])
}, 90_000)

it('a title is hidden and shown again, and words meet in one of two languages only', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 1280, height: 900 })
  await signIn(page, `/studio/titles/${clip}`)
  const name = page.getByLabel('Атауы, қазақша')
  await name.fill('Наурыз айтысы, финал')
  // The alphabets it will be read in.
  await page.getByText('Nauryz aitysy, final').waitFor()
  await patch(clip, { texts: { kk: { title: 'Наурыз айтысы' }, ru: { title: 'Айтыс в Наурыз' } } })
  await page.getByRole('button', { name: 'Сақтау' }).click()
  await page.getByText('Сақталды').waitFor()
  expect((await api<TitleView>('GET', `/titles/${clip}`)).texts).toEqual({
    kk: { title: 'Наурыз айтысы, финал' },
    ru: { title: 'Айтыс в Наурыз' },
  })

  await page.getByRole('tab', { name: 'Тексеру мен басқару' }).focus()
  await page.keyboard.press('Enter')
  const open = async () => (await fetch(`${hub.url}/api/v1/titles/${clip}`)).status
  expect(await open()).toBe(200)
  await page.getByRole('button', { name: 'Көрерменнен жасыру' }).click()
  await page.getByRole('button', { name: 'Иә, жасырылсын' }).click()
  await page.getByRole('button', { name: 'Қайта көрсету' }).waitFor()
  expect(await open()).toBe(404)
  await page.getByRole('button', { name: 'Қайта көрсету' }).click()
  await page.getByRole('button', { name: 'Көрерменнен жасыру' }).waitFor()
  expect(await open()).toBe(200)
  await close()
  expect(complaints.filter((text) => !/401|412/.test(text))).toEqual([])
}, 90_000)

it('subtitles and chapters are written beside the picture, by keyboard, and nobody is overwritten', async () => {
  const { page, complaints, close } = await openPage(browser, { width: 1280, height: 900 })
  await signIn(page, `/studio/titles/${clip}#subtitles`)
  await page.waitForSelector('.line-row')
  const video = () => page.evaluate(() => document.querySelector('video')?.paused)
  await expect.poll(video).toBe(true)
  await page.locator('.line-row button').nth(1).click()
  const text = page.getByLabel('Мәтіні')
  await text.focus()
  await page.keyboard.press('Control+ArrowUp')
  expect(await text.inputValue()).toBe('Армысыздар, ағайын!')
  // The line is played, and the picture stops where it ends.
  await page.keyboard.press('Control+Enter')
  await expect.poll(video, { timeout: 15_000 }).toBe(false)
  await expect.poll(video, { timeout: 15_000 }).toBe(true)
  const time = await page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
  expect(time).toBeGreaterThanOrEqual(2.5)
  expect(time).toBeLessThan(3)
  await text.fill('Армысыздар, қадірлі ағайын!')
  await page.keyboard.press('Control+]')
  await page.keyboard.press('Control+s')
  await page.getByText('Сақталды. Көрермен жаңа нұсқасын көреді.').waitFor()
  const kept = await linesNow()
  expect(kept).toContain('Армысыздар, қадірлі ағайын!')
  const moment = Number(/00:00:01\.000 --> 00:00:0(\d\.\d{3})/.exec(kept)?.[1])
  expect(Math.abs(moment - time)).toBeLessThan(0.02)

  // Another editor saves meanwhile: both are told, and what is kept is what this one says.
  await putLines('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nБасқа\n')
  await text.fill('Менікі')
  await page.keyboard.press('Control+s')
  await page.getByText('Қазір: 1 жол. Сіздікі: 3 жол.').waitFor()
  expect(await linesNow()).toContain('Басқа')
  await page.getByRole('button', { name: 'Менікі сақталсын' }).click()
  await page.getByText('Сақталды. Көрермен жаңа нұсқасын көреді.').waitFor()
  expect(await linesNow()).toContain('Менікі')

  // What is not saved is there again after another section.
  await text.fill('Сақталмаған')
  await page.getByRole('tab', { name: 'Тараулары' }).click()
  await page.getByRole('tab', { name: 'Субтитр' }).click()
  expect(await page.getByLabel('Мәтіні').inputValue()).toBe('Сақталмаған')

  await page.getByRole('tab', { name: 'Тараулары' }).click()
  const here = page.getByRole('button', { name: 'Осы сәттен жаңа тарау' })
  await expect.poll(() => here.isEnabled()).toBe(true)
  await here.focus()
  await page.keyboard.press('Enter')
  await page.locator('.line-name input').fill('Бірінші кезек')
  await page.keyboard.press('Enter')
  await page.getByText('Сақталды', { exact: true }).waitFor()
  const { chapters } = await api<{ chapters: Chapter[] }>('GET', `/titles/${clip}/chapters`)
  expect(chapters).toMatchObject([{ texts: { kk: { title: 'Бірінші кезек' } } }])
  expect(Math.abs((chapters[0]?.start ?? 0) - time)).toBeLessThan(0.2)
  await close()
  expect(complaints.filter((text_) => !/401|412/.test(text_))).toEqual([])
}, 90_000)

it.each([
  ['kk', 360],
  ['kk-Arab', 360],
  ['ru', 1440],
] as const)(
  'pages of the studio are sound in %s at %d',
  async (locale, width) => {
    const { page, close } = await openPage(browser, { width, height: 800 })
    await page.goto(hub.url)
    await page.evaluate((chosen) => localStorage.setItem('nar.language', chosen), locale)
    await signIn(page, '/upload')
    await page.waitForSelector('.drop')
    for (const path of [
      ...['/upload', '/studio/titles'],
      ...['words', 'people', 'parts', 'subtitles', 'licences', 'look', 'manage'].map(
        (section) => `/studio/titles/${clip}#${section}`,
      ),
    ]) {
      await page.goto('about:blank')
      await page.goto(hub.url + path)
      await page.waitForSelector('.studio-row, .title-row, #title-section > *')
      await page.evaluate(axe)
      const faults = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
        // The player is looked at by its own tests.
        const { violations } = await checker.run({ exclude: [['.player']] })
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(faults, path).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    await close()
  },
  120_000,
)
