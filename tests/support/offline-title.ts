import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, videoState } from './browser.ts'
import { type Front, startFront } from './front.ts'
import { call, waitForPictures } from './running-hub.ts'
import { openTitle, type TitleInBrowser } from './title-in-browser.ts'

/** A title that viewers may keep, behind a front that sees what is asked. */
export type OfflineTitle = {
  title: TitleInBrowser
  front: Front
  admin: string
  /** Where it is watched. */
  watchUrl: string
  /** Lets viewers keep it, by one more licence. */
  permit(): Promise<void>
  close(): Promise<void>
}

/** In two languages. */
async function drawClip(folder: string): Promise<string> {
  const path = join(folder, 'Қара жорға.mp4')
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=40'],
    ...['-f', 'lavfi', '-i', 'sine=330:d=40:r=48000', '-f', 'lavfi', '-i', 'sine=440:d=40:r=48000'],
    ...['-map', '0:v', '-map', '1:a', '-map', '2:a', '-metadata:s:a:0', 'language=kaz'],
    ...['-metadata:s:a:1', 'language=rus', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

const licence = { licensor: 'Test', territories: ['WORLD'], uses: ['stream', 'download'] }

export async function openOfflineTitle(): Promise<OfflineTitle> {
  const title = await openTitle(drawClip, { workers: 2 })
  const { hub, token, titleId } = title
  await waitForPictures(hub, token, titleId)
  const front = await startFront(hub.url)
  const permit = async () => {
    expect((await call(hub, token, 'POST', `/titles/${titleId}/licences`, licence)).status).toBe(201)
  }
  await permit()
  return {
    ...{ title, front, permit, admin: await hub.token('admin', 'Admin') },
    watchUrl: `${front.url}/watch/${titleId}`,
    async close() {
      await front.close()
      await title.close()
    },
  }
}

/** A page whose worker is in charge. */
export async function openInstalled({ title, front }: OfflineTitle) {
  const opened = await openPage(title.browser)
  await opened.page.goto(front.url)
  await opened.page.waitForFunction(() => navigator.serviceWorker?.controller !== null, null, {
    timeout: 30_000,
  })
  return opened
}

/** Without what a browser prints of what the network does not give. */
export const troubles = (complaints: readonly string[]) =>
  complaints.filter(
    (text) => !/ERR_(INTERNET_DISCONNECTED|FAILED)|status of (401|404)|dynamically imported/.test(text),
  )

/** Addresses in a cache of the page. */
export const cached = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    if (!(await caches.has(wanted))) return []
    return (await (await caches.open(wanted)).keys()).map(({ url }) => url)
  }, name)

/** Goes to a second, and waits until it plays from there. */
export async function playsAt(page: Page, second: number): Promise<void> {
  await page.evaluate((at) => {
    const video = document.querySelector('video')
    if (video) video.currentTime = at
  }, second)
  await expect
    .poll(async () => (await videoState(page)).time, { timeout: 20_000 })
    .toBeGreaterThan(second + 0.5)
}
