import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from '#tests/support/browser.ts'
import { inNamespace } from './network.ts'
import type { Lab } from './scene.ts'

/** An empty page of a Chromium that is where viewers of a place are; it keeps when its picture stands still. */
export async function openPageAt(lab: Lab, place: string): Promise<{ page: Page; close(): Promise<void> }> {
  const browser = await openBrowser({ autoplay: true, program: await programAt(lab, place) })
  const { page } = await openPage(browser)
  await remember(page)
  return { page, close: () => browser.close() }
}

/** Debian's Chromium as a program that runs inside the namespace of a place. */
async function programAt({ folder }: Lab, place: string): Promise<string> {
  const program = join(folder, `chromium-${place}`)
  await writeFile(
    program,
    `#!/bin/sh\nexec ${inNamespace(`at-${place}`, ['/usr/bin/chromium']).join(' ')} "$@"\n`,
  )
  await chmod(program, 0o755)
  return program
}

/** When the picture began to stand still (ms since 1970), and for how long (ms). */
export type Stand = { at: number; ms: number }

/** The page keeps when its picture stood still, once it had moved. */
async function remember(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stands: { at: number; ms: number }[] = []
    Object.assign(globalThis, { stands })
    let [last, moved] = [0, 0]
    setInterval(() => {
      const video = document.querySelector('video')
      const now = Date.now()
      if (!video || video.paused || video.ended || video.currentTime !== last) {
        if (moved > 0 && now - moved > 250) stands.push({ at: moved, ms: now - moved })
        if (video && video.currentTime > 0) moved = now
      }
      last = video?.currentTime ?? 0
    }, 50)
  })
}

export const standing = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { stands: Stand[] }).stands)
