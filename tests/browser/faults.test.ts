import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import { openBrowser, throttle, videoState } from '#tests/support/browser.ts'
import {
  type FaultViewer,
  jumped,
  missing,
  openFaultViewer,
  playsPast,
  said,
  seekTo,
} from '#tests/support/fault-viewer.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** What goes wrong between the hub and the player while it plays: it goes on by itself, or says in words what happened. */
let title: TitleInBrowser
const seconds = 90

beforeAll(async () => {
  title = await openTitle(
    async (folder) => {
      const path = join(folder, 'aqau.mp4')
      await promisify(execFile)('ffmpeg', [
        ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=s=640x360:r=25:d=${seconds}`],
        ...['-f', 'lavfi', '-i', `sine=330:d=${seconds}:r=48000`, '-c:v', 'libx264', '-preset', 'ultrafast'],
        ...['-b:v', '3M', '-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
      ])
      return path
    },
    { workers: 2 },
  )
  await title.browser.close()
  title.browser = await openBrowser({ autoplay: true })
}, 240_000)
afterAll(() => title?.close())

/** Opens one for a test; most of each is playing, so some watch at the same time. */
const openViewer = (context: TestContext) => openFaultViewer(title, context)

const open = async (viewer: FaultViewer) => {
  await viewer.page.goto(`${viewer.proxy.url}/watch/${title.titleId}`)
  await playsPast(viewer, 2)
}

/** The buffer reaches some 40 s ahead: what goes wrong lies behind it. */
const number = (path: string, kind: 'v' | 'a'): number => {
  const [, rendition = '', segment = '-1'] = /\/([va]\d+[\w-]*)\/(\d+)\.m4s$/.exec(path) ?? []
  return rendition.startsWith(kind) ? Number(segment) : -1
}
/** Begins at 57.6 s. */
const bad = 15

it.concurrent('a segment that is missing on every rung is passed over', async (context) => {
  const viewer = await openViewer(context)
  const { proxy } = viewer
  proxy.fault = (path) => (number(path, 'v') === bad ? { status: 404 } : null)
  await open(viewer)
  // Early enough that what comes after the hole is there when the playhead is.
  await seekTo(viewer, 50)
  await playsPast(viewer, 66)
  // The one segment, and no more of its neighbours than a moment.
  expect(await jumped(viewer)).toBeLessThan(4.8)
  // Sound may go on under a picture that stands, so the hole is not all jumped over.
  expect(await missing(viewer)).toBeCloseTo(3.84, 1)
}, 120_000)

it.concurrent('a segment that is missing on one rung is taken from another', async (context) => {
  const viewer = await openViewer(context)
  const { proxy } = viewer
  proxy.fault = (path) => (/\/v360\/15\.m4s$/.test(path) ? { status: 404 } : null)
  await open(viewer)
  await seekTo(viewer, 53)
  await playsPast(viewer, 64)
  expect(proxy.asked.some((path) => /\/v240\/15\.m4s$/.test(path))).toBe(true)
  expect(await jumped(viewer)).toBe(0)
}, 120_000)

it.concurrent('a server that stumbles is asked again, and nothing is lost', async (context) => {
  const viewer = await openViewer(context)
  const { proxy } = viewer
  proxy.fault = (path, before) => (number(path, 'v') === bad && before < 4 ? { status: 503 } : null)
  await open(viewer)
  await seekTo(viewer, 53)
  await playsPast(viewer, 64)
  expect(proxy.asked.filter((path) => number(path, 'v') === bad).length).toBeGreaterThanOrEqual(5)
  expect(await jumped(viewer)).toBe(0)
}, 120_000)

it.concurrent('pictures of noise on every rung are passed over', async (context) => {
  const viewer = await openViewer(context)
  const { proxy } = viewer
  proxy.fault = (path) => (number(path, 'v') === bad ? 'corrupt' : null)
  await open(viewer)
  await seekTo(viewer, 53)
  await playsPast(viewer, 64, 90_000)
  expect(await jumped(viewer)).toBeLessThan(4.8)
}, 150_000)

it.concurrent('noise in the very first segment does not keep the title from playing', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  proxy.fault = (path) => (number(path, 'v') === 0 ? 'corrupt' : null)
  await page.goto(`${proxy.url}/watch/${title.titleId}`)
  await playsPast(viewer, 8, 90_000)
  expect(await jumped(viewer)).toBeLessThan(4.8)
}, 150_000)

it.concurrent('an address that has ended is renewed without the viewer', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  const ended = new Set<string>()
  proxy.fault = (path) => {
    const [, token = ''] = /^\/p\/(\d+\/[^/]+)\//.exec(path) ?? []
    return ended.has(token) && path.endsWith('.m4s') ? { status: 410 } : null
  }
  await open(viewer)
  const [, token = ''] =
    /\/p\/(\d+\/[^/]+)\//.exec(proxy.asked.find((path) => path.startsWith('/p/')) ?? '') ?? []
  // Addresses have ends of whole seconds: the next one is another.
  await page.waitForTimeout(1100)
  ended.add(token)
  await seekTo(viewer, 53)
  await playsPast(viewer, 64)
  expect(proxy.asked.filter((path) => path.endsWith('/playback'))).toHaveLength(1)
  expect((await videoState(page)).error).toBeNull()
}, 120_000)

it.concurrent('a link that is gone for 14 s is told in words, and the picture goes on by itself', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  await open(viewer)
  let gone = true
  proxy.fault = () => (gone ? 'cut' : null)
  await seekTo(viewer, 60)
  await page.waitForSelector('.status-lost', { timeout: 30_000 })
  expect((await said(viewer)).join()).toContain('Байланыс үзілді')
  await page.waitForTimeout(14_000)
  gone = false
  await playsPast(viewer, 64)
  expect((await said(viewer)).join('')).toBe('')
  expect(await jumped(viewer)).toBe(0)
}, 120_000)

it.concurrent('a title that the hub no longer gives is told with its reason', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  await open(viewer)
  proxy.fault = (path) =>
    path.endsWith('/playback') || path.endsWith('.m4s') ? { status: path.endsWith('.m4s') ? 410 : 404 } : null
  await seekTo(viewer, 60)
  await page.waitForSelector('.status-stopped, .missing', { timeout: 60_000 })
}, 120_000)

it.concurrent('a link that is lost under the first lines of the page is told, and comes back', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  let gone = false
  proxy.fault = (path) => {
    if (number(path, 'v') === 1) gone = true
    return gone ? 'cut' : null
  }
  await page.goto(`${proxy.url}/watch/${title.titleId}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 2.5)
  const words = page.getByText('Байланыс үзілді')
  await words.first().waitFor({ timeout: 30_000 })
  await page.waitForTimeout(3000)
  proxy.fault = () => null
  await playsPast(viewer, 12)
  expect(await jumped(viewer)).toBe(0)
}, 120_000)

it.concurrent('a link too thin for the lowest picture is told, and sound alone goes on from there', async (context) => {
  const viewer = await openViewer(context)
  const { page, proxy } = viewer
  // As it has become by then on such a link.
  await page.addInitScript(() => {
    for (const link of ['slow-2g', '2g', '3g', '4g', 'any'])
      localStorage.setItem(`nar.quality.${link}`, '240p')
  })
  await page.goto(`${proxy.url}/watch/${title.titleId}`)
  await playsPast(viewer, 0.5)
  // Sound fits into it, a picture of 240 lines does not.
  await throttle(page, 64_000, 20)
  await seekTo(viewer, 60)
  await page.getByText('Тек дыбысын тыңдайсыз ба?').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Тек дыбысын тыңдау' }).click()
  await page.getByRole('button', { name: 'Бейнесімен көру' }).waitFor()
  await playsPast(viewer, 60.2)
  expect(proxy.asked.some((path) => path.endsWith('/sound.m3u8'))).toBe(true)
  expect((await said(viewer)).join()).not.toContain('Тек дыбысын')
}, 120_000)

it.concurrent('a stream that grew and stands is told in words, and goes on by itself when it grows again', async (context) => {
  const viewer = await openViewer(context)
  const { page } = viewer
  let stands = true
  // As the hub writes it while a title is encoded: an EVENT without an end.
  await page.route(/\/[va]\d+[\w-]*\.m3u8/, async (route) => {
    const answer = await route.fetch()
    const whole = await answer.text()
    const end = whole.indexOf('3.m4s') + '3.m4s\n'.length
    const body = stands ? whole.slice(0, end).replace('TYPE:VOD', 'TYPE:EVENT') : whole
    await route.fulfill({ response: answer, body })
  })
  await page.addInitScript(() => {
    // The first lines of the page know whole titles alone: this one is opened in the usual way.
    Object.assign(window, { ManagedMediaSource: undefined, skew: 0 })
    const now = Date.now.bind(Date)
    Date.now = () => now() + (window as unknown as { skew: number }).skew
  })
  await open(viewer)
  await seekTo(viewer, 13)
  await page.waitForSelector('.status-edge')
  await page.evaluate(() => Object.assign(window, { skew: 61_000 }))
  await page.waitForSelector('.status-frozen')
  expect((await said(viewer)).join()).toContain('Жалғасы біразға кідіріп тұр')
  stands = false
  await playsPast(viewer, 17)
  expect((await said(viewer)).join('')).toBe('')
}, 120_000)
