import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage, play, videoState } from '#tests/support/browser.ts'
import { startNar } from '#tests/support/nar.ts'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A source that a browser plays as it is: watched at once, and handed over to the encoded rungs while it plays. */
let hub: RunningHub
let token: string
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-original-'))
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=854x480:r=25:d=48'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=48:r=48000', '-c:v', 'libx264', '-preset', 'veryfast', '-g', '60'],
    ...['-b:v', '1500k', '-bf', '2', '-pix_fmt', 'yuv420p', '-c:a', 'aac', join(folder, 'original.mp4')],
  ])
  hub = await startHub({ workers: 2 })
  token = await hub.token()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.remove()
  await rm(folder, { recursive: true, force: true })
})

type Seen = {
  emptied: number
  jumps: number
  heights: number[]
  dropped: number
  time: number
  requested: string[]
}

/** From now on, inside the page: how often the picture goes away, jumps, or changes its size. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (!video) throw new Error('no video')
    const seen = { emptied: 0, jumps: 0, heights: [] as number[], last: video.currentTime }
    // The MediaSource thrown away and filled anew: the picture goes black.
    video.addEventListener('emptied', () => {
      seen.emptied += 1
    })
    setInterval(() => {
      const moved = video.currentTime - seen.last
      // A tenth of a second passes between looks; on a busy machine some more.
      if (moved < -0.01 || moved > 1.5) seen.jumps += 1
      seen.last = video.currentTime
      if (seen.heights.at(-1) !== video.videoHeight) seen.heights.push(video.videoHeight)
    }, 100)
    Object.assign(window, { seen })
  })
}

const report = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const video = document.querySelector('video')
    const { seen } = window as unknown as { seen: Omit<Seen, 'dropped' | 'time' | 'requested'> }
    const names = performance.getEntriesByType('resource').map(({ name }) => name)
    const rungs = names.flatMap((name) => /\/(v\d+|original)\/\d+\.m4s/.exec(name)?.[1] ?? [])
    return {
      ...seen,
      requested: [...new Set(rungs)],
      dropped: video?.getVideoPlaybackQuality().droppedVideoFrames ?? 0,
      time: video?.currentTime ?? 0,
    }
  })

it('plays the source at once and goes over to the encoded rungs without a break', async () => {
  const { page, complaints, close } = await openPage(browser)
  const args = ['upload', join(folder, 'original.mp4'), '--wait', 'complete', '--json']
  const upload = startNar(args, { NAR_URL: hub.url, NAR_TOKEN: token })
  const created = JSON.parse(await upload.line((line) => line.includes('"created"'))) as { titleId: string }
  const watchable = JSON.parse(await upload.line((line) => line.includes('"watchable"'))) as {
    renditions: { name: string }[]
  }
  expect(watchable.renditions.map(({ name }) => name)).toEqual(['original'])
  await page.goto(`${hub.url}/watch/${created.titleId}`)
  await play(page)
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5)
  await observe(page)
  // On a slow machine the encoding takes longer than the clip: then the picture waits for it, halfway.
  const slow = page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 18, null, {
    timeout: 200_000,
  })
  const first = await Promise.race([
    upload.ended,
    slow.then(
      () => 'slow',
      () => 'closed',
    ),
  ])
  if (first === 'slow') await page.evaluate(() => document.querySelector('video')?.pause())
  expect(await upload.ended).toBe(0)
  await page.waitForResponse(/\/v480\/\d+\.m4s/, { timeout: 30_000 }).catch(() => undefined)
  await page.evaluate(() => document.querySelector('video')?.play())
  // Past the seam, ten seconds after the hand-over.
  const target = Math.min(46, (await videoState(page)).time + 16)
  await page.waitForFunction((past) => (document.querySelector('video')?.currentTime ?? 0) > past, target, {
    timeout: 60_000,
  })
  const seen = await report(page)
  expect(seen.requested).toContain('original')
  expect(seen.requested.some((name) => name.startsWith('v'))).toBe(true)
  expect(seen).toMatchObject({ emptied: 0, jumps: 0 })
  await close()
  expect(complaints).toEqual([])
}, 240_000)
