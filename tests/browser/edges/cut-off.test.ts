import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSecrets, signFill } from '#cdn-config/tokens.ts'
import { fillEdge } from '#cli/edge-filling.ts'
import { openPage, play, videoState } from '#tests/support/browser.ts'
import { type EdgeNode, startEdgeNode } from '#tests/support/edge-node.ts'
import { type CountingProxy, startProxy } from '#tests/support/proxy.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A browser that has never been there, in a region whose link is cut. */
let title: TitleInBrowser
let edge: EdgeNode
let link: CountingProxy

async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'Көкпар.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=426x240:r=25:d=6'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=6:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

beforeAll(async () => {
  title = await openTitle(drawClip, { workers: 2 })
  link = await startProxy(title.hub.url)
  const secrets = await openSecrets(title.hub.data)
  edge = await startEdgeNode(link.url, secrets, { more: 'site: {}' })
}, 120_000)
afterAll(async () => {
  await edge?.close()
  await link?.close()
  await title?.close()
})

it('opens the page of a pinned title and plays it, and is told in words why another does not open', async () => {
  const [secret = ''] = await openSecrets(title.hub.data)
  const report = await fillEdge({
    ...{ url: edge.url, titles: [title.titleId], channels: [], site: true, height: 2160, rate: null },
    mark: () => signFill(secret, new Date(Date.now() + 60_000)),
    ...{ turn: async () => undefined, onStep: () => undefined },
  })
  expect(report.faults).toEqual([])
  link.retarget('http://127.0.0.1:1')
  link.cut()

  const { page, close } = await openPage(title.browser, { width: 390, height: 844 })
  await page.goto(`${edge.url}/watch/${title.titleId}`)
  await play(page)
  await expect.poll(async () => (await videoState(page)).time, { timeout: 20_000 }).toBeGreaterThan(1)
  await expect.poll(() => page.locator('.connection-bar').textContent()).toContain('байланысы үзілген')

  await page.goto(`${edge.url}/watch/aaaaaaaaaaaa`)
  await expect
    .poll(() => page.locator('main').textContent(), { timeout: 10_000 })
    .toContain('бұл осында сақталмаған')
  link.retarget(title.hub.url)
  await expect
    .poll(async () => (await fetch(`${edge.url}/api/v1/session`)).status, { timeout: 20_000 })
    .not.toBe(503)
  await page.goto(`${edge.url}/watch/${title.titleId}`)
  await play(page)
  expect(await page.locator('.connection-bar').count()).toBe(0)
  await close()
}, 90_000)
