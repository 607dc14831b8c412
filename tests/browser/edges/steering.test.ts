import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Playback } from '#catalog/contract/playback.ts'

import { openBrowser, openPage, throttle } from '#tests/support/browser.ts'
import { startEdges, writeTopology } from '#tests/support/steered-edges.ts'
import { openTitle, type TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A title from regional edges, of which the nearest dies. */
let title: TitleInBrowser
let topology: Awaited<ReturnType<typeof writeTopology>>
let edges: Awaited<ReturnType<typeof startEdges>>
let folder: string

/** Longer than any buffer, and light: what is measured is who sends it. */
async function drawClip(into: string): Promise<string> {
  const path = join(into, 'shet.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=10:d=56'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=56:r=48000', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '20', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-steered-'))
  topology = await writeTopology(folder)
  title = await openTitle(drawClip, { workers: 2, env: { NAR_TOPOLOGY: topology.path } })
  await title.browser.close()
  title.browser = await openBrowser({ autoplay: true })
  edges = await startEdges({ path: topology.path, hubUrl: title.hub.url, data: title.hub.data })
  await nearestIsSeen()
}, 240_000)
afterAll(async () => {
  await edges?.close()
  await title?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The hub has found it well. */
async function nearestIsSeen(): Promise<void> {
  const address = `${title.hub.url}/api/v1/titles/${title.titleId}/playback`
  const master = async () => ((await (await fetch(address, { method: 'POST' })).json()) as Playback).master
  while (!(await master()).startsWith(topology.urls.almaty))
    await new Promise((wake) => setTimeout(wake, 200))
}

/** Requests of media by host, and how often the picture has waited. */
async function follow(page: Page) {
  const media: string[] = []
  page.on('requestfinished', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (pathname.startsWith('/p/')) media.push(`${origin} ${pathname.split('/').slice(4).join('/')}`)
  })
  await page.addInitScript(() => {
    const seen = window as unknown as { waited: number }
    seen.waited = 0
    addEventListener(
      'waiting',
      ({ target }) => {
        if (target instanceof HTMLVideoElement && target.currentTime > 0.2) seen.waited += 1
      },
      true,
    )
  })
  return {
    taken: () => media.splice(0),
    waited: () => page.evaluate(() => (window as unknown as { waited: number }).waited),
  }
}

const playsPast = (page: Page, seconds: number) =>
  page.waitForFunction((past) => (document.querySelector('video')?.currentTime ?? 0) > past, seconds, {
    timeout: 90_000,
  })
const playFast = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.playbackRate = 2
  })
const hostsOf = (media: readonly string[]) => new Set(media.map((one) => one.split(' ')[0]))

it('goes on from another edge when its own dies, with one wait at most', async () => {
  const { page, close } = await openPage(title.browser, { width: 390, height: 780 })
  const seen = await follow(page)
  // So thin that the rest is not there already when it is wanted, and yet twice what playing at this rate takes.
  await throttle(page, 700_000, 20)
  await page.goto(`${title.hub.url}/watch/${title.titleId}`, { waitUntil: 'commit' })
  await playsPast(page, 2)
  await page.waitForSelector('.mark-domestic')
  const before = seen.taken()
  expect(hostsOf(before.filter((one) => one.endsWith('.m4s')))).toEqual(new Set([topology.urls.almaty]))
  await edges.stop('almaty')
  await playFast(page)
  await playsPast(page, 40)
  const after = seen.taken()
  expect(hostsOf(after.filter((one) => one.endsWith('.m4s')))).toContain(topology.urls.astana)
  expect(after.filter((one) => one.endsWith('steering.json')).at(-1)).toContain(topology.urls.astana)
  expect(hostsOf([...before, ...after])).not.toContain(title.hub.url)
  expect(await seen.waited()).toBeLessThanOrEqual(1)
  await close()
}, 120_000)

it('begins at another edge when the first is dead', async () => {
  await edges.start('almaty')
  await nearestIsSeen()
  const { page, close } = await openPage(title.browser, { width: 390, height: 780 })
  const seen = await follow(page)
  // Only this viewer does not reach it: the hub, which sees it well, names it as the first.
  await page.route(`${topology.urls.almaty}/**`, (route) => route.abort())
  await page.goto(`${title.hub.url}/watch/${title.titleId}`, { waitUntil: 'commit' })
  await playsPast(page, 2)
  expect(hostsOf(seen.taken().filter((one) => one.endsWith('.m4s')))).toEqual(new Set([topology.urls.astana]))
  await close()
}, 120_000)
